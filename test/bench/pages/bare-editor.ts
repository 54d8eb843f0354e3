import { Editor, Node } from '@tiptap/core';
import { afterFrame, type Probed, nextFrame } from './frames.ts';
import './bare-editor.css';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h2' }],
  renderHTML: ({ HTMLAttributes }) => ['h2', HTMLAttributes, 0],
});

/** The peers of the editor: TipTap with paragraphs and headings and nothing else, and a page that holds no text. */
export interface BareEditorPage {
  /** Keeps the text in memory for `open`. */
  take(content: object): void;
  /** Resolves to the milliseconds from the JSON in memory to the first painted frame with the cursor in the text. */
  open(): Promise<number>;
  openEmpty(): Promise<void>;
  /** Puts the cursor into the text at a share of it and brings it into view. */
  placeAt(share: number): void;
}

const element = document.querySelector<HTMLElement>('#page') as HTMLElement;
let content: object = {};
let editor: Editor | null = null;

const page: BareEditorPage = {
  take(given) {
    content = given;
  },
  async open() {
    await nextFrame();
    const start = performance.now();
    // `injectCSS`: the policy of the window forbids style elements; the same rules stand in bare-editor.css.
    editor = new Editor({ element, extensions: [Doc, Text, Paragraph, Heading], content, injectCSS: false });
    editor.view.focus();
    await nextFrame();
    return (await afterFrame()) - start;
  },
  async openEmpty() {
    element.contentEditable = 'true';
    element.innerHTML = '<p>An empty page.</p>';
    await nextFrame();
  },
  placeAt(share) {
    if (editor === null) {
      element.focus();
      return;
    }
    const { doc } = editor.state;
    let pos = Math.floor((doc.content.size - 2) * share) + 1;
    while (!doc.resolve(pos).parent.isTextblock) pos++;
    editor.chain().setTextSelection(pos).focus().scrollIntoView().run();
  },
};
(window as Probed<{ bare: BareEditorPage }>).bare = page;
