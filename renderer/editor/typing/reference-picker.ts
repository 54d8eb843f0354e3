import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { levelWords } from '../../../shared/ordinance/recognition/level-words.ts';
import { referenceNode, referenceWays } from '../../../shared/ordinance/reference-ways.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { placeOf } from '../editor-place.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { selectedPlace } from '../selection/selected-place.ts';

/** What stands before the cursor and may become a reference: "section 12(3)", "subsection ". */
export interface Asked {
  /** Where the word begins, and the cursor. */
  readonly from: number;
  readonly to: number;
  /** As typed: "section", "Subsection". */
  readonly word: string;
  /** What was typed after it. */
  readonly query: string;
}

/** How far back a word and what follows it are looked for. */
const sight = 60;
/** A number, or words of a heading: nothing that ends a sentence. */
const query = /^(?:[\p{L}\p{N}]*[\p{L}\p{N}()]*|[\p{L}\p{M}\p{N}'’-]+(?: [\p{L}\p{M}\p{N}'’-]+){0,2} ?)$/u;

/**
 * Offers provisions to refer to while somebody types "section " or another word of a level. Whoever goes on typing is
 * not held up: only the arrow keys enter the list, and only then Enter takes from it; Tab takes the first, Escape
 * closes the list until the next such word.
 */
export class ReferencePicker {
  readonly #listeners = new Set<() => void>();
  #view: EditorView | null = null;
  #asked: Asked | null = null;
  #items: readonly ProvisionId[] = [];
  /** What the items are offered for: whoever types fast is ahead of the list. */
  #offeredFor: Asked | null = null;
  #answer: ((asked: Asked) => readonly ProvisionId[]) | null = null;
  #active = -1;
  /** Where the word begins at which the list was closed. */
  #closedAt = -1;

  constructor(readonly profile: NumberingProfile) {}

  readonly asked = (): Asked | null => this.#asked;
  /** Which of the offered has been reached by the arrow keys; -1: none. */
  readonly active = (): number => this.#active;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the list shows for what was asked, best first. */
  offer(asked: Asked | null, items: readonly ProvisionId[]): void {
    this.#offeredFor = asked;
    this.#show(items);
  }

  /** Who can say at once what is offered for what is asked, where a key is ahead of the list; gives what ends that. */
  answerBy(answer: (asked: Asked) => readonly ProvisionId[]): () => void {
    this.#answer = answer;
    return () => {
      this.#answer = null;
    };
  }

  #show(items: readonly ProvisionId[]): void {
    if (items.length === this.#items.length && items.every((id, index) => id === this.#items[index])) return;
    this.#items = items;
    this.#active = -1;
    this.#tell();
  }

  /** Puts a reference to one of the offered in place of what was typed; only of those offered for just that. */
  take(index: number): boolean {
    const [view, asked, id] = [this.#view, this.#asked, this.#items[index]];
    if (view === null || asked === null || id === undefined || !view.editable) return false;
    if (this.#offeredFor !== asked) return false;
    const { state } = view;
    const { from, to, word } = asked;
    const type = state.schema.nodes['reference'];
    if (type === undefined) return false;
    const numbering = numberOrdinance(state.doc, this.profile);
    const ways = [...referenceWays({ to: [id], range: false }, type, numbering, here(state))];
    const isCapital = /^\p{Lu}/u.test(word);
    const fitting = ways.filter(({ attrs }) => attrs.capital === isCapital);
    const singular = word.replace(/s$/i, '').toLowerCase();
    const way = fitting.find(({ text }) => text.toLowerCase().startsWith(singular)) ?? fitting[0];
    if (way === undefined) return false;
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
    const tr = closeHistory(state.tr).replaceWith(from, to, referenceNode(type, way.attrs).mark(marks));
    view.dispatch(nameStep(tr, 'reference').scrollIntoView());
    view.focus();
    return true;
  }

  close(): void {
    if (this.#asked === null) return;
    this.#closedAt = this.#asked.from;
    this.#become(null);
  }

  /** To stand before the plugin of the other keys. */
  plugin(): Plugin {
    return new Plugin({
      props: {
        handleKeyDown: (_view, event) => this.#onKey(event),
        handleDOMEvents: {
          blur: () => {
            // A press on the list takes the focus for a moment only.
            window.setTimeout(() => this.#view?.hasFocus() || this.#become(null), 150);
            return false;
          },
        },
      },
      view: (view) => {
        this.#view = view;
        return {
          update: (now, before) => {
            const { state } = now;
            if (state.doc === before.doc && state.selection.eq(before.selection)) return;
            // It begins when somebody types the word, and goes with the cursor.
            const mayBegin = state.doc !== before.doc && state.doc.content.size > before.doc.content.size;
            if (this.#asked === null && !mayBegin) return;
            const asked = now.composing || !now.editable ? null : askedIn(state, this.profile);
            if (asked?.from !== this.#closedAt) this.#closedAt = -1;
            this.#become(asked !== null && asked.from === this.#closedAt ? null : asked);
          },
          destroy: () => this.#become(null),
        };
      },
    });
  }

  #onKey(event: KeyboardEvent): boolean {
    if (this.#asked === null) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (this.#items.length === 0) return false;
    if (this.#offeredFor !== this.#asked && (event.key === 'Tab' || event.key === 'ArrowDown')) {
      // What was offered for fewer signs may be another provision.
      this.offer(this.#asked, this.#answer?.(this.#asked) ?? []);
      if (this.#items.length === 0) return false;
    }
    const last = this.#items.length - 1;
    if (event.key === 'ArrowDown') this.#moveTo(this.#active === last ? 0 : this.#active + 1);
    else if (event.key === 'ArrowUp' && this.#active >= 0) this.#moveTo(this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0) return this.take(this.#active);
    else if (event.key === 'Tab') return this.take(Math.max(0, this.#active));
    else if (event.key === 'Escape') this.close();
    else return false;
    return true;
  }

  #moveTo(index: number): void {
    this.#active = index;
    this.#tell();
  }

  #become(asked: Asked | null): void {
    const before = this.#asked;
    if (
      before === asked ||
      (before?.from === asked?.from && before?.to === asked?.to && before?.query === asked?.query)
    )
      return;
    this.#asked = asked;
    this.#active = -1;
    if (asked === null) this.#items = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const here = (state: EditorState): ProvisionId | null => placeOf(selectedPlace(state.selection)).provision;

/** What is asked at the cursor, read from the end of its line only. */
export function askedIn(state: EditorState, profile: NumberingProfile): Asked | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === 'heading') return null;
  const start = Math.max(0, $from.parentOffset - sight);
  const text = $from.parent.textBetween(start, $from.parentOffset, '', '\ufffc');
  const { pattern, word } = levelWords(profile);
  let last: { readonly index: number; readonly word: string } | null = null;
  for (const found of text.matchAll(new RegExp(pattern.source, pattern.flags))) {
    // "this section" and "that section" say all that they mean.
    if (found[1] === undefined && found[2] !== undefined) last = { index: found.index, word: found[2] };
  }
  if (last === null || word(last.word) === undefined) return null;
  const rest = text.slice(last.index + last.word.length);
  if (!/^[ \u00a0]/.test(rest) || !query.test(rest.slice(1))) return null;
  const from = $from.start() + start + last.index;
  return { from, to: $from.pos, word: last.word, query: rest.slice(1) };
}
