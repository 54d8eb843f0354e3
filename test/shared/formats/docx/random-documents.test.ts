import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { verifyDocx } from '../../../../shared/formats/docx/verify-docx.ts';
import type { Profile } from '../../../../shared/packs/profile.ts';
import * as b from '../../../builders/ordinance.ts';
import {
  canadaLike,
  codeLike,
  contrary,
  englandLike,
  joinedLike,
  southAfricaLike,
} from '../../../builders/numbering-profiles.ts';
import { exported } from './docx-parts.ts';
import { hasSoffice, printedLines, sofficeLines } from './soffice-text.ts';

describe('any ordinance as a Word file', () => {
  it('shows every number of the outline, every reference and every word', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(...schemes), async (doc, numbering) => {
        const { bytes, outline } = await exported(doc, { numbering });
        expect(verifyDocx(bytes, { outline, texts: [] })).toMatchObject({ ok: true });
      }),
      { numRuns: 120 },
    );
  });

  it('counts on past the alphabet in every scheme', async () => {
    const long = b.doc(
      b.section(
        b.heading('Animals'),
        b.subsection(
          b.p('No person may keep—'),
          ...Array.from({ length: 60 }, (_, at) => b.paragraph(b.p(`animal ${at}`), ...(at === 30 ? manyItems : []))),
        ),
      ),
    );
    for (const numbering of schemes) {
      const { bytes, outline } = await exported(long, { numbering });
      expect(verifyDocx(bytes, { outline, texts: [] })).toMatchObject({ ok: true });
    }
  });

  it.skipIf(!hasSoffice)('shows LibreOffice the same numbers (skipped without it)', async () => {
    const made = await Promise.all(
      schemes.flatMap((numbering, at) =>
        fc.sample(documents, { numRuns: 2, seed: at }).map((doc) => exported(doc, { numbering })),
      ),
    );
    expect(sofficeLines(made.map(({ bytes }) => bytes))).toEqual(made.map(({ found }) => printedLines(found)));
  });
});

const profiles = new URL('../../../../templates/profiles/', import.meta.url);
const shipped = readdirSync(profiles).map(
  (file) => (JSON.parse(readFileSync(new URL(file, profiles), 'utf8')) as Profile).numbering,
);
/** Every way of numbering that is shipped, and those that are harder. */
const schemes = [southAfricaLike, englandLike, contrary, codeLike, joinedLike, canadaLike, ...shipped];

/** Kinds from the outside in; any of them may be left out, so that levels are skipped. */
const inside = ['subsection', 'paragraph', 'subparagraph', 'item'] as const;
type Inner = (typeof inside)[number];

const num = fc.oneof(
  { weight: 12, arbitrary: fc.constant(null) },
  fc.constantFrom('', '3', '3A', 'za', 'c', 'iv', '7', '1.4A)', 'PART X', '2.1', '4.04.015', '4.04.020', 'zb', 'aa'),
);
const text = fc.constantFrom('No person may litter', 'a', 'The council must act—', 'שלום', 'x & y <z>');
const line = text.map((words) => b.p(words));

const wrapped = (
  build: (attrs: b.Attrs, ...children: b.Child[]) => Node,
  children: fc.Arbitrary<Node[]>,
  headed: number,
) =>
  fc
    .tuple(num, fc.option(text, { freq: headed }), children)
    .map(([fixed, words, inner]) => build({ num: fixed }, ...(words === null ? [] : [b.heading(words)]), ...inner));

const builders: Record<Inner, (attrs: b.Attrs, ...children: b.Child[]) => Node> = {
  subsection: b.subsection,
  paragraph: b.paragraph,
  subparagraph: b.subparagraph,
  item: b.item,
};

const manyItems = Array.from({ length: 28 }, (_, at) =>
  b.subparagraph(
    b.p(`size ${at}`),
    b.item(b.p('by day'), b.item(b.p('and night'), b.item(b.p('always')))),
    b.item(b.p('at dusk')),
  ),
);

const innerFrom = (depth: number): fc.Arbitrary<Node> => {
  // An item may hold items, and they others.
  const kinds = depth > inside.length + 1 ? [] : inside.slice(Math.min(depth, inside.length - 1));
  if (kinds.length === 0) return line;
  const provision = fc.constantFrom(...kinds).chain((kind) =>
    wrapped(
      builders[kind],
      fc
        .tuple(line, fc.array(innerFrom(Math.max(depth, inside.indexOf(kind)) + 1), { maxLength: 3 }))
        .map(([p, rest]) => [p, ...rest]),
      1,
    ),
  );
  return fc.oneof({ weight: 4, arbitrary: provision }, { weight: 1, arbitrary: line });
};

const definition = fc
  .array(innerFrom(1), { maxLength: 3 })
  .map((inner) => b.definition(b.p(b.term('beg'), ' means'), ...inner));
const quoted = fc.array(innerFrom(0), { minLength: 1, maxLength: 2 }).map((inner) => b.quotedStructure(...inner));
const section = wrapped(
  b.section,
  fc.array(fc.oneof({ weight: 5, arbitrary: innerFrom(0) }, definition, quoted), { maxLength: 4 }),
  6,
);
const chapter = wrapped(b.chapter, fc.array(section, { maxLength: 3 }), 9);
const part = wrapped(b.part, fc.array(fc.oneof({ weight: 3, arbitrary: section }, chapter), { maxLength: 3 }), 9);
const schedule = wrapped(b.schedule, fc.array(fc.oneof({ weight: 3, arbitrary: section }, part), { maxLength: 3 }), 9);

const documents = fc
  .tuple(
    fc.array(fc.oneof(section, part, chapter), { minLength: 1, maxLength: 5 }),
    fc.array(schedule, { maxLength: 3 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([body, schedules, picks]) => {
    const bare = b.doc(b.title('By-law'), ...body, ...schedules);
    const ids: string[] = [];
    bare.descendants((node) => {
      if (node.attrs['id']) ids.push(node.attrs['id'] as string);
      return true;
    });
    const pick = (): string => ids[(picks.next().value as number) % ids.length] as string;
    const references = Array.from({ length: 6 }, (_, at) =>
      at < 4 ? b.ref(pick()) : b.ref([pick(), pick()], { range: at === 5 }),
    );
    return b.doc(
      ...bare.children,
      b.section(b.heading('References'), b.p('See ', ...references.flatMap((each) => [each, '; ']))),
    );
  });
