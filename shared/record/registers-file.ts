import { ordinanceSchema } from '../ordinance/ordinance-schema.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type AnswerInput,
  type AnswersError,
  applyAnswers,
  checkAnswers,
  parseAnswers,
  provisionsOf,
} from './answers-file.ts';
import { blankEntry } from './blank-entry.ts';
import { applyDecisions, type Decisions, parseDecisions, unfitDecisions } from './decisions-file.ts';
import type { Draft, Person } from './draft.ts';
import { type Problem, problemsOf } from './draft-schemas.ts';
import { registerSchemas } from './register-schemas.ts';
import {
  emptyRegisters,
  type RegisterEntry,
  type RegisterName,
  registerNames,
  type Registers,
  registersWith,
  withRegistered,
} from './registers.ts';
import { tiedEntry } from './tie-to-text.ts';

/** Who gives what a file holds, and when. */
export interface Giver {
  readonly person: Person | null;
  readonly now: string;
}
/** What an answers file can hold: answers, what was decided on prompts, tags of provisions, entries of the registers. */
export interface AssessmentFile {
  readonly answers: readonly AnswerInput[];
  readonly decisions: Decisions;
  readonly registers: Registers;
}
const noDecisions: Decisions = { prompts: [], tags: [] };

/**
 * Reads the file of the command line: a list of answers, or an object of `answers`, `prompts`, `tags` and of lists of
 * entries by register.
 * An entry may leave out what it does not say; who, when and the words it is tied to are for the program to say.
 */
export function parseAssessmentFile(json: unknown, giver: Giver): Result<AssessmentFile, AnswersError> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    const answers = parseAnswers(json);
    return answers.ok ? ok({ answers: answers.value, decisions: noDecisions, registers: emptyRegisters }) : answers;
  }
  const lists = new Map<string, unknown>(Object.entries(json));
  const strays = [...lists.keys()].filter(
    (name) => !['answers', 'prompts', 'tags'].includes(name) && !isRegister(name),
  );
  if (strays.length > 0) return refuse(strays.map((path) => ({ path, message: 'there is no such list' })));
  const answers = parseAnswers(lists.get('answers') ?? []);
  if (!answers.ok) return refuse(answers.error.problems.map((problem) => within('answers', problem)));
  const decisions = parseDecisions(lists.get('prompts') ?? [], lists.get('tags') ?? []);
  if (!decisions.ok) return refuse(decisions.error);
  const problems: Problem[] = [];
  const filled: Partial<Record<RegisterName, readonly RegisterEntry[]>> = {};
  for (const name of registerNames) {
    const read = readEntries(name, lists.get(name) ?? [], giver);
    if (!read.ok) problems.push(...read.error);
    else if (read.value.length > 0) filled[name] = read.value;
  }
  return problems.length > 0
    ? refuse(problems)
    : ok({ answers: answers.value, decisions: decisions.value, registers: registersWith(filled) });
}

/** What of a file does not fit this draft. */
export function checkAssessmentFile(draft: Draft, file: AssessmentFile): Result<AssessmentFile, AnswersError> {
  const answers = checkAnswers(draft, file.answers);
  if (!answers.ok) return answers;
  const unfit = unfitDecisions(draft, file.decisions);
  if (unfit.length > 0) return refuse(unfit);
  const registers = checkRegisters(draft, file.registers);
  return registers.ok ? ok(file) : registers;
}

/** The draft with all that a file says, tied to its text. Call `checkAssessmentFile` first. */
export function applyAssessmentFile(draft: Draft, file: AssessmentFile, giver: Giver): Draft {
  const answered = applyAnswers(draft, file.answers, giver);
  return applyRegisters(applyDecisions(answered, file.decisions, giver), file.registers);
}

