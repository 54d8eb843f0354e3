import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { instantiateBlocks } from '../../../shared/ordinance/instantiate-template.ts';
import { freshClause, keptClause } from '../../../shared/ordinance/keep-clause.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { clauseLines, insertClause } from '../../../shared/ordinance/structure/insert-clause.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import {
  cell,
  doc,
  heading,
  id,
  newTestId,
  p,
  paragraph,
  part,
  ref,
  row,
  section,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import type { Node } from '@tiptap/pm/model';

const commencement = () =>
  instantiateBlocks(
    [
      {
        kind: 'section',
        heading: 'Commencement',
        children: [
          { kind: 'subsection', text: 'It begins on {{day}}.', key: 'day' },
          { kind: 'subsection', text: '{{>day}} is subject to the rest.' },
        ],
      },
    ],
    {},
    newTestId,
  );
const inside = (body: Node, of: string): number => (findProvision(body, id(of))?.pos ?? 0) + 2;
const headings = (node: Node): string[] => {
  const found: string[] = [];
  node.descendants((child) => {
    if (child.type.name === 'heading') found.push(child.textContent);
  });
  return found;
};
const put = (body: Node, place: number, blocks: readonly Node[]): Node => {
  const tr = new Transform(body);
  expect(insertClause(tr, place, blocks)).toBe(true);
  tr.doc.check();
  return tr.doc;
};

describe('a clause put in', () => {
  const body = doc(
    title('Kites'),
    part({ id: 'p1' }, heading('Flying'), section({ id: 's1' }, heading('Kites'), subsection({ id: 'a' }, 'One.'))),
    section({ id: 's2' }, heading('Strings'), 'Of cotton.'),
  );

  it('stands after the section of the cursor, inside its part, however deep the cursor is', () => {
    const after = put(body, inside(body, 'a'), commencement());
    expect(headings(after)).toEqual(['Flying', 'Kites', 'Commencement', 'Strings']);
    expect(findProvision(after, id('p1'))?.node.childCount).toBe(3);
  });

  it('shows beforehand the numbers and references that it will have, and its blanks as blanks', () => {
    const lines = clauseLines(body, inside(body, 'a'), commencement(), englandLike);
    expect(lines.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '2 Commencement',
      '(1) It begins on [day].',
      '(2) section 2(1) is subject to the rest.',
    ]);
  });

  it('goes behind all that introduces the by-law when the cursor is in the title', () => {
    expect(put(body, 2, commencement()).child(1).firstChild?.textContent).toBe('Commencement');
  });

  it('takes the place of a section in which nothing is written', () => {
    const blank = doc(title('Kites'), section({ id: 'empty' }, heading(''), ''));
    const after = put(blank, inside(blank, 'empty'), commencement());
    expect(headings(after)).toEqual(['Commencement']);
  });

  it('goes after the section of a table, not into a cell', () => {
    const tabled = doc(section({ id: 's' }, heading('Fees'), table({ id: 't' }, row(cell(paragraph('Ten.'))))));
    const at = (findProvision(tabled, id('t'))?.pos ?? 0) + 5;
    expect(put(tabled, at, commencement()).childCount).toBe(2);
  });
});

describe('provisions kept as a clause', () => {
  const body = doc(
    section({ id: 'x' }, heading('Elsewhere'), 'Words.'),
    section(
      { id: 'y' },
      heading('Kept'),
      subsection({ id: 'y1' }, 'First.'),
      subsection({ id: 'y2' }, p('As in ', ref('y1'), ' and ', ref('x'), '.')),
    ),
  );
  const kept = keptClause(body, { id: id('y') }, englandLike) ?? [];

  it('refer to each other, and have a blank where they referred to the rest of their by-law', () => {
    const found: unknown[] = [];
    kept[0]?.descendants((node) => {
      if (node.type.name === 'reference') found.push(node.attrs['to']);
      if (node.type.name === 'blank') found.push(node.attrs['name']);
    });
    expect(found).toEqual([['y1'], 'section 1']);
  });

  it('come back with new ids, and their references with them', () => {
    const fresh = freshClause(kept, newTestId);
    const lines = clauseLines(body, inside(body, 'x'), fresh, englandLike);
    expect(lines.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '2 Kept',
      '(1) First.',
      '(2) As in section 2(1) and [section 1].',
    ]);
    expect(fresh[0]?.attrs['id']).not.toBe('y');
  });
});
