import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { listReferences } from '../../../shared/ordinance/list-references.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { cited, doc, heading, p, part, ref, section, subsection } from '../../builders/ordinance.ts';

const body = doc(
  part({ id: 'p1' }, heading('Under ', ref('s2')), section({ id: 's1' }, p('see section 2, ', ref('s2'), '.'))),
  section({ id: 's2' }, subsection({ id: 's2.1' }, p('by the ', cited('Roads Act 1990'), ' and ', ref('s1')))),
  section({ id: 's3' }, p('see ', ref('s1'), ' and section 1')),
);
const said = (text: Node) =>
  listReferences(text, englandLike).map(({ from, to, text: words, state }) => [from, ...to, words, state].join(' '));

it('are those of parts, sections and below, in the order of the text, wherever each stands', () => {
  expect(said(body)).toEqual([
    'p1 s2 section 2 live',
    's1 s2 section 2 recognised',
    's1 s2 section 2 live',
    's2.1 Roads Act 1990 external',
    's2.1 s1 section 1 live',
    's3 s1 section 1 live',
    's3 s1 section 1 recognised',
  ]);
});

it('stand where they say, and print the numbers of now, after text before them has changed', () => {
  said(body);
  const typed = new Transform(body).insert(3, body.type.schema.text('words ')).doc;
  const more = new Transform(typed).insert(0, section({ id: 's0' }, p('x'))).doc;
  for (const changed of [typed, more]) {
    for (const { pos, state, text } of listReferences(changed, englandLike)) {
      if (state === 'live') expect(changed.nodeAt(pos)?.type.name).toBe('reference');
      else expect(changed.textBetween(pos, pos + text.length)).toBe(text);
    }
  }
  // What was typed as "section 1" and "section 2" names other sections now.
  expect(said(more).filter((line) => line.endsWith('live') || line.startsWith('s3'))).toEqual([
    'p1 s2 section 3 live',
    's1 s2 section 3 live',
    's2.1 s1 section 2 live',
    's3 s1 section 2 live',
    's3 s0 section 1 recognised',
  ]);
});
