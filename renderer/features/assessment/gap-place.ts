import type { Gap } from '../../../shared/assessment/assessment-state.ts';
import { stepOfGap } from '../../../shared/assessment/steps.ts';
import { hrefOf } from '../../state/route.ts';

/** The address at which a gap can be filled. */
export function placeOfGap(gap: Gap, dossier: string): string {
  const { kind, register, entry, question, trigger, provision } = gap;
  const assess = (at: string) => hrefOf({ name: 'assess', dossier, at });
  if (kind === 'depth') return assess('step-screen');
  if (register === 'effects' && entry !== undefined) return assess(`matrix-${entry}`);
  if (register !== undefined)
    return assess(['step', stepOfGap(gap), register, ...(entry === undefined ? [] : [entry])].join('-'));
  if (question !== undefined) return assess(question);
  if (!provision || (trigger !== undefined && kind !== 'prompt')) return assess('prompts');
  return hrefOf({ name: 'draft', dossier, at: provision });
}
