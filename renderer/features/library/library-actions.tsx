import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { err } from '../../../shared/result.ts';
import { messageOf } from '../../persistence/storage-fault.ts';
import { useCommands } from '../../state/command-registry.ts';
import { goTo } from '../../state/navigation.ts';
import { usePerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { type ImportReport, ImportReportDialog } from './import-report-dialog.tsx';
import { NewDossierDialog } from './new-dossier-dialog.tsx';
import { type ReadOutcome, readFile } from './read-file.ts';
import { RefusalDialog } from './refusal-dialog.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import { fileErrorText, type Refusal, repositoryErrorText, unexpectedRefusal } from './refusal.ts';
import type { OpenedFile } from '../../../shared/ipc/desktop-api.ts';

export interface LibraryActions {
  readonly openNew: () => void;
  readonly openFile: () => void;
  readonly openExample: () => void;
}
const ActionsContext = createContext<LibraryActions | null>(null);

export function useLibraryActions(): LibraryActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('useLibraryActions is called outside LibraryActionsProvider');
  return actions;
}

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'import'; readonly file: OpenedFile }
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The ways a dossier comes to be, from wherever the person stands: new, from a file, the worked example. */
export function LibraryActionsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('library');
  const services = useServices();
  const person = usePerson();
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const close = useCallback(() => setStep({ kind: 'none' }), []);
  const openDossier = useCallback((id: string) => {
    setStep({ kind: 'none' });
    goTo({ name: 'draft', dossier: id, at: null });
  }, []);
  const refuse = useCallback((text: string) => setStep({ kind: 'refused', refusal: { fileName: null, text } }), []);

  const read = useCallback(
    async (file: OpenedFile) => {
      setStep({ kind: 'reading', fileName: file.name });
      const outcome = await readFile(file, services, t).catch(
        (error: unknown): ReadOutcome => ({ kind: 'refused', refusal: unexpectedRefusal(file.name, error, t) }),
      );
      if (outcome.kind === 'created') {
        announce(t('open.opened', { name: outcome.name }));
        openDossier(outcome.id);
      } else if (outcome.kind === 'needs-profile') setStep({ kind: 'import', file: outcome.file });
      else setStep({ kind: 'refused', refusal: outcome.refusal });
    },
    [services, t, openDossier],
  );
  const openFile = useCallback(async () => {
    const opened = await services.desktop
      .openFile(['bylaw', 'akn'])
      .catch((error: unknown) => err({ kind: 'failed' as const, path: '', message: messageOf(error) }));
    if (opened.ok) await read(opened.value);
    else if (opened.error.kind !== 'cancelled') refuse(fileErrorText(opened.error, t));
  }, [services, t, read, refuse]);
  const openExample = useCallback(async () => {
    // Read when it is asked for: a whole assessment is too much to start the window with.
    const made = await import('./worked-example.ts')
      .then(({ createWorkedExample }) => createWorkedExample(t('example.name'), services))
      .catch((error: unknown) => err({ kind: 'failed' as const, message: messageOf(error) }));
    if (made.ok) openDossier(made.value);
    else refuse(t('example.failed', { why: repositoryErrorText(made.error, t) }));
  }, [services, t, openDossier, refuse]);

  // A file opened from outside (a double click on a .bylaw) arrives at any time.
  useEffect(() => services.desktop.onOpenFile((file) => void read(file)), [services, read]);

  const actions = useMemo<LibraryActions>(
    () => ({
      openNew: () => setStep({ kind: 'new' }),
      openFile: () => void openFile(),
      openExample: () => void openExample(),
    }),
    [openFile, openExample],
  );

  const group = t('commands.group');
  useCommands(
    person === null
      ? []
      : [
          {
            id: 'library.new',
            title: t('commands.new'),
            group,
            keys: ['Mod-Alt-N'],
            menu: 'new',
            run: actions.openNew,
          },
          {
            id: 'library.open',
            title: t('commands.open'),
            group,
            keys: ['Mod-O'],
            menu: 'open',
            run: actions.openFile,
          },
          { id: 'library.example', title: t('commands.example'), group, run: actions.openExample },
        ],
  );

  return (
    <ActionsContext.Provider value={actions}>
      {children}
      {step.kind === 'new' ? <NewDossierDialog onClose={close} onCreated={openDossier} /> : null}
      {step.kind === 'reading' ? <ReadingDialog fileName={step.fileName} /> : null}
      {step.kind === 'import' ? (
        <ImportDialog
          file={step.file}
          onClose={close}
          onImported={(report) => setStep({ kind: 'report', report })}
          onRefused={(refusal) => setStep({ kind: 'refused', refusal })}
        />
      ) : null}
      {step.kind === 'report' ? (
        <ImportReportDialog report={step.report} onOpen={() => openDossier(step.report.dossier)} />
      ) : null}
      {step.kind === 'refused' ? <RefusalDialog refusal={step.refusal} onClose={close} /> : null}
    </ActionsContext.Provider>
  );
}
