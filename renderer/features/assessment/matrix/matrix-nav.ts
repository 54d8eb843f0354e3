import { useTranslation } from 'react-i18next';
import type { NavGroup } from '../nav-entries.ts';
import { useDesk } from '../assessment-desk.ts';

/** The ways to the matrices and to the service profiles. */
export function useMatrixEntries(): NavGroup {
  const { t } = useTranslation('matrix');
  const services = useTranslation('services').t;
  const assessment = useTranslation('assessment').t;
  const { gaps } = useDesk().assessment;
  const open = new Set(gaps.flatMap(({ kind, entry }) => (kind === 'effects' ? [entry] : []))).size;
  const missing = gaps.filter(({ kind }) => kind === 'services').length;
  return {
    title: assessment('nav.analysis'),
    entries: [
      { address: 'matrix', text: t('nav'), count: t('navCount', { count: open }), isDone: open === 0 },
      {
        address: 'services',
        text: services('nav'),
        count: assessment('nav.gaps', { count: missing }),
        isDone: missing === 0,
      },
    ],
  };
}
