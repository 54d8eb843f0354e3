import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';

/**
 * The provision whose number is under the pointer: the number is drawn beside its first line, or above it for parts and
 * the like, and is no element of its own.
 */
export function numberUnder({ target, clientX, clientY }: MouseEvent): ProvisionId | null {
  if (!(target instanceof HTMLElement) || !target.dataset['label'] || !target.dataset['id']) return null;
  const first = target.firstElementChild?.getBoundingClientRect();
  if (first === undefined || clientY >= first.bottom) return null;
  const isAbove = getComputedStyle(target, '::before').position === 'static';
  const isBeside = getComputedStyle(target).direction === 'rtl' ? clientX > first.right : clientX < first.left;
  return (isAbove ? clientY < first.top : isBeside) ? (target.dataset['id'] as ProvisionId) : null;
}
