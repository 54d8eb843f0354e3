import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { type LinkChange, linkChanges } from '../../../shared/assessment/link-changes.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { Answer } from '../../../shared/record/draft.ts';
import { reaffirmedAnswer, tiedAnswer } from '../../../shared/record/tie-to-text.ts';
import { mary, shippedProfile, testNow } from '../../builders/draft.ts';
import { doc, heading, id, p, paragraph, part, ref, section, subsection } from '../../builders/ordinance.ts';

const profile = shippedProfile('south-africa');

const before = doc(
  section({ id: 's1' }, heading('Meaning'), 'Street has its usual meaning.'),
  section(
    { id: 's2' },
    heading('Conduct'),
    p('Under ', ref('s1'), ' no person may—'),
    paragraph({ id: 'a' }, 'sleep in a street;'),
    paragraph({ id: 'b' }, 'beg in a street.'),
  ),
);

/** What is told of links to these provisions, made on one text and looked at in another. */
function told(links: readonly string[], then: Node, now: Node): string[] {
  return changesOf(tied(links, then), now).map(({ kind, place }) => `${kind} ${place}`);
}

function tied(links: readonly string[], then: Node): Answer {
  const bare: Answer = {
    question: 'SCR-1',
    value: 'yes',
    judgement: null,
    reasons: '',
    evidence: [],
    provisions: links.map(id),
    by: mary,
    at: testNow,
  };
  return tiedAnswer(bare, null, { doc: then, profile });
}

function changesOf(answer: Answer, now: Node): readonly LinkChange[] {
  return linkChanges(answer.provisions, answer.wordings, now, numberOrdinance(now, profile.numbering));
}

const sectionTwo = (...children: Parameters<typeof section>[1][]) =>
  doc(before.child(0), section({ id: 's2' }, ...(children as Node[])));

describe('a link to a provision', () => {
  it('is as it was while nothing has changed', () => {
    expect(told(['s1', 's2', 'a', 'b'], before, before)).toEqual([]);
  });

  it('is stale when the words of the provision change, and no other link is', () => {
    const now = doc(section({ id: 's1' }, heading('Meaning'), 'Street includes a lane.'), before.child(1));
    expect(told(['s1', 's2', 'a'], before, now)).toEqual(['changed s1']);
  });

  it('is stale when the heading changes', () => {
    const now = doc(section({ id: 's1' }, heading('Words'), 'Street has its usual meaning.'), before.child(1));
    expect(told(['s1'], before, now)).toEqual(['changed s1']);
  });

  it('is stale when the provision is gone, and says what it said', () => {
    const now = doc(before.child(0));
    const [change] = changesOf(tied(['a'], before), now);
    expect(change).toMatchObject({ kind: 'gone', before: 'sleep in a street;', after: null });
  });

  it('shows the words with their references printed, then and now', () => {
    const now = sectionTwo(heading('Conduct'), p('Subject to ', ref('s1'), ' no person may—'));
    expect(changesOf(tied(['s2'], before), now)[0]).toMatchObject({
      before: 'Conduct\nUnder section 1 no person may—',
      after: 'Conduct\nSubject to section 1 no person may—',
    });
  });

  it('is worth another look, but not stale, when words inside the provision change, come or go', () => {
    const [lead, first, second] = [before.child(1).child(1), before.child(1).child(2), before.child(1).child(3)];
    const changed = paragraph({ id: 'a' }, 'sleep in a street between 23.00 and 05.00;');
    expect(told(['s2'], before, sectionTwo(heading('Conduct'), lead, changed, second))).toEqual(['inside a']);
    expect(told(['s2'], before, sectionTwo(heading('Conduct'), lead, first))).toEqual(['inside b']);
    const added = paragraph({ id: 'c' }, 'sing.');
    expect(told(['s2'], before, sectionTwo(heading('Conduct'), lead, first, second, added))).toEqual(['inside c']);
  });

  it('is as it was when provisions are moved, renumbered or put into a part', () => {
    const moved = doc(
      section({ id: 'new' }, 'Something before.'),
      part({ id: 'p1' }, heading('Rules'), before.child(1), before.child(0)),
    );
    expect(told(['s1', 's2', 'a', 'b'], before, moved)).toEqual([]);
    const swapped = sectionTwo(
      heading('Conduct'),
      before.child(1).child(1),
      before.child(1).child(3),
      before.child(1).child(2),
    );
    expect(told(['s1', 's2', 'a', 'b'], before, swapped)).toEqual([]);
  });

  it('is as it was when a typed reference becomes a live one that prints the same', () => {
    const typed = doc(before.child(0), section({ id: 's2' }, 'Under section 1 no person may shout.'));
    const live = doc(before.child(0), section({ id: 's2' }, p('Under ', ref('s1'), ' no person may shout.')));
    expect(told(['s2'], typed, live)).toEqual([]);
  });

  it('to a part stands for the part’s own lines alone', () => {
    const then = doc(part({ id: 'p1' }, heading('Rules'), section({ id: 's1' }, 'Streets are swept.')));
    const now = doc(part({ id: 'p1' }, heading('Rules'), section({ id: 's1' }, 'Streets are closed.')));
    expect(told(['p1'], then, now)).toEqual([]);
  });

  it('of a draft from before words were kept is told as unknown, never as unchanged', () => {
    const { wordings: _, ...old } = tied(['s1'], before);
    expect(changesOf(old, before)).toMatchObject([{ kind: 'untied', before: null }]);
  });
});

describe('an answer that is tied to the text', () => {
  const now = doc(section({ id: 's1' }, heading('Meaning'), 'Street includes a lane.'), before.child(1));
  const text = { doc: now, profile };

  it('stays stale while reasons and links are added, and is new where it is linked anew', () => {
    const first = tied(['s1'], before);
    const more = tiedAnswer({ ...first, reasons: 'More.', provisions: [id('s1'), id('a')] }, first, text);
    expect(changesOf(more, now).map(({ place }) => place)).toEqual(['s1']);
    expect(more.wordings?.map(({ provision }) => provision)).toEqual(['s1', 'a']);
  });

  it('is given anew when another answer is chosen', () => {
    const first = tied(['s1'], before);
    expect(changesOf(tiedAnswer({ ...first, value: 'no' }, first, text), now)).toEqual([]);
  });

  it('is fresh again once somebody says that it is still right, and keeps who gave it', () => {
    const again = reaffirmedAnswer(tied(['s1'], before), { by: null, at: '2026-08-01T09:00:00.000Z' }, text);
    expect(changesOf(again, now)).toEqual([]);
    expect(again).toMatchObject({ by: mary, at: testNow, value: 'yes' });
    expect(again.wordings?.[0]).toMatchObject({ by: null, at: '2026-08-01T09:00:00.000Z' });
  });

  it('keeps nothing where it names no provision', () => {
    expect('wordings' in tied([], before)).toBe(false);
  });

  it('follows a provision that is split: the part that keeps the words keeps the link', () => {
    const then = doc(section({ id: 's1' }, subsection({ id: 'x' }, 'One. Two.')));
    const split = doc(section({ id: 's1' }, subsection({ id: 'x' }, 'One.'), subsection({ id: 'y' }, 'Two.')));
    expect(told(['x'], then, split)).toEqual(['changed x']);
  });
});
