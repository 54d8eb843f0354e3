import type { DepthReasons, Tier } from '../record/draft.ts';
import type { Gap } from './assessment-state.ts';
import { type DepthAdvice, isShallower } from './depth.ts';

const named: Readonly<Record<Tier, string>> = {
  screening: 'screening only',
  short: 'a short assessment',
  full: 'a full assessment',
};

/** A depth less than full that nobody gave reasons for, or that is less than the screening calls for now. */
export function depthGaps(tier: Tier, depth: DepthReasons | null, advice: DepthAdvice): readonly Gap[] {
  if (tier !== 'full' && (depth === null || depth.reasons.trim() === '')) {
    return [{ kind: 'depth', message: `Nobody has said why this is ${named[tier]}.` }];
  }
  if (advice.tier === null || !isShallower(tier, advice.tier)) return [];
  return [
    {
      kind: 'depth',
      message: `The screening calls for ${named[advice.tier]}; this is ${named[tier]}. ${advice.why.join(' ')}`,
    },
  ];
}
