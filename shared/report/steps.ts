import { isSettled } from '../assessment/assessment-state.ts';
import { stepsOf } from '../assessment/steps.ts';
import { stepWords, tierWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, line, plainText } from './report-block.ts';
import { type ReportSource, saidBy } from './report-source.ts';

/** How deep the assessment goes and why, and how far each of the twelve steps has come. */
export function reportSteps(source: ReportSource): Blocks {
  const { assessment, draft } = source;
  const { tier, depth, advice } = assessment;
  const rows = stepsOf(assessment, draft.packs.rights).map(({ id, questions, gaps, isKept }) => [
    plainText(stepWords[id]),
    plainText(questions.length === 0 ? '–' : `${questions.filter(isSettled).length} of ${questions.length}`),
    plainText(`${gaps.length}${isKept ? '' : ` ${words.notKept}`}`),
  ]);
  const advised = advice.tier === null ? words.notSaid : tierWords[advice.tier];
  return [
    headingLine(1, 'The twelve steps'),
    labelled('Depth', tierWords[tier]),
    depth === null
      ? tier === 'full'
        ? []
        : line('open', plainText('No reasons for this depth are recorded.'))
      : [labelled('Reasons for this depth', depth.reasons), labelled('Decided by', saidBy(source, depth.by, depth.at))],
    labelled('What the screening calls for', `${advised}. ${advice.why.join(' ')}`),
    grid({
      headers: ['Step', 'Questions answered', 'Missing'],
      rows,
      weights: [4, 3, 4],
      about: 'The twelve steps with the questions answered and what is missing of each',
      rowHeaders: true,
    }),
  ];
}
