/** True, false, or not known yet (Kleene's strong logic): what is unknown is never taken for a no. */
export type TriState = boolean | 'unknown';

/** What a condition came to, and the facts it came to that by: clauses that can stand after "because". */
export interface Verdict {
  readonly value: TriState;
  readonly facts: readonly string[];
}

/** True where one is true; else unknown where one is; the facts are those that decided it. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return decide(verdicts, [true, 'unknown', false]);
}

/** False where one is false; else unknown where one is. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return decide(verdicts, [false, 'unknown', true]);
}

/** The same facts, read the other way. */
export function notOf({ value, facts }: Verdict): Verdict {
  return { value: value === 'unknown' ? value : !value, facts };
}

function decide(verdicts: readonly Verdict[], order: readonly TriState[]): Verdict {
  const value = order.find((candidate) => verdicts.some((verdict) => verdict.value === candidate));
  if (value === undefined) throw new RangeError('a condition without parts decides nothing');
  const facts = verdicts.filter((verdict) => verdict.value === value).flatMap((verdict) => verdict.facts);
  return { value, facts: [...new Set(facts)] };
}
