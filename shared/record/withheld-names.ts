import type { Comment, Consultation } from './registers.ts';

const withheld = '[name withheld]';
/** One letter or two are words of their own in any text. */
const shortest = 3;

/** Whether a round withholds the names of those who comment in it: unless somebody decided otherwise. */
export const withholdsNames = (round: Pick<Consultation, 'withholdsNames'> | undefined): boolean =>
  round?.withholdsNames ?? true;

/** Whether the name of a comment is withheld: as was said of it, or as its round has it. */
export const isNameWithheld = (
  { consultation, isNameWithheld: said }: Pick<Comment, 'consultation' | 'isNameWithheld'>,
  rounds: readonly Consultation[],
): boolean => said ?? withholdsNames(rounds.find(({ id }) => id === consultation));

/**
 * A comment as it may leave the program: where its name is withheld, without the name, and without it where the comment
 * or the answer to it says it again; `isNameWithheld` says which it was. A part of the name alone, or a place that gives it away, is for a person to see.
 */
export function publicComment(comment: Comment, rounds: readonly Consultation[]): Comment {
  if (!isNameWithheld(comment, rounds)) return { ...comment, isNameWithheld: false };
  const name = comment.name.trim();
  const cleared = (text: string) => (name.length < shortest ? text : withoutName(text, name));
  return {
    ...comment,
    isNameWithheld: true,
    name: '',
    said: cleared(comment.said),
    response: cleared(comment.response),
    how: cleared(comment.how),
  };
}

/** Without any spelling of it in other case or with other spaces. */
function withoutName(text: string, name: string): string {
  const parts = name.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu'), withheld);
}
