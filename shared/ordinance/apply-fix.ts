import type { Transform } from '@tiptap/pm/transform';
import { assertNever } from '../result.ts';
import { lineText, ownLines, positionsOf } from './checks/own-lines.ts';
import { phraseMatcher } from './checks/phrases.ts';
import { endItemsAlike } from './end-items-alike.ts';
import type { Finding, Fix } from './finding.ts';
import { inCaseOf } from './in-case-of.ts';
import { findProvision } from './provision-index.ts';
import type { ProvisionId } from './provision-id.ts';
import { changeKind, setFixedNumber } from './structure-commands.ts';
import { sortDefinitions } from './sort-definitions.ts';

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
    case 'replace-text':
      return replaceText(tr, fix);
    case 'mark-term':
      return markTerm(tr, fix);
    case 'sort-definitions':
      return sortDefinitions(tr, fix.provision);
    case 'header-row':
      return markHeaderRow(tr, fix.provision);
    case 'end-items':
      return endItemsAlike(tr, fix.provision, fix.sign);
    default:
      return assertNever(fix);
  }
}

/**
 * Makes the fixes of findings of one text, the last in a provision first, so that none moves the words of another; those
 * that no longer fit are left. Gives how many were made.
 */
export function applyFixes(tr: Transform, findings: readonly Finding[], newId: () => ProvisionId): number {
  const from = ({ at }: Finding): number => at?.from ?? 0;
  return findings
    .toReversed()
    .sort((a, b) => from(b) - from(a))
    .filter(({ fix }) => fix !== null && applyFix(tr, fix, newId)).length;
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
      putText(tr, from, from + words.length, inCaseOf(words, fix.instead));
      return true;
    }
  }
  return false;
}

function replaceText(tr: Transform, fix: Extract<Fix, { kind: 'replace-text' }>): boolean {
  const place = placeOf(tr, fix);
  if (place === null) return false;
  putText(tr, place.from, place.to, fix.instead);
  return true;
}

function markTerm(tr: Transform, fix: Extract<Fix, { kind: 'mark-term' }>): boolean {
  const place = placeOf(tr, fix);
  const type = tr.doc.type.schema.marks['term'];
  if (place === null || type === undefined) return false;
  tr.addMark(place.from, place.to, type.create());
  return true;
}

/** The cells of a table's first row become those of a head; their words and widths stay. */
function markHeaderRow(tr: Transform, table: ProvisionId): boolean {
  const found = findProvision(tr.doc, table);
  const row = found?.node.firstChild;
  const type = tr.doc.type.schema.nodes['tableHeader'];
  if (found === null || found.node.type.name !== 'table' || !row || type === undefined) return false;
  row.forEach((cell, offset) => {
    if (cell.type !== type) tr.setNodeMarkup(found.pos + 2 + offset, type, cell.attrs);
  });
  return true;
}

/** Where the words of a fix stand; null if the text there is no longer the same. */
function placeOf(
  tr: Transform,
  { provision, from, words }: Extract<Fix, { kind: 'replace-text' | 'mark-term' }>,
): { from: number; to: number } | null {
  const found = findProvision(tr.doc, provision);
  const place = found && positionsOf(found.node, found.pos, from, from + words.length);
  return place && tr.doc.textBetween(place.from, place.to, undefined, '\uFFFC') === words ? place : null;
}

/** Words taken out take one of the spaces round them along. */
function putText(tr: Transform, from: number, to: number, text: string): void {
  const $from = tr.doc.resolve(from);
  if (text !== '') {
    tr.replaceWith(from, to, tr.doc.type.schema.text(text, $from.marksAcross(tr.doc.resolve(to)) ?? []));
    return;
  }
  const line = lineText($from.parent);
  const start = $from.start();
  const isSpace = (at: number): boolean => /\s/.test(line.charAt(at - start));
  if (from > start && isSpace(from - 1)) tr.delete(from - 1, to);
  else tr.delete(from, isSpace(to) ? to + 1 : to);
}
