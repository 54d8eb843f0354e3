import { reportConsultation, reportEvidence } from './report-evidence.ts';
import { reportActions } from './report-actions.ts';
import { reportJustifications } from './report-justifications.ts';
import { reportMatrix } from './report-matrix.ts';
import { reportGaps, reportPrompts } from './report-prompts.ts';
import { reportFindings, reportQuestions } from './report-questions.ts';
import { reportOverrides } from './report-overrides.ts';
import { reportRights } from './report-rights.ts';
import type { ReportSource } from './report-source.ts';
import { reportServices } from './report-services.ts';
import { reportStatements } from './report-statements.ts';
import { reportSteps } from './report-steps.ts';
import { reportSummary } from './report-summary.ts';

/**
 * The assessment report, a piece at a time: a page of summary, findings worst first, blocks that are overridden, the
 * twelve steps, every question with its answer or said to be without, the matrix, the services, the evidence, the
 * consultation, the justification by right, statements, actions, the prompts, what is open, and the rights with their
 * sources. Help and guidance to
 * those who answer are never in it.
 */
export function* reportBody(source: ReportSource): Generator<string> {
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
