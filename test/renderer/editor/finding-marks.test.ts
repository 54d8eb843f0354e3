import { Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { foundWords, wordsWithin } from '../../../renderer/editor/finding-marks.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { doc, heading, p, section } from '../../builders/ordinance.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';

const text = doc(
  section(heading('One'), p('A keeper shall sweep.'), 's1'),
  section(heading('Two'), p('A keeper shall wash and shall report.'), 's2'),
);
const found = foundWords(text, checkOrdinance(text, profile));
const whole = { from: 0, to: text.content.size };
const marked = (body: typeof text, stretch = whole) =>
  wordsWithin(body, found, stretch).map(({ from, to }) => body.textBetween(from, to));

it('gives the very words of the findings that are about words, in their order', () => {
  expect(marked(text)).toEqual(['shall', 'shall', 'shall']);
});

it('gives those of the stretch alone', () => {
  expect(marked(text, { from: 0, to: text.child(0).nodeSize })).toEqual(['shall']);
});

it('goes by where a provision stands now, though others before it have changed', () => {
  const { doc: changed } = new Transform(text).insert(6, text.type.schema.text('More than '));
  expect(marked(changed, { from: 0, to: changed.content.size })).toEqual(['shall', 'shall']);
});

it('has nothing to mark in a provision that has changed since it was read', () => {
  const at = text.child(0).nodeSize + 8;
  const { doc: changed } = new Transform(text).insert(at, text.type.schema.text('Yes. '));
  expect(marked(changed, { from: 0, to: changed.content.size })).toEqual(['shall']);
});
