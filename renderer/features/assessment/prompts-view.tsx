import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import { MoreButton, useSomeAtATime } from '../../ui/some-at-a-time.tsx';
import { useDesk } from './assessment-desk.ts';
import { FilterButtons } from './filter-buttons.tsx';
import { PromptCard } from './prompt-card.tsx';
import { ViewHeading } from './view-heading.tsx';

const states = ['open', 'confirmed', 'dismissed'] as const;

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: { contentVisibility: 'auto', containIntrinsicSize: 'auto 180px' },
});

const keyOf = ({ trigger, provision }: PromptState) => `${trigger} ${provision ?? ''}`;

/** Every prompt that the text raises, with what was decided about it; dismissed ones are counted and stay. */
export function PromptsView() {
  const { t } = useTranslation('assessment');
  const { assessment } = useDesk();
  const styles = useStyles();
  const [filter, setFilter] = useState<PromptState['state']>('open');
  const list = useRef<HTMLUListElement>(null);
  const filters = useRef<HTMLDivElement>(null);
  const counts = { open: 0, confirmed: 0, dismissed: 0 };
  for (const { state } of assessment.prompts) counts[state] += 1;
  const listed = assessment.prompts.filter(({ state }) => state === filter);
  const some = useSomeAtATime(listed, filter);

  // After a decision its card goes: the focus moves on to the card in its place, so that the keyboard can go on.
  const decided = useRef<{ index: number; prompts: readonly PromptState[] } | null>(null);
  useEffect(() => {
    // The list lags behind the decision by a moment.
    if (decided.current === null || decided.current.prompts === assessment.prompts) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-prompt]') ?? [];
    const next = cards[Math.min(decided.current.index, cards.length - 1)]?.querySelector<HTMLElement>('h3');
    (next ?? filters.current?.querySelector('button'))?.focus();
    decided.current = null;
  });
  return (
    <>
      <ViewHeading title={t('prompts.title')} intro={t('prompts.intro')} />
      <FilterButtons
        ref={filters}
        label={t('prompts.show')}
        value={filter}
        options={states.map((state) => ({
          value: state,
          text: t(`prompts.filter.${state}`, { count: counts[state] }),
        }))}
        onChoose={setFilter}
      />
      {listed.length === 0 ? <p>{t(`prompts.none.${filter}`)}</p> : null}
      <ul ref={list} className={styles.list}>
        {some.shown.map((prompt, index) => (
          <li key={keyOf(prompt)} className={styles.row} data-prompt>
            <PromptCard prompt={prompt} onDecided={() => (decided.current = { index, prompts: assessment.prompts })} />
          </li>
        ))}
      </ul>
      <MoreButton {...some} label={(count) => t('more', { count })} />
    </>
  );
}
