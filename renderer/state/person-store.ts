import type { Person } from '../../shared/record/draft.ts';
import { changeSettings, useSettings } from './settings-store.ts';

/** The person at this window, as they named themselves; null before the first start is done. */
export function usePerson(): Person | null {
  return useSettings((settings) => settings.person);
}

export function setPerson(person: Person): void {
  changeSettings({ person });
}

/** For use outside components: who does what is being done. */
export function currentPerson(): Person | null {
  return useSettings.getState().person;
}

/** "MA" for Mary Adeyemi: at most two letters, for the round mark in the corner. */
export function initialsOf(person: Person): string {
  const words = person.name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
