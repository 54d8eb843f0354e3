import { checkCondition, unknownName } from './check-conditions.ts';
import { checkCycles, checkEffects, checkQuestion } from './check-questions.ts';
import { checkSaid, checkSource, checkUnique } from './check-sources.ts';
import { checkTrigger, checkWords } from './check-triggers.ts';
import { type Known, knownNames } from './known-names.ts';
import type { PackProblem } from './pack-problem.ts';
import type { RightsPack } from './rights-pack.ts';
import { type WordLists, wordListsOf } from './word-lists.ts';

/**
 * What the schema of a rights pack cannot say: names are unique and resolve, sources exist, answers fit, patterns work.
 * `refined`: the packs that it refines; without them (null), what it may have from them is left to `checkTogether`.
 */
export function checkRightsPack(pack: RightsPack, refined: readonly RightsPack[] | null = null): PackProblem[] {
  const known = knownNames(pack, refined);
  const lists = refined === null && (pack.refines ?? []).length > 0 ? null : wordListsOf([...(refined ?? []), pack]);
  return [
    ...checkStatements(pack),
    ...checkNames(pack, known),
    ...checkPrompts(pack, known, lists),
    ...checkQuestions(pack, known),
  ];
}

/** Everything the pack states has a name of its own and a source. */
function checkStatements(pack: RightsPack): PackProblem[] {
  const { sources, consultation } = pack;
  const problems = [
    ...checkUnique(sources, 'sources', 'id'),
    ...checkUnique(pack.rights, 'rights', 'tag'),
    ...checkSaid(pack.rights, 'rights', sources),
    ...checkSaid(pack.noLimit, 'noLimit', sources),
    ...checkUnique(pack.groups, 'groups', 'id'),
    ...checkUnique(pack.sections, 'sections', 'id'),
    ...(consultation ? checkSource(consultation, 'consultation', sources) : []),
    ...checkUnique(pack.aims ?? [], 'aims', 'right'),
    ...checkSaid(pack.aims ?? [], 'aims', sources),
  ];
  const lists = ['grounds', 'duties', 'tests', 'penaltyLimits', 'cautions', 'questions', 'triggers'] as const;
  for (const field of lists) {
    const list: readonly { id: string; source: string; verified?: boolean }[] = pack[field] ?? [];
    problems.push(...checkUnique(list, field, 'id'), ...checkSaid(list, field, sources));
  }
  return problems;
}

/** What is said of rights, questions and prompts outside the questions is said of ones that exist. */
function checkNames(pack: RightsPack, known: Known): PackProblem[] {
  const { rights } = known.ids;
  return [
    ...pack.noLimit.flatMap(({ right }, index) => unknownName(right, `noLimit[${index}].right`, rights, 'right')),
    ...(pack.aims ?? []).flatMap(({ right }, index) =>
      right === '*' ? [] : unknownName(right, `aims[${index}].right`, rights, 'right'),
    ),
  ];
}

/** Prompts name rights and questions that exist, and their patterns and word lists work. */
function checkPrompts(pack: RightsPack, known: Known, lists: WordLists | null): PackProblem[] {
  const { rights, questions, triggers } = known.ids;
  return [
    ...checkUnique(pack.wordLists ?? [], 'wordLists', 'id'),
    ...checkUnique(pack.silentPlaces ?? [], 'silentPlaces', 'id'),
    ...checkWords(pack),
    ...(pack.silentPlaces ?? []).flatMap(({ except }, at) =>
      except.flatMap((id, i) => unknownName(id, `silentPlaces[${at}].except[${i}]`, triggers, 'prompt')),
    ),
    ...pack.triggers.flatMap((trigger, at) => [
      ...trigger.rights.flatMap((right, i) => unknownName(right, `triggers[${at}].rights[${i}]`, rights, 'right')),
      ...trigger.questions.flatMap((id, i) =>
        unknownName(id, `triggers[${at}].questions[${i}]`, questions, 'question'),
      ),
      ...checkTrigger(trigger, `triggers[${at}]`, lists),
    ]),
  ];
}

function checkQuestions(pack: RightsPack, known: Known): PackProblem[] {
  const { refinements = [], refines = [], sources } = pack;
  return [
    ...pack.questions.flatMap((question, index) => checkQuestion(question, `questions[${index}]`, known)),
    ...checkCycles(pack, known),
    ...checkUnique(refinements, 'refinements', 'question'),
    ...checkSaid(refinements, 'refinements', sources),
    ...refinements.flatMap(({ question, show, effects }, index): PackProblem[] => {
      const path = `refinements[${index}]`;
      if (refines.length === 0) return [{ path, message: 'needs “refines”: the packs whose questions are refined' }];
      return [
        ...unknownName(question, `${path}.question`, known.ids.questions, 'question'),
        ...(show ? checkCondition(show, `${path}.show`, known) : []),
        ...(effects ? checkEffects(effects, `${path}.effects`, known) : []),
      ];
    }),
  ];
}
