import { describe, expect, it } from 'vitest';
import { listReferences } from '../../../shared/ordinance/list-references.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { referrersTo } from '../../../shared/ordinance/referrers.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { cited, doc, heading, id, p, paragraph, ref, section, subsection } from '../../builders/ordinance.ts';

const body = doc(
  section({ id: 's1' }, heading('See ', ref('s3')), p('Under section 3(1) and ', ref(['s2', 's4'], { range: true }))),
  section(
    { id: 's2' },
    p('Under ', ref('gone', { was: 'section 9' }), ' or section 235 of the Local Government Act 1972.'),
  ),
  section(
    { id: 's3' },
    subsection({ id: 's3-1' }, p('x'), paragraph({ id: 's3-1-a' }, 'x')),
    subsection({ id: 's3-2' }, p(ref('s3-1', { form: 'context' }), ' and this section')),
  ),
  section({ id: 's4' }, p(ref('s3-1-a', { capital: true }), ' and ', cited('the Highways Act 1980'), '.')),
);
const list = listReferences(body, englandLike);

describe('the references of an ordinance', () => {
  it('are listed in the order of the text with what they print and what they are', () => {
    expect(list.map(({ from, text, state }) => [from, text, state])).toEqual([
      ['s1', 'section 3', 'live'],
      ['s1', 'section 3(1)', 'recognised'],
      ['s1', 'sections 2 to 4', 'live'],
      ['s2', '[missing reference: section 9]', 'broken'],
      ['s2', 'section 235', 'external'],
      ['s3-2', 'subsection (1)', 'live'],
      ['s3-2', 'this section', 'recognised'],
      ['s4', 'Section 3(1)(a)', 'live'],
      ['s4', 'the Highways Act 1980', 'external'],
    ]);
  });

  it('are made once for a document', () => expect(listReferences(body, englandLike)).toBe(list));
});

describe('who refers here', () => {
  const who = (target: string) => {
    const { itself, inside } = referrersTo(id(target), list, numberOrdinance(body, englandLike));
    return { itself: itself.map(({ text }) => text), inside: inside.map(({ text }) => text) };
  };

  it('are those to the provision, live or typed, and apart from them those to what stands in it', () => {
    expect(who('s3')).toEqual({
      itself: ['section 3', 'sections 2 to 4'],
      inside: ['section 3(1)', 'Section 3(1)(a)'],
    });
  });

  it('are also those that name it between the ends of a range, but not what stands in it', () => {
    expect(who('s3-1')).toEqual({ itself: ['section 3(1)', 'subsection (1)'], inside: ['Section 3(1)(a)'] });
  });

  it('are not those that stand in it', () => expect(who('s1')).toEqual({ itself: [], inside: [] }));
});
