import { DOMParser, Fragment, type Node, type ParseOptions, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { parseOrdinal } from '../../../shared/ordinance/number-series.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { insertBlocks } from './insert-blocks.ts';
import { parseRules } from './ordinance-dom.ts';
import type { PasteLine } from './paste-line.ts';
import { readPasteTree } from './paste-tree.ts';
import { quietHtml } from './quiet-html.ts';
import { settledReferences, soundSlice } from './sound-slice.ts';
import { readLines } from './read-lines.ts';
import { type OpenLevel, structureLines } from './structure-lines.ts';

/** Why a paste or a drop was refused; `insertAsText` puts the words in without their dress, where that is possible. */
export interface Refusal {
  readonly kind: 'paste-too-large';
  readonly bytes: number;
  readonly insertAsText: (() => void) | null;
}

/** Characters of HTML, and of text, above which a paste is refused. */
const most = { html: 2_000_000, text: 5_000_000 };

/** What pasting needs to know of the document. */
export interface PasteContext {
  readonly profile: NumberingProfile;
  readonly numbering: () => Numbering;
  readonly onRefused: (refusal: Refusal) => void;
}

/**
 * What is pasted or dropped becomes structure: from the ordinance itself as it was copied, from anywhere else by its
 * lists and typed numbers. HTML is read in an inert document: nothing in it runs and nothing is fetched.
 */
export function cleanPaste(context: PasteContext): Plugin {
  let whole = false;
  const structured = (lines: readonly PasteLine[], $at: ResolvedPos | undefined): Slice => {
    const nodes = structureLines(lines, context.profile, $at ? openLevels($at, context) : []);
    whole = nodes.some(isProvision);
    return new Slice(Fragment.from(nodes), 0, 0);
  };
  const parser = new PasteParser((dom, $at) => structured(readLines(readPasteTree(dom)), $at));
  const refuse = (view: EditorView, data: DataTransfer | null, event: Event): boolean => {
    const html = data?.getData('text/html') ?? '';
    const text = data?.getData('text/plain') ?? '';
    if (html.length <= most.html && text.length <= most.text) return false;
    event.preventDefault();
    const insertAsText = text !== '' && text.length <= most.html ? () => void view.pasteText(text) : null;
    context.onRefused({ kind: 'paste-too-large', bytes: Math.max(html.length, text.length), insertAsText });
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => refuse(view, event.clipboardData, event),
        drop: (view, event) => refuse(view, event.dataTransfer, event),
      },
      transformPastedHTML: quietHtml,
      clipboardParser: parser,
      clipboardTextParser: (text, $at, plain) => {
        const lines = text
          .split(/\r\n?|\n/)
          .filter((line) => line.trim() !== '')
          .map(plainLine);
        return structured(plain ? lines.map(({ runs }) => ({ ...plainLine(''), runs })) : lines, $at);
      },
      transformPasted: (slice, view) => {
        const closed = whole;
        whole = false;
        return closed ? new Slice(slice.content, 0, 0) : settledReferences(soundSlice(slice), view.state.doc);
      },
      handlePaste: (view, _event, slice) => putIn(view, slice, 'paste'),
      handleDrop: (view, event, slice, moved) => {
        if (moved || !isWhole(slice)) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        return putIn(view, slice, 'drop');
      },
    },
  });
}

/** Reads our own DOM by its kinds and hands any other to `foreign`. */
class PasteParser extends DOMParser {
  readonly #foreign: (dom: HTMLElement, $at: ResolvedPos | undefined) => Slice;

  constructor(foreign: (dom: HTMLElement, $at: ResolvedPos | undefined) => Slice) {
    super(ordinanceSchema, parseRules('clipboard'));
    this.#foreign = foreign;
  }

  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    const element = dom as HTMLElement;
    const own =
      element.matches('[data-pm-slice], [data-kind]') || element.querySelector('[data-pm-slice], [data-kind]');
    return own ? super.parseSlice(dom, options) : this.#foreign(element, options.context);
  }
}

/** True if whole provisions are brought, not words out of the middle of some. */
function isWhole(slice: Slice): boolean {
  return slice.openStart === 0 && slice.openEnd === 0 && slice.content.content.some(isProvision);
}

function putIn(view: EditorView, slice: Slice, event: 'paste' | 'drop'): boolean {
  if (!isWhole(slice)) return false;
  const { tr } = view.state;
  insertBlocks(tr, slice.content.content);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', event));
  return true;
}

/** The numbered provisions round a position, with their places in their series. */
function openLevels($at: ResolvedPos, { profile, numbering }: PasteContext): OpenLevel[] {
  const numbers = numbering();
  const levels: OpenLevel[] = [];
  for (let depth = 1; depth <= $at.depth; depth++) {
    const node: Node = $at.node(depth);
    if (!isProvision(node)) continue;
    const kind = node.type.name as ProvisionKind;
    const number = numbers.get(node.attrs.id)?.number ?? '';
    const level = kind in profile.body ? profile.body[kind as 'section'] : null;
    levels.push({ kind, ordinal: level ? parseOrdinal(number, level.scheme, level.afterZ) : null });
  }
  return levels;
}

function plainLine(text: string): PasteLine {
  const runs = [{ text: text.replace(/\s+/g, ' ').trim(), marks: [] }];
  return { runs: runs[0]?.text ? runs : [], number: null, depth: 0, heading: false, table: null };
}
