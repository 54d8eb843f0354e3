import { useFocusFinders } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryActionsProvider } from '../features/library/library-actions.tsx';
import { WelcomeScreen } from '../features/library/welcome-screen.tsx';
import { closeOverlay, goTo, goToInstead, useWhere } from '../state/navigation.ts';
import { useCommands } from '../state/command-registry.ts';
import { usePerson } from '../state/person-store.ts';
import { useServices } from '../state/services.ts';
import { stepZoom, changeSettings } from '../state/settings-store.ts';
import { Announcer } from '../ui/announcer.tsx';
import { focusNextPane } from '../ui/pane-focus.ts';
import { NoticesProvider } from '../ui/notices.tsx';
import { CommandPalette } from './command-palette.tsx';
import { DossierPage } from './dossier-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FaultMessage } from './fault-message.tsx';
import { useGlobalKeys } from './global-keys.ts';
import { LicencesDialog } from './licences-dialog.tsx';
import { LibraryPage } from './library-page.tsx';
import { quietTabStops } from './quiet-tab-stops.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { spareTheText } from './spare-the-text.ts';
import { UnexpectedFaults } from './unexpected-faults.tsx';
import { useDailyBackup } from './use-daily-backup.ts';

/** The window over an open library: the place that the address names, and the dialogs that lie over every place. */
export function Window() {
  const { t } = useTranslation('app');
  const { desktop } = useServices();
  const { page, overlay } = useWhere();
  const person = usePerson();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useGlobalKeys(desktop);
  useDailyBackup();
  useEffect(() => quietTabStops(document), []);
  useEffect(() => spareTheText(document), []);
  // Keeps Fluent's focus manager for as long as the window stands. Thrown away with the last dialog, it would leave the
  // page behind that dialog hidden from screen readers.
  useFocusFinders();

  // Nobody works namelessly: the first start comes before every place.
  const isFirstStart = person === null && page.name !== 'welcome';
  useEffect(() => {
    if (isFirstStart) goToInstead({ name: 'welcome' });
  }, [isFirstStart]);

  const group = t('commands.group');
  useCommands([
    { id: 'window.palette', title: t('commands.palette'), group, keys: ['Mod-K'], run: () => setPaletteOpen(true) },
    {
      id: 'window.library',
      title: t('commands.library'),
      words: t('words.library'),
      group,
      keys: ['Mod-Shift-L'],
      menu: 'library',
      run: () => goTo({ name: 'library' }),
    },
    {
      id: 'window.settings',
      title: t('commands.settings'),
      words: t('words.settings'),
      group,
      keys: ['Mod-,'],
      menu: 'settings',
      run: () => goTo({ name: 'settings' }),
    },
    {
      id: 'window.shortcuts',
      title: t('commands.shortcuts'),
      words: t('words.shortcuts'),
      group,
      keys: ['Mod-/'],
      menu: 'shortcuts',
      run: () => goTo({ name: 'shortcuts' }),
    },
    {
      id: 'window.licences',
      title: t('commands.licences'),
      words: t('words.licences'),
      group,
      menu: 'licences',
      run: () => goTo({ name: 'licences' }),
    },
    {
      id: 'window.zoomIn',
      title: t('commands.zoomIn'),
      words: t('words.zoomIn'),
      group,
      keys: ['Mod-Alt-+', 'Mod-Alt-='],
      run: () => stepZoom(1),
    },
    {
      id: 'window.zoomOut',
      title: t('commands.zoomOut'),
      words: t('words.zoomOut'),
      group,
      keys: ['Mod-Alt-Minus'],
      run: () => stepZoom(-1),
    },
    {
      id: 'window.zoomReset',
      title: t('commands.zoomReset'),
      words: t('words.zoomReset'),
      group,
      run: () => changeSettings({ zoom: 100 }),
    },
    {
      id: 'window.nextPane',
      title: t('commands.nextPane'),
      words: t('words.nextPane'),
      group,
      keys: ['F6'],
      run: () => focusNextPane(document, 1),
    },
    {
      id: 'window.previousPane',
      title: t('commands.previousPane'),
      words: t('words.previousPane'),
      group,
      keys: ['Shift-F6'],
      run: () => focusNextPane(document, -1),
    },
  ]);

  let content: ReactNode;
  if (isFirstStart) content = null;
  else if (page.name === 'welcome') content = <WelcomeScreen />;
  else if ('dossier' in page && page.name !== 'export') content = <DossierPage key={page.dossier} place={page} />;
  else content = <LibraryPage />;

  return (
    <NoticesProvider closeLabel={t('close')} label={t('notices')}>
      <UnexpectedFaults />
      <LibraryActionsProvider>
        <ErrorBoundary place={page.name} renderFault={(error, again) => <FaultMessage error={error} again={again} />}>
          {content}
        </ErrorBoundary>
        {overlay?.name === 'settings' ? <SettingsDialog onClose={closeOverlay} /> : null}
        {overlay?.name === 'shortcuts' ? <ShortcutsSheet onClose={closeOverlay} /> : null}
        {overlay?.name === 'licences' ? <LicencesDialog onClose={closeOverlay} /> : null}
        {isPaletteOpen ? <CommandPalette onClose={() => setPaletteOpen(false)} /> : null}
      </LibraryActionsProvider>
      <Announcer />
    </NoticesProvider>
  );
}
