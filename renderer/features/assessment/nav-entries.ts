import { useTranslation } from 'react-i18next';
import { useDesk } from './assessment-desk.ts';
import { useMatrixEntry } from './matrix/matrix-nav.ts';
import { useSteps } from './use-steps.ts';
import { progressOf } from './views.ts';

export interface NavEntry {
  /** As in the address of the window. */
  readonly address: string;
  readonly text: string;
  /** How much is done, in words. */
  readonly count: string;
  readonly isDone: boolean;
}
export interface NavGroup {
  readonly title: string;
  readonly entries: readonly NavEntry[];
}

/** Where one can go on the Assess screen. */
export function useNavEntries(): readonly NavGroup[] {
  const { t } = useTranslation('assessment');
  const { assessment } = useDesk();
  const { gapCount, untagged, prompts } = assessment;
  const open = prompts.filter(({ state }) => state === 'open').length;
  const sections = assessment.sections.map((section): NavEntry => {
    const { shown, answered } = progressOf(section);
    const count = shown === 0 ? t('nav.nothingAsked') : t('nav.answered', { shown, answered });
    return { address: section.id, text: section.title, count, isDone: answered === shown };
  });
  const steps = useSteps();
  const settled = steps.filter(({ isKept, gaps }) => isKept && gaps.length === 0).length;
  const matrix = useMatrixEntry();
  return [
    {
      title: t('nav.method'),
      entries: [
        {
          address: 'path',
          text: t('nav.path'),
          count: t('nav.steps', { settled, all: steps.length }),
          isDone: settled === steps.length,
        },
      ],
    },
    {
      title: t('nav.text'),
      entries: [
        { address: 'prompts', text: t('nav.prompts'), count: t('nav.open', { count: open }), isDone: open === 0 },
        {
          address: 'tags',
          text: t('nav.tags'),
          count: t('nav.untagged', { count: untagged.length }),
          isDone: untagged.length === 0,
        },
      ],
    },
    { title: t('nav.analysis'), entries: [matrix] },
    { title: t('nav.questions'), entries: sections },
    {
      title: t('nav.together'),
      entries: [
        {
          address: 'summary',
          text: t('nav.summary'),
          count: t('nav.gaps', { count: gapCount }),
          isDone: gapCount === 0,
        },
        { address: 'report', text: t('nav.report'), count: t('nav.reportCount'), isDone: false },
      ],
    },
  ];
}
