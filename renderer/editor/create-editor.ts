import { Editor, Extension, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Plugin } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { PrintedWords } from './clipboard/ordinance-dom.ts';
import { OrdinanceSerializer, ordinanceParser } from './clipboard/ordinance-dom.ts';
import { printedText } from './clipboard/printed-text.ts';
import type { Page } from './page/page.ts';
import { pageViews } from './page/page-views.ts';
import { schemaExtensions } from './schema-extensions.ts';

/** What an editor is made of. */
export interface EditorParts {
  readonly element: HTMLElement;
  readonly doc: Node;
  readonly page: Page;
  readonly printed: PrintedWords;
  readonly editable: boolean;
  /** The accessible name. */
  readonly label: string;
  readonly plugins: readonly Plugin[];
}

/**
 * A TipTap editor over the ordinance's own schema object, not an equal copy: so the nodes that it is given and the
 * nodes that it gives back are the ones that every memoised function already knows. That is why views, parser and
 * serialiser are given apart (the shared schema knows nothing of the DOM).
 */
export function createEditor(parts: EditorParts): Editor {
  const own = Extension.create({ name: 'ordinance', addProseMirrorPlugins: () => [...parts.plugins] });
  return new Editor({
    element: parts.element,
    // TipTap takes a node as it is, though its type says JSON only.
    content: parts.doc as unknown as JSONContent,
    extensions: [...schemaExtensions(pageViews(parts.page)), own],
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
    onBeforeCreate: ({ editor }) => {
      editor.schema = ordinanceSchema;
      editor.extensionManager.schema = ordinanceSchema;
    },
    editorProps: {
      domParser: ordinanceParser(),
      clipboardTextSerializer: (slice) => printedText(slice, parts.printed),
      clipboardSerializer: new OrdinanceSerializer(parts.printed),
      attributes: {
        class: 'ordinance-page',
        'aria-label': parts.label,
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        autocomplete: 'off',
        writingsuggestions: 'false',
        translate: 'no',
        'data-gramm': 'false',
      },
    },
  });
}
