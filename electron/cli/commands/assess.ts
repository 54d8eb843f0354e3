import type { AnswersError } from '../../../shared/record/answers-file.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { overAnswersOfNow } from '../../../shared/assessment/answered-overrides.ts';
import { withRestsFilled } from '../../../shared/assessment/rest-of-matrix.ts';
import { newProvisionId } from '../../../shared/ordinance/provision-id.ts';
import {
  applyAssessmentFile,
  checkAssessmentFile,
  parseAssessmentFile,
} from '../../../shared/record/registers-file.ts';
import { registerNames } from '../../../shared/record/registers.ts';
import { withFilesInUse } from '../../../shared/record/kept-files.ts';
import type { Tier } from '../../../shared/record/draft.ts';
import { type Command, Refusal, UsageError } from '../command.ts';
import { oneOf, readOptions } from '../command-options.ts';
import { assessmentOf, openDossier, saveDossier } from '../dossier-file.ts';
import { readEvidenceFiles } from '../evidence-files.ts';
import { readInput } from '../input-file.ts';
import { outputFile } from '../output-file.ts';

const answersLimit = 16 * 1024 * 1024;

/** A copy of a dossier with answers given and entries registered; if one of them does not fit, none is taken. */
export const assess: Command = {
  usage: 'X.bylaw --answers A.json [--depth screening|short|full --because TEXT] -o Y.bylaw [--force]',
  async run(args, ports) {
    const given = readOptions(args, ['X.bylaw'], {
      answers: { type: 'string' },
      depth: { type: 'string' },
      because: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    });
    const answersPath = given.required('answers');
    const depth = depthOf(given.one('depth'), given.one('because'));
    const output = outputFile(given.required('output'), given.flag('force'), [given.one('answers')]);
    const { draft } = await openDossier(given.words[0] ?? '');
    const person = { name: ports.person, post: '', council: '' };
    const now = ports.now();
    const said = parseJson(await readInput(answersPath, answersLimit), answersPath);
    const { json, files } = await readEvidenceFiles(said, answersPath, draft.files);
    const file = parseAssessmentFile(json, { person, now });
    if (!file.ok) throw new Refusal(`${answersPath}: ${problemLine(file.error)}`);
    const fitting = checkAssessmentFile(draft, file.value);
    if (!fitting.ok) throw new Refusal(`${answersPath}: ${problemLine(fitting.error)}`);
    const { answers, decisions, registers } = file.value;
    const begun = registers.effects.map((effects) => effects.id);
    const answered = withRestsFilled(applyAssessmentFile(draft, file.value, { person, now }), begun);
    const id = newProvisionId((length) => ports.random(length));
    const detail = { questions: answers.map(({ question }) => question).join(', ') };
    const events = [...answered.events, { id, kind: 'answered', at: now, by: person, detail }];
    const meta = depth
      ? { ...answered.meta, tier: depth.tier, depth: { reasons: depth.reasons, by: person, at: now } }
      : answered.meta;
    const doc = ordinanceSchema.nodeFromJSON(answered.body);
    const overridden = registers.overrides.map((override) => override.id);
    const whole = withFilesInUse({ ...answered, meta, events, files });
    const written = overAnswersOfNow(whole, overridden, assessmentOf({ draft: whole, doc }));
    await saveDossier(output, { draft: written, doc });
    const decided = decisions.prompts.length + decisions.tags.length;
    const entries = registerNames.reduce((count, name) => count + registers[name].length, decided);
    const more = entries === 0 ? '' : `, ${entries} other entries`;
    ports.stderr(`wrote ${output.path}: ${answers.length} answers${more}`);
  },
};

/** A depth is chosen with reasons or not at all. */
function depthOf(tier: string | null, because: string | null): { tier: Tier; reasons: string } | null {
  if (tier === null && because === null) return null;
  const reasons = because?.trim() ?? '';
  if (tier === null || reasons === '') throw new UsageError('--depth and --because go together');
  return { tier: oneOf('depth', tier, ['screening', 'short', 'full']), reasons };
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal(`${path}: this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const mostSaid = 3;

function problemLine({ problems }: AnswersError): string {
  const said = problems.slice(0, mostSaid).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const more = problems.length - said.length;
  return said.join('; ') + (more > 0 ? ` (and ${more} more)` : '');
}
