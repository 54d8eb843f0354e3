import { Editor, Extension, type JSONContent } from '@tiptap/react';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { PrintedWords } from './clipboard/ordinance-dom.ts';
import { OrdinanceSerializer, ordinanceParser } from './clipboard/ordinance-dom.ts';
import { printedText } from './clipboard/printed-text.ts';
import type { Page } from './page/page.ts';
import { pageViews } from './page/page-views.ts';
import type { PictureUrls } from './pictures/picture-urls.ts';
import { schemaExtensions } from './schema-extensions.ts';

/** What an editor is made of. */
export interface EditorParts {
  readonly element: HTMLElement;
  readonly doc: Node;
  readonly page: Page;
  readonly pictures: PictureUrls;
  readonly printed: PrintedWords;
  readonly editable: boolean;
  /** The accessible name. */
  readonly label: string;
  /** Of the by-law, BCP 47. */
  readonly language: string;
  readonly plugins: readonly Plugin[];
}

/**
 * A TipTap editor over the ordinance's own schema object, not an equal copy: so the nodes that it is given and the
 * nodes that it gives back are the ones that every memoised function already knows. That is why views, parser and
 * serialiser are given apart (the shared schema knows nothing of the DOM).
 */
export function createEditor(parts: EditorParts): Editor {
  const views = pageViews(parts.page, parts.pictures);
  const own = Extension.create({
    name: 'ordinance',
    addProseMirrorPlugins() {
      const readOnly = () => ({ 'aria-readonly': String(!this.editor.options.editable) });
      return [...parts.plugins, new Plugin({ props: { attributes: readOnly } })];
    },
  });
  const editor = new Editor({
    element: parts.element,
    // TipTap takes a node as it is, though its type says JSON only.
    content: parts.doc as unknown as JSONContent,
    extensions: [...schemaExtensions(), own],
    editable: parts.editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableContentCheck: false,
    enableExtensionDispatchTransaction: false,
    enableCoreExtensions: {
      keymap: false,
      clipboardTextSerializer: false,
      delete: false,
      textDirection: false,
      drop: false,
      paste: false,
    },
    coreExtensionOptions: { tabindex: { value: '0' } },
    onBeforeCreate: ({ editor }) => {
      editor.schema = ordinanceSchema;
      editor.extensionManager.schema = ordinanceSchema;
      // Given straight to ProseMirror: TipTap's wrapping of each view costs a tenth of opening a long ordinance.
      Object.defineProperties(editor.extensionManager, {
        nodeViews: { value: views.nodes },
        markViews: { value: views.marks },
      });
    },
    editorProps: {
      domParser: ordinanceParser(),
      clipboardTextSerializer: (slice) => printedText(slice, parts.printed),
      clipboardSerializer: new OrdinanceSerializer(parts.printed),
      attributes: {
        class: 'ordinance-page',
        'aria-label': parts.label,
        lang: parts.language,
        dir: parts.page.direction,
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        autocomplete: 'off',
        writingsuggestions: 'false',
        translate: 'no',
        'data-gramm': 'false',
        // Fluent's keeper of the focus leaves Tab alone in what is editable, which it cannot see here (`hideFromReact`).
        'data-tabster': '{"focusable":{"ignoreKeydown":{"Tab":true}}}',
      },
    },
  });
  hideFromReact(editor.view.dom);
  return editor;
}

/**
 * Before every commit, anywhere in the window, React counts the characters up to the cursor if the focused element's
 * `contentEditable` property says "true", to put the selection back should the commit move the focus: 10 ms a key in
 * the middle of 2,000 sections. ProseMirror puts its selection back itself, so the property (not the attribute, which
 * is what makes the page editable) says otherwise.
 */
function hideFromReact(dom: HTMLElement): void {
  Object.defineProperty(dom, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      dom.setAttribute('contenteditable', value);
    },
  });
}
