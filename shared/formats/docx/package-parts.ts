import { escapeAttribute, escapeText } from './xml-text.ts';

export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  /** ISO 8601. */
  readonly now: string;
}

/** docProps/core.xml: the title that readers announce, the language, and the time that the caller gave. */
export function coreXml({ title, subject, creator, language, now }: CoreProperties): string {
  const time = escapeText(now.replace(/\.\d+/, '').replace(/\+00:00$/, 'Z'));
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:subject>${escapeText(subject)}</dc:subject><dc:creator>${escapeText(creator)}</dc:creator><cp:lastModifiedBy>${escapeText(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>${escapeText(language)}</dc:language></cp:coreProperties>`;
}

/** word/fontTable.xml: a machine without the profile's font sets the text in Times New Roman, which all have. */
export function fontTableXml(font: string): string {
  const roman = (name: string, alternative: string): string =>
    `<w:font w:name="${escapeAttribute(name)}">${alternative}<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  const own = font === 'Times New Roman' ? '' : roman(font, '<w:altName w:val="Times New Roman"/>');
  return `${head}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${own}${roman('Times New Roman', '')}</w:fonts>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
