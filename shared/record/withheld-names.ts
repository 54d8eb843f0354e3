import type { Comment } from './registers.ts';

const withheld = '[name withheld]';
/** One letter or two are words of their own in any text. */
const shortest = 3;

/**
 * A comment as it may leave the program: where its name is withheld, without the name, and without it where the comment
 * or the answer to it says it again. A part of the name alone, or a place that gives it away, is for a person to see.
 */
export function publicComment(comment: Comment): Comment {
  if (!comment.isNameWithheld) return comment;
  const name = comment.name.trim();
  const cleared = (text: string) => (name.length < shortest ? text : withoutName(text, name));
  return {
    ...comment,
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
