import { useCallback, useMemo, useState } from 'react';
import { avoidFaults, type AvoidList, type WordsToAvoid, withRows } from '../../../../shared/packs/words-to-avoid.ts';

interface Row {
  readonly key: number;
  readonly value: WordsToAvoid;
}

const emptyRow: WordsToAvoid = { words: '', instead: '', why: '' };
const isEmpty = ({ words, instead, why }: WordsToAvoid): boolean => `${words}${instead}${why}`.trim() === '';
const keyed = (list: AvoidList, from: number): Row[] => list.map((value, i) => ({ key: from + i, value }));

/** A list as it is being written, with what is wrong with each row. A row that says nothing yet is not wrong. */
export function useAvoidDraft(begun: AvoidList) {
  const [state, setState] = useState(() => ({
    rows: keyed(begun.length === 0 ? [emptyRow] : begun, 0),
    next: begun.length + 1,
  }));
  const values = useMemo(() => state.rows.map(({ value }) => value), [state]);
  const faults = useMemo(
    () => avoidFaults(values).map((fault, i) => (fault === 'empty' && isEmpty(values[i] ?? emptyRow) ? null : fault)),
    [values],
  );
  const change = useCallback(
    (at: number, value: WordsToAvoid) =>
      setState(({ rows, next }) => ({ rows: rows.map((row, i) => (i === at ? { ...row, value } : row)), next })),
    [],
  );
  const remove = useCallback((at: number) => setState(({ rows, next }) => ({ rows: rows.toSpliced(at, 1), next })), []);
  /** A new row stands first, where it is seen however long the list is. */
  const add = useCallback(
    () => setState(({ rows, next }) => ({ rows: [{ key: next, value: emptyRow }, ...rows], next: next + 1 })),
    [],
  );
  /** The rows of a file take the place of those about the same words; those with a fault come first. */
  const take = useCallback((list: AvoidList) => {
    setState(({ rows, next }) => {
      const all = withRows(
        rows.map(({ value }) => value).filter((value) => !isEmpty(value)),
        list,
      );
      const wrong = avoidFaults(all);
      const sorted = [...all.filter((_, i) => wrong[i] !== null), ...all.filter((_, i) => wrong[i] === null)];
      return { rows: keyed(sorted, next), next: next + sorted.length };
    });
  }, []);
  return { rows: state.rows, values, faults, change, remove, add, take };
}
