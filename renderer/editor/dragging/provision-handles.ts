import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import type { Drop } from '../../../shared/ordinance/structure-commands.ts';
import { ProvisionSelection } from '../selection/provision-selection.ts';
import { DropLine } from './drop-line.ts';
import { numberUnder } from './number-under.ts';
import { LongPress } from './long-press.ts';
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
 * cursor) up to it, and dragging moves what is chosen; a finger holds it a moment first. From the keyboard `selectProvision` and the moves do the same.
 */
export function provisionHandles({ wordsOf, cancelled, run }: HandleContext): Plugin {
  let drag: ProvisionDrag | null = null;
  let line: DropLine | null = null;
  let hold: LongPress | null = null;
  const press = (view: EditorView, event: MouseEvent): boolean => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const id = numberUnder(event);
    const alone = id === null ? null : chosenBy(view, id, event.shiftKey);
    if (alone === null) return false;
    event.preventDefault();
    take(view, event, alone, event.shiftKey, false);
    return true;
  };
  const take = (view: EditorView, at: Point, alone: ProvisionSelection, isOn: boolean, isHeld: boolean): void => {
    view.focus();
    const choose = () => view.dispatch(view.state.tr.setSelection(alone));
    // What is chosen already is dragged together; only a click chooses one of it.
    const { selection } = view.state;
    const isOneOfSeveral = selection instanceof ProvisionSelection && !isOn && holds(selection, alone);
    if (!isOneOfSeveral) choose();
    drag?.stop();
    const { ids } = view.state.selection as ProvisionSelection;
    if (line === null || !view.editable) return;
    const context = {
      line,
      wordsOf,
      cancelled,
      onDrop: run,
      onClick: () => isOneOfSeveral && choose(),
      onEnd: () => (drag = null),
    };
    drag = new ProvisionDrag(view, at, ids, context, isHeld);
  };
  const touch = (view: EditorView, event: PointerEvent): boolean => {
    hold?.stop();
    const id = event.pointerType === 'touch' && event.isPrimary ? numberUnder(event) : null;
    const alone = id === null ? null : chosenBy(view, id, false);
    if (alone !== null) hold = new LongPress(event, (at) => take(view, at, alone, false, true));
    return false;
  };
  return new Plugin({
    props: { handleDOMEvents: { mousedown: press, pointerdown: touch } },
    view: (view) => {
      line = new DropLine(view.dom.parentElement ?? view.dom);
      return {
        destroy() {
          drag?.stop();
          hold?.stop();
          line?.remove();
        },
      };
    },
  });
}

type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

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
