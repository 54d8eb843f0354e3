import type { Run } from '../../../../shared/report/report-block.ts';
import { hrefOf } from '../../../state/route.ts';
import { useDesk } from '../assessment-desk.ts';

/** Words of the report: a provision leads to where it stands in the draft, what a comparison found is marked as such. */
export function RunsView({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- runs have no names
    <RunView key={at} run={run} />
  ));
}

function RunView({ run: { text, strong, change, provision } }: { run: Run }) {
  const { dossier } = useDesk();
  if (provision !== undefined)
    return <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: provision })}>{text}</a>;
  if (change === 'removed') return <del>{text}</del>;
  if (change === 'added') return <ins>{text}</ins>;
  return strong ? <strong>{text}</strong> : text;
}
