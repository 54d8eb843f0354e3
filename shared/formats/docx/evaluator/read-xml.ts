import { SaxesParser } from 'saxes';

/** What a reader does at each tag; names carry the usual prefixes of Word ("w:p"), which every writer of .docx uses. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string | undefined>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Streams XML through the handler. Throws an Error naming the fault where it is not well-formed. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', (tag) => handler.open(tag.name, tag.attributes));
  parser.on('closetag', (tag) => handler.close(tag.name));
  if (handler.text) parser.on('text', handler.text);
  parser.write(xml).close();
}
