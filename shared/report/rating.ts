import { bandOf, severityOf } from '../assessment/rating.ts';
import type { Grade, HarmGrades, HarmRating } from '../record/draft.ts';
import { gradeWords, levelWords } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, line, plainText } from './report-block.ts';
import type { ReportSource } from './report-source.ts';

/** The grades of one harm in words, as the text is and after what is planned. */
export function ratingLines({ now, residual }: HarmRating): Blocks {
  return [labelled('Harm as the text is', inWords(now)), labelled('Harm after what is planned', inWords(residual))];
}

function inWords(grades: HarmGrades): string {
  const severity = severityOf(grades);
  const each = (['scale', 'scope', 'irremediability', 'likelihood'] as const).flatMap((kind) => {
    const grade = grades[kind];
    return grade === null ? [] : [`${kind} ${grade} (${gradeWords[kind][grade - 1] ?? ''})`];
  });
  return [severity === null ? 'severity not rated' : `severity ${severity} of 4`, ...each].join('; ');
}

const fromWorst: readonly Grade[] = [4, 3, 2, 1];

/** The rated harms by severity and likelihood, worst row first. */
export function heatMap(source: ReportSource): Blocks {
  const { risks } = source.assessment;
  if (!risks.some(({ severity, likelihood }) => severity !== null && likelihood !== null)) return [];
  const rows = fromWorst.map((severity) => [
    plainText(`${severity} – ${levelWords[bandOf(severity)]}`),
    ...gradeWords.likelihood.map((_, at) => {
      const here = risks.filter((risk) => risk.severity === severity && risk.likelihood === at + 1);
      return plainText(here.map((risk) => risk.source).join(', ') || '–');
    }),
  ]);
  return [
    headingLine(2, 'Severity and likelihood'),
    grid({
      headers: ['Severity', ...gradeWords.likelihood.map((words) => words.charAt(0).toUpperCase() + words.slice(1))],
      rows,
      weights: [3, 2, 2, 2, 2],
      about: 'Rated harms by severity in rows and likelihood in columns',
      rowHeaders: true,
    }),
    line('note', plainText('Likelihood orders the work within a row; it makes no harm less severe.')),
  ];
}
