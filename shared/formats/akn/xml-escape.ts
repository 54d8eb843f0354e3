/** Text as XML 1.0 may hold it: marked characters escaped, characters that XML has no place for left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The same for an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/"/g, '&quot;').replace(/\s+/g, ' ');
}

/** A start tag with those attributes that have a value. */
export function startTag(name: string, attributes: Readonly<Record<string, string | null | undefined>> = {}): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${escapeAttribute(value)}"`;
  }
  return `${tag}>`;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  content: string,
): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}
