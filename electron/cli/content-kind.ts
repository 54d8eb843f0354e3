import { looksLikeBundle } from '../../shared/record/bundle.ts';

export type ContentKind = 'xml' | 'bylaw' | 'zip' | 'pdf' | 'old-word' | 'rtf' | 'text' | 'unknown' | 'empty';

/** What a file is, in words. */
export const contentNames: Readonly<Record<ContentKind, string>> = {
  xml: 'this is XML; import makes a dossier of it',
  bylaw: 'this is already a dossier (.bylaw)',
  zip: 'this is a Word document (.docx) or another zipped file',
  pdf: 'this is a PDF',
  'old-word': 'this is a Word document of the old kind (.doc)',
  rtf: 'this is Rich Text (.rtf)',
  text: 'this is text',
  unknown: 'this is no kind of document that Bylawright knows',
  empty: 'the file is empty',
};

/** What a file is by its first bytes. */
export function contentKind(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (looksLikeBundle(bytes)) return 'bylaw';
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('PK')) return 'zip';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-word';
  if (head.startsWith('{\\rtf')) return 'rtf';
  // Byte order marks and the zeros of UTF-16 aside, XML begins with "<".
  const plain = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)/, '').replaceAll('\0', '');
  if (plain.trimStart().startsWith('<')) return 'xml';
  return head.includes('\0') ? 'unknown' : 'text';
}
