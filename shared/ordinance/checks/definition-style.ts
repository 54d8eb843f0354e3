import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../provision-id.ts';
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
    if (style.form === 'list') findings.push(...listEndings(definitions, style.source));
    else for (const definition of definitions) findings.push(...endings(definition, style.source));
  }
  return findings;
};

/** Each definition but the last in a semicolon, where most of them do. One that ends in a list of its own is left alone. */
function listEndings(definitions: readonly Node[], source: string): Rough[] {
  const early = definitions.slice(0, -1).flatMap((definition) => lastLine(definition) ?? []);
  const others = early.filter(({ text }) => !/;(?:\s*(?:and|or))?$/.test(text));
  if (others.length * 2 >= early.length) return [];
  return others.map(({ definition, provision, from, text }) => {
    const sign = /[.,:]?$/.exec(text)?.[0] ?? '';
    // What ends in no sign takes its last letter along, since a place in the text has to hold something.
    const words = sign === '' ? text.slice(-1) : sign;
    return {
      rule: 'definition-ending',
      severity: 'advice',
      message: `“${definedTerm(definition)}”: end it in a semicolon, as the other definitions here.`,
      fix: {
        kind: 'replace-text',
        provision,
        from: from + text.length - words.length,
        words,
        instead: sign === '' ? `${words};` : ';',
      },
      source,
    };
  });
}

interface LastLine {
  readonly definition: Node;
  readonly provision: ProvisionId;
  readonly from: number;
  readonly text: string;
}

function lastLine(definition: Node): LastLine | null {
  const provision = idOf(definition);
  const line = placedLines(definition).at(-1);
  if (provision === null || line === undefined || definition.lastChild !== line.node) return null;
  const text = line.text.trimEnd();
  return text === '' || text.endsWith('\uFFFC') ? null : { definition, provision, from: line.from, text };
}

/** Each definition a sentence: it ends in a full stop. One that ends in a list of its own is left alone. */
function endings(definition: Node, source: string): Rough[] {
  const last = lastLine(definition);
  const sign = /(?:;\s*(?:and|or)?|,)$/.exec(last?.text ?? '')?.[0];
  if (last === null || sign === undefined) return [];
  const { provision, text } = last;
  const from = last.from + text.length - sign.length;
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
