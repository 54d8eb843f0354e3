import { useTranslation } from 'react-i18next';
import type { ActMessage } from '../persistence/assessment-acts.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { type Command, useCommands } from '../state/command-registry.ts';
import { goTo } from '../state/navigation.ts';
import { type DossierPlace, plannedJobs } from '../state/route.ts';
import { announce } from '../ui/announcer.tsx';
import { useNotices } from '../ui/notices.tsx';
import { useSaveCopy } from './use-save-copy.ts';

/** What can be done with an open dossier from any of its tabs. */
export function useDossierCommands(dossier: OpenDossier, tab: DossierPlace['name']): void {
  const { t } = useTranslation('app');
  const acts = useTranslation('persistence').t;
  const notices = useNotices();
  const saveCopy = useSaveCopy(dossier);
  const group = t('commands.byLaw');
  const place = { dossier: dossier.id, at: null };

  const say = (message: ActMessage | null, key: 'undo.undone' | 'undo.redone') => {
    if (message === null) announce(t('undo.nothing'));
    else notices.done(t(key, { what: acts(message.key, message.values) }));
  };
  const commands: Command[] = [
    {
      id: 'dossier.draft',
      title: t('commands.draft'),
      words: t('words.draft'),
      group,
      keys: ['Mod-Shift-1'],
      run: () => goTo({ name: 'draft', ...place }),
    },
    {
      id: 'dossier.assess',
      title: t('commands.assess'),
      words: t('words.assess'),
      group,
      keys: ['Mod-Shift-2'],
      run: () => goTo({ name: 'assess', ...place }),
    },
    ...plannedJobs.map((job, index) => ({
      id: `dossier.${job}`,
      title: t(`commands.${job}`),
      group,
      keys: [`Mod-Shift-${index + 3}`],
      run: () => goTo({ name: job, dossier: dossier.id }),
    })),
    {
      id: 'dossier.export',
      title: t('commands.export'),
      words: t('words.export'),
      group,
      keys: ['Mod-E'],
      menu: 'export',
      run: () => goTo({ name: 'export', dossier: dossier.id }),
    },
    {
      id: 'dossier.saveCopy',
      title: t('commands.saveCopy'),
      words: t('words.saveCopy'),
      group,
      keys: ['Mod-Shift-S'],
      menu: 'save-copy',
      run: saveCopy,
    },
  ];
  // Undo works where the person is: in the draft it is the text's own (offered there), here the last act.
  if (tab === 'assess') {
    commands.push(
      {
        id: 'dossier.undo',
        title: t('commands.undoAct'),
        group,
        keys: ['Mod-Z'],
        menu: 'undo',
        run: () => say(dossier.undoAct(), 'undo.undone'),
      },
      {
        id: 'dossier.redo',
        title: t('commands.redoAct'),
        group,
        keys: ['Mod-Y', 'Mod-Shift-Z'],
        menu: 'redo',
        run: () => say(dossier.redoAct(), 'undo.redone'),
      },
    );
  }
  useCommands(commands);
}
