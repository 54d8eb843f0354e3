import { problemsBeside } from './check-together.ts';
import type { PackError } from './pack-problem.ts';
import { parseRightsPack } from './parse-pack.ts';
import { err, ok, type Result } from '../result.ts';
import { knownRightsPacks, type Question, type RightsPack, type Trigger } from './rights-pack.ts';

/** The section of the assessment in which the questions of a council's own pack stand. */
export const ownSection = 'OWN';
const ownSource = 'council';

/** A pack of the council's own that says nothing yet; it builds on the international one. `day`: ISO 8601. */
export function newOwnPack(id: string, title: string, day: string): RightsPack {
  return {
    id,
    title,
    version: '1.0.0',
    as_of: day,
    description: 'Questions, grounds and words of the council’s own.',
    refines: ['international'],
    sources: [
      { id: ownSource, title: 'The council', where: 'this council', verified: false, note: 'added by the council' },
    ],
    rights: [],
    noLimit: [],
    grounds: [],
    groups: [],
    duties: [],
    consultation: null,
    sections: [{ id: ownSection, title: 'Questions of the council', intro: 'Added by the council.' }],
    questions: [],
    triggers: [],
  };
}

/** A pack from untrusted JSON, read as one that stands beside the packs at hand: every fault named with its place. */
export function parseOwnPack(json: unknown, name: string, known: readonly RightsPack[]): Result<RightsPack, PackError> {
  const parsed = parseRightsPack(json, name);
  if (!parsed.ok) return parsed;
  const pack = parsed.value;
  const isTaken = knownRightsPacks.some((id) => id === pack.id);
  const taken = { path: 'id', message: `“${pack.id}” is a pack of the program: a pack of your own needs another id` };
  const problems = isTaken ? [taken] : problemsBeside(pack, [...known.filter(({ id }) => id !== pack.id), pack]);
  return problems.length > 0 ? err({ kind: 'pack', name, problems }) : ok(pack);
}

/** A question with yes for an answer to hope for, and what a "no" raises; its number is free in all packs given. */
export function ownQuestion(packs: readonly RightsPack[]): Question {
  const id = `${ownSection}-${
    1 +
    highest(
      packs.flatMap(({ questions }) => questions.map((one) => one.id)),
      /^OWN-(\d+)$/,
      0,
    )
  }`;
  return {
    id,
    section: ownSection,
    question: '',
    help: 'A question of the council.',
    answer: { type: 'judgement' },
    show: 'always',
    rights: ['*'],
    adverse: ['no', 'partly'],
    effects: [{ when: 'always', level: 'medium' }],
    override: true,
    source: ownSource,
  };
}

/** A ground with a name to be given. */
export function ownGround(pack: RightsPack): RightsPack['grounds'][number] {
  const number =
    1 +
    highest(
      pack.grounds.map(({ id }) => id),
      /^own-(\d+)$/,
      0,
    );
  return { id: `own-${number}`, title: '', source: ownSource, verified: false };
}

/** Words that raise a prompt and lead to a question; the phrases are taken as they are written, in any case. */
export function ownWords(packs: readonly RightsPack[]): Trigger {
  const id = `T${
    1 +
    highest(
      packs.flatMap(({ triggers }) => triggers.map((one) => one.id)),
      /^T(9\d\d)$/,
      900,
    )
  }`;
  return {
    id,
    kind: 'lexical',
    name: '',
    example: '',
    negativeExample: '—',
    caution: 'Words of the council.',
    rights: ['EQ'],
    questions: ['NDS-1'],
    strength: 'prompt',
    source: ownSource,
    match: [],
    exclude: [],
  };
}

/** The prompt with other phrases; the first is its example, so that the pack's own check proves that it is found. */
export function withPhrases(trigger: Trigger, phrases: readonly string[]): Trigger {
  if (trigger.kind !== 'lexical') return trigger;
  return { ...trigger, match: phrases.map(patternOf), example: phrases[0] ?? '' };
}

/** The phrases of a prompt as they were written; a pattern that no phrase made stands as it is. */
export function phrasesOf(trigger: Trigger): readonly string[] {
  return trigger.kind === 'lexical' ? trigger.match.map((pattern) => phraseOf(pattern) ?? pattern) : [];
}

function patternOf(phrase: string): string {
  const escaped = phrase
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const edge = (character: string | undefined) => (character !== undefined && /\w/.test(character) ? '\\b' : '');
  return `${edge(phrase.trim().at(0))}${escaped}${edge(phrase.trim().at(-1))}`;
}

function phraseOf(pattern: string): string | null {
  const phrase = pattern
    .replace(/^\\b|\\b$/g, '')
    .replaceAll('\\s+', ' ')
    .replace(/\\([.*+?^${}()|[\]\\])/g, '$1');
  return patternOf(phrase) === pattern ? phrase : null;
}

/** The pack as it is kept after a change: one step of its version on, as of that day. */
export function steppedOn(pack: RightsPack, day: string): RightsPack {
  const [major = 1, minor = 0, patch = 0] = pack.version.split('.').map(Number);
  return { ...pack, version: `${major}.${minor}.${patch + 1}`, as_of: day > pack.as_of ? day : pack.as_of };
}

function highest(ids: readonly string[], form: RegExp, least: number): number {
  return ids.reduce((most, id) => Math.max(most, Number(form.exec(id)?.[1] ?? least)), least);
}
