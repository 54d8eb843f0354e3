import { formatOrdinal } from '../../../shared/ordinance/number-series.ts';
import type { PasteElement } from './paste-tree.ts';

const styles = {
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
} as const;
const types = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' } as const;

/**
 * The number of an item of a web list. Letters and roman numerals say which level they mean, "(b)"; a plain list does
 * not ("1." of a list is rarely section 1), so that its items are given a bullet and their depth decides.
 */
export function listNumber(list: PasteElement, item: PasteElement, count: number, _depth: number): string {
  if (list.tag !== 'ol' || count < 1) return '•';
  const named = styleOf(item) ?? styleOf(list);
  const scheme = named ?? types[(list.attributes.type ?? '') as keyof typeof types];
  return scheme ? `(${formatOrdinal(count, scheme, 'spreadsheet')})` : '•';
}

function styleOf(element: PasteElement) {
  const style = /list-style(?:-type)?:\s*([\w-]+)/i.exec(element.attributes.style ?? '')?.[1]?.toLowerCase();
  return styles[(style ?? '') as keyof typeof styles];
}
