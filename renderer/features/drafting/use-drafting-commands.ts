import { useTranslation } from 'react-i18next';
import type { Placed } from '../../../shared/ordinance/finding-place.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useCommands } from '../../state/command-registry.ts';
import { announce } from '../../ui/announcer.tsx';
import type { DossierFigures } from './dossier-figures.ts';

export interface DraftingContext {
  readonly handle: EditorHandle | null;
  readonly figures: DossierFigures | null;
  readonly toggle: (pane: 'outline' | 'panel') => void;
  readonly goToFinding: (placed: Placed) => void;
  readonly showAllChecks: () => void;
}

/** What can be done in the draft besides writing. */
export function useDraftingCommands({ handle, figures, toggle, goToFinding, showAllChecks }: DraftingContext): void {
  const { t } = useTranslation('drafting');
  const group = t('commands.group');

  const goToNext = (direction: 1 | -1) => {
    const next = handle && nextOpen(figures, handle, direction);
    if (next === null) announce(t('check.none'));
    else {
      goToFinding(next.placed);
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
      id: 'draft.allChecks',
      title: t('commands.allChecks'),
      words: t('words.nextCheck'),
      group,
      run: showAllChecks,
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
  if (document.querySelector(outlineFilter) === null) toggle('outline');
  focusWhenDrawn(outlineFilter);
}
const outlineFilter = '[data-outline-filter]';

/** Focuses what is about to be drawn. */
export function focusWhenDrawn(selector: string): void {
  window.setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus(), 50);
}

interface Open {
  readonly placed: Placed;
  readonly words: string;
  readonly from: number;
}

/** The next check or open prompt in the order of the text, going round at the end; what stands at one place is said as one. */
function nextOpen(figures: DossierFigures | null, handle: EditorHandle, direction: 1 | -1): Open | null {
  const open = new Map<number, Open>();
  const add = (placed: Placed, words: string) => {
    const from = handle.placeOf(placed)?.from;
    if (from === undefined) return;
    const before = open.get(from);
    open.set(from, before ? { ...before, words: `${before.words} ${words}` } : { placed, words, from });
  };
  for (const finding of figures?.findings ?? []) add(finding, finding.message);
  for (const { provision, name, state } of figures?.assessment.prompts ?? []) {
    if (state === 'open') add({ provision }, name);
  }
  const inOrder = [...open.values()].sort((a, b) => (a.from - b.from) * direction);
  const here = handle.editor.state.selection.from;
  return inOrder.find(({ from }) => (from - here) * direction > 0) ?? inOrder[0] ?? null;
}
