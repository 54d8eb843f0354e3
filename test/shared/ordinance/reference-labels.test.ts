import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementIds } from '../../../shared/formats/akn/element-ids.ts';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { parseProfile } from '../../../shared/packs/parse-pack.ts';
import { corpusDir } from '../../builders/corpus.ts';

/**
 * Sentences of real by-laws with the references in them, labelled by reading: where each begins and ends in its
 * provision's own lines, and the element ids of what it points to. Sentences were drawn by chance from those with a word
 * for a level and a number, or "this section" and the like; the recogniser was written on one half only. The fresh ones
 * were drawn later from all by-laws, with and without references, and labelled before the recogniser was run on them; see
 * docs/reference-accuracy.md.
 */
interface Label {
  readonly file: string;
  readonly half: 'tuned' | 'held-out' | 'fresh';
  readonly provision: string;
  readonly from: number;
  readonly to: number;
  readonly references: readonly {
    readonly from: number;
    readonly to: number;
    readonly state: string;
    readonly range?: true;
    readonly targets: readonly string[];
  }[];
}

const here = import.meta.dirname;
const labelsOf = (name: string): readonly Label[] => JSON.parse(readFileSync(join(here, name), 'utf8'));
const labels = [...labelsOf('reference-labels.json'), ...labelsOf('reference-labels-fresh.json')];
const corpus = corpusDir();

describe.skipIf(corpus === null)('references in real by-laws (skipped where the corpus is absent)', () => {
  for (const half of ['tuned', 'held-out', 'fresh'] as const) {
    it(`are found, those that there are and no others, in the ${half} sentences`, async () => {
      const { wanted, said, right, external, leftAlone } = await score(half);
      console.info(
        `${half}: recall ${right}/${wanted}, precision ${right}/${said}; other enactments left alone ${leftAlone}/${external}`,
      );
      expect(right / wanted).toBeGreaterThanOrEqual(0.95);
      expect(right / said).toBeGreaterThanOrEqual(0.98);
      expect(leftAlone).toBe(external);
    });
  }

  it('are labelled in two hundred sentences and two hundred fresh ones, none twice', () => {
    const places = labels.map(({ file, provision, from }) => `${file} ${provision} ${from}`);
    expect(new Set(places).size).toBe(places.length);
    expect(labels.filter(({ half }) => half === 'fresh')).toHaveLength(200);
    expect(labels.length).toBeGreaterThanOrEqual(400);
  });
});

async function score(half: Label['half']) {
  const total = { wanted: 0, said: 0, right: 0, external: 0, leftAlone: 0 };
  for (const label of labels.filter((one) => one.half === half)) {
    const found = (await recognisedIn(label.file)).filter(
      ({ provision, from, to }) => provision === label.provision && from >= label.from && to <= label.to,
    );
    const resolved = found.filter(({ state }) => state === 'resolved');
    const wanted = label.references.filter(({ state }) => state === 'resolved').map(key);
    const others = label.references.filter(({ state }) => state === 'external');
    total.wanted += wanted.length;
    total.said += resolved.length;
    total.right += resolved.filter((one) => wanted.includes(key(one))).length;
    total.external += others.length;
    total.leftAlone += others.filter(({ from }) => !resolved.some((one) => one.from === from)).length;
  }
  return total;
}

type Place = Pick<Label['references'][number], 'from' | 'to' | 'targets'> & { readonly range?: boolean };
const key = ({ from, to, targets, range }: Place): string => `${from}-${to} ${range === true} ${targets.join(' ')}`;

const read = new Map<string, ReturnType<typeof recognise>>();
function recognisedIn(file: string): ReturnType<typeof recognise> {
  let found = read.get(file);
  if (found === undefined) read.set(file, (found = recognise(file)));
  return found;
}

async function recognise(file: string) {
  const profile = parseProfile(
    JSON.parse(readFileSync(join(here, '../../../templates/profiles/south-africa.json'), 'utf8')),
    'south-africa',
  );
  if (!profile.ok) throw new Error('the profile cannot be read');
  const { numbering } = profile.value;
  const sha256 = async (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  const imported = await readAkn(readFileSync(join(corpus ?? '', 'akn2', file)), file, { profile: numbering, sha256 });
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  const { doc } = imported.value;
  const ids = elementIds(doc, numberOrdinance(doc, numbering));
  return recogniseReferences(doc, numbering)
    .all()
    .map(({ provision, targets, ...rest }) => ({
      ...rest,
      provision: ids.get(provision) ?? '',
      targets: targets.map((target) => ids.get(target) ?? ''),
    }));
}
