import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useCommands } from '../../state/command-registry.ts';
import { announce } from '../../ui/announcer.tsx';
import type { DossierFigures } from './dossier-figures.ts';

export interface DraftingContext {
  readonly handle: EditorHandle | null;
  readonly numbering: Numbering;
  readonly figures: DossierFigures | null;
  readonly toggle: (pane: 'outline' | 'panel') => void;
  readonly goTo: (id: string) => void;
}

/** What can be done in the draft besides writing. */
export function useDraftingCommands({ handle, numbering, figures, toggle, goTo }: DraftingContext): void {
  const { t } = useTranslation('drafting');
  const group = t('commands.group');

  const goToNext = (direction: 1 | -1) => {
    const next = nextOpen(figures, numbering, handle?.place.provision ?? null, direction);
    if (next === null) announce(t('check.none'));
    else {
      goTo(next.provision);
      announce(next.words);
    }
  };
  const insertKeeping = () => {
    const done = handle?.run({ kind: 'insertKeeping' }) ?? false;
    handle?.focus();
    // What was inserted is said from wherever it was asked for.
    if (!done) announce(t('notInserted'));
  };
  const sortDefinitions = () => {
    // The innermost provision round the cursor that has definitions to sort.
    const done = handle?.place.path.toReversed().some((provision) => sortIn(handle, provision)) ?? false;
    announce(t(done ? 'sorted.done' : 'sorted.none'));
    handle?.focus();
  };
  useCommands([
    { id: 'draft.sortDefinitions', title: t('commands.sortDefinitions'), group, run: sortDefinitions },
    {
      id: 'draft.goTo',
      title: t('commands.goTo'),
      words: t('words.goTo'),
      group,
      keys: ['Mod-G'],
      run: () => focusFilter(toggle),
    },
    {
      id: 'draft.insertKeeping',
      title: t('commands.insertKeeping'),
      words: t('words.insertKeeping'),
      group,
      keys: ['Mod-Alt-9'],
      run: insertKeeping,
    },
    {
      id: 'draft.nextCheck',
      title: t('commands.nextCheck'),
      words: t('words.nextCheck'),
      group,
      keys: ['F8'],
      run: () => goToNext(1),
    },
    {
      id: 'draft.previousCheck',
      title: t('commands.previousCheck'),
      words: t('words.previousCheck'),
      group,
      keys: ['Shift-F8'],
      run: () => goToNext(-1),
    },
    {
      id: 'draft.outline',
      title: t('commands.outline'),
      words: t('words.outline'),
      group,
      run: () => toggle('outline'),
    },
    { id: 'draft.panel', title: t('commands.panel'), words: t('words.panel'), group, run: () => toggle('panel') },
  ]);
}

const sortIn = (handle: EditorHandle, provision: ProvisionId): boolean =>
  handle.run({ kind: 'fix', fix: { kind: 'sort-definitions', provision } });

/** The field above the outline, opened first where it is folded. */
function focusFilter(toggle: DraftingContext['toggle']): void {
  const field = () => document.querySelector<HTMLInputElement>('[data-outline-filter]');
  if (field() === null) toggle('outline');
  // After the pane has been drawn.
  window.setTimeout(() => field()?.focus(), 50);
}

interface Open {
  readonly provision: ProvisionId;
  readonly words: string;
  readonly position: number;
}

/** The next check or open prompt in the order of the text, going round at the end. */
function nextOpen(
  figures: DossierFigures | null,
  numbering: Numbering,
  from: ProvisionId | null,
  direction: 1 | -1,
): Open | null {
  const open: Open[] = [];
  const add = (provision: ProvisionId | null, words: string) => {
    const position = provision === null ? undefined : numbering.position(provision);
    if (provision !== null && position !== undefined) open.push({ provision, words, position });
  };
  for (const { provision, message } of figures?.findings ?? []) add(provision, message);
  for (const { provision, name, state } of figures?.assessment.prompts ?? [])
    if (state === 'open') add(provision, name);
  open.sort((a, b) => (a.position - b.position) * direction);
  const here = from === null ? undefined : numbering.position(from);
  if (here === undefined) return open[0] ?? null;
  return open.find(({ position }) => (position - here) * direction > 0) ?? open[0] ?? null;
}
