import type { Node } from '@tiptap/pm/model';
import type { Finding } from '../finding.ts';
import type { Recognition } from '../recognise-references.ts';

/** References typed as words to provisions of this by-law that are not in it: a wrong number, or another enactment's. */
export const unresolvedReferences = (unit: Node, recognition: Recognition): Finding[] =>
  recognition
    .within(unit)
    .filter(({ state }) => state === 'unresolved')
    .map(({ provision, text, from, to }) => ({
      rule: 'unresolved-reference',
      severity: 'warning',
      provision,
      message: `“${text}” is not in this text. If another law is meant, name it.`,
      fix: null,
      source: null,
      at: { from, to },
    }));
