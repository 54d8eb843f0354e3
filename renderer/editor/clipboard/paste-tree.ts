/** Foreign HTML as plain data: what the pure readers below work on, so that they need no browser. */
export interface PasteElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PasteNode[];
}
export type PasteNode = PasteElement | string;

/** What never brings words in: left out whole. */
const dropped: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'img',
  'picture',
  'source',
  'input',
  'select',
  'textarea',
  'button',
  'xml',
]);
const kept = ['class', 'style', 'type', 'start', 'value', 'colspan', 'rowspan'];
const deepest = 300;

/**
 * Reads the elements and text of an inert document. Comments, scripts, styles and pictures are left out, and so nothing
 * is ever fetched; styles are read from `data-style`, where `quietHtml` put them. What is nested deeper than 300 elements keeps its words and loses its elements.
 */
export function readPasteTree(root: Element, depth = 0): PasteElement {
  const attributes: Record<string, string> = {};
  for (const name of kept) {
    const value = root.getAttribute(name === 'style' ? 'data-style' : name);
    if (value !== null) attributes[name] = value;
  }
  const children: PasteNode[] = [];
  for (const child of root.childNodes) {
    if (child.nodeType === 3) children.push(child.nodeValue ?? '');
    else if (child.nodeType === 1 && !dropped.has(child.nodeName.toLowerCase())) {
      if (depth >= deepest) children.push(child.textContent ?? '');
      else children.push(readPasteTree(child as Element, depth + 1));
    }
  }
  return { tag: root.nodeName.toLowerCase(), attributes, children };
}
