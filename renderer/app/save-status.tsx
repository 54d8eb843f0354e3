import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierPart, useSaveState } from '../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import type { SaveState } from '../persistence/saver.ts';
import { exactTime } from '../ui/time-text.tsx';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flex: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  notSaved: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const calmAfter = 500;

/** The save state without its flicker: "saving" is shown at once, "saved" only when it has been so for a moment. */
function useCalm(state: SaveState): SaveState {
  const [settled, setSettled] = useState(state);
  useEffect(() => {
    if (state.kind !== 'saved') return;
    const timer = window.setTimeout(() => setSettled(state), calmAfter);
    return () => window.clearTimeout(timer);
  }, [state]);
  return state.kind !== 'saved' || state === settled ? state : { kind: 'saving' };
}

/** Says whether everything is saved; the reason and what to do stand in the bar below when it is not. */
export function SaveStatus({ dossier }: { dossier: OpenDossier }) {
  const state = useCalm(useSaveState(dossier));
  const isReading = useDossierPart(dossier, (snapshot) => snapshot.mode) === 'reading';
  if (isReading) return <ReadingLine />;
  return (
    <StateLine
      kind={state.kind}
      at={state.kind === 'saved' ? state.at : undefined}
      reason={state.kind === 'not-saved' ? state.reason : undefined}
    />
  );
}

function ReadingLine() {
  const { t } = useTranslation('app');
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <LockClosed16Regular aria-hidden="true" />
      {t('save.reading')}
    </span>
  );
}

interface StateLineProps {
  readonly kind: SaveState['kind'];
  readonly at: Extract<SaveState, { kind: 'saved' }>['at'] | undefined;
  readonly reason: Extract<SaveState, { kind: 'not-saved' }>['reason'] | undefined;
}

/** Drawn anew only when it says something else: the state itself is another with every key. */
const StateLine = memo(function StateLine({ kind, at, reason }: StateLineProps) {
  const { t, i18n } = useTranslation('app');
  const styles = useStyles();
  const [Icon, words, about] = {
    saved: () =>
      [Checkmark16Regular, t('save.saved'), t('save.savedAt', { time: exactTime(at ?? '', i18n.language) })] as const,
    saving: () => [ArrowSync16Regular, t('save.saving'), t('save.savingLong')] as const,
    'not-saved': () => [Warning16Filled, t('save.notSaved'), reason ? t(`save.${reason}`) : ''] as const,
  }[kind]();
  return (
    <Tooltip content={about} relationship="description">
      <span className={mergeClasses(styles.root, kind === 'not-saved' && styles.notSaved)} data-save-state={kind}>
        <Icon aria-hidden="true" />
        {words}
      </span>
    </Tooltip>
  );
});
