import { useTranslation } from 'react-i18next';
import { useDesk } from '../assessment-desk.ts';
import type { NavEntry } from '../nav-entries.ts';

/** The way to the matrices. */
export function useMatrixEntry(): NavEntry {
  const { t } = useTranslation('matrix');
  const { gaps } = useDesk().assessment;
  const open = new Set(gaps.flatMap(({ kind, entry }) => (kind === 'effects' ? [entry] : []))).size;
  return { address: 'matrix', text: t('nav'), count: t('navCount', { count: open }), isDone: open === 0 };
}
