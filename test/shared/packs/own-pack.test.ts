import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { firesOn } from '../../../shared/packs/check-triggers.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import {
  newOwnPack,
  ownGround,
  ownQuestion,
  ownWords,
  parseOwnPack,
  phrasesOf,
  steppedOn,
  withPhrases,
} from '../../../shared/packs/own-pack.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';

const { rights: known } = loadPacks();
const empty = newOwnPack('own-northbrook', 'Northbrook', '2026-08-01');
const faults = (pack: unknown) => {
  const parsed = parseOwnPack(pack, 'northbrook.json', known);
  return parsed.ok ? [] : parsed.error.problems.map(({ path, message }) => `${path} ${message}`);
};
const filled: RightsPack = {
  ...empty,
  grounds: [{ ...ownGround(empty), title: 'Fishing families' }],
  questions: [{ ...ownQuestion(known), question: 'Does it leave the harbour open?' }],
  triggers: [withPhrases({ ...ownWords(known), name: 'Harbour' }, ['slipway', 'net store (old)'])],
};

describe('a council’s own pack', () => {
  it('is well formed from its first day', () => {
    expect(faults(empty)).toEqual([]);
  });

  it('adds its questions, grounds and words to those of the packs in force', () => {
    expect(faults(filled)).toEqual([]);
    const merged = mergePacks([...known, filled]);
    expect(merged.questions).toHaveLength(68);
    expect(merged.grounds.some(({ title }) => title === 'Fishing families')).toBe(true);
    expect(merged.triggers.filter(({ name }) => name === 'Harbour')).toHaveLength(1);
    expect(merged.conflicts.map(({ kind }) => kind)).not.toContain('question');
  });

  it('says of what it adds that nobody has verified it', () => {
    expect(filled.grounds.map(({ verified }) => verified)).toEqual([false]);
  });

  it('gives each question and prompt a number that no other pack has', () => {
    expect([ownQuestion([...known, filled]).id, ownWords([...known, filled]).id]).toEqual(['OWN-2', 'T902']);
    expect(ownGround(filled).id).toBe('own-2');
  });

  it('finds its phrases as they are written, in any case and over a break of line', () => {
    const [words] = filled.triggers;
    if (!words) throw new Error('no words');
    expect(firesOn(words, 'Nobody may use the Slipway.', new Map())).toBe(true);
    expect(firesOn(words, 'a net\nstore (old)', new Map())).toBe(true);
    expect(firesOn(words, 'slipways', new Map())).toBe(false);
  });

  it('is one version on and as of the day after each change, so that dossiers are offered it', () => {
    expect(steppedOn(filled, '2026-09-01')).toMatchObject({ version: '1.0.1', as_of: '2026-09-01' });
    expect(steppedOn(filled, '2026-01-01').as_of).toBe('2026-08-01');
  });
});

describe('a file of a pack with a fault is refused, naming the field', () => {
  const [ground] = filled.grounds;
  const [asked] = filled.questions;
  const [words] = filled.triggers;
  const cases: [string, unknown, string][] = [
    ['the id of a pack of the program', { ...filled, id: 'england' }, 'id “england” is a pack of the program'],
    ['no object', [], ' must be an object, not a list'],
    ['a field of another name', { ...filled, grunds: [] }, 'grunds is not a field here. Did you mean “grounds”?'],
    [
      'a question without words',
      { ...filled, questions: [{ ...asked, question: '' }] },
      'questions[0].question must have at least 1 character',
    ],
    [
      'a question on no right',
      { ...filled, questions: [{ ...asked, rights: ['XX'] }] },
      'questions[0].rights[0] there is no right “XX”.',
    ],
    [
      'a ground without source',
      { ...filled, grounds: [{ ...ground, source: 'x' }] },
      'grounds[0].source there is no source “x”.',
    ],
    [
      'words that lead nowhere',
      { ...filled, triggers: [{ ...words, questions: ['ZZZ-1'] }] },
      'triggers[0].questions[0] there is no question “ZZZ-1”.',
    ],
    [
      'the refinement of a pack that is not at hand',
      { ...filled, refines: ['atlantis'] },
      'refines there is no rights pack “atlantis”.',
    ],
  ];
  it.each(cases)('%s', (_, json, expected) => {
    const [first] = faults(json);
    expect(first?.slice(0, expected.length)).toBe(expected);
  });
});

describe('any phrase', () => {
  const phrase = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /\w/.test(text) && !text.includes('\0'));
  it('is found in itself and comes back as it was written', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const plain = text.trim().replace(/\s+/g, ' ');
        const words = withPhrases(ownWords([]), [plain]);
        expect(firesOn(words, `x ${plain} y`, new Map())).toBe(true);
        expect(phrasesOf(words)).toEqual([plain]);
      }),
    );
  });
});
