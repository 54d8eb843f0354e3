import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, isSettled } from '../../../shared/assessment/assessment-state.ts';
import { useCommands } from '../../state/command-registry.ts';
import { goTo } from '../../state/navigation.ts';
import { openPointIn } from './open-point.tsx';
import { announce } from '../../ui/announcer.tsx';

/** The addresses at which something is open, in the order in which it is best done: the text first, then the questions. */
function openPlaces({ prompts, untagged, sections }: Assessment): readonly string[] {
  const asked = sections.flatMap(({ questions }) => questions.filter(({ shown }) => shown !== false));
  return [
    ...(prompts.some(({ state }) => state === 'open') ? ['prompts'] : []),
    ...(untagged.length > 0 ? ['tags'] : []),
    ...asked.filter((state) => !isSettled(state)).map(({ question }) => question.id),
  ];
}

/** The open place after (or before) the one where a person is; round the end to the other; null where nothing is open. */
export function nextOpen(assessment: Assessment, here: string | null, direction: 1 | -1): string | null {
  const { sections } = assessment;
  const all = ['prompts', 'tags', ...sections.flatMap(({ questions }) => questions.map(({ question }) => question.id))];
  const open = openPlaces(assessment).map((place) => all.indexOf(place));
  // At the top of a section: before its first question.
  const first = sections.find(({ id }) => id === here)?.questions[0]?.question.id;
  const at = first === undefined ? (here === null ? -1 : all.indexOf(here)) : all.indexOf(first) - 0.5;
  const onward = direction === 1 ? open.find((index) => index > at) : open.findLast((index) => index < at);
  const found = onward ?? (direction === 1 ? open[0] : open.at(-1));
  return found === undefined ? null : (all[found] ?? null);
}

/** What is gone to in a view that is not a question. */
const firstOf: Readonly<Record<string, string>> = {
  prompts: '[data-prompt] h3',
  tags: '[data-untagged] button',
  // The first gap where the gaps are open, else the first heading that opens them.
  summary: '[data-gaps] a, [data-gaps]:not(:has(a)) summary',
};

/**
 * F8 and Shift+F8 go to what is open next, as they do among the checks of the draft; returns what a button does.
 * `root`: the element that the views stand in. `at`: the address of the view, or of the question in it.
 */
export function useNextOpen(
  root: RefObject<HTMLElement | null>,
  dossier: string,
  assessment: Assessment,
  at: string,
): () => void {
  const { t } = useTranslation('assessment');
  const sought = useRef<string | null>(null);
  const focusIn = (place: string) => {
    const target = root.current?.querySelector<HTMLElement>(firstOf[place] ?? `[data-question="${place}"] h3`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  // Another view stands there only after the address has changed.
  useEffect(() => {
    if (sought.current === null || sought.current !== at) return;
    sought.current = null;
    focusIn(at);
  });
  const go = (direction: 1 | -1) => {
    const inside = openPointIn(document.activeElement, direction);
    if (inside) {
      inside.scrollIntoView({ block: 'center' });
      inside.focus({ preventScroll: true });
      return;
    }
    const here = document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? at;
    const next = nextOpen(assessment, here, direction);
    if (next === null) announce(t(assessment.gapCount > 0 ? 'nextOpen.rest' : 'nextOpen.none'));
    if (next === null && assessment.gapCount === 0) return;
    const place = next ?? 'summary';
    if (place === at) {
      focusIn(place);
      return;
    }
    sought.current = place;
    goTo({ name: 'assess', dossier, at: place });
  };
  const group = t('title');
  useCommands([
    { id: 'assess.nextOpen', title: t('nextOpen.next'), group, keys: ['F8'], run: () => go(1) },
    { id: 'assess.previousOpen', title: t('nextOpen.previous'), group, keys: ['Shift-F8'], run: () => go(-1) },
  ]);
  return () => go(1);
}
