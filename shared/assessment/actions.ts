import { type Action, rungs } from '../record/registers.ts';
import { isBlocking, type Risk } from './assessment-state.ts';

/** Whether somebody has still to do it. */
export const isPending = ({ state }: Action): boolean => state === 'planned' || state === 'under-way';

/** `today`: ISO date or time. */
export const isOverdue = (action: Action, today: string): boolean =>
  isPending(action) && action.due !== '' && action.due < today.slice(0, 10);

/** Whether a named person answers for it by a day, or has done it. */
export const isOwned = ({ owner, due, state }: Action): boolean =>
  state !== 'dropped' && owner.trim() !== '' && (due !== '' || state === 'done');

/** The actions that answer a question's risk. */
export const actionsFor = (question: string, actions: readonly Action[]): readonly Action[] =>
  actions.filter(({ questions }) => questions.includes(question));

/** Worst first: by the gravest risk that each answers, then by rung, avoiding before remedies, then by date. */
export function worstFirst(actions: readonly Action[], risks: readonly Risk[]): readonly Action[] {
  const place = new Map(risks.map(({ source }, at) => [source, at]));
  const worst = ({ questions }: Action) =>
    Math.min(risks.length, ...questions.map((id) => place.get(id) ?? risks.length));
  const isDropped = ({ state }: Action) => Number(state === 'dropped');
  return actions.toSorted(
    (a, b) =>
      isDropped(a) - isDropped(b) ||
      worst(a) - worst(b) ||
      rungs.indexOf(a.rung) - rungs.indexOf(b.rung) ||
      (a.due || '9999').localeCompare(b.due || '9999'),
  );
}

/** The risks that want an action with an owner and a date: answered ones that are high, or that block and are not overridden. */
export const needsAction = (risk: Risk): boolean => risk.isAnswered && (risk.level === 'high' || isBlocking(risk));
