import { redo, undo, undoDepth } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorCommand } from '../../../renderer/editor/commands/editor-command.ts';
import { enter } from '../../../renderer/editor/commands/enter.ts';
import { backspace } from '../../../renderer/editor/commands/join-back.ts';
import { ProvisionSelection } from '../../../renderer/editor/selection/provision-selection.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { isIdentified, isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { dropPlaces, kindInBy, lockNumbers } from '../../../shared/ordinance/structure-commands.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import * as b from '../../builders/ordinance.ts';
import { naiveLabels } from '../../shared/ordinance/naive-numbering.ts';
import { wordsOf } from '../../shared/ordinance/random-ordinance.ts';
import { Desk, type Past } from './editor-desk.ts';

const newId = b.newTestId;

const small = (): Node =>
  b.doc(
    b.section({ id: 's1' }, b.heading('Fees'), b.p('See ', b.ref('s2'), ' and ', b.ref('a'), '.')),
    b.section(
      { id: 's2', tags: ['permit'] },
      b.heading('Permits'),
      b.subsection({ id: '1' }, b.p('a person may—'), b.paragraph({ id: 'a', num: 'za' }, 'by day')),
      b.subsection({ id: '2' }, b.p('under ', b.ref('1'))),
    ),
    b.section({ id: 's3' }, b.heading('Ends'), b.p('Last.')),
  );
const idsIn = (doc: Node): string[] => {
  const ids: string[] = [];
  doc.descendants((node, _, parent) => void (isIdentified(node, parent) && ids.push(String(node.attrs['id']))));
  return ids;
};
const printed = (doc: Node): string[] => {
  const texts: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'reference') texts.push(printReference(node, numberOrdinance(doc, englandLike)).text);
  });
  return texts;
};
const endOf = (doc: Node, id: string): number => {
  const found = findProvision(doc, b.id(id));
  if (found === null) throw new Error(`no ${id}`);
  return found.pos + found.node.nodeSize - 2;
};

describe('a section that is cut and pasted', () => {
  it('is the same section: id, tags, fixed numbers, and all that refers to it and to what is in it', () => {
    const desk = new Desk(small());
    desk.choose(b.id('s2'));
    desk.cut();
    expect(printed(desk.state.doc)).toEqual([
      '[missing reference: section 2]',
      '[missing reference: section 2(1)(za)]',
    ]);
    desk.put(endOf(desk.state.doc, 's3'));
    desk.paste();
    expect(idsIn(desk.state.doc)).toEqual(['s1', 's3', 's2', '1', 'a', '2']);
    expect(printed(desk.state.doc)).toEqual(['section 3', 'section 3(1)(za)', 'section 3(1)']);
    expect(findProvision(desk.state.doc, b.id('s2'))?.node.attrs['tags']).toEqual(['permit']);
  });

  it('a second time is a copy with ids of its own, whose references stay in the copy', () => {
    const desk = new Desk(small());
    desk.choose(b.id('s2'));
    desk.cut();
    desk.put(endOf(desk.state.doc, 's3'));
    desk.paste();
    desk.paste();
    const ids = idsIn(desk.state.doc);
    expect(new Set(ids).size).toBe(10);
    expect(ids.slice(0, 6)).toEqual(['s1', 's3', 's2', '1', 'a', '2']);
    expect(printed(desk.state.doc)).toEqual(['section 3', 'section 3(1)(za)', 'section 3(1)', 'section 4(1)']);
  });

  it('is live again where the cut is undone, and what is pasted after that is a copy', () => {
    const desk = new Desk(small());
    const before = desk.state.doc;
    desk.choose(b.id('s2'));
    desk.cut();
    desk.do(undo);
    expect(desk.state.doc.eq(before)).toBe(true);
    desk.put(endOf(desk.state.doc, 's3'));
    desk.paste();
    expect(new Set(idsIn(desk.state.doc)).size).toBe(10);
    expect(printed(desk.state.doc).slice(0, 2)).toEqual(['section 2', 'section 2(1)(za)']);
  });

  it('keeps its id where it comes to another level, and a copy of it in the same place does not', () => {
    const desk = new Desk(small());
    desk.choose(b.id('a'));
    desk.cut();
    desk.put(endOf(desk.state.doc, 's3'));
    desk.paste();
    desk.choose(b.id('a'));
    desk.do(editorCommand({ kind: 'outdent' }, newId));
    expect(printed(desk.state.doc).slice(0, 2)).toEqual(['section 2', 'section 3(za)']);
    desk.copy();
    desk.put(endOf(desk.state.doc, 'a'));
    desk.paste();
    expect(idsIn(desk.state.doc).filter((id) => id === 'a')).toHaveLength(1);
  });
});

