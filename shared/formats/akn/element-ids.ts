import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../ordinance/numbering.ts';
import { idOf, isIdentified } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';

/** Short names of Akoma Ntoso's naming convention (OASIS LegalDocML naming convention 1.0, table 2), and ours in its way. */
const abbreviations: Readonly<Record<string, string>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  item: 'point',
  schedule: 'att',
  definition: 'def',
  title: 'title',
  longTitle: 'longtitle',
  recital: 'rec',
  enactingClause: 'formula',
  conclusion: 'concl',
  quotedStructure: 'qstr',
  table: 'table',
  figure: 'img',
  p: 'p',
};

/** Numbered through the whole document, so that their parents need not be named. */
const runOn = new Set(['section', 'title', 'longTitle', 'recital', 'enactingClause', 'conclusion', 'schedule']);

/**
 * An `eId` for everything that bears an id of ours: "sec_12__subsec_3__para_a", each once in the document. Within a
 * schedule all begin with the schedule's.
 */
export function elementIds(doc: Node, numbering: Numbering): Map<ProvisionId, string> {
  const ids = new Map<ProvisionId, string>();
  const taken = new Set<string>();
  const visit = (parent: Node, prefix: string, schedule: string) => {
    const counts = new Map<string, number>();
    for (const node of parent.content.content) {
      if (node.isInline) return;
      const id = isIdentified(node, parent) ? idOf(node) : null;
      const kind = node.type.name;
      if (id === null || kind === 'note') {
        visit(node, prefix, schedule);
        continue;
      }
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const number = (numbering.get(id)?.number ?? '').replace(/[^\p{L}\p{N}.]/gu, '');
      const base = kind === 'schedule' ? '' : runOn.has(kind) ? schedule : prefix;
      const eId = unique(
        `${base === '' ? '' : `${base}__`}${abbreviations[kind] ?? kind}_${number === '' ? `n${count}` : number}`,
        taken,
      );
      ids.set(id, eId);
      visit(node, eId, kind === 'schedule' ? eId : schedule);
    }
  };
  visit(doc, '', '');
  return ids;
}

function unique(wanted: string, taken: Set<string>): string {
  let eId = wanted;
  for (let turn = 2; taken.has(eId); turn++) eId = `${wanted}_${turn}`;
  taken.add(eId);
  return eId;
}
