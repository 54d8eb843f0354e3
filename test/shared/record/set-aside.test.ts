import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { SetAside } from '../../../shared/record/draft.ts';
import { draftEntries, draftFromEntries } from '../../../shared/record/draft-entries.ts';
import { findingsSetAside, setAsideId, wordsSetAside } from '../../../shared/record/set-aside.ts';
import { doc, heading, p, ref, section } from '../../builders/ordinance.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';
import { testDraft } from '../../renderer/persistence/test-draft.ts';

const text = doc(section(heading('One'), p('A keeper shall sweep. The same keeper shall then report.'), 's1'));
const shall = (body: typeof text) => checkOrdinance(body, profile).filter(({ rule }) => rule === 'prose-shall');
const because = { reason: 'House style.', by: null, at: '2026-01-01T12:00:00Z' };
const whole: SetAside = { rule: 'prose-shall', place: null, ...because };
const [first] = shall(text);
if (first === undefined) throw new Error('the rule finds nothing');
const here: SetAside = {
  rule: 'prose-shall',
  place: { provision: first.provision, words: wordsSetAside(text, first) },
  ...because,
};
const left = (body: typeof text, setAside: readonly SetAside[]) => {
  const found = checkOrdinance(body, profile);
  const aside = findingsSetAside(body, found, setAside);
  return found.filter((finding) => finding.rule === 'prose-shall' && !aside.has(finding)).length;
};

describe('setting aside', () => {
  it('a rule leaves out all its findings and none of another', () => {
    const found = checkOrdinance(text, profile);
    expect(findingsSetAside(text, found, [whole]).size).toBe(2);
    expect(left(text, [whole])).toBe(0);
  });

  it('one finding leaves its fellows in the same sentence', () => {
    expect(left(text, [here])).toBe(1);
  });

  it('says the reason of the one finding where its rule is aside as well', () => {
    const found = checkOrdinance(text, profile);
    expect([...findingsSetAside(text, found, [whole, here]).values()]).toEqual([here, whole]);
  });

  it('one finding counts again when its words are no longer the same', () => {
    const { doc: changed } = new Transform(text).insert(9, text.type.schema.text('good '));
    expect(shall(changed)).toHaveLength(2);
    expect(left(changed, [here])).toBe(2);
  });

  it('one finding stays aside when only other provisions change', () => {
    const { doc: changed } = new Transform(text).insert(0, section(heading('New'), p('Words.'), 's0'));
    expect(left(changed, [here])).toBe(1);
  });
});

describe('a finding on a reference that was set aside before its place was known', () => {
  it('stays aside, whether the reference is broken or gone stale', () => {
    const broken = ref('gone', { was: 'section 9' });
    const stale = ref(['s2', 's1'], { range: true });
    const body = doc(
      section({ id: 's1' }, heading('One'), p('See ', broken, ' for more.')),
      section({ id: 's2' }, heading('Two'), p('Between ', stale, '.')),
    );
    const found = checkOrdinance(body, profile).filter(({ rule }) => /^(broken|stale)-reference$/.test(rule));
    expect(found.map(({ rule }) => rule).sort()).toEqual(['broken-reference', 'stale-reference']);
    const former = found.map(({ rule, provision, message }): SetAside => {
      const words =
        rule === 'broken-reference' ? 'A reference here points to a provision that is not in the text.' : message;
      return { rule, place: { provision, words }, ...because };
    });
    expect(findingsSetAside(body, found, former).size).toBe(2);
  });
});

describe('what is set aside', () => {
  const draft = testDraft();

  it('is kept among the entries of a draft', () => {
    const kept = draftFromEntries(draftEntries({ ...draft, setAside: [here, whole] }), draft.files);
    expect(kept.ok && kept.value.setAside).toEqual([whole, here]);
  });

  it('is absent where nothing is set aside, as in a draft of before', () => {
    const kept = draftFromEntries(draftEntries(draft), draft.files);
    expect(kept.ok && 'setAside' in kept.value).toBe(false);
  });

  it('is refused where it is filed under another name', () => {
    const stray = { collection: 'setAside', id: 'prose-must', value: whole } as const;
    expect(draftFromEntries([...draftEntries(draft), stray], draft.files)).toMatchObject({
      ok: false,
      error: { kind: 'wrong-entry', id: 'prose-must' },
    });
  });

  it('has a name that is safe for a file, and another for every place', () => {
    const other = { rule: 'prose-shall', place: { provision: 's1' as ProvisionId, words: 'A/../b' } };
    const names = [setAsideId(whole), setAsideId(here), setAsideId(other)];
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[a-z0-9.-]+$/i);
  });
});