describe('provisions that are let go as sections', () => {
  it('take what stands between them along, and a line that then stands in the document itself has an id', () => {
    const between = [b.subsection({ id: '1' }, 'one'), b.p('between'), b.subsection({ id: '2' }, 'two')];
    const desk = new Desk(b.doc(b.section({ id: 's' }, b.heading('Fees'), ...between)));
    const provisions = [b.id('1'), b.id('2')];
    desk.do(editorCommand({ kind: 'drop', provisions, target: desk.state.doc.content.size, as: 'section' }, newId));
    const kinds = desk.state.doc.content.content.map(({ type, textContent }) => [type.name, textContent]);
    expect(kinds).toEqual([
      ['section', 'Fees'],
      ['section', 'one'],
      ['p', 'between'],
      ['section', 'two'],
    ]);
    expect(new Set(idsIn(desk.state.doc)).size).toBe(4);
    expect(idsIn(desk.state.doc)).not.toContain('null');
  });
});

describe('what is divided and joined', () => {
  it('keeps its id with its words: at the beginning of a line it is the empty one before that is new', () => {
    const desk = new Desk(
      b.doc(b.recital({ id: 'r' }, 'Whereas'), b.section({ id: 's' }, b.subsection({ id: '1' }, 'one'))),
    );
    for (const [id, kind] of [
      ['r', 'recital'],
      ['1', 'subsection'],
    ] as const) {
      const pos = findProvision(desk.state.doc, b.id(id))?.pos ?? 0;
      desk.put(pos + (kind === 'recital' ? 1 : 2));
      desk.do(enter(newId));
      expect([kind, findProvision(desk.state.doc, b.id(id))?.node.textContent]).toEqual([
        kind,
        kind === 'recital' ? 'Whereas' : 'one',
      ]);
    }
  });
});

type Act = (desk: Desk, at: number, other: number) => void;
const someId = (desk: Desk, n: number): ProvisionId | null => {
  const ids: ProvisionId[] = [];
  desk.state.doc.descendants((node) => void (isProvision(node) && ids.push(node.attrs['id'] as ProvisionId)));
  return ids[n % Math.max(1, ids.length)] ?? null;
};
const onSome =
  (act: (desk: Desk) => void): Act =>
  (desk, at) => {
    const id = someId(desk, at);
    if (id !== null) desk.choose(id);
    if (desk.state.selection instanceof ProvisionSelection) act(desk);
  };
/** Between words, so that a word can be told again wherever its line goes. */
const atWord = (desk: Desk, at: number): void => {
  desk.put(at);
  const { $from } = desk.state.selection;
  if (!$from.parent.isTextblock) return;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ');
  desk.put($from.start() + before.search(/\S*$/));
};
const run = (kind: 'moveUp' | 'moveDown' | 'indent' | 'outdent') => (desk: Desk) =>
  void desk.do(editorCommand({ kind }, newId));

const acts: Readonly<Record<string, Act>> = {
  split: (desk, at) => {
    atWord(desk, at);
    desk.do(enter(newId));
  },
  join: (desk, at) => {
    desk.put(at);
    const { $from } = desk.state.selection;
    if ($from.parent.isTextblock) desk.put($from.start());
    if (desk.state.selection.$from.parentOffset === 0) desk.do(backspace);
  },
  cut: onSome((desk) => {
    // A second cut before the first was pasted would lose that one, as it does everywhere.
    if (desk.away.length === 0) desk.cut();
  }),
  paste: (desk, at) => {
    desk.put(at);
    desk.paste();
  },
  'copy and paste': (desk, at, other) => {
    if (desk.away.length > 0) return;
    onSome((there) => there.copy())(desk, at, other);
    desk.put(other);
    desk.paste();
  },
  drop: (desk, at, other) => {
    const [id, second] = [someId(desk, at), someId(desk, at + 3)];
    const node = id === null ? null : findProvision(desk.state.doc, id)?.node;
    if (id === null || second === null || !node) return;
    const as = kindInBy(node, (other % 3) - 1);
    const [target] = dropPlaces(desk.state.doc, other % desk.state.doc.content.size, as);
    const provisions = other % 2 === 0 ? [id] : [id, second];
    if (target !== undefined) desk.do(editorCommand({ kind: 'drop', provisions, target, as }, newId));
  },
  'move up': onSome(run('moveUp')),
  'move down': onSome(run('moveDown')),
  indent: onSome(run('indent')),
  outdent: onSome(run('outdent')),
};

