/** Text between tags. What XML 1.0 cannot hold (control characters, half characters) is left out. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(specials, (sign) => entities[sign] ?? '');
}

/** Text of an attribute in double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** Cheap to ask of every text; only one that says yes is looked at closely. */
const special = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const specials =
  /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
