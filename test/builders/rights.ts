import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question, RightsPack, Trigger } from '../../shared/packs/rights-pack.ts';
import { rightsPackSchema } from '../../shared/packs/rights-pack.ts';

const folder = new URL('../../templates/rights/', import.meta.url).pathname;

/** The rights packs that are shipped, by id. */
export function shippedRights(): ReadonlyMap<string, RightsPack> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const packs = files.map((name) => rightsPackSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(packs.map((pack) => [pack.id, pack]));
}

/** A pack in which a test puts only what it is about. */
export function rightsPack(parts: Partial<RightsPack> = {}): RightsPack {
  return {
    id: 'test',
    title: 'Test',
    version: '1.0.0',
    as_of: '2026-07-01',
    description: 'For a test.',
    sources: [{ id: 'S1', title: 'A source', where: 'here', verified: true }],
    rights: [
      { tag: 'EQ', title: 'Equality', where: 'article 1', source: 'S1', verified: true },
      { tag: 'DIS', title: 'Disability', where: 'article 2', source: 'S1', verified: true },
    ],
    noLimit: [],
    grounds: [],
    groups: [
      { id: 'children', title: 'Children' },
      { id: 'traders', title: 'Street traders' },
    ],
    duties: [],
    consultation: null,
    sections: [{ id: 'TST', title: 'Test', intro: 'For a test.' }],
    questions: [],
    triggers: [],
    ...parts,
  };
}

/** A yes-or-no question of which "no" blocks, unless told otherwise. */
export function question(id: string, parts: Partial<Question> = {}): Question {
  return {
    id,
    section: 'TST',
    question: `${id}?`,
    help: 'Think.',
    answer: { type: 'judgement' },
    show: 'always',
    rights: ['EQ'],
    adverse: ['no'],
    effects: [{ when: 'always', level: 'block' }],
    override: true,
    source: 'S1',
    ...parts,
  };
}

type Lexical = Extract<Trigger, { kind: 'lexical' }>;
type Structural = Extract<Trigger, { kind: 'structural' }>;
const triggerHead = {
  name: 'A trigger',
  example: '',
  negativeExample: '',
  caution: '',
  rights: ['EQ'],
  questions: ['TST-1'],
  strength: 'prompt' as const,
  source: 'S1',
};
export function lexical(id: string, match: readonly string[], parts: Partial<Lexical> = {}): Trigger {
  return { ...triggerHead, id, kind: 'lexical', match: [...match], exclude: [], ...parts };
}
export function structural(id: string, present: readonly string[], parts: Partial<Structural> = {}): Trigger {
  return {
    ...triggerHead,
    id,
    kind: 'structural',
    scope: 'section',
    present: [...present],
    andPresent: [],
    absent: [],
    ...parts,
  };
}
