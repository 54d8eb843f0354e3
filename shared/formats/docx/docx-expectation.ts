import { outlineOf } from '../../ordinance/outline.ts';
import type { Answer } from '../../record/draft.ts';
import { flatBlocks, textsOfBlock } from '../../report/report-block.ts';
import { reportOf } from '../../report/report-sections.ts';
import { reportSource } from '../../report/report-source.ts';
import { words } from '../../report/report-words.ts';
import type { DocxExpectation } from './verify-docx.ts';
import type { DocxInput } from './write-ordinance.ts';

const judgements: ReadonlySet<string> = new Set(['yes', 'no', 'partly', 'na']);

/**
 * What the file written from this input must hold: `verifyDocx(bytes, docxExpectation(input))` before "done" is said.
 * Of a report: every question of the packs, and every word that a person wrote in answer to one that is shown; of one in
 * plain words, every line.
 */
export function docxExpectation({ draft, doc, what, assessment, variant, version, now }: DocxInput): DocxExpectation {
  const outline = what === 'assessment' || what === 'statement' ? [] : outlineOf(doc, draft.packs.profile.numbering);
  if (what === 'ordinance' || !assessment) return { outline };
  if (what === 'assessment' && variant === 'plain') {
    const source = reportSource({ draft, doc, assessment, version, now });
    return { outline, texts: flatBlocks([...reportOf(source, variant)]).flatMap(textsOfBlock) };
  }
  const stated = linesOf(assessment.statements.flatMap(({ parts }) => parts.map(({ text }) => text)));
  if (what === 'statement')
    return { outline, texts: [...assessment.statements.map(({ asked }) => asked.title), ...stated] };
  const questions = assessment.sections.flatMap((section) => section.questions);
  const asked = questions.map(({ question }) => `${question.id} ${question.question}`);
  const answers = questions.flatMap(({ shown, answer }) => (shown === false || !answer ? [] : written(answer)));
  const decisions = assessment.prompts.flatMap(({ decision }) => (decision ? [decision.reason] : []));
  const depth = assessment.depth ? [assessment.depth.reasons] : [];
  const { justifications, actions, overrides } = assessment.registers;
  const kept = [
    ...justifications.flatMap(({ aim }) => [aim]),
    ...actions.flatMap(({ title, owner, proof }) => [title, owner, proof]),
    ...overrides.flatMap(({ name, reasons }) => [name, reasons]),
  ];
  const lines = [...linesOf([...depth, ...answers, ...decisions, ...kept]), ...stated];
  return { outline, texts: [words.title, words.caveat, ...asked, ...lines] };
}

const linesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');

function written({ value, reasons, evidence }: Answer): readonly string[] {
  const text = typeof value === 'string' && !judgements.has(value) ? [value] : [];
  return [...text, reasons, ...evidence];
}
