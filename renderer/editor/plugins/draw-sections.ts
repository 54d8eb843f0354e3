import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isIndexContainer } from '../../../shared/ordinance/provision-index.ts';
import type { DrawnLater } from '../page/drawn-later.ts';

/** How many sections to each side of a place are drawn with it: a screen's worth. */
const beside = 8;
/** Milliseconds of an idle moment that are drawn in, so that a key which comes meanwhile makes its frame. */
const slice = 5;

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
  };
  return new Plugin({
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
      const stop = drawInIdleTime(view, later, (sections) => draw(view, sections));
      view.dom.addEventListener('contentvisibilityautostatechange', onNear);
      window.addEventListener('beforeprint', onPrint);
      return {
        destroy() {
          stop();
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
): () => void {
  let count = 8;
  let idle = 0;
  const work = (): void => {
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
    plan();
  };
  const plan = (): void => {
    idle = window.requestIdleCallback(work);
  };
  if (!later.isEmpty) plan();
  return () => window.cancelIdleCallback(idle);
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
