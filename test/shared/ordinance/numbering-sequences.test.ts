import { Fragment, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { numberOrdinance, type ProvisionNumber } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { brokenReference, printReference } from '../../../shared/ordinance/reference-text.ts';
import * as structure from '../../../shared/ordinance/structure-commands.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import * as schemes from '../../builders/numbering-profiles.ts';
import * as b from '../../builders/ordinance.ts';
import { naiveLabels } from './naive-numbering.ts';
import { wordsOf } from './random-ordinance.ts';

const { level: _level, ...exotic } = schemes;
const shipped = loadPacks().profiles.map((profile) => [profile.id, profile.numbering] as const);
const all: readonly (readonly [string, NumberingProfile])[] = [...shipped, ...Object.entries(exotic)];

const sequences = 1000;
const steps = 6;
const timeout = 240_000;

/** A sequence is named by its seed, so that one that fails can be run by itself. */
describe.each(all)('a thousand sequences of commands at depth six, numbered as %s', (_name, profile) => {
  it(
    'number as the second model does, keep references and words, and are undone to the very same document',
    () => {
      for (let seed = 1; seed <= sequences; seed++) runSequence(seed, profile);
    },
    timeout,
  );
});

function runSequence(seed: number, profile: NumberingProfile): void {
  const random = randomFrom(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const start = ordinance(pick);
  let body = start;
  let ids = idsOf(body);
  let words = wordsOf(body);
  const undo: Transform[] = [];
  for (let step = 0; step < steps; step++) {
    const act = acts[pick(acts.length)] as (typeof acts)[number];
    const tr = new Transform(body);
    const done = act.run(tr, { id: ids[pick(ids.length)] as ProvisionId }, pick, profile);
    const where = `seed ${seed}, step ${step} (${act.name})`;
    if (!done && tr.steps.length > 0) throw new Error(`${where}: refused, and changed the document`);
    // A document that is the same object has been looked at.
    if (step === 0 || tr.doc !== body) {
      const [idsBefore, wordsBefore] = [ids, words];
      [ids, words] = [idsOf(tr.doc), wordsOf(tr.doc)];
      const kept = new Set([...words, ...ids]);
      const lost = act.name === 'delete' ? [] : [...wordsBefore, ...idsBefore].filter((each) => !kept.has(each));
      if (lost.length > 0) throw new Error(`${where}: lost ${lost.join(' ')}`);
      body = tr.doc;
      const [labels, right] = [labelsOf(ids, body, profile), naiveLabels(body, profile)];
      if (labels.join('|') !== right.join('|'))
        throw new Error(`${where}: ${labels.join(' ')}, not ${right.join(' ')}`);
    }
    undo.push(tr);
    if (step % 3 === 2) expectLiveReferences(body, ids, profile, where);
  }
  for (const tr of undo.toReversed()) {
    for (let i = tr.steps.length - 1; i >= 0; i--)
      body = tr.steps[i]?.invert(tr.docs[i] as Node).apply(body).doc ?? body;
  }
  expect([seed, body.eq(start)]).toEqual([seed, true]);
}

/** Every reference prints as it would in the same document opened anew, the number of its target in it, or as missing. */
function expectLiveReferences(body: Node, ids: readonly string[], profile: NumberingProfile, where: string): void {
  const numbering = numberOrdinance(body, profile);
  const inCopy = numberOrdinance(anew(body), profile);
  const there = new Set(ids);
  body.descendants((node) => {
    if (node.type.name !== 'reference') return;
    const target = (node.attrs['to'] as ProvisionId[])[0] as ProvisionId;
    const { text } = printReference(node, numbering);
    const isRight = there.has(target)
      ? text === printReference(node, inCopy).text && text.includes(citedNumber(numbering.get(target)))
      : text === brokenReference;
    if (!isRight)
      throw new Error(
        `${where}: the reference to ${target} prints “${text}”, not “${printReference(node, inCopy).text}” with ${numbering.get(target)?.number ?? 'no number'}`,
      );
  });
}

/** The same in nodes of its own, of which nothing is remembered. */
function anew(node: Node): Node {
  if (node.isText) return ordinanceSchema.text(node.text ?? '', node.marks);
  if (node.isLeaf) return node.type.create(node.attrs, null, node.marks);
  return node.copy(Fragment.fromArray(node.content.content.map(anew)));
}

/** '' at a level that its profile cites by no number. */
const citedNumber = (target: ProvisionNumber | undefined): string =>
  target === undefined || target.steps.at(-1)?.text === '' ? '' : target.number;

interface Act {
  readonly name: string;
  readonly run: (
    tr: Transform,
    place: { id: ProvisionId },
    pick: (n: number) => number,
    profile: NumberingProfile,
  ) => boolean;
}

const numbers = [
  '3A',
  'za',
  'zb',
  'aa',
  '7',
  'c',
  'iv',
  '1.4A)',
  '',
  '055',
  '19.40.055',
  'B',
  '2.1',
  'zz',
  '40',
  'SCHEDULE',
];
const newId = (): ProvisionId => b.newTestId();
const acts: readonly Act[] = [
  {
    name: 'insert',
    run: (tr, place, pick) => {
      const kind = ([undefined, 'section', 'paragraph', 'item', 'schedule'] as const)[pick(5)];
      return structure.insertProvisionAfter(tr, place, { newId, ...(kind === undefined ? {} : { kind }) });
    },
  },
  {
    name: 'insert keeping',
    run: (tr, place, _, profile) => structure.insertKeepingNumbers(tr, place, { newId, profile }),
  },
  { name: 'move up', run: (tr, place) => structure.moveUp(tr, place) },
  { name: 'move down', run: (tr, place) => structure.moveDown(tr, place) },
  {
    name: 'drop',
    run: (tr, { id }, pick) => {
      const node = findProvision(tr.doc, id)?.node;
      if (node === undefined) return false;
      const as = structure.kindInBy(node, pick(3) - 1);
      const places = structure.dropPlaces(tr.doc, pick(tr.doc.content.size), as);
      const target = places[pick(places.length)];
      return target !== undefined && structure.drop(tr, { provisions: [id], target, as });
    },
  },
  { name: 'delete', run: (tr, place) => structure.deleteProvisions(tr, place) },
  { name: 'indent', run: (tr, place) => structure.indent(tr, place) },
  { name: 'outdent', run: (tr, place) => structure.outdent(tr, place) },
  { name: 'fix', run: (tr, place, pick) => structure.setFixedNumber(tr, place, numbers[pick(numbers.length)] ?? '') },
  { name: 'unfix', run: (tr, place) => structure.setFixedNumber(tr, place, null) },
];

/** Parts, chapters and sections six levels deep (seven with an item in an item), a schedule or two, references. */
function ordinance(pick: (n: number) => number): Node {
  let word = 0;
  const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
  let next = 0;
  const line = (): Node => b.p(`word${word++} `, b.ref(ids[pick(18)] as string));
  const attrs = (): b.Attrs => ({
    id: ids[next++] ?? b.newTestId(),
    num: pick(8) === 0 ? (numbers[pick(numbers.length)] ?? '') : null,
  });
  const chain = [b.subsection, b.paragraph, b.subparagraph, b.item, b.item];
  const inner = (depth: number): Node[] => {
    const make = chain[depth];
    if (make === undefined) return [];
    return Array.from({ length: 1 + (pick(3) === 0 ? 1 : 0) }, () => make(attrs(), line(), ...inner(depth + 1)));
  };
  const section = (deep: boolean): Node => b.section(attrs(), line(), ...(deep ? inner(0) : []));
  return b.doc(
    b.part(attrs(), b.chapter(attrs(), section(true), section(false)), section(false)),
    b.part(attrs(), section(pick(2) === 0)),
    section(false),
    ...Array.from({ length: pick(3) }, () => b.schedule(attrs(), section(false), section(pick(3) === 0))),
  );
}

function idsOf(body: Node): string[] {
  const ids: string[] = [];
  body.descendants((node) => {
    if (isProvision(node)) ids.push(node.attrs['id'] as string);
    return !node.type.inlineContent;
  });
  return ids;
}

const labelsOf = (ids: readonly string[], body: Node, profile: NumberingProfile): string[] => {
  const numbering = numberOrdinance(body, profile);
  return ids.map((id) => numbering.get(id as ProvisionId)?.label ?? 'lost');
};

/** Marsaglia's xorshift: the same numbers for a seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
