import { expect, it } from 'vitest';
import { keptTogether } from '../../../shared/ordinance/kept-together.ts';

const shown = (printed: string): string => keptTogether(printed).replaceAll('\u00a0', '~');

it.each([
  ['section 3', 'section~3'],
  ['subsection (2)', 'subsection~(2)'],
  ['paragraph (aa) of section 19.40.055', 'paragraph~(aa) of section~19.40.055'],
  ['sections 4, 5 or 7 of Schedule 2', 'sections~4, 5 or 7 of Schedule~2'],
  ['sections 4 to 7', 'sections~4 to 7'],
  ['Part IV', 'Part~IV'],
  ['Schedule A', 'Schedule~A'],
  ['§ 5-23', '§~5-23'],
  ['s. 12A(1)', 's.~12A(1)'],
  ['المادة 3', 'المادة~3'],
])('binds the number to its word in "%s"', (printed, bound) => expect(shown(printed)).toBe(bound));

it.each([
  'this section',
  'the Schedule',
  'the definition of "beg"',
  'the table',
  '[missing reference]',
  'the part headed “A start”',
  '',
])('leaves "%s" as it is', (printed) => expect(shown(printed)).toBe(printed));
