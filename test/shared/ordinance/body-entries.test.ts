import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyEntry, joinBody, splitBody } from '../../../shared/ordinance/body-entries.ts';
import { changedEntries } from '../../../shared/ordinance/changed-entries.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { chapter, doc, heading, p, part, section, subsection } from '../../builders/ordinance.ts';
import { anyOrdinance, wordsOf } from './random-ordinance.ts';

const join = (entries: readonly BodyEntry[]) => joinBody(entries, ordinanceSchema);

describe('the entries of a body', () => {
  it('are the document, its parts, and each section with all that is in it', () => {
    const body = doc(
      part({ id: 'pa' }, heading('Conduct'), section({ id: 's1' }, subsection('x'))),
      section({ id: 's2' }),
    );
    expect(splitBody(body).map((entry) => [entry.id, 'children' in entry.value ? entry.value.children : '…'])).toEqual([
      ['root', ['pa', 's2']],
      ['pa', [{ type: 'heading', content: [{ type: 'text', text: 'Conduct' }] }, 's1']],
      ['s1', '…'],
      ['s2', '…'],
    ]);
  });

  it('join to the very same document', () => {
    fc.assert(
      fc.property(anyOrdinance(), (body) => {
        expect(join(splitBody(body)).eq(body)).toBe(true);
      }),
    );
  });

  it('join to the same document where ids stand twice or are missing', () => {
    const twin = section({ id: 'x' }, 'one');
    const nested = part({ id: 'q' }, section({ id: 'x' }, 'two'), twin);
    const body = doc(twin, nested, twin, nested, section({ id: null }, 'three'), part({ id: null }, section('four')));
    expect(join(splitBody(body)).eq(body)).toBe(true);
  });

  it('lose no words when a container is lost, a child missing or a ring made', () => {
    const body = doc(
      part({ id: 'a' }, chapter({ id: 'b' }, section({ id: 's' }, 'kept')), section({ id: 't' }, 'also')),
    );
    const without = (id: string) => splitBody(body).filter((entry) => entry.id !== id);
    for (const lost of ['root', 'a', 'b']) expect(wordsOf(join(without(lost))).toSorted()).toEqual(['also', 'kept']);
    expect(wordsOf(join(without('s')))).toEqual(['also']);
    const ring = ['a', 'b'].map((id) => ({ id, value: { type: 'part', attrs: { id }, children: ['b', 'a'] } }));
    expect(join(ring).childCount).toBe(1);
  });

  it('join though ten thousand parts stand one in the other', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => ({
      id: `c${i}`,
      value: {
        type: 'part',
        attrs: { id: `c${i}` },
        children: [`c${i + 1}`, { type: 'p', content: [{ type: 'text', text: `w${i}` }] }],
      },
    }));
    expect(wordsOf(join([{ id: 'root', value: { type: 'doc', attrs: {}, children: ['c0'] } }, ...chain]))).toHaveLength(
      10_000,
    );
  });
});

describe('changed entries', () => {
  it('are one section for a key in it', () => {
    const kept = section('kept');
    const [before, after] = [
      doc(part({ id: 'a' }, kept, section({ id: 's' }, 'x'))),
      doc(part({ id: 'a' }, kept, section({ id: 's' }, 'xy'))),
    ];
    const { put, remove } = changedEntries(before, after);
    expect([put.map((entry) => entry.id), remove]).toEqual([['s'], []]);
  });

  it('are the containers for a move, and the removed for a deletion', () => {
    const moved = section({ id: 's' });
    const before = doc(part({ id: 'a' }, moved), part({ id: 'b' }), section({ id: 'z' }));
    const { put, remove } = changedEntries(before, doc(part({ id: 'a' }), part({ id: 'b' }, moved)));
    expect([put.map((entry) => entry.id), remove]).toEqual([['root', 'a', 'b'], ['z']]);
  });

  it('make the entries of any document those of any other', () => {
    fc.assert(
      fc.property(anyOrdinance(), anyOrdinance(), fc.array(fc.nat(20)), (one, other, picks) => {
        const mixed = doc(
          ...picks.map((i) => (i % 2 ? one : other).maybeChild(i >> 1)).filter((node) => node !== null),
        );
        for (const [before, after] of [
          [one, mixed],
          [mixed, other],
          [mixed, one],
        ] as const) {
          expect(applied(before, after)).toEqual(sorted(splitBody(after)));
        }
      }),
    );
  });

  it('hold where the same section stands in two places', () => {
    const twin = section({ id: 'x' }, 'words');
    const inPart = part({ id: 'a' }, twin);
    for (const [before, after] of [
      [doc(inPart), doc(twin, inPart)],
      [doc(twin, inPart), doc(inPart)],
    ] as const) {
      expect(applied(before, after)).toEqual(sorted(splitBody(after)));
    }
  });

  it('are none for the same document', () => {
    const body = doc(p({ id: 'p' }, 'x'), part(section()));
    expect(changedEntries(body, body)).toEqual({ put: [], remove: [] });
    const reopened = Node.fromJSON(ordinanceSchema, body.toJSON());
    expect(changedEntries(body, reopened).put.map((entry) => entry.id)).not.toContain('root');
  });
});

function applied(before: Node, after: Node): BodyEntry[] {
  const entries = new Map(splitBody(before).map((entry) => [entry.id, entry]));
  const { put, remove } = changedEntries(before, after);
  for (const id of remove) entries.delete(id);
  for (const entry of put) entries.set(entry.id, entry);
  return sorted([...entries.values()]);
}

const sorted = (entries: readonly BodyEntry[]): BodyEntry[] => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
