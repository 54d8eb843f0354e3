import { element } from './xml-escape.ts';

/** What the metadata says of the work (Akoma Ntoso 3.0, `identification`). */
export interface WorkFacts {
  readonly title: string;
  /** ISO 3166-1, two small letters. */
  readonly country: string;
  /** ISO 639-2, three letters. */
  readonly language: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** The word for the instrument: "by-law". */
  readonly subtype: string;
  readonly council: string;
}

/** `part`: "!main", or the schedule's name in the address of the work. */
export function metaXml(work: WorkFacts, part: string, terms: ReadonlyMap<string, string>): string {
  const address = `/akn/${work.country}/act/${slug(work.subtype)}/${work.date}/${slug(work.title)}`;
  const expression = `${address}/${work.language}@${work.date}`;
  const level = (name: string, base: string, suffix: string, middle: string, end: string) =>
    element(
      name,
      {},
      [
        empty('FRBRthis', { value: `${base}${suffix}/${part}` }),
        empty('FRBRuri', { value: `${base}${suffix}` }),
        middle,
        empty('FRBRdate', { date: work.date, name: 'Generation' }),
        empty('FRBRauthor', { href: '#council' }),
        end,
      ].join(''),
    );
  const identification = element(
    'identification',
    { source: '#council' },
    [
      level(
        'FRBRWork',
        address,
        '',
        empty('FRBRalias', { value: work.title, name: 'title' }),
        empty('FRBRcountry', { value: work.country }),
      ),
      level('FRBRExpression', expression, '', '', empty('FRBRlanguage', { language: work.language })),
      level('FRBRManifestation', expression, '.akn', '', empty('FRBRformat', { value: 'application/akn+xml' })),
    ].join(''),
  );
  const declared = [...terms].map(([term, eId]) =>
    empty('TLCTerm', { eId, href: `/ontology/term/${slug(term)}`, showAs: term }),
  );
  const council =
    part === '!main'
      ? [
          empty('TLCOrganization', {
            eId: 'council',
            href: `/ontology/organization/${work.country}/${slug(work.council)}`,
            showAs: work.council,
          }),
        ]
      : [];
  const references = [...council, ...declared];
  return element(
    'meta',
    {},
    identification +
      (references.length === 0 ? '' : element('references', { source: '#council' }, references.join(''))),
  );
}

function empty(name: string, attributes: Record<string, string>): string {
  return element(name, attributes, '');
}

/** A name as an address may hold it: "Noise By-law, 2007" is "noise-by-law-2007". */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'untitled'
  );
}
