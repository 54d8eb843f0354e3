import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clauseLines } from '../../../shared/ordinance/structure/insert-clause.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { ClauseAbout } from './clause-about.tsx';
import { clauseChoices, findClauses } from './clause-choices.ts';
import { ClauseText } from './clause-text.tsx';
import { OwnClauseTools } from './own-clause-tools.tsx';
import { useOwnClauses } from './use-own-clauses.ts';

/** As much as a low window leaves beside the rest of the dialog, so that not everything scrolls in everything. */
const paneHeight = 'clamp(10rem, calc(100vh - 20rem), 22rem)';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(62rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(12rem, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { blockSize: paneHeight, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}` },
  shown: { blockSize: paneHeight, overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '12px' },
  search: { maxWidth: 'none' },
});

export interface ClauseDialogProps {
  readonly dossier: OpenDossier;
  readonly handle: EditorHandle;
  readonly onClose: () => void;
}

/** Finds a clause by its words, shows it as it would stand at the cursor, and puts it in as one step of undo. */
export function ClauseDialog({ dossier, handle, onClose }: ClauseDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { clauses: libraries, newId } = useServices();
  const own = useOwnClauses();
  const packs = useDossierPart(dossier, (snapshot) => snapshot.packs);
  const facts = useDossierPart(dossier, (snapshot) => snapshot.facts);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const choices = useMemo(() => clauseChoices(own, libraries), [own, libraries]);
  const found = useMemo(() => findClauses(choices, search), [choices, search]);
  const chosen = found.find(({ id }) => id === wanted) ?? found[0] ?? null;
  const blocks = useMemo(() => chosen?.make(facts, newId) ?? [], [chosen, facts, newId]);
  const { doc } = handle;
  const place = handle.editor.state.selection.to;
  const lines = useMemo(
    () => clauseLines(doc, place, blocks, packs.profile.numbering),
    [doc, place, blocks, packs.profile],
  );
  const putIn = () => {
    if (chosen === null) return;
    onClose();
    if (handle.run({ kind: 'insertClause', blocks })) announce(t('clause.inserted', { title: chosen.title }));
  };
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            putIn();
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{t('clause.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={t('clause.search')}>
                <SearchBox
                  autoFocus
                  className={styles.search}
                  value={search}
                  dismiss={search === '' ? null : { 'aria-label': t('clearSearch') }}
                  onChange={(_, { value }) => setSearch(value)}
                />
              </Field>
              <div className={styles.columns}>
                <RadioGroup
                  className={styles.list}
                  aria-label={t('clause.list')}
                  value={chosen?.id ?? ''}
                  onChange={(_, { value }) => setWanted(value)}
                >
                  {found.map(({ id, title, own: kept }) => (
                    <Radio key={id} value={id} label={kept === null ? title : t('clause.own', { title })} />
                  ))}
                </RadioGroup>
                {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
                <div className={styles.shown} role="region" aria-label={t('clause.shown')} tabIndex={0}>
                  {chosen === null ? null : <ClauseText lines={lines} />}
                  {chosen?.about ? (
                    <ClauseAbout about={chosen.about} profile={packs.profile} rights={packs.rights} />
                  ) : null}
                  {chosen?.own ? <OwnClauseTools key={chosen.id} clause={chosen.own} onRemoved={onClose} /> : null}
                </div>
              </div>
              <div role="status">{t('clause.found', { count: found.length })}</div>
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button appearance="primary" type="submit" disabled={chosen === null || lines.length === 0}>
                {t('clause.insert')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
