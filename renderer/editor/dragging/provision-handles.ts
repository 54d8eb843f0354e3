import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import type { Drop } from '../../../shared/ordinance/structure-commands.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';
import { DropLine } from './drop-line.ts';
import { numberUnder } from './number-under.ts';
import { ProvisionDrag } from './provision-drag.ts';

/** What the handles need to know. */
export interface HandleContext {
  /** What letting go would do, in words. */
  readonly wordsOf: (drop: Drop) => string;
  readonly cancelled: string;
  readonly run: (drop: Drop) => void;
}

/**
 * The number of a provision is its handle: a click chooses it whole, with Shift all from the one chosen first (or the
 * cursor) up to it, and dragging moves what is chosen. From the keyboard `selectProvision` and the moves do the same.
 */
export function provisionHandles({ wordsOf, cancelled, run }: HandleContext): Plugin {
  let drag: ProvisionDrag | null = null;
  let line: DropLine | null = null;
  const press = (view: EditorView, event: MouseEvent): boolean => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const id = numberUnder(event);
    const alone = id === null ? null : chosenBy(view, id, event.shiftKey);
    if (alone === null) return false;
    event.preventDefault();
    view.focus();
    const choose = () => view.dispatch(view.state.tr.setSelection(alone));
    // What is chosen already is dragged together; only a click chooses one of it.
    const { selection } = view.state;
    const isOneOfSeveral = selection instanceof ProvisionSelection && !event.shiftKey && holds(selection, alone);
    if (!isOneOfSeveral) choose();
    drag?.stop();
    const { ids } = view.state.selection as ProvisionSelection;
    if (line === null || !view.editable) return true;
    drag = new ProvisionDrag(view, event, ids, {
      line,
      wordsOf,
      cancelled,
      onDrop: run,
      onClick: () => isOneOfSeveral && choose(),
      onEnd: () => (drag = null),
    });
    return true;
  };
  return new Plugin({
    props: { handleDOMEvents: { mousedown: press } },
    view: (view) => {
      line = new DropLine(view.dom.parentElement ?? view.dom);
      return {
        destroy() {
          drag?.stop();
          line?.remove();
        },
      };
    },
  });
}

function chosenBy(
  { state: { doc, selection } }: EditorView,
  id: ProvisionId,
  isOn: boolean,
): ProvisionSelection | null {
  const pos = findProvision(doc, id)?.pos;
  if (pos === undefined) return null;
  return ProvisionSelection.between(doc, (isOn ? firstChosen() : undefined) ?? pos, pos);

  function firstChosen(): number | undefined {
    if (selection instanceof ProvisionSelection) return selection.ends.anchor;
    return selectedProvisions(doc, selection)?.start;
  }
}

const holds = (outer: ProvisionSelection, { from, to }: ProvisionSelection): boolean =>
  outer.from <= from && outer.to >= to;
