import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SetAside } from '../../../../shared/record/draft.ts';
import { setAsideId } from '../../../../shared/record/set-aside.ts';
import { announce } from '../../../ui/announcer.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { PanelSection } from '../panel-section.tsx';
import type { Names } from './group-findings.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: 1.45,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface SetAsideListProps {
  readonly all: readonly SetAside[];
  /** Those that set something aside in the text as it was read. */
  readonly holding: ReadonlySet<SetAside>;
  readonly names: Names;
  /** null: it may only be read. */
  readonly onUseAgain: ((one: SetAside) => void) | null;
}

/** What is set aside, by whom, when and why; anything in it can be used again. */
export function SetAsideList({ all, holding, names, onUseAgain }: SetAsideListProps) {
  const { t, i18n } = useTranslation('drafting');
  const styles = useStyles();
  if (all.length === 0) return null;
  return (
    <PanelSection title={t('setAside.title')} count={all.length} isFolded>
      <ul className={styles.list}>
        {all.map((one) => {
          const { rule, place, reason, by, at } = one;
          const named = { rule, provision: place?.provision ?? null, message: rule };
          return (
            <li key={setAsideId(one)} className={styles.item}>
              <p className={styles.text}>
                <strong>{names.rule(named)}</strong>{' '}
                {place === null ? t('setAside.everywhere') : `${names.place(named)}: “${place.words}”`}
              </p>
              <p className={styles.text}>{reason}</p>
              <p className={`${styles.text} ${styles.quiet}`}>
                {by?.name ?? t('prompts.somebody')}, <TimeText iso={at} language={i18n.language} />
              </p>
              {place === null || holding.has(one) ? null : (
                <p className={`${styles.text} ${styles.quiet}`}>{t('setAside.stale')}</p>
              )}
              {onUseAgain === null ? null : (
                <Button
                  size="small"
                  onClick={() => {
                    onUseAgain(one);
                    announce(t('setAside.usedAgain'));
                  }}
                >
                  {t('setAside.again')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
