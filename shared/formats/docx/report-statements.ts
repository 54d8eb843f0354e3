import type { StatementState } from '../../assessment/statements.ts';
import { gridXml, labelled, line, plainText, strongText } from './report-blocks.ts';
import { reportChanges } from './report-changes.ts';
import { dayOf, headingLine, linkedProvisions, type ReportSource, saidBy } from './report-source.ts';
import { words } from './report-words.ts';

/** The statements that the law asks for, part by part, as a section of the report. */
export function reportStatements(source: ReportSource): string {
  const { statements } = source.assessment;
  if (statements.length === 0) return '';
  const each = statements.map((state) => headingLine(source, 2, state.asked.title) + statementXml(source, state, 3));
  return headingLine(source, 1, 'Statements that the law asks for') + each.join('');
}

/** The statements alone, as a file of their own. */
export function* statementBody(source: ReportSource): Generator<string> {
  const { assessment, draft, title, version, now, page } = source;
  const facts: readonly (readonly [string, string])[] = [
    ['Council', draft.meta.createdBy.council || draft.facts['council'] || words.notRecorded],
    ['Version of the text', version],
    ['Date', dayOf(source, now)],
  ];
  for (const state of assessment.statements) {
    yield line('ReportTitle', plainText(state.asked.title));
    yield line('ReportSubtitle', plainText(title), title);
    yield gridXml({
      headers: [],
      rows: facts.map(([name, value]) => [plainText(name), plainText(value)]),
      weights: [3, 7],
      width: page.text,
      about: 'What the statement is about',
      rowHeaders: true,
    });
    yield statementXml(source, state, 1);
  }
}

function statementXml(source: ReportSource, state: StatementState, level: 1 | 3): string {
  const { duty, statement, parts } = state;
  const mark = duty.verified ? '' : ` [${words.unverified}]`;
  const pack = source.draft.packs.rights.find(({ id }) => id === duty.pack);
  const from = pack?.sources.find(({ id }) => id === duty.source)?.title ?? duty.source;
  const linked = source.assessment.registered.find(({ entry }) => entry === statement);
  return [
    line('ReportNote', plainText(`${duty.text}${mark} Source: ${from}, law as of ${dayOf(source, duty.asOf)}.`)),
    ...parts.flatMap(({ part, text }) => [
      headingLine(source, level, `${part.title} (${part.where})`),
      ...(text.trim() === ''
        ? [line('ReportOpen', strongText(words.notWritten))]
        : text.split('\n').map((each) => line('BodyText', plainText(each), each))),
    ]),
    statement === null
      ? ''
      : linkedProvisions(source, 'Provisions', statement.provisions) +
        labelled('Written by', saidBy(source, statement.by, statement.at)) +
        reportChanges(source, linked?.changes ?? []),
  ].join('');
}
