import { createHash } from 'node:crypto';
import { readAkn, type Imported } from '../../../../shared/formats/akn/read-akn.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../../../../shared/ordinance/ordinance-text.ts';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';

export const sha256 = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex');

/** Reads what must be readable; a refusal fails the test with its own words. */
export async function readGood(
  xml: string | Uint8Array,
  profile: NumberingProfile = southAfricaLike,
): Promise<Imported> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const result = await readAkn(bytes, 'by-law.xml', { profile, sha256 });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Reads what must be refused. */
export async function readBad(bytes: Uint8Array | string, name = 'by-law.xml') {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const result = await readAkn(data, name, { profile: southAfricaLike, sha256 });
  if (result.ok) throw new Error('the file was not refused');
  return result.error;
}

/** All words of a document in order, a title taken from the metadata left out. */
export function wordsOfDocument({ doc }: Imported, metaTitle: string | null, profile = southAfricaLike): string[] {
  const print = inlinePrinter(numberOrdinance(doc, profile));
  const nodes = doc.content.content.filter((node) => metaTitle === null || node.type.name !== 'title');
  return tokens(nodes.map((node) => textOf(node, print)).join('\n'));
}

const phrase =
  'term|def|ref|remark|b|i|u|sup|sub|span|inline|a|mref|rref|abbr|date|docTitle|docNumber|mod|ins|del|shortTitle|quotedText';

/**
 * All words of the content of an Akoma Ntoso file in order, by a method that shares nothing with the reader: the XML is
 * taken as a string, metadata, numbers and tags are cut out, and what is left is split at white space.
 */
export function wordsOfXml(xml: string): string[] {
  const text = xml
    .replace(/<meta\b[\s\S]*?<\/meta>/g, ' ')
    .replace(/<num\b[^>]*>[\s\S]*?<\/num>/g, ' ')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replace(new RegExp(`</?(?:${phrase})(?:\\s[^>]*)?>`, 'g'), '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  return tokens(text);
}

const tokens = (text: string): string[] => text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));

/** An Akoma Ntoso 3.0 act round a body; `front` and `back` stand before and after it. */
export function act(body: string, front = '', back = '', alias = ''): string {
  const name = alias === '' ? '' : `<FRBRalias value="${alias}"/>`;
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="by-law"><meta><identification source="#x"><FRBRWork>${name}</FRBRWork></identification></meta>${front}<body>${body}</body>${back}</act></akomaNtoso>`;
}
