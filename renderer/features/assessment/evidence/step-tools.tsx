import type { StepId } from '../../../../shared/assessment/steps.ts';
import { EvidenceFiles } from './evidence-files.tsx';
import { GroupsTable } from './groups-table.tsx';
import { ImportComments } from './import-comments.tsx';

/** What the steps of evidence and consultation have beside their registers. */
export function StepTools({ step }: { step: StepId }) {
  if (step === 'evidence') return <EvidenceFiles />;
  if (step !== 'consult') return null;
  return (
    <>
      <ImportComments />
      <GroupsTable />
    </>
  );
}
