import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useState } from 'react';
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
  const { t, i18n } = useTranslation('app');
  const styles = useStyles();
  const state = useCalm(useSaveState(dossier));
  const isReading = useDossierPart(dossier, (snapshot) => snapshot.mode) === 'reading';
  const words = {
    saved: t('save.saved'),
    saving: t('save.saving'),
    'not-saved': t('save.notSaved'),
  }[state.kind];
  const icon = {
    saved: <Checkmark16Regular aria-hidden="true" />,
    saving: <ArrowSync16Regular aria-hidden="true" />,
    'not-saved': <Warning16Filled aria-hidden="true" />,
  }[state.kind];
  const about =
    state.kind === 'saved'
      ? t('save.savedAt', { time: exactTime(state.at, i18n.language) })
      : state.kind === 'saving'
        ? t('save.savingLong')
        : t(`save.${state.reason}`);
  if (isReading) {
    return (
      <span className={styles.root}>
        <LockClosed16Regular aria-hidden="true" />
        {t('save.reading')}
      </span>
    );
  }
  return (
    <Tooltip content={about} relationship="description">
      <span
        className={mergeClasses(styles.root, state.kind === 'not-saved' && styles.notSaved)}
        data-save-state={state.kind}
      >
        {icon}
        {words}
      </span>
    </Tooltip>
  );
}
