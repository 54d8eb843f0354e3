import { outlineOf } from '../../ordinance/outline.ts';
import type { DocxExpectation } from './verify-docx.ts';
import type { DocxInput } from './write-ordinance.ts';
import { words } from './report-words.ts';

/** What the file written from this input must hold: `verifyDocx(bytes, docxExpectation(input))` before "done" is said. */
export function docxExpectation({ draft, doc, what, assessment }: DocxInput): DocxExpectation {
  const outline = what === 'assessment' ? [] : outlineOf(doc, draft.packs.profile.numbering);
  if (what === 'ordinance' || !assessment) return { outline };
  const questions = assessment.sections.flatMap((section) => section.questions);
  const asked = questions.map(({ question }) => `${question.id} ${question.question}`);
  const reasons = questions.flatMap(({ shown, answer }) =>
    shown === false || !answer || answer.reasons.trim() === '' ? [] : [answer.reasons],
  );
  return { outline, texts: [words.title, words.caveat, ...asked, ...reasons] };
}
