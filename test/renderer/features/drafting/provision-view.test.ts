import { expect, test } from 'vitest';
import { byPlace, countsByProvision } from '../../../../renderer/features/drafting/provision-view.ts';
import type { Finding } from '../../../../shared/ordinance/checks.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../../builders/numbering-profiles.ts';
import { doc, id, p, paragraph, part, section, subsection } from '../../../builders/ordinance.ts';

const byLaw = doc(
  part(
    { id: 'p1' },
    section(
      { id: 's1' },
      subsection({ id: 's1-1' }, p('x'), paragraph({ id: 'a' }, p('y')), paragraph({ id: 'b' }, p('z'))),
      subsection({ id: 's1-2' }, p('w')),
    ),
    section({ id: 's2' }, p('v')),
  ),
);
const numbering = numberOrdinance(byLaw, englandLike);
const at = (provision: string | null): Finding => ({
  rule: 'empty',
  severity: 'advice',
  provision: provision === null ? null : id(provision),
  message: provision ?? 'whole',
  fix: null,
  source: null,
});
const found = ['p1', 's1', 's1-1', 'a', 'b', 's1-2', 's2', null].map(at);
const seen = (path: string[]) => {
  const { here, section: rest, whole } = byPlace(found, path.map(id), numbering, byLaw);
  return {
    here: here.map(({ message }) => message),
    rest: rest.map(({ message }) => message),
    whole: whole.map(({ message }) => message),
  };
};

test('in a paragraph: what stands at it and at the provisions that hold it; the rest of the section apart', () => {
  expect(seen(['p1', 's1', 's1-1', 'a'])).toEqual({ here: ['s1', 's1-1', 'a'], rest: ['b', 's1-2'], whole: ['whole'] });
});

test('at the head of a section: all that is in it', () => {
  expect(seen(['p1', 's1'])).toEqual({ here: ['s1', 's1-1', 'a', 'b', 's1-2'], rest: [], whole: ['whole'] });
});

test('at the head of a part: what is said of the part, not the whole of its sections', () => {
  expect(seen(['p1'])).toEqual({ here: ['p1'], rest: [], whole: ['whole'] });
});

test('with no provision chosen only the whole is spoken of', () => {
  expect(seen([])).toEqual({ here: [], rest: [], whole: ['whole'] });
});

test('counts what is open at each provision', () => {
  expect([...countsByProvision([at('a'), at('a'), at(null)])]).toEqual([['a', 2]]);
});
