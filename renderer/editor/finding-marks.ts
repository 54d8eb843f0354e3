import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { findingPlace } from '../../shared/ordinance/finding-place.ts';
import type { Finding, Severity } from '../../shared/ordinance/finding.ts';
import { findProvision } from '../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { stretchNearScreen } from './highlight-places.ts';
import { rangeOf, type Stretch } from './shown-stretch.ts';

/** Findings about words, by their provision, and the document that they were found in. */
export interface FoundWords {
  readonly doc: Node;
  readonly byProvision: ReadonlyMap<string, readonly Finding[]>;
}

export function foundWords(doc: Node, findings: readonly Finding[]): FoundWords {
  const byProvision = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.provision === null || finding.at === undefined) continue;
    const fellows = byProvision.get(finding.provision);
    if (fellows) fellows.push(finding);
    else byProvision.set(finding.provision, [finding]);
  }
  return { doc, byProvision };
}

export interface MarkedWords extends Stretch {
  readonly finding: Finding;
}

/**
 * The words found in a stretch of the document as it is now, in its order. Where a provision has changed since it was
 * read, its words may stand elsewhere, so it has none until it is read again.
 */
export function wordsWithin(doc: Node, found: FoundWords, { from, to }: Stretch): readonly MarkedWords[] {
  const words: MarkedWords[] = [];
  doc.nodesBetween(from, to, (node) => {
    const id = node.attrs['id'] as ProvisionId | null | undefined;
    const findings = id && found.byProvision.get(id);
    if (findings && (doc === found.doc || findProvision(found.doc, id)?.node === node)) {
      for (const finding of findings) {
        const place = findingPlace(doc, finding);
        if (place !== null && place.from <= to && place.to >= from) words.push({ ...place, finding });
      }
    }
    return !node.type.inlineContent;
  });
  return words.sort((a, b) => a.from - b.from);
}

/** Each one marked costs at every key; a screen holds far fewer. */
const mostMarked = 300;
const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** Underlines what was found near the screen, without touching the document or its elements. Call again after scrolling. */
export function drawFindingMarks(view: EditorView, found: FoundWords): void {
  const near = wordsWithin(view.state.doc, found, stretchNearScreen(view)).slice(0, mostMarked);
  for (const severity of severities) {
    const ranges = near.filter(({ finding }) => finding.severity === severity).map((words) => rangeOf(view, words));
    CSS.highlights.set(`finding-${severity}`, new Highlight(...ranges));
  }
}

export function clearFindingMarks(): void {
  for (const severity of severities) CSS.highlights.delete(`finding-${severity}`);
}

/** The words under a place of the screen, with where they are drawn; null where there are none. */
export function wordsUnder(
  view: EditorView,
  found: FoundWords,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly words: readonly MarkedWords[]; readonly box: DOMRect } | null {
  const at = view.posAtCoords({ left: x, top: y });
  if (at === null) return null;
  for (const one of wordsWithin(view.state.doc, found, { from: at.pos, to: at.pos })) {
    const box = [...rangeOf(view, one).getClientRects()].find(
      (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 4,
    );
    if (box === undefined) continue;
    const words = wordsWithin(view.state.doc, found, { from: at.pos, to: at.pos });
    return { words: words.filter(({ from, to }) => from <= one.to && to >= one.from), box };
  }
  return null;
}
