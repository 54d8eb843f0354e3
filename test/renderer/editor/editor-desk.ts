import { history } from '@tiptap/pm/history';
import { type Node, Slice } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { insertBlocks } from '../../../renderer/editor/clipboard/insert-blocks.ts';
import { deleteSelected } from '../../../renderer/editor/commands/delete-selected.ts';
import { brokenReferences } from '../../../renderer/editor/plugins/broken-references.ts';
import { lockedNumbers } from '../../../renderer/editor/plugins/locked-numbers.ts';
import { numberingProfile } from '../../../renderer/editor/plugins/numbering-profile.ts';
import { placeToWrite } from '../../../renderer/editor/plugins/place-to-write.ts';
import { provisionIds } from '../../../renderer/editor/plugins/provision-ids.ts';
import { undoNames } from '../../../renderer/editor/plugins/undo-names.ts';
import { ProvisionSelection } from '../../../renderer/editor/selection/provision-selection.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { newTestId } from '../../builders/ordinance.ts';
import { wordsOf } from '../../shared/ordinance/random-ordinance.ts';

/** A document that was, and the words that were on the clipboard alone at the time. */
export interface Past {
  readonly doc: Node;
  readonly away: readonly string[];
}

/** The editor without its page: the same plugins in the same order, and a clipboard that holds what a real one would. */
export class Desk {
  state: EditorState;
  #clipboard: object | null = null;
  /** Words that were cut and not pasted yet: on the clipboard alone. */
  away: readonly string[] = [];

  constructor(doc: Node) {
    const plugins = [
      history({ depth: 1000, newGroupDelay: -1 }),
      undoNames(),
      placeToWrite(),
      provisionIds(newTestId),
      lockedNumbers(englandLike),
      brokenReferences(englandLike),
      numberingProfile(englandLike),
    ];
    this.state = EditorState.create({ doc, plugins });
  }

  do(command: Command): boolean {
    return command(this.state, (tr) => {
      this.state = this.state.apply(tr);
    });
  }

  /** Goes back to a document that was there before (or forward to one), and knows what was on its way then. */
  travel(command: Command, past: readonly Past[]): boolean {
    if (!this.do(command)) return true;
    const then = past.findLast(({ doc }) => doc.eq(this.state.doc));
    this.away = then?.away ?? [];
    return then !== undefined;
  }

  put(cursor: number): void {
    const { doc, tr } = this.state;
    this.state = this.state.apply(tr.setSelection(TextSelection.near(doc.resolve(cursor % (doc.content.size + 1)))));
  }

  choose(id: ProvisionId): void {
    const pos = findProvision(this.state.doc, id)?.pos;
    const chosen = pos === undefined ? null : ProvisionSelection.between(this.state.doc, pos, pos);
    if (chosen !== null) this.state = this.state.apply(this.state.tr.setSelection(chosen));
  }

  copy(): void {
    this.#clipboard = this.state.selection.content().toJSON() as object | null;
    this.away = [];
  }

  cut(): void {
    this.copy();
    const slice = this.#slice();
    this.away = slice === null ? [] : slice.content.content.flatMap(wordsOf);
    const { tr } = this.state;
    deleteSelected(tr);
    this.state = this.state.apply(tr.setMeta('uiEvent', 'cut'));
  }

  paste(): boolean {
    const slice = this.#slice();
    if (slice === null) return false;
    const { tr } = this.state;
    insertBlocks(tr, slice.content.content);
    this.state = this.state.apply(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'));
    this.away = [];
    return true;
  }

  /** Read anew each time, as from HTML: no node of it is one of the document's. */
  #slice(): Slice | null {
    return this.#clipboard === null ? null : Slice.fromJSON(ordinanceSchema, this.#clipboard);
  }
}
