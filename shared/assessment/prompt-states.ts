import type { PromptDecision } from '../record/draft.ts';
import { numberOrdinance } from '../ordinance/numbering.ts';
import type { AssessmentInput, PromptState } from './assessment-state.ts';
import { isStale, linkChanges } from './link-changes.ts';
import { matchPrompts, type PromptMatch } from './match-prompts.ts';

interface Undecided {
  readonly states: readonly PromptState[];
  /** The states with the decisions that were given last. */
  last: readonly PromptState[] | null;
}
const byMatches = new WeakMap<readonly PromptMatch[], Undecided>();
const undecided = new WeakMap<PromptMatch, PromptState>();
const decidedOf = new WeakMap<readonly PromptState[], readonly PromptState[]>();
const triggersOf = new WeakMap<readonly PromptState[], ReadonlyMap<string, readonly PromptState[]>>();

/**
 * What was found in the text, with what a person decided about it. The same array for as long as it says the same, so
 * that what is worked out from it can be remembered by it.
 */
export function promptStates({ doc, draft, packs }: AssessmentInput): readonly PromptState[] {
  const matches = matchPrompts(doc, packs.profile.numbering, packs.rights);
  let open = byMatches.get(matches);
  if (!open) byMatches.set(matches, (open = undecidedStates(matches)));
  if (draft.prompts.length === 0) return open.states;
  const numbering = numberOrdinance(doc, packs.profile.numbering);
  const states = [...open.states];
  const decided: number[] = [];
  const given = byProvision(draft.prompts);
  // By index: there may be ten thousand prompts, and few of them decided on.
  for (let place = 0; place < matches.length; place++) {
    const match = matches[place] as PromptMatch;
    const decision = given.get(match.provision)?.get(match.trigger);
    if (!decision) continue;
    const linked = decision.provision === null ? [] : [decision.provision];
    const changes = linkChanges(linked, decision.wordings, doc, numbering);
    const { state } = decision;
    const before = open.last?.[place];
    const isSame = before?.decision === decision && before.changes.length === 0 && changes.length === 0;
    states[place] = isSame ? before : { ...match, state, decision, stale: changes.some(isStale), changes };
    decided.push(place);
  }
  const { last } = open;
  if (last?.every((state, place) => state === states[place])) return last;
  decidedOf.set(
    states,
    decided.map((place) => states[place] as PromptState),
  );
  open.last = states;
  return states;
}

/** The prompts that a person has decided on, in order: few of what may be thousands. */
export function decidedPrompts(prompts: readonly PromptState[]): readonly PromptState[] {
  let decided = decidedOf.get(prompts);
  if (!decided) decidedOf.set(prompts, (decided = prompts.filter(({ decision }) => decision !== null)));
  return decided;
}

/** How many prompts nobody has decided on. */
export function countOpen(prompts: readonly PromptState[]): number {
  return prompts.length - decidedPrompts(prompts).filter(({ state }) => state !== 'open').length;
}

export function promptsByTrigger(prompts: readonly PromptState[]): ReadonlyMap<string, readonly PromptState[]> {
  const known = triggersOf.get(prompts);
  if (known) return known;
  const byTrigger = new Map<string, PromptState[]>();
  for (const prompt of prompts) {
    const fellows = byTrigger.get(prompt.trigger);
    if (fellows) fellows.push(prompt);
    else byTrigger.set(prompt.trigger, [prompt]);
  }
  triggersOf.set(prompts, byTrigger);
  return byTrigger;
}

function undecidedStates(matches: readonly PromptMatch[]): Undecided {
  const states = matches.map((match) => {
    let state = undecided.get(match);
    if (!state) undecided.set(match, (state = { ...match, state: 'open', decision: null, stale: false, changes: [] }));
    return state;
  });
  decidedOf.set(states, []);
  return { states, last: null };
}

/** By provision and trigger. Of two decisions on the same prompt the later counts. */
function byProvision(
  decisions: readonly PromptDecision[],
): ReadonlyMap<PromptDecision['provision'], ReadonlyMap<string, PromptDecision>> {
  const given = new Map<PromptDecision['provision'], Map<string, PromptDecision>>();
  for (const decision of decisions) {
    const here = given.get(decision.provision);
    if (here) here.set(decision.trigger, decision);
    else given.set(decision.provision, new Map([[decision.trigger, decision]]));
  }
  return given;
}
