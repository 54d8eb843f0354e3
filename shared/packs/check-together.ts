import { checkRightsPack } from './check-rights-pack.ts';
import { didYouMean, type PackError, type PackProblem } from './pack-problem.ts';
import { packsInForce } from './packs-in-force.ts';
import type { RightsPack } from './rights-pack.ts';

/** What only shows when packs stand side by side: no two bear one id, and each knows what it refines. */
export function checkTogether(packs: readonly RightsPack[]): PackError[] {
  return packs.flatMap((pack): PackError[] => {
    const problems = problemsBeside(pack, packs);
    return problems.length === 0 ? [] : [{ kind: 'pack', name: pack.id, problems }];
  });
}

/** What is wrong with one of these packs as it stands beside the others. */
export function problemsBeside(pack: RightsPack, packs: readonly RightsPack[]): PackProblem[] {
  if (packs.find(({ id }) => id === pack.id) !== pack)
    return [{ path: 'id', message: `there are two packs “${pack.id}”` }];
  const refined = packsInForce(pack.refines ?? [], packs);
  if (!refined.ok) {
    const { id, known } = refined.error;
    return [{ path: 'refines', message: `there is no rights pack “${id}”.${didYouMean(id, known)}` }];
  }
  if (refined.value.includes(pack))
    return [{ path: 'refines', message: 'the pack refines itself, directly or by others' }];
  // One that refines nothing was looked at whole when it was parsed.
  return refined.value.length === 0 ? [] : checkRightsPack(pack, refined.value);
}
