import { patternFault } from './check-pattern.ts';
import type { PackProblem } from './pack-problem.ts';
import type { Trigger } from './rights-pack.ts';

/** Patterns can be used, and do with the trigger's own two sentences what they should. */
export function checkTrigger(trigger: Trigger, path: string): PackProblem[] {
  const faults = patternFields(trigger).flatMap(([field, patterns]) =>
    patterns.flatMap((pattern, index) => {
      const fault = patternFault(pattern);
      return fault === null ? [] : [{ path: `${path}.${field}[${index}]`, message: fault }];
    }),
  );
  if (faults.length > 0) return faults;
  return [
    ...(firesOn(trigger, trigger.example)
      ? []
      : [{ path: `${path}.example`, message: 'is not found by the patterns' }]),
    ...(firesOn(trigger, trigger.negativeExample)
      ? [{ path: `${path}.negativeExample`, message: 'is found by the patterns, and should not be' }]
      : []),
  ];
}

/** Whether a trigger fires on a text that stands by itself. */
export function firesOn(trigger: Trigger, text: string): boolean {
  const found = (patterns: readonly string[], where: string) =>
    patterns.some((pattern) => new RegExp(pattern, 'i').test(where));
  if (trigger.kind === 'lexical') {
    const blanked = trigger.exclude.reduce(
      (rest, pattern) => rest.replace(new RegExp(pattern, 'gi'), (words) => '\0'.repeat(words.length)),
      text,
    );
    return found(trigger.match, blanked);
  }
  const { present, andPresent, absent } = trigger;
  return found(present, text) && (andPresent.length === 0 || found(andPresent, text)) && !found(absent, text);
}

/** The fields of a trigger that hold patterns. */
export function patternFields(trigger: Trigger): [string, readonly string[]][] {
  return trigger.kind === 'lexical'
    ? [
        ['match', trigger.match],
        ['exclude', trigger.exclude],
      ]
    : [
        ['present', trigger.present],
        ['andPresent', trigger.andPresent],
        ['absent', trigger.absent],
      ];
}
