import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registeredStates } from '../../../shared/assessment/register-states.ts';
import { isStale, linkChanges } from '../../../shared/assessment/link-changes.ts';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { Answer } from '../../../shared/record/draft.ts';
import { type RegisterName, registerNames, registersWith } from '../../../shared/record/registers.ts';
import { tiedAnswer, tiedDecision, tiedEntry } from '../../../shared/record/tie-to-text.ts';
import { entry } from '../../builders/registers.ts';
import { mary, shippedProfile, testNow } from '../../builders/draft.ts';
import {
  definition,
  doc,
  heading,
  id,
  p,
  paragraph,
  part,
  ref,
  schedule,
  section,
  subsection,
} from '../../builders/ordinance.ts';

const profile = shippedProfile('england');

/** Three parts and a schedule, every provision with words, references to and fro. */
const original = doc(
  ...[0, 1, 2].map((n) =>
    part(
      { id: `part${n}` },
      heading(`Part ${n}`),
      ...[0, 1, 2].map((m) =>
        section(
          { id: `s${n}${m}` },
          heading(`Section ${n}${m}`),
          p('Subject to ', ref(`s${(n + 1) % 3}${m}`), ', no person may—'),
          paragraph({ id: `a${n}${m}` }, 'sleep in a street;'),
          paragraph({ id: `b${n}${m}` }, p('beg, except under ', ref(`a${n}${(m + 1) % 3}`), '.')),
          subsection({ id: `u${n}${m}` }, 'The council may exempt a person.'),
        ),
      ),
    ),
  ),
  schedule({ id: 'sch' }, heading('Words'), definition({ id: 'def' }, '“street” includes a lane.')),
);

interface Place {
  readonly node: NodeJson;
  readonly siblings: NodeJson[];
}

/** The provisions of a body in JSON, each with the list that it stands in. */
function placesIn(body: NodeJson): Place[] {
  const siblings = (body.content ?? []) as NodeJson[];
  return siblings.flatMap((node) => [
    ...(typeof node.attrs?.['id'] === 'string' ? [{ node, siblings }] : []),
    ...placesIn(node),
  ]);
}
const idIn = ({ node }: Place): string => String(node.attrs?.['id']);
const within = (place: Place): string[] => [idIn(place), ...placesIn(place.node).map(idIn)];

/** The first text of the provision's own lines or heading. */
function ownLeaf(node: NodeJson): { text: string } | null {
  for (const line of node.content ?? []) {
    if (line.type !== 'p' && line.type !== 'heading') continue;
    const leaf = line.content?.find(({ type }) => type === 'text');
    if (leaf) return leaf as unknown as { text: string };
  }
  return null;
}

type Edit = readonly ['reword' | 'delete' | 'move' | 'number' | 'insert', number, number];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('reword', 'delete', 'move', 'number', 'insert'),
  fc.nat(10_000),
  fc.nat(10_000),
);

/** Makes the edit, and says the words of which provisions it changed. */
function edited(body: NodeJson, [kind, one, other]: Edit, count: number): readonly string[] {
  const places = placesIn(body);
  const place = places[one % places.length];
  if (!place) return [];
  const at = place.siblings.indexOf(place.node);
  switch (kind) {
    case 'reword': {
      const leaf = ownLeaf(place.node);
      if (!leaf) return [];
      leaf.text = `${leaf.text} and so on ${count}`;
      return [idIn(place)];
    }
    case 'delete':
      place.siblings.splice(at, 1);
      return within(place);
    case 'move': {
      const targets = places.filter(
        ({ node }) => node.type === place.node.type && !within(place).includes(String(node.attrs?.['id'])),
      );
      const target = targets[other % Math.max(1, targets.length)];
      if (!target) return [];
      place.siblings.splice(at, 1);
      target.siblings.splice(target.siblings.indexOf(target.node), 0, place.node);
      return [];
    }
    case 'number':
      Object.assign(place.node, { attrs: { ...place.node.attrs, num: `${(other % 90) + 10}A` } });
      return [];
    case 'insert':
      place.siblings.splice(at, 0, subsection({ id: `new${count}` }, 'A new rule.').toJSON() as NodeJson);
      return [];
  }
}

describe('the marks of what is stale', () => {
  it('are after any edits exactly on what is linked to words that changed', () => {
    const places = placesIn(original.toJSON() as NodeJson).map(idIn);
    const text = { doc: original, profile };
    const answers = places.map((place): Answer => {
      const said = { question: place, value: 'yes', judgement: null, reasons: '', evidence: [] } as const;
      return tiedAnswer({ ...said, provisions: [id(place)], by: mary, at: testNow }, null, text);
    });
    const decisions = places.map((place) => {
      const said = { trigger: 'T06', provision: id(place), state: 'confirmed', reason: '' } as const;
      return tiedDecision({ ...said, by: mary, at: testNow }, text);
    });
    const linkedIn = (name: RegisterName) =>
      places.map((place) => tiedEntry(name, entry(name, place, { provisions: [id(place)] }), null, text));
    const registers = registersWith(Object.fromEntries(registerNames.map((name) => [name, linkedIn(name)])));
    let edits = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (list) => {
        const body = structuredClone(original.toJSON()) as NodeJson;
        const changed = new Set(list.flatMap((each) => edited(body, each, edits++)));
        const now = ordinanceSchema.nodeFromJSON(body);
        const numbering = numberOrdinance(now, profile.numbering);
        const stale = answers.filter(({ provisions, wordings }) =>
          linkChanges(provisions, wordings, now, numbering).some(isStale),
        );
        expect(stale.map(({ question }) => question)).toEqual(places.filter((place) => changed.has(place)));
        const doubtful = decisions.filter(({ provision, wordings }) =>
          linkChanges([provision ?? id('')], wordings, now, numbering).some(isStale),
        );
        expect(doubtful.map(({ provision }) => provision)).toEqual(places.filter((place) => changed.has(place)));
        // The same of what stands in the registers, whatever it is an entry of.
        const marked = registeredStates(registers, now, numbering).filter((state) => state.stale);
        const named = marked.map(({ register, entry: { provisions } }) => `${register} ${provisions.join()}`);
        expect(named).toEqual(
          registerNames.flatMap((name) =>
            places.filter((place) => changed.has(place)).map((place) => `${name} ${place}`),
          ),
        );
      }),
      { numRuns: 120 },
    );
    expect(edits).toBeGreaterThanOrEqual(200);
  });
});
