/** Media types of files that are kept with a draft. */
export const keptTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
  'text/plain',
] as const;
export type KeptType = (typeof keptTypes)[number];

/** What these bytes are, whatever they are named; null: nothing that is kept. Markup and scripts are text here, never run. */
export function sniffType(bytes: Uint8Array): KeptType | null {
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return officeType(bytes);
  return textType(bytes);
}

/** Office files are zips: what they are stands in their directory of names, or in the first file of OpenDocument. */
function officeType(bytes: Uint8Array): KeptType | null {
  const first = latin(bytes.subarray(0, 120));
  if (first.includes('application/vnd.oasis.opendocument.text')) return 'application/vnd.oasis.opendocument.text';
  if (first.includes('application/vnd.oasis.opendocument.spreadsheet')) {
    return 'application/vnd.oasis.opendocument.spreadsheet';
  }
  const names = latin(bytes.subarray(-longestDirectory));
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (names.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return names.includes('ppt/presentation.xml')
    ? 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
    : null;
}

const longestDirectory = 1024 * 1024;

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const looked = 64 * 1024;

/** Text has no control characters but those of lines; a table has the same separators in each of its first lines. */
function textType(bytes: Uint8Array): KeptType | null {
  if (bytes.length === 0) return null;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes.subarray(0, looked);
  if (!isWide && head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) {
    return null;
  }
  const text = latin(isWide ? head.filter((byte) => byte !== 0) : head);
  const lines = text
    .split(/\r?\n/)
    .slice(0, 5)
    .filter((line) => line !== '');
  const isTable = [',', ';', '\t'].some((sign) => {
    const count = (lines[0] ?? '').split(sign).length;
    return count > 1 && lines.length > 1 && lines.every((line) => line.split(sign).length === count);
  });
  return isTable ? 'text/csv' : 'text/plain';
}
