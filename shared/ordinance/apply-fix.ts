import type { Transform } from '@tiptap/pm/transform';
import { assertNever } from '../result.ts';
import { lineText, ownLines } from './checks/own-lines.ts';
import { phraseMatcher } from './checks/phrases.ts';
import type { Fix } from './finding.ts';
import { findProvision } from './provision-index.ts';
import type { ProvisionId } from './provision-id.ts';
import { changeKind, setFixedNumber } from './structure-commands.ts';

/** Makes the change of a finding; false, having done nothing, if the text has moved on and it no longer fits. */
export function applyFix(tr: Transform, fix: Fix, newId: () => ProvisionId): boolean {
  switch (fix.kind) {
    case 'insert-block':
      return insertBlock(tr, fix.node, newId());
    case 'add-heading':
      return addHeading(tr, fix.provision);
    case 'delete-provision': {
      const found = findProvision(tr.doc, fix.provision);
      if (found === null) return false;
      tr.delete(found.pos, found.pos + found.node.nodeSize);
      return true;
    }
    case 'set-number':
      return setFixedNumber(tr, { id: fix.provision }, fix.num);
    case 'set-kind':
      return changeKind(tr, { id: fix.provision }, fix.to);
    case 'replace-words':
      return replaceWords(tr, fix);
    default:
      return assertNever(fix);
  }
}

const order = ['title', 'longTitle', 'recital', 'enactingClause'];

/** Seal and signatures come last, the others before what follows them in an ordinance. */
function insertBlock(tr: Transform, kind: string, id: ProvisionId): boolean {
  const { nodes } = tr.doc.type.schema;
  const type = nodes[kind];
  if (type === undefined || nodes['p'] === undefined) return false;
  const node = type.inlineContent ? type.create({ id }) : type.create({ id }, nodes['p'].create());
  let pos = kind === 'conclusion' ? tr.doc.content.size : 0;
  if (kind !== 'conclusion') {
    const earlier = new Set(order.slice(0, order.indexOf(kind) + 1));
    let at = 0;
    tr.doc.forEach((child) => {
      at += child.nodeSize;
      if (earlier.has(child.type.name)) pos = at;
    });
  }
  tr.insert(pos, node);
  return true;
}

function addHeading(tr: Transform, id: ProvisionId): boolean {
  const found = findProvision(tr.doc, id);
  const type = tr.doc.type.schema.nodes['heading'];
  if (found === null || type === undefined) return false;
  tr.insert(found.pos + 1, type.create());
  return true;
}

function replaceWords(tr: Transform, fix: Extract<Fix, { kind: 'replace-words' }>): boolean {
  const found = findProvision(tr.doc, fix.provision);
  if (found === null) return false;
  const matcher = phraseMatcher([fix.words]);
  let turn = 0;
  for (const line of ownLines(found.node)) {
    for (const { index, words } of matcher.in(lineText(line.node))) {
      if (turn++ !== fix.occurrence) continue;
      const from = found.pos + line.start + index;
      const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(from + words.length)) ?? [];
      tr.replaceWith(from, from + words.length, tr.doc.type.schema.text(inCaseOf(words, fix.instead), marks));
      return true;
    }
  }
  return false;
}

/** "Shall" becomes "Must", "SHALL" "MUST". */
function inCaseOf(words: string, instead: string): string {
  if (words.length > 1 && words === words.toUpperCase() && words !== words.toLowerCase()) return instead.toUpperCase();
  const first = words.charAt(0);
  return first === first.toLowerCase() ? instead : instead.charAt(0).toUpperCase() + instead.slice(1);
}
