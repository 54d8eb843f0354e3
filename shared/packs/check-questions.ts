import { adverseValues } from './answer-values.ts';
import { asksForRisk, checkCondition, questionsAskedFor, unknownName } from './check-conditions.ts';
import type { Known } from './known-names.ts';
import { oneOf, type PackProblem } from './pack-problem.ts';
import type { Question, RightsPack } from './rights-pack.ts';

/** What a question names exists, its adverse answers are answers to it, and what can block says why in a judgement. */
export function checkQuestion(question: Question, path: string, known: Known): PackProblem[] {
  return [
    ...unknownName(question.section, `${path}.section`, known.ids.sections, 'section'),
    ...question.rights.flatMap((right, index) => checkRight(right, question, `${path}.rights[${index}]`, known)),
    ...checkCondition(question.show, `${path}.show`, known),
    ...checkAdverse(question, path),
    ...checkEffects(question.effects, `${path}.effects`, known),
    ...checkJudgement(question, path),
  ];
}

function checkRight(right: string, { rights }: Question, path: string, known: Known): PackProblem[] {
  if (right !== '*') return unknownName(right, path, known.ids.rights, 'right');
  return rights.length === 1 ? [] : [{ path, message: '“*” means every right, and stands alone' }];
}

function checkAdverse({ answer, adverse }: Question, path: string): PackProblem[] {
  const values = adverseValues(answer);
  return adverse.flatMap((value, index): PackProblem[] => {
    if (values.includes(value)) return [];
    const message = `“${value}” cannot be the answer: it is one of ${oneOf(values)}`;
    return [{ path: `${path}.adverse[${index}]`, message }];
  });
}

/** The last effect holds always, and no other does: an effect after one that holds always would never be reached. */
export function checkEffects(effects: Question['effects'], path: string, known: Known): PackProblem[] {
  const last = effects.length - 1;
  return effects.flatMap(({ when }, index): PackProblem[] => {
    const at = `${path}[${index}].when`;
    if (index === last && when !== 'always') return [{ path: at, message: 'the last effect must hold “always”' }];
    if (index < last && when === 'always')
      return [{ path: at, message: 'holds always, so that what follows is never reached' }];
    if (asksForRisk(when))
      return [{ path: at, message: 'an effect cannot depend on the risks, since it is one of them' }];
    return checkCondition(when, at, known);
  });
}

function checkJudgement({ answer, effects }: Question, path: string): PackProblem[] {
  const canBlock = effects.some(({ level }) => level === 'block');
  if (!canBlock || !('judgement' in answer) || answer.judgement !== null) return [];
  const message = 'is needed: a question that can block asks for an explicit yes, no or partly beside the words';
  return [{ path: `${path}.answer.judgement`, message }];
}

/** No question waits, directly or by others, for itself to be shown. */
export function checkCycles(pack: RightsPack, known: Known): PackProblem[] {
  const waitsFor = (id: string) => questionsAskedFor(known.questions.get(id)?.show ?? 'always');
  return pack.questions.flatMap(({ id }, index): PackProblem[] => {
    const seen = new Set<string>();
    const ahead = [...waitsFor(id)];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (next === id) return [{ path: `questions[${index}].show`, message: `${id} waits for itself to be shown` }];
      if (!seen.has(next)) ahead.push(...waitsFor(next));
      seen.add(next);
    }
    return [];
  });
}
