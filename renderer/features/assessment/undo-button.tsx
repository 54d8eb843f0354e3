import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../state/command-registry.ts';
import { useDesk } from './assessment-desk.ts';

/** Undoes the last act on this screen; says beforehand which, and afterwards what it undid. */
export function UndoButton() {
  const { t } = useTranslation('assessment');
  const acts = useTranslation('persistence').t;
  const { dossier, isReading } = useDesk();
  const act = dossier.undoLabel();
  const text = act ? t('undoWhat', { what: acts(act.key, { ...act.values }) }) : t('undoNothing');
  return (
    <Tooltip content={text} relationship="description">
      <Button
        icon={<ArrowUndo20Regular />}
        appearance="subtle"
        disabledFocusable={act === null || isReading}
        onClick={() => runCommand('dossier.undo')}
      >
        {t('undo')}
      </Button>
    </Tooltip>
  );
}
