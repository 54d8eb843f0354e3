import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { applyFixes } from '../../../shared/ordinance/apply-fix.ts';
import { commonRules, ownRuleName, rulesOf } from '../../../shared/ordinance/check-rules.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { findingPlace, findingWords } from '../../../shared/ordinance/finding-place.ts';
import words from '../../../renderer/app/messages/en/drafting.json' with { type: 'json' };
import { doc, heading, newTestId, p, ref, section, subsection, title } from '../../builders/ordinance.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';
import { cases } from './check-cases.ts';

const text = doc(
  title('Streets'),
  section(heading('Duties'), p('A keeper shall sweep and shall wash, and shall then report the the damage.'), 's1'),
  section(heading('More'), subsection('The council shall answer.'), subsection('It shall not wait.'), 's2'),
);

describe('fixing all that one rule found', () => {
  const shall = checkOrdinance(text, profile).filter(({ rule, fix }) => rule === 'prose-shall' && fix !== null);

  it('changes every place, several in one sentence as well', () => {
    expect(shall.length).toBeGreaterThanOrEqual(4);
    const tr = new Transform(text);
    expect(applyFixes(tr, shall, newTestId)).toBe(shall.length);
    expect(checkOrdinance(tr.doc, profile).filter(({ rule, fix }) => rule === 'prose-shall' && fix !== null)).toEqual(
      [],
    );
    expect(tr.doc.textContent).toContain('A keeper must sweep and must wash, and must then report the the damage.');
  });

  it('changes what is chosen and leaves the rest', () => {
    const tr = new Transform(text);
    expect(applyFixes(tr, shall.slice(1, 2), newTestId)).toBe(1);
    expect(tr.doc.textContent).toContain('A keeper shall sweep and must wash, and shall then');
  });

  it('does not change words that have gone meanwhile', () => {
    const tr = new Transform(text).delete(0, text.content.size);
    expect(applyFixes(tr, shall, newTestId)).toBe(0);
  });
});

describe('the words of a finding', () => {
  it('stand where the document has them, whatever stands before', () => {
    const withReference = doc(
      section(heading('A'), p('Under ', ref('s2'), ' a keeper shall wash.'), 's1'),
      section('B', 's2'),
    );
    const found = checkOrdinance(withReference, profile).find(({ rule }) => rule === 'prose-shall');
    const place = found && findingPlace(withReference, found);
    expect(place && withReference.textBetween(place.from, place.to)).toBe('shall');
    expect(found && findingWords(withReference, found)).toMatchObject({
      before: 'Under … a keeper ',
      words: 'shall',
      after: ' wash.',
    });
  });

  it('show what a fix puts instead, in their own case', () => {
    const found = checkOrdinance(text, profile).find(({ rule }) => rule === 'prose-shall');
    expect(found && findingWords(text, found)).toEqual({
      before: 'A keeper ',
      words: 'shall',
      after: ' sweep and shall wash, and shall then report the the damage.',
      instead: 'must',
    });
  });

  it('are none where a finding is about the whole text', () => {
    const [missing] = checkOrdinance(doc(), profile);
    expect(missing && findingWords(doc(), missing)).toBeNull();
  });
});

describe('the rules', () => {
  it('are counted, each by a name of its own', () => {
    for (const shipped of loadPacks().profiles) {
      const rules = rulesOf(shipped);
      expect(new Set(rules).size).toBe(rules.length);
      for (const rule of rules) {
        const name = words.rules[rule as keyof typeof words.rules]?.name ?? ownRuleName(rule, shipped);
        expect([rule, Boolean(name)]).toEqual([rule, true]);
      }
    }
  });

  it('that find anything in the texts of the tests are all among them', () => {
    const found = Object.values(cases)
      .flatMap(({ finds }) => finds)
      .flatMap((body) => checkOrdinance(body, profile))
      .map(({ rule }) => rule);
    const known = rulesOf(profile);
    expect([...new Set(found)].filter((rule) => !known.includes(rule))).toEqual([]);
  });

  it('that all profiles share say in a sentence why they are', () => {
    expect(Object.keys(words.rules).toSorted()).toEqual([...commonRules].toSorted());
    for (const { why } of Object.values(words.rules)) expect(why).toMatch(/^\p{Lu}.+\.$/u);
  });
});
