import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../result.ts';
import { decodeXml } from './decode-xml.ts';
import { importError, type ImportError, type ImportFault, type Position } from './import-error.ts';

/**
 * One element as it stood in the file. `name` is the local name; `akn` is false for another vocabulary's element.
 * XHTML's are as good as ours: Akoma Ntoso took its tables, lists and marks from there, and files embed its tables.
 */
export interface XmlElement extends Position {
  readonly name: string;
  readonly akn: boolean;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly parent: XmlElement | null;
}

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
}
export const xmlLimits: XmlLimits = { bytes: 64 * 1024 * 1024, depth: 200, elements: 2_000_000 };

/**
 * Reads a file into a tree, or says in one line what is wrong with it and where. A document type declaration is refused
 * whatever it holds: that is where entities are declared and other files drawn in, and Akoma Ntoso needs neither.
 */
export function readXmlTree(bytes: Uint8Array, file: string, limits = xmlLimits): Result<XmlElement, ImportError> {
  const fail = (kind: ImportFault, what: string, at: Position | null = null) => err(importError(kind, file, what, at));
  if (bytes.length === 0) return fail('empty', 'the file is empty');
  if (bytes.length > limits.bytes) {
    return fail(
      'too-large',
      `the file has ${megabytes(bytes.length)} MB; at most ${megabytes(limits.bytes)} MB are read`,
    );
  }
  const decoded = decodeXml(bytes);
  if (!decoded.ok) {
    const { error } = decoded;
    if (error.kind === 'unknown-encoding') {
      return fail('encoding', `the encoding ${error.encoding} is not read; save the file as UTF-8`, {
        line: 1,
        column: 1,
      });
    }
    const fault = `a byte here is not ${error.encoding}; the file is damaged or its encoding is wrongly declared`;
    return fail('encoding', fault, endOf(error.before));
  }
  const xml = decoded.value.charCodeAt(0) === 0xfeff ? decoded.value.slice(1) : decoded.value;
  if (!/^\s*</.test(xml)) return fail('not-xml', 'this is not XML: it does not begin with "<"', { line: 1, column: 1 });
  return parse(xml, file, limits);
}

class Refused extends Error {
  readonly fault: ImportFault;
  constructor(fault: ImportFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

function parse(xml: string, file: string, limits: XmlLimits): Result<XmlElement, ImportError> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let elements = 0;
  const addText = (text: string) => {
    open?.children.push(text);
  };
  parser.on('doctype', () => {
    throw new Refused(
      'doctype',
      'the file has a document type declaration (<!DOCTYPE …>), which may declare entities and is not read; remove it',
    );
  });
  parser.on('error', (error) => {
    throw new Refused('not-well-formed', `the XML is broken or cut short: ${error.message.replace(/^\d+:\d+: /, '')}`);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth)
      throw new Refused('too-deep', `elements are nested more than ${limits.depth} levels deep`);
    if (++elements > limits.elements)
      throw new Refused('too-many-elements', `the file has more than ${limits.elements} elements`);
    const element: XmlElement = {
      name: tag.local,
      akn: tag.uri === '' || /akomantoso|legaldocml|^http:\/\/www\.w3\.org\/1999\/xhtml$/i.test(tag.uri),
      attrs: Object.fromEntries(Object.values(tag.attributes).map((attr) => [attr.local, attr.value])),
      children: [],
      parent: open,
      line: parser.line,
      column: parser.columnIndex,
    };
    if (open === null) root = element;
    else open.children.push(element);
    open = element;
  });
  parser.on('closetag', () => {
    depth--;
    open = open?.parent ?? null;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const at = { line: parser.line, column: parser.columnIndex };
    return err(importError(error.fault, file, error.message, at));
  }
  return root === null ? err(importError('not-xml', file, 'the file has no element')) : ok(root);
}

function endOf(text: string): Position {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