/** What keeps entries from fitting this draft: provisions, questions, groups, rights or packs that it does not have. */
export function checkRegisters(draft: Draft, registers: Registers): Result<Registers, AnswersError> {
  const known = knownNames(draft);
  const problems = registerNames.flatMap((name) =>
    registers[name].flatMap((entry: RegisterEntry, index): Problem[] => {
      const strays = (field: string, ids: readonly string[], among: ReadonlySet<string>, what: string) =>
        ids
          .filter((id) => !among.has(id))
          .map((id): Problem => ({ path: `${name}.${index}.${field}`, message: `there is no ${what} ${id}` }));
      return [
        ...strays('provisions', entry.provisions, known.provisions, 'provision'),
        ...('questions' in entry ? strays('questions', entry.questions, known.questions, 'question') : []),
        ...('question' in entry ? strays('question', [entry.question], known.questions, 'question') : []),
        ...('groups' in entry ? strays('groups', entry.groups, known.groups, 'group') : []),
        ...('reached' in entry ? strays('reached', entry.reached, known.groups, 'group') : []),
        ...('pack' in entry ? strays('pack', [entry.pack], known.packs, 'pack') : []),
        ...('answered' in entry && known.fixed.has(entry.question)
          ? [{ path: `${name}.${index}.question`, message: `nobody can override ${entry.question}` }]
          : []),
        ...('right' in entry ? strays('right', [entry.right], known.rights, 'right') : []),
        ...('cells' in entry
          ? entry.cells.flatMap(({ group, right }) => [
              ...strays('cells', [group], known.groups, 'group'),
              ...strays('cells', [right], known.rights, 'right'),
            ])
          : []),
      ];
    }),
  );
  return problems.length > 0 ? refuse(problems) : ok(registers);
}

/** The draft with these entries, tied to its text, in place of earlier ones of the same id. Call `checkRegisters` first. */
export function applyRegisters(draft: Draft, given: Registers): Draft {
  const text = { doc: ordinanceSchema.nodeFromJSON(draft.body), profile: draft.packs.profile };
  let registers = draft.registers ?? emptyRegisters;
  for (const name of registerNames) {
    for (const entry of given[name] as readonly RegisterEntry[]) {
      const before = registers[name].find(({ id }) => id === entry.id);
      const begun = before?.begun ?? entry.begun;
      registers = withRegistered(registers, name, entry.id, tiedEntry(name, { ...entry, begun }, null, text));
    }
  }
  return registers === emptyRegisters ? draft : { ...draft, registers };
}

const refuse = (problems: readonly Problem[]) => err<AnswersError>({ kind: 'answers', problems });
const within = (place: string, { path, message }: Problem): Problem => ({
  path: path === '' ? place : `${place}.${path}`,
  message,
});
const isRegister = (name: string): name is RegisterName => (registerNames as readonly string[]).includes(name);
/** What the program says itself. */
const ownFields = ['by', 'at', 'begun', 'wordings', 'answered'];

function readEntries(name: RegisterName, json: unknown, giver: Giver): Result<RegisterEntry[], Problem[]> {
  if (!Array.isArray(json)) return err([{ path: name, message: 'not a list' }]);
  const seen = new Set<string>();
  const entries: RegisterEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, one] of (json as readonly unknown[]).entries()) {
    const place = `${name}.${index}`;
    const given = typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one)) : null;
    const id = typeof given?.['id'] === 'string' ? given['id'] : null;
    if (given === null || id === null) {
      problems.push({ path: place, message: 'not an entry with an id' });
      continue;
    }
    const own = ownFields.filter((field) => field in given);
    problems.push(...own.map((field) => ({ path: `${place}.${field}`, message: 'is not for the file to say' })));
    if (seen.has(id)) problems.push({ path: `${place}.id`, message: `${id} stands there twice` });
    seen.add(id);
    const whole = { ...blankEntry(name, id, { by: giver.person, at: giver.now }), ...given };
    const parsed = registerSchemas[name].safeParse(whole);
    if (parsed.success) entries.push(parsed.data);
    else problems.push(...problemsOf(parsed.error).map((problem) => within(place, problem)));
  }
  return problems.length > 0 ? err(problems) : ok(entries);
}

function knownNames({ body, packs }: Draft) {
  const from = (pick: (pack: Draft['packs']['rights'][number]) => readonly string[]) =>
    new Set(packs.rights.flatMap(pick));
  return {
    provisions: provisionsOf(body, new Set<string>()),
    questions: from(({ questions }) => questions.map(({ id }) => id)),
    fixed: from(({ questions }) => questions.flatMap(({ id, override }) => (override ? [] : [id]))),
    groups: from(({ groups }) => groups.map(({ id }) => id)),
    rights: from(({ rights }) => rights.map(({ tag }) => tag)),
    packs: from(({ id }) => [id]),
  };
}
