import type { Node } from '@tiptap/pm/model';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import { numbersFrom } from '../builders/numbers.ts';
import * as b from '../builders/ordinance.ts';

/** Of clauses such as real by-laws are made of; some of them raise prompts, about as often as in those. */
const clauses = [
  'obstruct or endanger the free passage of any other person along the footway',
  'place, leave or store anything on a verge, bench or kerb without lawful cause',
  'light a fire except in a fireplace that the council has provided for that use',
  'wash, clean or repair a vehicle in a place that is set apart for pedestrians',
  'deface, damage or remove a notice, seat, lamp, fence, tree or other fixture',
  'use an amplifier, bell or other instrument so as to be heard beyond the boundary',
  'roll, slide or drop a barrel, crate or pallet on a ramp, step or gangway there',
  'dispose of refuse, water or any liquid other than into a drain made for it',
  'tie, hang or fix a chain, rope or cable to a pole that belongs to the council',
  'keep an animal in such numbers or in such a way that it strays on to a road',
  'swim, fish or sail in a reservoir, pond or fountain within the municipal area',
  'pile sand, gravel or timber on land that is not zoned for building materials',
] as const;
const duties = [
  'The owner must keep the gutter, downpipe and frontage of the premises in good repair',
  'The holder of a permit must show it to an authorised officer on request',
  'The council must publish the tariff on its website and at each customer office',
  'An application must state the name of the applicant, the dates and the route',
  'The engineer may approve a plan subject to reasonable conditions stated in writing',
  'A decision under this section must be given within thirty days with reasons',
] as const;
const ends = [
  'between sunset and sunrise',
  'in a public place',
  'near a school or clinic',
  'during a market day',
] as const;

export interface Sample {
  readonly title?: string;
  /** Words of its own for the last line. */
  readonly closing?: string;
  /** Another number, another text. */
  readonly seed?: number;
  /** Sections of a part. */
  readonly perPart?: number;
}

/**
 * A made-up ordinance of `sections` sections, forty to a part unless said: about 2,150 characters each, with subsections,
 * paragraphs, subparagraphs and a reference to another section. The same every time.
 */
export function sampleOrdinance(
  sections: number,
  { title = 'Sample By-law', closing, seed = sections, perPart = 40 }: Sample = {},
): Node {
  const random = numbersFrom(seed);
  const nodes: Node[] = [b.title({ id: 'title' }, title), b.enactingClause({ id: 'enacting' }, 'The council enacts:')];
  for (let first = 0; first < sections; first += perPart) {
    const within = Array.from({ length: Math.min(perPart, sections - first) }, (_, i) =>
      section(first + i, sections, random),
    );
    nodes.push(
      b.part({ id: `part${first / perPart}` }, b.heading(`Matters of kind ${first / perPart + 1}`), ...within),
    );
  }
  if (closing !== undefined) nodes.push(b.conclusion({ id: 'closing' }, closing));
  return b.doc(...nodes);
}

/** The id of a paragraph that stands at a share of the sample's sections: a place to write at. */
export function placeAt(sections: number, share: number): string {
  return `s${Math.min(sections - 1, Math.floor(sections * share))}-1-0`;
}

function section(n: number, sections: number, random: () => number): Node {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const id = `s${n}`;
  const subsections = [0, 1, 2, 3].map((s) =>
    b.subsection(
      { id: `${id}-${s}` },
      s === 0
        ? b.p(
            `${one(duties)}. Subject to `,
            b.ref(`s${Math.floor(random() * sections)}`),
            ', no person may, there or on premises that adjoin it:',
          )
        : b.p(`${one(duties)}. No person may, ${one(ends)} or on a Sunday:`),
      ...[0, 1, 2].map((a) => b.paragraph({ id: `${id}-${s}-${a}` }, `${one(clauses)};`)),
      b.paragraph(
        { id: `${id}-${s}-3` },
        `${one(clauses)}, including:`,
        b.subparagraph({ id: `${id}-${s}-3-0` }, `${one(clauses)}; or`),
      ),
    ),
  );
  return b.section({ id }, b.heading(`Conduct in place ${n + 1}`), ...subsections);
}

/** The same text for an editor without structure: its headings and paragraphs in one flat list, as TipTap's JSON. */
export function flatJson(doc: Node): object {
  const content: object[] = [];
  eachLine(doc, (text, isHeading) => {
    content.push({ type: isHeading ? 'heading' : 'paragraph', content: [{ type: 'text', text }] });
  });
  return { type: 'doc', content };
}

/** Visits the document's lines; a reference is its printed words. */
export function eachLine(doc: Node, visit: (text: string, isHeading: boolean) => void): void {
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '', (leaf) =>
      leaf.type.name === 'reference' ? 'section 1' : '',
    );
    visit(text, node.type !== ordinanceSchema.nodes.p);
    return false;
  });
}
