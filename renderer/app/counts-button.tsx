import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountsDialog } from '../features/drafting/counts-dialog.tsx';
import type { DossierFigures } from '../features/drafting/dossier-figures.ts';
import { useCommands } from '../state/command-registry.ts';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    height: '24px',
    padding: 0,
    color: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 'normal',
  },
});

/** How many words there are; more about them at a press. */
export function CountsButton({ figures, language }: { figures: DossierFigures; language: string }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useCommands([{ id: 'dossier.counts', title: t('status.counts'), group: t('commands.byLaw'), run: open }]);
  return (
    <>
      <Tooltip content={t('status.countsHint')} relationship="description">
        <Button className={styles.button} appearance="transparent" aria-haspopup="dialog" onClick={open}>
          {t('status.words', { count: figures.words })}
        </Button>
      </Tooltip>
      {isOpen ? <CountsDialog figures={figures} language={language} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
