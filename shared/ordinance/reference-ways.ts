import type { Node, NodeType } from '@tiptap/pm/model';
import type { Numbering } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';
import { printReference } from './reference-text.ts';

/** What a reference points to and how it prints that; the attributes of its node but for what is kept of a lost target. */
export interface ReferenceAttrs {
  readonly to: readonly ProvisionId[];
  readonly range: boolean;
  readonly form: 'full' | 'context';
  readonly capital: boolean;
  readonly joined: 'and' | 'or';
}

/** One way to print a reference, and what it prints. */
export interface ReferenceWay {
  readonly attrs: ReferenceAttrs;
  readonly text: string;
}

/** What a node of a reference points to and how it prints. */
export const attrsOf = ({ attrs }: Node): ReferenceAttrs => ({
  to: attrs['to'] as readonly ProvisionId[],
  range: attrs['range'] === true,
  form: attrs['form'] === 'context' ? 'context' : 'full',
  capital: attrs['capital'] === true,
  joined: attrs['joined'] === 'or' ? 'or' : 'and',
});

/** A node of a reference. */
export const referenceNode = (type: NodeType, attrs: ReferenceAttrs): Node =>
  type.create({ ...attrs, to: [...attrs.to] });

/**
 * All the ways to refer to the same targets from a place, the plainest first: in full before short, "and" before "or",
 * without a capital before with one. None where a target is not in the document.
 */
export function* referenceWays(
  { to, range }: Pick<ReferenceAttrs, 'to' | 'range'>,
  type: NodeType,
  numbering: Numbering,
  from: ProvisionId | null,
): Generator<ReferenceWay> {
  const isList = to.length > 1 && !range;
  for (const form of ['full', 'context'] as const) {
    for (const joined of isList ? (['and', 'or'] as const) : (['and'] as const)) {
      for (const capital of [false, true]) {
        const attrs = { to, range, form, capital, joined };
        const { text, state } = printReference(referenceNode(type, attrs), numbering, from);
        if (state === 'broken') return;
        yield { attrs, text };
      }
    }
  }
}
