import type { Gap } from '../../../shared/assessment/assessment-state.ts';
import { stepOfGap } from '../../../shared/assessment/steps.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';

/** A gap in words, as a link to where it can be filled. */
export function GapLine({ gap }: { gap: Gap }) {
  const { dossier } = useDesk();
  if (gap.kind === 'depth') {
    return <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: 'step-screen' })}>{gap.message}</a>;
  }
  if (gap.register === 'effects' && gap.entry !== undefined) {
    return <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: `matrix-${gap.entry}` })}>{gap.message}</a>;
  }
  if (gap.register !== undefined) {
    const at = ['step', stepOfGap(gap), gap.register, ...(gap.entry === undefined ? [] : [gap.entry])].join('-');
    return <a href={hrefOf({ name: 'assess', dossier: dossier.id, at })}>{gap.message}</a>;
  }
  if (gap.question !== undefined) {
    return <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: gap.question })}>{gap.message}</a>;
  }
  if (gap.trigger !== undefined && gap.kind !== 'prompt') {
    return <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: 'prompts' })}>{gap.message}</a>;
  }
  if (!gap.provision) return <>{gap.message}</>;
  return <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: gap.provision })}>{gap.message}</a>;
}
