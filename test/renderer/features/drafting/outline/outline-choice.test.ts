import { expect, test } from 'vitest';
import {
  chosenUpTo,
  nothingChosen,
  toggled,
} from '../../../../../renderer/features/drafting/outline/outline-choice.ts';

const shown = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const of = (choice: { readonly ids: ReadonlySet<string> }) => [...choice.ids].toSorted();

test('one row more, or one less, as often as it is asked for', () => {
  const one = toggled(nothingChosen, 'b');
  const two = toggled(one, 'd');
  expect(of(two)).toEqual(['b', 'd']);
  expect(of(toggled(two, 'b'))).toEqual(['d']);
});

test('after a row was clicked, Ctrl and a click on another chooses both', () => {
  expect(of(toggled({ ...nothingChosen, anchor: 'a' }, 'c'))).toEqual(['a', 'c']);
  expect(of(toggled({ ...nothingChosen, anchor: 'a' }, 'a'))).toEqual(['a']);
});

test('a stretch grows and shrinks from where it was begun, both ways', () => {
  const down = chosenUpTo(nothingChosen, shown, 'b', 'd');
  expect(of(down)).toEqual(['b', 'c', 'd']);
  expect(of(chosenUpTo(down, shown, 'd', 'c'))).toEqual(['b', 'c']);
  expect(of(chosenUpTo(down, shown, 'd', 'a'))).toEqual(['a', 'b']);
});

test('a stretch whose beginning is folded away begins where the person is', () => {
  const choice = { ...nothingChosen, anchor: 'gone' };
  expect(of(chosenUpTo(choice, shown, 'c', 'd'))).toEqual(['c', 'd']);
  expect(of(chosenUpTo(choice, shown, 'gone too', 'd'))).toEqual(['d']);
});
