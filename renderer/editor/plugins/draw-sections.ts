import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isIndexContainer } from '../../../shared/ordinance/provision-index.ts';
import type { DrawnLater } from '../page/drawn-later.ts';
import { changedRanges } from './changed-ranges.ts';

/** How many sections to each side of a place are drawn with it: a screen's worth. */
const beside = 8;
/** Milliseconds of an idle moment that are drawn in, so that a key which comes meanwhile makes its frame. */
const slice = 5;

/** The size of a change from which on what came in may be drawn later. */
const large = 10_000;

/** A node and the position directly before it. */
interface Standing {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Draws the sections that are only plain text as yet: at once those round the cursor, those that come near the screen,
 * and all before printing; the others in idle time, from the cursor on. For one update they bear a decoration without
 * looks, which is how ProseMirror is told to draw a node anew.
 */
export function drawSections(later: DrawnLater): Plugin {
  let asked: readonly Standing[] = [];
  const draw = (view: EditorView, sections: readonly Standing[]): void => {
    if (sections.length === 0 || view.isDestroyed || view.composing) return;
    asked = sections;
    view.updateState(view.state);
    // Left in place, the decorations would hide from the next change that these sections are the same as before.
    if (later.isEmpty) view.updateState(view.state);
  };
  return new Plugin({
    // No change of its own: before the page shows sections that were moved or put in, it is settled which may wait.
    appendTransaction(transactions, _before, { doc }) {
      later.defer(broughtIn(transactions, doc));
      return null;
    },
    props: {
      decorations({ doc, selection: { $anchor, $head } }) {
        if (later.isEmpty && asked.length === 0) return null;
        const wanted = [...asked, ...plainBeside($anchor, later), ...plainBeside($head, later)];
        asked = [];
        for (const { node } of wanted) later.release(node);
        const drawn = wanted.map(({ node, pos }) => Decoration.node(pos, pos + node.nodeSize, {}, { drawn: true }));
        return DecorationSet.create(doc, drawn);
      },
      // Left to itself the browser passes by whatever the cursor cannot be in.
      handleKeyDown(view, { key, ctrlKey, metaKey, shiftKey }) {
        if (later.isEmpty || !(ctrlKey || metaKey) || (key !== 'End' && key !== 'Home')) return false;
        const { doc, selection, tr } = view.state;
        const { $head } = key === 'End' ? Selection.atEnd(doc) : Selection.atStart(doc);
        const reached = TextSelection.between(shiftKey ? selection.$anchor : $head, $head);
        view.dispatch(tr.setSelection(reached).scrollIntoView());
        return true;
      },
    },
    view(view) {
      const onNear = (event: Event): void => {
        const { skipped } = event as ContentVisibilityAutoStateChangeEvent;
        const { target } = event;
        if (skipped || later.isEmpty || !(target instanceof HTMLElement) || target.dataset.plain === undefined) return;
        draw(view, plainBeside(view.state.doc.resolve(view.posAtDOM(target, 0)), later));
      };
      const onPrint = (): void => draw(view, [...plainIn(view.state.doc, 0, later)]);
      const inIdleTime = drawInIdleTime(view, later, (sections) => draw(view, sections));
      view.dom.addEventListener('contentvisibilityautostatechange', onNear);
      window.addEventListener('beforeprint', onPrint);
      inIdleTime.goOn();
      return {
        update: inIdleTime.goOn,
        destroy() {
          inIdleTime.stop();
          view.dom.removeEventListener('contentvisibilityautostatechange', onNear);
          window.removeEventListener('beforeprint', onPrint);
        },
      };
    },
  });
}

function drawInIdleTime(
  view: EditorView,
  later: DrawnLater,
  draw: (sections: readonly Standing[]) => void,
): { readonly goOn: () => void; readonly stop: () => void } {
  let count = 8;
  let idle: number | null = null;
  const work = (): void => {
    idle = null;
    if (later.isEmpty) return;
    const begun = performance.now();
    const { doc, selection } = view.state;
    const plain = [...plainIn(doc, 0, later)];
    const from = Math.max(
      0,
      plain.findIndex(({ pos }) => pos > selection.head),
    );
    draw(plain.slice(from, from + count));
    count = Math.max(1, Math.min(40, Math.round((count * slice) / (performance.now() - begun))));
    goOn();
  };
  const goOn = (): void => {
    if (!later.isEmpty) idle ??= window.requestIdleCallback(work);
  };
  const stop = (): void => {
    if (idle !== null) window.cancelIdleCallback(idle);
  };
  return { goOn, stop };
}

/**
 * The sections from the first to the last place that changed, where whole ones came in: what is moved and what it is moved
 * past, of which the page draws either anew.
 */
function broughtIn(transactions: readonly Transaction[], doc: Node): readonly Node[] {
  const ranges = transactions.some(({ docChanged }) => docChanged) ? changedRanges(transactions) : [];
  const isLarge = ranges.some(([from, to]) => to - from > large);
  if (!isLarge) return [];
  const [from, to] = [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))];
  return [...sectionsBetween(doc, 0, from, to)];
}

function* sectionsBetween(container: Node, start: number, from: number, to: number): Generator<Node> {
  let pos = start;
  for (const node of container.content.content) {
    const end = pos + node.nodeSize;
    if (end > from && pos < to) {
      if (isIndexContainer(node)) yield* sectionsBetween(node, pos + 1, from, to);
      else if (node.type.name === 'section') yield node;
    }
    pos = end;
  }
}

function* plainIn(container: Node, start: number, later: DrawnLater): Generator<Standing> {
  let pos = start;
  for (const node of container.content.content) {
    if (isIndexContainer(node)) yield* plainIn(node, pos + 1, later);
    else if (later.has(node)) yield { node, pos };
    pos += node.nodeSize;
  }
}

/** Those that are plain as yet among the section of a place and its neighbours. */
function plainBeside($pos: ResolvedPos, later: DrawnLater): Standing[] {
  let depth = 0;
  while (depth < $pos.depth && isIndexContainer($pos.node(depth + 1))) depth++;
  const container = $pos.node(depth);
  const index = $pos.index(depth);
  const found: Standing[] = [];
  for (let i = Math.max(0, index - beside); i <= Math.min(container.childCount - 1, index + beside); i++) {
    const node = container.child(i);
    if (later.has(node)) found.push({ node, pos: $pos.posAtIndex(i, depth) });
  }
  return found;
}
