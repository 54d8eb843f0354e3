import type { Node } from '@tiptap/pm/model';
import { placedLines, positionsOf } from './checks/own-lines.ts';
import type { Finding } from './finding.ts';
import { inCaseOf } from './in-case-of.ts';
import { findProvision } from './provision-index.ts';

/** What stands at a provision, and maybe at some words of it: a finding, a prompt. */
export type Placed = Pick<Finding, 'provision' | 'at'>;

/** Where the words of a finding stand in its document; null where it is about no words, or they are gone. */
export function findingPlace(doc: Node, { provision, at }: Placed): { from: number; to: number } | null {
  const found = provision === null || at === undefined ? null : findProvision(doc, provision);
  return found && at ? positionsOf(found.node, found.pos, at.from, at.to) : null;
}

/** The words of a finding in their line. */
export interface FindingWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What its fix puts instead; null where it has none, or one that does more than change words. */
  readonly instead: string | null;
}

/** null where the finding is about no words. A reference or a blank in the line shows as "…". */
export function findingWords(doc: Node, { provision, at, fix }: Finding): FindingWords | null {
  const found = provision === null || at === undefined ? null : findProvision(doc, provision);
  if (found === null || at === undefined) return null;
  const line = placedLines(found.node).find(({ from, text }) => at.from >= from && at.to <= from + text.length);
  if (line === undefined) return null;
  const [start, end] = [at.from - line.from, at.to - line.from];
  const shown = (text: string): string => text.replaceAll('\uFFFC', '…');
  const words = line.text.slice(start, end);
  let instead: string | null = null;
  if (fix?.kind === 'replace-words') instead = inCaseOf(words, fix.instead);
  else if (fix?.kind === 'replace-text' && fix.from === at.from) instead = fix.instead;
  const from = fix?.kind === 'replace-text' && fix.from === at.from ? start + fix.words.length : end;
  return {
    before: shown(line.text.slice(0, start)),
    words: shown(line.text.slice(start, instead === null ? end : from)),
    after: shown(line.text.slice(instead === null ? end : from)),
    instead,
  };
}
