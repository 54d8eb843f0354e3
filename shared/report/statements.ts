import type { StatementState } from '../assessment/statements.ts';
import { reportChanges } from './changes.ts';
import { words } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, line, plainText, strongText } from './report-block.ts';
import { dayOf, linkedProvisions, type ReportSource, saidBy } from './report-source.ts';

/** The statements that the law asks for, part by part, as a section of the report. */
export function reportStatements(source: ReportSource): Blocks {
  const { statements } = source.assessment;
  if (statements.length === 0) return [];
  const each = statements.map((state) => [headingLine(2, state.asked.title), statementBlocks(source, state, 3)]);
  return [headingLine(1, 'Statements that the law asks for'), each];
}

/** The statements alone, as a file of their own. */
export function* statementSections(source: ReportSource): Generator<Blocks> {
  const { assessment, draft, title, version, now } = source;
  const facts: readonly (readonly [string, string])[] = [
    ['Council', draft.meta.createdBy.council || draft.facts['council'] || words.notRecorded],
    ['Version of the text', version],
    ['Date', dayOf(source, now)],
  ];
  for (const state of assessment.statements) {
    yield line('title', plainText(state.asked.title));
    yield line('subtitle', plainText(title));
    yield grid({
      headers: [],
      rows: facts.map(([name, value]) => [plainText(name), plainText(value)]),
      weights: [3, 7],
      about: 'What the statement is about',
      rowHeaders: true,
    });
    yield statementBlocks(source, state, 1);
  }
}

function statementBlocks(source: ReportSource, state: StatementState, level: 1 | 3): Blocks {
  const { duty, statement, parts } = state;
  const mark = duty.verified ? '' : ` [${words.unverified}]`;
  const pack = source.draft.packs.rights.find(({ id }) => id === duty.pack);
  const from = pack?.sources.find(({ id }) => id === duty.source)?.title ?? duty.source;
  const linked = source.assessment.registered.find(({ entry }) => entry === statement);
  return [
    line('note', plainText(`${duty.text}${mark} Source: ${from}, law as of ${dayOf(source, duty.asOf)}.`)),
    ...parts.flatMap(({ part, text }) => [
      headingLine(level, `${part.title} (${part.where})`),
      ...(text.trim() === ''
        ? [line('open', strongText(words.notWritten))]
        : text.split('\n').map((each) => line('body', plainText(each)))),
    ]),
    statement === null
      ? []
      : [
          linkedProvisions(source, 'Provisions', statement.provisions),
          labelled('Written by', saidBy(source, statement.by, statement.at)),
          reportChanges(source, linked?.changes ?? []),
        ],
  ];
}
