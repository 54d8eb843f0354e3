import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { firesOn } from '../../../shared/packs/check-triggers.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { packsInForce } from '../../../shared/packs/packs-in-force.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { wordListsOf } from '../../../shared/packs/word-lists.ts';

const { rights: packs } = loadPacks();
const pack = (id: string): RightsPack => {
  const found = packs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const international = pack('international');
const { questions, triggers } = international;
const lists = wordListsOf([international]);

describe('the international pack', () => {
  it('asks 67 questions in 12 sections, each of which asks something', () => {
    expect(questions).toHaveLength(67);
    expect(international.sections).toHaveLength(12);
    expect(new Set(questions.map(({ section }) => section)).size).toBe(12);
  });

  it('knows 22 rights and 50 prompts', () => {
    expect(international.rights).toHaveLength(22);
    expect(triggers).toHaveLength(50);
  });

  it('lets every block be overridden but those of power and of rights without limit', () => {
    expect(questions.filter(({ override }) => !override).map(({ id }) => id)).toEqual(['SCR-2', 'PRO-8']);
  });

  it('leaves no answer that goes round a block that nobody can override', () => {
    const wayRound = questions.filter(({ override, adverse }) => !override && !adverse.includes('na'));
    expect(wayRound.map(({ id }) => id)).toEqual([]);
  });

  it('blocks on these questions and no others, whatever else is known', () => {
    const blocking = questions.filter(({ effects }) => effects.some(({ level }) => level === 'block'));
    expect(blocking.map(({ id }) => id).join(' ')).toBe(
      'SCR-1 SCR-2 SCR-4 SCR-5 NDS-7 EQM-1 EQM-3 EQM-4 PAR-1 PAR-3 PAR-4 PAR-7 ACR-3 ACR-7 PRO-1 PRO-2 PRO-4 PRO-8 CHI-1 DAT-3 DAT-4 ENF-4',
    );
  });
});

describe('each prompt', () => {
  it.each(triggers.map((trigger) => [trigger.id, trigger.name, trigger] as const))(
    '%s (%s) finds its example and leaves the sentence that must not be found',
    (_id, _name, trigger) => {
      expect(firesOn(trigger, trigger.example, lists)).toBe(true);
      expect(firesOn(trigger, trigger.negativeExample, lists)).toBe(false);
    },
  );
});

describe('every statement of law', () => {
  it.each(packs.map((one) => [one.id, one] as const))(
    'in %s has a source, or one that is marked unverified',
    (_, one) => {
      const sources = new Map(one.sources.map((source) => [source.id, source]));
      const said = [...statements(one)];
      expect(said.length).toBeGreaterThan(15);
      expect(said.filter(({ source }) => !sources.has(source))).toEqual([]);
      // What is called verified stands on a source that is.
      expect(said.filter(({ source, verified }) => verified && !sources.get(source)?.verified)).toEqual([]);
    },
  );

  it('of known law without a source is marked unverified', () => {
    const known = packs.flatMap(({ sources }) => sources.filter(({ id }) => id.startsWith('K-')));
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter(({ verified }) => verified)).toEqual([]);
  });

  it('is stated as of the day that the brief was', () => {
    expect(packs.map(({ as_of }) => as_of)).toEqual(packs.map(() => '2026-07-31'));
  });
});

describe('the questions that are always asked', () => {
  it('are the twelve of the short screening and access', () => {
    const always = questions.filter(({ show }) => show === 'always').map(({ id }) => id);
    expect(always.join(' ')).toBe('SCR-1 SCR-2 SCR-3 SCR-4 SCR-5 SCR-6 NDS-1 ACC-5 ACC-8 PRO-1 PRO-8 DIS-1');
  });
});

describe('England', () => {
  it('brings the international questions and adds its own law to them', () => {
    const inForce = packsInForce(['england'], packs);
    const merged = mergePacks(inForce.ok ? inForce.value : []);
    expect(merged.ids).toEqual(['international', 'england']);
    expect(merged.questions).toHaveLength(67);
    expect(merged.questions.find(({ id }) => id === 'PRO-4')?.help).toContain('comparison with doing nothing (reg 5)');
    expect(merged.duties.filter(({ kind }) => kind === 'due-regard').length).toBeGreaterThanOrEqual(3);
  });

  it('names the nine protected characteristics', () => {
    expect(pack('england').grounds).toHaveLength(9);
  });

  it('claims no right that the Human Rights Act leaves out', () => {
    const texts = pack('england').rights.map(({ where }) => where);
    for (const where of texts) expect(where).not.toMatch(/P4|Protocol 4|P12|Protocol 12/);
    expect(pack('england').rights.map(({ tag }) => tag)).not.toContain('MOV');
  });
});

function* statements(value: unknown): Generator<{ source: string; verified?: boolean }> {
  if (typeof value !== 'object' || value === null) return;
  if ('source' in value && typeof value.source === 'string') yield value as { source: string; verified?: boolean };
  for (const part of Object.values(value)) yield* statements(part);
}
