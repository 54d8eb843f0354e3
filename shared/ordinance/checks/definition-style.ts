import { canSort, definitionRuns, firstOutOfOrder } from '../sort-definitions.ts';
import { definedTerm } from '../defined-term.ts';
import { idOf } from '../provision-kinds.ts';
import type { NodeRule, Rough } from './checked-node.ts';
import { placedLines } from './own-lines.ts';

/** Definitions that stand out of the alphabet, or end in another sign than the style of the profile asks for. */
export const definitionStyle: NodeRule = ({ node, id, inQuotation, inTable }, profile) => {
  const style = profile.definitions;
  if (style === undefined || inQuotation || inTable || node.type.name === 'quotedStructure') return [];
  const findings: Rough[] = [];
  for (const { definitions } of definitionRuns(node)) {
    const early = style.order === 'alphabetical' && definitions.length > 1 ? firstOutOfOrder(definitions) : null;
    if (early !== null) {
      findings.push({
        rule: 'definition-order',
        severity: 'advice',
        message: `The definitions are not in the order of the alphabet: “${definedTerm(early)}” stands too late.`,
        fix: canSort(definitions) ? { kind: 'sort-definitions', provision: id } : null,
        source: style.source,
      });
    }
    if (style.form === 'list') continue;
    for (const definition of definitions) findings.push(...endings(definition, style.source));
  }
  return findings;
};

/** Each definition a sentence: it ends in a full stop. One that ends in a list of its own is left alone. */
function endings(definition: Parameters<NodeRule>[0]['node'], source: string): Rough[] {
  const provision = idOf(definition);
  const line = placedLines(definition).at(-1);
  if (provision === null || line === undefined || definition.lastChild !== line.node) return [];
  const text = line.text.trimEnd();
  const sign = /(?:;\s*(?:and|or)?|,)$/.exec(text)?.[0];
  if (sign === undefined) return [];
  const from = line.from + text.length - sign.length;
  return [
    {
      rule: 'definition-ending',
      severity: 'advice',
      message: `“${definedTerm(definition)}”: end a definition with a full stop; each is a sentence of its own.`,
      fix: { kind: 'replace-text', provision, from, words: sign, instead: '.' },
      source,
    },
  ];
}
