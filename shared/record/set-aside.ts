import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../ordinance/finding.ts';
import { findingWords } from '../ordinance/finding-place.ts';
import type { SetAside } from './draft.ts';

/** Characters on each side that belong to a finding's words: "the keeper shall sweep" is another place than "he shall go". */
const around = 30;

/** What is kept of a finding that is set aside at its place: its words in their line, or what was said of it. */
export function wordsSetAside(doc: Node, finding: Finding): string {
  const found = findingWords(doc, finding);
  if (found === null) return finding.message.slice(0, 500);
  return `${found.before.slice(-around)}${found.words.slice(0, 500)}${found.after.slice(0, around)}`;
}

/** Where it is stored: one for each rule, and one for each place. */
export function setAsideId({ rule, place }: Pick<SetAside, 'rule' | 'place'>): string {
  return place === null ? rule : `${rule}.${place.provision ?? 'document'}.${shortName(place.words)}`;
}

/** FNV-1a, 32 bits: tells places of one rule in one provision apart. */
function shortName(words: string): string {
  let sum = 0x811c9dc5;
  for (const sign of words) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** The findings of a document that are set aside, each with what sets it aside: itself while its words stand, or else its rule. */
export function findingsSetAside(
  doc: Node,
  findings: readonly Finding[],
  setAside: readonly SetAside[],
): ReadonlyMap<Finding, SetAside> {
  const known = new Map(setAside.map((one) => [setAsideId(one), one]));
  const rules = new Set(setAside.map(({ rule }) => rule));
  const aside = new Map<Finding, SetAside>();
  for (const finding of findings) {
    const { rule, provision } = finding;
    if (!rules.has(rule)) continue;
    const names = [wordsSetAside(doc, finding), ...formerWords(finding)];
    const by = names.map((words) => known.get(setAsideId({ rule, place: { provision, words } }))).find(Boolean);
    const setBy = by ?? known.get(rule);
    if (setBy !== undefined) aside.set(finding, setBy);
  }
  return aside;
}

/** What a finding was kept by before it was known at which words it stands: what was said of it then. */
function formerWords({ rule, message }: Finding): readonly string[] {
  const said = message.slice(0, 500);
  return rule === 'broken-reference'
    ? [said, 'A reference here points to a provision that is not in the text.']
    : [said];
}
