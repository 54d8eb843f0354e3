import { isOverdue, worstFirst } from '../../assessment/actions.ts';
import { gridXml, line, plainText, strongText } from './report-blocks.ts';
import { dayOf, headingLine, openPoints, provisionRuns, type ReportSource } from './report-source.ts';
import { actionStateWords, rungWords, words } from './report-words.ts';

/** What is done about the harms, against the worst risks first; what is missing stands before it. */
export function reportActions(source: ReportSource): string {
  const { assessment, now, page } = source;
  const actions = worstFirst(assessment.registers.actions, assessment.risks);
  const open = openPoints(source, 'actions');
  if (actions.length === 0 && open === '') return '';
  const rows = actions.map((action) => {
    const late = isOverdue(action, now) ? strongText(' Overdue.') : '';
    const bears = action.questions.length === 0 ? '' : ` (${action.questions.join(', ')})`;
    const at = action.provisions.map((id) => provisionRuns(source, id)).join(plainText('; '));
    return [
      plainText(`${action.title.trim() === '' ? words.notSaid : action.title}${bears}`) +
        (at === '' ? '' : plainText(' – ') + at),
      plainText(rungWords[action.rung]),
      action.owner.trim() === '' ? strongText(words.notSaid) : plainText(action.owner),
      (action.due === '' ? strongText(words.notSaid) : plainText(dayOf(source, action.due))) + late,
      plainText(`${actionStateWords[action.state]}${action.proof.trim() === '' ? '' : `. ${action.proof}`}`),
    ];
  });
  return [
    headingLine(source, 1, 'What is done about it'),
    line('ReportNote', plainText('A benefit to one group never cancels a harm to another.')),
    open,
    rows.length === 0
      ? ''
      : gridXml({
          headers: ['Action', 'On the ladder', 'Who', 'Until', 'State and proof'],
          rows,
          weights: [4, 2, 2, 2, 3],
          width: page.text,
          about: 'Actions against the worst risks first, each with its rung, owner, date, state and proof',
        }),
  ].join('');
}
