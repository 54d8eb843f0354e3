import type { Node } from '@tiptap/pm/model';
import { kindAt, levelOf } from '../provision-kinds.ts';
import type { NodeRule } from './checked-node.ts';

/** Where each kind properly stands. A schedule may have any level straight inside it; in some countries chapters have parts. */
const properParents: Readonly<Record<string, readonly string[]>> = {
  part: ['doc', 'chapter', 'schedule'],
  chapter: ['doc', 'part', 'schedule'],
  section: ['doc', 'part', 'chapter', 'schedule'],
  subsection: ['section', 'schedule'],
  paragraph: ['section', 'subsection', 'definition', 'schedule'],
  subparagraph: ['paragraph', 'schedule'],
  item: ['subparagraph', 'schedule'],
  schedule: ['doc'],
  definition: ['section', 'subsection', 'paragraph', 'schedule'],
};

const names: Readonly<Record<string, string>> = { doc: 'the document' };
const named = (kind: string): string => names[kind] ?? `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** Provisions straight inside one that does not take their level: an item in a part, a section in a paragraph. */
export const wrongLevel: NodeRule = ({ node, id, parent, inQuotation, inTable }) => {
  const kind = node.type.name;
  const proper = properParents[kind];
  if (proper === undefined || inQuotation || inTable || proper.includes(parent.type.name)) return [];
  if (parent.type.name !== 'doc' && levelOf(parent.type.name) === null) return [];
  const to = properKind(parent);
  return [
    {
      rule: 'wrong-level',
      severity: 'warning',
      message: `${capital(named(kind))} does not stand straight in ${named(parent.type.name)}.`,
      fix: to === null || kind === 'schedule' || kind === 'definition' ? null : { kind: 'set-kind', provision: id, to },
      source: null,
    },
  ];
};

/** The kind that a child of this parent properly has; null below an item. */
function properKind(parent: Node): ReturnType<typeof kindAt> | null {
  const level = parent.type.name === 'doc' ? 0 : levelOf(parent.type.name);
  if (level === null || level >= 7) return null;
  return level <= 2 ? 'section' : kindAt(level + 1);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
