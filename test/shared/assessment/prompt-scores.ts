import type { Judged } from './prompt-labels.ts';

export interface Count {
  found: number;
  of: number;
}
export interface Scores {
  readonly expected: Count;
  readonly inOtherWords: Count;
  readonly tempting: Count;
  readonly neutral: Count;
  readonly byTrigger: ReadonlyMap<string, TriggerScore>;
}
export interface TriggerScore {
  readonly expected: Count;
  /** How often it was raised where it must not be: in a tempting place, or in a neutral one. */
  wrong: number;
}

const none = (): Count => ({ found: 0, of: 0 });
const add = (count: Count, found: boolean) => {
  count.of += 1;
  if (found) count.found += 1;
};

/** What share of the prompts was raised where it should be, and where it should not. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const byTrigger = new Map<string, TriggerScore>();
  const of = (id: string) => {
    const score = byTrigger.get(id) ?? { expected: none(), wrong: 0 };
    byTrigger.set(id, score);
    return score;
  };
  const scores = { expected: none(), inOtherWords: none(), tempting: none(), neutral: none(), byTrigger };
  for (const { labels, raised } of judged) {
    for (const id of [...(labels.expected ?? []), ...(labels.inOtherWords ?? [])]) {
      add(scores.expected, raised.has(id));
      add(of(id).expected, raised.has(id));
    }
    for (const id of labels.inOtherWords ?? []) add(scores.inOtherWords, raised.has(id));
    for (const id of labels.never ?? []) {
      add(scores.tempting, raised.has(id));
      if (raised.has(id)) of(id).wrong += 1;
    }
    if (labels.neutral) {
      add(scores.neutral, raised.size > 0);
      for (const id of raised.keys()) of(id).wrong += 1;
    }
  }
  return scores;
}

export function percent({ found, of }: Count): number {
  return of === 0 ? 0 : Math.round((100 * found) / of);
}
