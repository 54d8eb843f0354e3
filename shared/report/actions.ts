import { isOverdue, worstFirst } from '../assessment/actions.ts';
import { actionStateWords, rungWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, line, plainText, strongText } from './report-block.ts';
import { dayOf, openPoints, provisionList, type ReportSource } from './report-source.ts';

/** What is done about the harms, against the worst risks first; what is missing stands before it. */
export function reportActions(source: ReportSource): Blocks {
  const { assessment, now } = source;
  const actions = worstFirst(assessment.registers.actions, assessment.risks);
  const open = openPoints(source, 'actions');
  if (actions.length === 0 && open.length === 0) return [];
  const rows = actions.map((action) => {
    const late = isOverdue(action, now) ? strongText(' Overdue.') : [];
    const bears = action.questions.length === 0 ? '' : ` (${action.questions.join(', ')})`;
    return [
      [
        plainText(`${action.title.trim() === '' ? words.notSaid : action.title}${bears}`),
        action.provisions.length === 0 ? [] : [plainText(' – '), provisionList(source, action.provisions)],
      ],
      plainText(rungWords[action.rung]),
      action.owner.trim() === '' ? strongText(words.notSaid) : plainText(action.owner),
      [action.due === '' ? strongText(words.notSaid) : plainText(dayOf(source, action.due)), late],
      plainText(`${actionStateWords[action.state]}${action.proof.trim() === '' ? '' : `. ${action.proof}`}`),
    ];
  });
  return [
    headingLine(1, 'What is done about it'),
    line('note', plainText('A benefit to one group never cancels a harm to another.')),
    open,
    rows.length === 0
      ? []
      : grid({
          headers: ['Action', 'On the ladder', 'Who', 'Until', 'State and proof'],
          rows,
          weights: [4, 2, 2, 2, 3],
          about: 'Actions against the worst risks first, each with its rung, owner, date, state and proof',
        }),
  ];
}
