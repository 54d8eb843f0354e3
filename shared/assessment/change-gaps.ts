import { assertNever } from '../result.ts';
import { type Gap, type Inquiry, labelOf, type QuestionState } from './assessment-state.ts';
import { decidedPrompts } from './prompt-states.ts';
import type { LinkChange } from './link-changes.ts';
import { entryName } from './register-states.ts';

/** Links whose words are others than somebody saw, one gap for each link and kind: first those that are stale. */
export function changeGaps(questions: readonly QuestionState[], inquiry: Inquiry): Gap[] {
  const gaps = [
    ...questions.flatMap(({ question, shown, changes }) =>
      shown === false
        ? []
        : perLink(changes).map((change) => ({ ...wordsFor(change, question.id, inquiry), question: question.id })),
    ),
    ...decidedPrompts(inquiry.prompts).flatMap(({ trigger, name, changes }) =>
      perLink(changes).map((change) => ({ ...wordsFor(change, `“${name}”`, inquiry), trigger })),
    ),
    ...inquiry.registered.flatMap((state) =>
      perLink(state.changes).map((change) => ({
        ...wordsFor(change, entryName(state), inquiry, 'was written'),
        register: state.register,
        entry: state.entry.id,
      })),
    ),
  ];
  return gaps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** How many, without wording them. */
export function countChangeGaps(questions: readonly QuestionState[], inquiry: Inquiry): number {
  const asked = questions.filter(({ shown }) => shown !== false);
  return [...asked, ...decidedPrompts(inquiry.prompts), ...inquiry.registered].reduce(
    (count, { changes }) => count + perLink(changes).length,
    0,
  );
}

const order: readonly Gap['kind'][] = ['stale', 'inside', 'untied'];

function perLink(changes: readonly LinkChange[]): readonly LinkChange[] {
  if (changes.length < 2) return changes;
  const first = new Map(changes.toReversed().map((change) => [`${change.linked} ${change.kind}`, change]));
  return changes.filter((change) => first.get(`${change.linked} ${change.kind}`) === change);
}

function wordsFor(
  { linked, kind }: LinkChange,
  what: string,
  inquiry: Inquiry,
  since = what.startsWith('“') ? 'was decided on' : 'was answered',
): Pick<Gap, 'kind' | 'provision' | 'message' | 'short'> {
  const place = labelOf(inquiry, linked);
  const short = { about: place, text: what };
  switch (kind) {
    case 'changed':
      return {
        kind: 'stale',
        provision: linked,
        short,
        message: `${place.charAt(0).toUpperCase()}${place.slice(1)} has changed since ${what} ${since}.`,
      };
    case 'gone':
      return { kind: 'stale', provision: linked, message: `A provision that ${what} is linked to is no longer there.` };
    case 'inside':
      return {
        kind: 'inside',
        provision: linked,
        short,
        message: `Words inside ${place} have changed since ${what} ${since}.`,
      };
    case 'untied':
      return {
        kind: 'untied',
        provision: linked,
        short,
        message: `The words of ${place} as they were when ${what} ${since} were not kept.`,
      };
    default:
      return assertNever(kind);
  }
}
