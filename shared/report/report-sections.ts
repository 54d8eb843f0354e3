import { reportConsultation, reportEvidence } from './evidence.ts';
import { reportActions } from './actions.ts';
import { reportJustifications } from './justifications.ts';
import { reportMatrix } from './matrix.ts';
import { reportGaps } from './gaps.ts';
import { reportPrompts } from './prompts.ts';
import { reportFindings, reportQuestions } from './questions.ts';
import { reportOverrides } from './overrides.ts';
import { reportRights } from './rights.ts';
import type { Blocks } from './report-block.ts';
import { plainReport } from './plain-report.ts';
import type { ReportVariant } from './report-variant.ts';
import type { ReportSource } from './report-source.ts';
import { reportServices } from './services.ts';
import { reportStatements } from './statements.ts';
import { reportSteps } from './steps.ts';
import { reportSummary } from './summary.ts';

/**
 * The assessment report, a piece at a time: a page of summary, findings worst first, blocks that are overridden, the
 * twelve steps, every question with its answer or said to be without, the matrix, the services, the evidence, the
 * consultation, the justification by right, statements, actions, the prompts, what is open, and the rights with their
 * sources. Help and guidance to those who answer are never in it.
 */
function* fullReport(source: ReportSource): Generator<Blocks> {
  yield reportSummary(source);
  yield reportFindings(source);
  yield reportOverrides(source);
  yield reportSteps(source);
  yield* reportQuestions(source);
  yield reportMatrix(source);
  yield reportServices(source);
  yield reportEvidence(source);
  yield reportConsultation(source);
  yield* reportJustifications(source);
  yield reportStatements(source);
  yield reportActions(source);
  yield reportPrompts(source);
  yield reportGaps(source);
  yield reportRights(source);
}

/** A report as it is told in this variant; large print says the same as the full one. */
export const reportOf = (source: ReportSource, variant: ReportVariant): Iterable<Blocks> =>
  variant === 'plain' ? plainReport(source) : fullReport(source);
