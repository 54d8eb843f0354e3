import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBody, splitBody } from '../../../shared/ordinance/body-entries.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { outlineOf } from '../../../shared/ordinance/outline.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { isIdentified, isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import {
  changeKind,
  deleteProvisions,
  indent,
  insertProvisionAfter,
  moveDown,
  moveTo,
  moveUp,
  outdent,
  type Place,
  setFixedNumber,
  splitProvision,
} from '../../../shared/ordinance/structure-commands.ts';
import { contrary, englandLike, southAfricaLike } from '../../builders/numbering-profiles.ts';
import { wordCount } from '../../../shared/ordinance/word-count.ts';
import { smallProfile } from '../../builders/small-profile.ts';
import { newTestId } from '../../builders/ordinance.ts';
import { naiveLabels } from './naive-numbering.ts';
import { anyOrdinance, wordsOf } from './random-ordinance.ts';

const profiles = { englandLike, southAfricaLike, contrary };

type Act = (tr: Transform, place: Place, n: number) => boolean;

const keeping: Readonly<Record<string, Act>> = {
  indent,
  outdent,
  moveUp,
  moveDown,
  moveTo: (tr, place, n) => moveTo(tr, place, n % (tr.doc.content.size + 1)),
  fix: (tr, place, n) => setFixedNumber(tr, place, ['3A', 'za', '7', 'b', '1.4A)', '', null][n % 7] ?? null),
  changeKind: (tr, place, n) =>
    changeKind(tr, place, (['section', 'paragraph', 'part', 'item'] as const)[n % 4] ?? 'item'),
};
const adding: Readonly<Record<string, Act>> = {
  insert: (tr, place, n) => {
    const kind = ([undefined, 'section', 'subsection', 'schedule'] as const)[n % 4];
    return insertProvisionAfter(tr, place, { newId: newTestId, ...(kind === undefined ? {} : { kind }) });
  },
  split: (tr, place) =>
    splitProvision(tr, typeof place === 'number' ? place : 'from' in place ? place.from : 0, { newId: newTestId }),
};

const acts: Readonly<Record<string, Act>> = { ...keeping, ...adding, delete: deleteProvisions };

const sequence = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(acts)), from: fc.nat(2000), length: fc.nat(60), n: fc.nat(5000) }),
  { minLength: 1, maxLength: 12 },
);

describe('any sequence of structural commands, on any selection', () => {
  it('keeps every word and id, can be undone to the very same document, and leaves numbers, outline and findings as if opened anew', () => {
    fc.assert(
      fc.property(anyOrdinance(), sequence, (start, steps) => {
        let doc = start;
        for (const { act, from, length, n } of steps) {
          const result = checkedAct(doc, act, from, length, n);
          expect([act, result.broken]).toEqual([act, []]);
          doc = result.doc;
          expect(provisionLabels(doc, englandLike)).toEqual(naiveLabels(doc, englandLike));
          outlineOf(doc, englandLike);
          checkOrdinance(doc, smallProfile);
        }
        const fresh = Node.fromJSON(ordinanceSchema, doc.toJSON());
        expect(outlineOf(doc, englandLike)).toEqual(outlineOf(fresh, englandLike));
        expect(checkOrdinance(doc, smallProfile)).toEqual(checkOrdinance(fresh, smallProfile));
        expect(wordCount(doc, numberOrdinance(doc, englandLike))).toBe(
          wordCount(fresh, numberOrdinance(fresh, englandLike)),
        );
        for (const profile of Object.values(profiles)) {
          expect(provisionLabels(doc, profile)).toEqual(naiveLabels(doc, profile));
        }
        expect(joinBody(splitBody(doc), ordinanceSchema).eq(doc)).toBe(true);
        expect(misplaced(doc)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

/** Does one command and tells what it broke. */
function checkedAct(before: Node, act: string, from: number, length: number, n: number) {
  const size = before.content.size;
  const start = from % (size + 1);
  const place: Place = length < 20 ? start : { from: start, to: Math.min(size, start + length) };
  const tr = new Transform(before);
  const done = (acts[act] as Act)(tr, place, n);
  tr.doc.check();
  let undone = tr.doc;
  for (let i = tr.steps.length - 1; i >= 0; i--) {
    const step = tr.steps[i]?.invert(tr.docs[i] as Node);
    undone = step?.apply(undone).doc ?? undone;
  }
  const [was, is] = [idsOf(before), idsOf(tr.doc)];
  const [words, wordsBefore] = [wordsOf(tr.doc), wordsOf(before)];
  const sound: Record<string, boolean> = {
    'does nothing where it refuses': done || tr.steps.length === 0,
    'is undone to the very same document': undone.eq(before),
    'keeps every id': act === 'delete' || was.every((id) => is.includes(id)),
    'names at most one more': is.length <= was.length + (act in adding ? 1 : 0),
    'keeps every word': act === 'delete' || !(act in keeping) || same(words.toSorted(), wordsBefore.toSorted()),
    'keeps their order': !inPlace.has(act) || words.join('') === wordsBefore.join(''),
  };
  return { doc: tr.doc, broken: Object.keys(sound).filter((promise) => !sound[promise]) };
}

const inPlace: ReadonlySet<string> = new Set(['indent', 'outdent', 'insert', 'split', 'fix', 'changeKind']);
const same = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

/** Without text directly in the document: it is a provision's own once it is moved into one, and then has no name. */
function idsOf(body: Node): string[] {
  const ids: string[] = [];
  body.descendants((node, _, parent) => {
    if (isIdentified(node, parent) && node.type.name !== 'p') ids.push(node.attrs['id'] as string);
  });
  return ids;
}

const provisionLabels = (body: Node, profile: (typeof profiles)['englandLike']): string[] => {
  const kinds = new Set<string>();
  body.descendants((node) => void (isProvision(node) && kinds.add(node.type.name)));
  return numberOrdinance(body, profile)
    .all()
    .filter((number) => kinds.has(number.kind))
    .map((number) => number.label);
};

/** The identified nodes that are not found by their id where they stand. */
function misplaced(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node, pos, parent) => {
    const id = node.attrs['id'] as ProvisionId;
    if (!isIdentified(node, parent)) return;
    const found = findProvision(doc, id);
    if (found?.node !== node || found.pos !== pos) ids.push(id);
  });
  return ids;
}
