import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../provision-id.ts';
import { termKey } from './term-pattern.ts';
import { type UnitLine, unitLines } from './unit-lines.ts';

/** A term where it is defined. */
export interface Definition {
  readonly term: string;
  /** Alike for all ways to write the term. */
  readonly key: string;
  /** The lowest identified node around it. */
  readonly provision: ProvisionId;
  /** The term as it is written, and where it begins in the own lines of that node. */
  readonly written: string;
  readonly from: number;
  /**
   * marked: with the mark of a term; quoted: in quotation marks before "means" and the like; inline: in brackets and
   * quotation marks after what it stands for, as in (“the City”).
   */
  readonly form: 'marked' | 'quoted' | 'inline';
  /** True if a definition provision holds it: its own words are no use of the term. */
  readonly isProvision: boolean;
  /** For how much of the ordinance it is made: "In this section, …". */
  readonly reach: 'all' | 'section' | 'part' | 'chapter' | 'schedule';
}

const known = new WeakMap<Node, readonly Definition[]>();
const none: readonly Definition[] = [];

/** The terms that a top node defines, in order. */
export function unitDefinitions(unit: Node): readonly Definition[] {
  let found = known.get(unit);
  if (found === undefined) {
    const lines = unitLines(unit);
    const definitions = lines.flatMap((line) =>
      definitionsIn(line).map(({ at, ...rough }) => ({ ...rough, reach: reachOf({ at, ...rough }, line, lines) })),
    );
    known.set(unit, (found = definitions.length === 0 ? none : definitions));
  }
  return found;
}

interface Rough extends Omit<Definition, 'reach'> {
  /** Where the term begins in its line. */
  readonly at: number;
}

function definitionsIn(line: UnitLine): Rough[] {
  const isProvision = line.provision.type.name === 'definition';
  const make = (form: Definition['form'], text: string, at: number): Rough[] => {
    const term = text.replace(/\s+/g, ' ').trim();
    const key = termKey(term);
    if (!/\p{L}/u.test(key)) return [];
    return [{ term, key, provision: line.id, written: text, from: line.start + at, form, isProvision, at }];
  };
  const marked = markedTerms(line.line);
  if (marked.length > 0) return marked.flatMap(({ text, at }) => make('marked', text, at));
  const quoted = quotedTerms(line.text);
  if (quoted.length > 0) return quoted.flatMap(({ text, at }) => make('quoted', text, at));
  return [...line.text.matchAll(inBrackets)].flatMap(({ 0: whole, 1: text = '', index }) =>
    make('inline', text, index + whole.lastIndexOf(text)),
  );
}

interface At {
  readonly text: string;
  readonly at: number;
}

/** What bears the mark, in one piece whatever other marks it has; quotation marks are not part of the term. */
function markedTerms(line: Node): At[] {
  const runs: { text: string; at: number }[] = [];
  line.forEach((child, offset) => {
    if (!child.isText || !child.marks.some((mark) => mark.type.name === 'term')) return;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.text.length === offset) last.text += child.text ?? '';
    else runs.push({ text: child.text ?? '', at: offset });
  });
  return runs.map(({ text, at }) => {
    const bare = text.replace(/^[\s"“”‘’']+/, '');
    return { text: bare.replace(/[\s"“”‘’',:]+$/, ''), at: at + text.length - bare.length };
  });
}

const quotation = /["“]([^"“”]{1,80})["”]|[‘]([^‘’]{1,80})[’]/g;
// “beg” or “begging”, in relation to a street, means …
const meaning =
  /(?:^|[.;:,(]\s*|\bthe\s+(?:word|term|expression)\s+|[–—-]\s*)((?:(?:["“][^"“”]{1,80}["”]|‘[^‘’]{1,80}’)\s*(?:,|or|and)?\s*){1,4})(?:(?:,|in\s+relation\s+to|when\s+used|for)[^.;:"“]{0,120}?,?\s*)?\b(?:means?|includes?|shall\s+(?:mean|include|have)|ha(?:s|ve)\s+(?:the|a)\s+(?:same\s+|corresponding\s+)?meaning|bears?\s+the)\b/gi;

function quotedTerms(text: string): At[] {
  const found: At[] = [];
  for (const { 0: whole, 1: quoted = '', index } of text.matchAll(meaning)) {
    const start = index + whole.indexOf(quoted);
    for (const match of quoted.matchAll(quotation)) {
      found.push({ text: match[1] ?? match[2] ?? '', at: start + match.index + 1 });
    }
  }
  return found;
}

// the Municipality of Example (“the City”), (hereinafter referred to as the “Council”)
const inBrackets =
  /\((?:in\s+this\s+[\p{L}-]+\s+|herein(?:after)?\s+)?(?:referred\s+to\s+as\s+|called\s+)?(?:the\s+)?["“]([^"“”()]{2,60})["”]\)/giu;

/** What stands before a definition, in the lines round it, says for what it is made: "In this section". */
function reachOf(definition: Rough, line: UnitLine, lines: readonly UnitLine[]): Definition['reach'] {
  if (definition.form === 'inline') return 'all';
  let reach: Definition['reach'] = 'all';
  for (const one of lines) {
    if (!line.around.includes(one.id)) continue;
    const end = one === line ? definition.at : one.text.length;
    const said = inThis.exec(one.text.slice(0, end))?.[1]?.toLowerCase();
    if (said !== undefined) reach = wide.has(said) ? (said as Definition['reach']) : 'section';
    if (one === line) break;
  }
  return reach;
}
const inThis =
  /\b(?:(?:in|of|for)\s+this|for\s+the\s+purposes?\s+of)\s+(section|sub-?section|paragraph|sub-?paragraph|item|sub-?item|part|chapter|schedule)s?\b(?!\s+of\b)/i;
const wide: ReadonlySet<string> = new Set(['part', 'chapter', 'schedule']);
