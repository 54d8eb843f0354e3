import { checkCondition, unknownName } from './check-conditions.ts';
import { checkLaw } from './check-law.ts';
import { checkCycles, checkEffects, checkQuestion } from './check-questions.ts';
import { checkSaid, checkUnique } from './check-sources.ts';
import { checkTrigger, checkWords } from './check-triggers.ts';
import { type Known, knownNames } from './known-names.ts';
import type { PackProblem } from './pack-problem.ts';
import { PatternIndex } from './pattern-index.ts';
import type { RightsPack } from './rights-pack.ts';
import { type WordLists, wordListsOf } from './word-lists.ts';

/**
 * What the schema of a rights pack cannot say: names are unique and resolve, sources exist, answers fit, patterns work.
 * `refined`: the packs that it refines; without them (null), what it may have from them is left to `checkTogether`.
 */
export function checkRightsPack(pack: RightsPack, refined: readonly RightsPack[] | null = null): PackProblem[] {
  const known = knownNames(pack, refined);
  const lists = refined === null && (pack.refines ?? []).length > 0 ? null : wordListsOf([...(refined ?? []), pack]);
  return [...checkLaw(pack, known), ...checkPrompts(pack, known, lists), ...checkQuestions(pack, known)];
}

/** Prompts name rights and questions that exist, and their patterns and word lists work. */
function checkPrompts(pack: RightsPack, known: Known, lists: WordLists | null): PackProblem[] {
  const { rights, questions, triggers } = known.ids;
  const index = new PatternIndex();
  return [
    ...checkUnique(pack.triggers, 'triggers', 'id'),
    ...checkSaid(pack.triggers, 'triggers', pack.sources),
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
      ...checkTrigger(trigger, `triggers[${at}]`, lists, index),
    ]),
  ];
}

function checkQuestions(pack: RightsPack, known: Known): PackProblem[] {
  const { refinements = [], refines = [], sources } = pack;
  return [
    ...checkUnique(pack.groups, 'groups', 'id'),
    ...checkUnique(pack.sections, 'sections', 'id'),
    ...checkUnique(pack.questions, 'questions', 'id'),
    ...checkSaid(pack.questions, 'questions', sources),
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
