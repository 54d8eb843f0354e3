import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRanges, type Range } from '../../../renderer/editor/plugins/changed-ranges.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import * as b from '../../builders/ordinance.ts';

const line = 'A person must keep the pier free of nets by day and by night.';
const changes = fc.array(
  fc.record({ at: fc.nat(1000), length: fc.nat(6), words: fc.constantFrom('', 'x', 'some words') }),
  { maxLength: 12 },
);

describe('where a document changed', () => {
  it('is what mapping each change through all later ones gives, in any order of changes', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (several) => {
        let state = EditorState.create({ doc: b.doc(b.p(line), b.p(line), b.p(line)) });
        const transactions = several.map((each) => {
          const { tr } = state;
          for (const change of each) makeChange(tr, change);
          state = state.apply(tr);
          return tr;
        });
        expect(changedRanges(transactions)).toEqual(oneByOne(transactions));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['down', 'up'] as const)('looks at each of 6,000 changes once, %s the text', (way) => {
    const state = EditorState.create({ doc: b.doc(b.p('word '.repeat(6000))) });
    const { tr } = state;
    const starts = Array.from({ length: 6000 }, (_, at) => (way === 'down' ? 1 + at * 6 : 1 + (5999 - at) * 5));
    for (const at of starts) tr.replaceWith(at, at + 4, ordinanceSchema.text('words'));
    let mapped = 0;
    for (const map of tr.mapping.maps) {
      const { map: asked } = map;
      map.map = (pos, side) => {
        mapped += 1;
        return asked.call(map, pos, side);
      };
    }
    expect(changedRanges([tr])).toHaveLength(6000);
    expect(mapped).toBeLessThan(20_000);
  });
});

function makeChange(tr: Transaction, { at, length, words }: { at: number; length: number; words: string }): void {
  const size = tr.doc.content.size;
  const $from = tr.doc.resolve(at % (size + 1));
  if (!$from.parent.isTextblock) return;
  const to = Math.min($from.end(), $from.pos + length);
  if (words === '') tr.delete($from.pos, to);
  else tr.replaceWith($from.pos, to, ordinanceSchema.text(words));
}

/** The plain way: each change mapped through every later one. */
function oneByOne(transactions: readonly Transaction[]): Range[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  const ranges: Range[] = [];
  for (const [at, map] of maps.entries()) {
    map.forEach((_from, _to, from, to) => {
      const later = maps.slice(at + 1);
      const start = later.reduce((pos, next) => next.map(pos, -1), from);
      const end = later.reduce((pos, next) => next.map(pos, 1), to);
      ranges.push([start, Math.max(start, end)]);
    });
  }
  return ranges;
}
