import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale, type LinkChange } from '../../../shared/assessment/link-changes.ts';
import { compareWords, type WordRun } from '../../../shared/compare/compare-words.ts';
import { hrefOf } from '../../state/route.ts';
import { TimeText } from '../../ui/time-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk } from './assessment-desk.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    boxShadow: `inset 4px 0 0 ${tokens.colorStatusWarningBorder1}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  place: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  side: {
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.5 },
  removed: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationThickness: '2px',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export interface TextChangesProps {
  readonly changes: readonly LinkChange[];
  /** What to do where it is not still right. */
  readonly otherwise: string;
  /** null: this window only reads. */
  readonly onReaffirm: (() => void) | null;
}

/** The words that have changed since something was said of them, old and new side by side, and one act to say it again. */
export function TextChanges({ changes, otherwise, onReaffirm }: TextChangesProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const titleId = useId();
  if (changes.length === 0) return null;
  const title = changes.some(isStale)
    ? 'changes.stale'
    : changes[0]?.kind === 'untied'
      ? 'changes.untied'
      : 'changes.inside';
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h4 id={titleId} className={styles.title}>
        {t(title)}
      </h4>
      {changes.map((change) => (
        <Change key={`${change.linked} ${change.place}`} change={change} />
      ))}
      {onReaffirm === null ? null : (
        <div className={styles.actions}>
          <Button size="small" onClick={onReaffirm} aria-describedby={titleId}>
            {t('changes.stillRight')}
          </Button>
          <span className={styles.quiet}>{otherwise}</span>
        </div>
      )}
    </section>
  );
}

function Change({ change }: { change: LinkChange }) {
  const { t, i18n } = useTranslation('assessment');
  const { dossier, labelOf } = useDesk();
  const styles = useStyles();
  const { place, linked, kind, before, after, seenAt } = change;
  const runs = useMemo(() => (before === null || after === null ? null : compareWords(before, after)), [before, after]);
  const label = labelOf(place);
  const name = label ?? (kind === 'inside' ? t('changes.lost', { what: labelOf(linked) ?? '' }) : t('links.gone'));
  return (
    <>
      <h5 className={styles.place}>
        {label === null ? name : <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: place })}>{name}</a>}
      </h5>
      <dl className={styles.sides}>
        <div className={styles.side}>
          <dt className={styles.when}>
            {t('changes.then')}
            {seenAt === null ? '' : ', '}
            {seenAt === null ? null : <TimeText iso={seenAt} language={i18n.language} />}
          </dt>
          <dd className={styles.words}>
            {kind === 'untied' ? (
              <span className={styles.quiet}>{t('changes.notKept')}</span>
            ) : (
              <Side text={before} runs={runs} left="added" />
            )}
          </dd>
        </div>
        <div className={styles.side}>
          <dt className={styles.when}>{t('changes.now')}</dt>
          <dd className={styles.words}>
            <Side text={after} runs={kind === 'untied' ? null : runs} left="removed" />
          </dd>
        </div>
      </dl>
    </>
  );
}

interface SideProps {
  readonly text: string | null;
  readonly runs: readonly WordRun[] | null;
  /** The kind of run that this side is without. */
  readonly left: 'added' | 'removed';
}

function Side({ text, runs, left }: SideProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  if (text === null) return <span className={styles.quiet}>{t('changes.notThere')}</span>;
  if (runs === null) return <>{text}</>;
  return (
    <>
      {runs.map(({ kind, text: words }, index) => {
        // Runs have no identity but their place.
        if (kind === 'same') return <span key={index}>{words}</span>;
        if (kind === left) return null;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index} className={kind === 'removed' ? styles.removed : styles.added}>
            <VisuallyHidden>{t(`changes.${kind}`)} </VisuallyHidden>
            {words}
            <VisuallyHidden> {t('changes.endOf')}</VisuallyHidden>
          </Mark>
        );
      })}
    </>
  );
}