const times: Readonly<Record<string, Command>> = { undo, redo };

const sequence = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(acts), ...Object.keys(times)),
    at: fc.nat(3000),
    other: fc.nat(3000),
  }),
  { minLength: 4, maxLength: 25 },
);

/** Sections with references to one another and to what is in them; each word once. */
const ordinance = fc.array(fc.nat(40), { minLength: 3, maxLength: 8 }).map((targets) => {
  let word = 0;
  const words = () => `w${String(word++).padStart(3, '0')}`;
  const line = (target: number) => b.p(`${words()} ${words()} `, b.ref(`x${target}`), ` ${words()}`);
  let next = 0;
  const attrs = () => ({ id: `x${next++}` });
  const sections = targets.map((target, i) =>
    b.section(
      attrs(),
      b.heading(words()),
      line(target),
      b.subsection(attrs(), line(i), b.paragraph(attrs(), words()), b.paragraph(attrs(), line(target + 3))),
      b.subsection(attrs(), words()),
    ),
  );
  const [first, ...rest] = sections;
  return b.doc(b.part(attrs(), b.heading(words()), first as Node), ...rest);
});

describe('any sequence of dividing, joining, cutting, pasting, copying, dragging, moving and undoing', () => {
  it.each([
    ['counted', false],
    ['locked', true],
  ])(
    'loses no word, keeps ids apart and references true, and is undone to the very same document; numbers %s',
    (_, isLocked) => {
      fc.assert(
        fc.property(ordinance, sequence, (body, steps) => {
          const made = new Transform(body);
          if (isLocked) lockNumbers(made, englandLike);
          const desk = new Desk(made.doc);
          const start = desk.state.doc;
          const words = wordsOf(start);
          const past: Past[] = [{ doc: start, away: [] }];
          for (const { act, at, other } of steps) {
            const travelled = times[act];
            if (travelled === undefined) acts[act]?.(desk, at, other);
            else expect([act, desk.travel(travelled, past)]).toEqual([act, true]);
            past.push({ doc: desk.state.doc, away: desk.away });
            expect([act, faultsOf(desk, words)]).toEqual([act, []]);
          }
          while (undoDepth(desk.state) > 0) desk.do(undo);
          expect(desk.state.doc.eq(start)).toBe(true);
        }),
        { numRuns: 120 },
      );
    },
  );
});

function faultsOf({ state: { doc }, away }: Desk, words: readonly string[]): string[] {
  const faults: string[] = [];
  doc.check();
  const seen = new Set<string>();
  doc.descendants((node, pos, parent) => {
    if (!isIdentified(node, parent)) return;
    const id = node.attrs['id'] as string | null;
    if (id === null) faults.push(`${node.type.name} at ${pos} has no id`);
    else if (seen.has(id)) faults.push(`${id} stands twice`);
    else seen.add(id);
  });
  // Joining puts words together and dividing takes them apart: every letter stays, in the order of its word.
  const text = [doc.textBetween(0, doc.content.size, '', ''), ...away].join('');
  for (const word of words) if (!text.includes(word)) faults.push(`${word} is lost`);
  const numbering = numberOrdinance(doc, englandLike);
  const labels: string[] = [];
  doc.descendants((node) => void (isProvision(node) && labels.push(numbering.get(node.attrs['id'])?.label ?? 'none')));
  const naive = naiveLabels(doc, englandLike);
  if (labels.join('|') !== naive.join('|')) faults.push(`numbered ${labels.join(' ')}, not ${naive.join(' ')}`);
  const anew = numberOrdinance(Node.fromJSON(ordinanceSchema, doc.toJSON()), englandLike);
  doc.descendants((node) => {
    if (node.type.name !== 'reference') return;
    const { text: now, state } = printReference(node, numbering);
    const isThere = (node.attrs['to'] as readonly string[]).every((id) => seen.has(id));
    if (isThere !== (state === 'live')) faults.push(`${now} is ${state}`);
    if (now !== printReference(node, anew).text) faults.push(`${now} is stale`);
  });
  return faults;
}
