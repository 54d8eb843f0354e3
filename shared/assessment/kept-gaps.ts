import { severityOf } from './rating.ts';
import { actionsFor, isOwned, needsAction } from './actions.ts';
import { type Gap, type Inquiry, labelOf, type QuestionState, type Risk } from './assessment-state.ts';
import type { Limit } from './limits.ts';
import type { OverrideState } from './override-states.ts';
import { isStatementDue, type StatementState } from './statements.ts';

interface Kept {
  readonly inquiry: Inquiry;
  readonly questions: readonly QuestionState[];
  readonly risks: readonly Risk[];
  readonly overrides: readonly OverrideState[];
  readonly statements: readonly StatementState[];
}

/** What the justification forms, the statements, the actions and the overrides still lack. */
export function keptGaps(kept: Kept): readonly Gap[] {
  return [...justificationGaps(kept), ...statementGaps(kept), ...actionGaps(kept), ...overrideGaps(kept)];
}

function justificationGaps({ inquiry }: Kept): readonly Gap[] {
  const { all, unnamed } = inquiry.limits;
  // Less than a full assessment goes by the questions alone; what was begun is finished all the same.
  const isFull = inquiry.tier === 'full';
  return [
    ...(isFull ? unnamed : []).map(
      (provision): Gap => ({
        kind: 'register',
        register: 'justifications',
        provision,
        message: `${sentence(labelOf(inquiry, provision))} is tagged as limiting a right, and nobody has said which.`,
      }),
    ),
    ...all.flatMap((limit) => gapsOfLimit({ ...limit, isWanted: limit.isWanted && isFull }, inquiry)),
  ];
}

function gapsOfLimit({ pack, right, uncovered, isWanted, forms }: Limit, inquiry: Inquiry): readonly Gap[] {
  if (right === '' || pack === '')
    return forms.map(({ form }) => ({
      kind: 'register',
      register: 'justifications',
      entry: form.id,
      message: 'A justification does not say which right is limited, or by which test.',
    }));
  const title = `${inquiry.packs.rights.find(({ tag }) => tag === right)?.title ?? right} (${inquiry.packs.titles.get(pack) ?? pack})`;
  const register = 'justifications' as const;
  const started = forms.flatMap(({ form, missing }): readonly Gap[] => {
    if (missing.length === 0) return [];
    const message = `The justification for ${title} lacks ${listed(missing)}.`;
    return [{ kind: 'register', register, entry: form.id, message }];
  });
  if (isWanted && forms.length === 0)
    return [{ kind: 'register', register, message: `No form says whether the limit of ${title} is justified.` }];
  if (uncovered.length === 0 || !isWanted) return started;
  const places = uncovered.map((id) => labelOf(inquiry, id)).join(', ');
  return [{ kind: 'register', register, message: `No form for ${title} names ${places}.` }, ...started];
}

function statementGaps({ inquiry, statements }: Kept): readonly Gap[] {
  if (!isStatementDue(inquiry.tier)) return [];
  return statements.flatMap(({ duty, asked, statement, parts }): readonly Gap[] => {
    if (duty.force === 'good-practice') return [];
    const missing = parts.filter(({ text }) => text.trim() === '');
    if (missing.length === 0) return [];
    const title = `“${asked.title}”`;
    const message =
      missing.length === parts.length
        ? `The statement ${title} is not written.`
        : `The statement ${title} lacks ${listed(missing.map(({ part }) => `“${part.title}”`))}.`;
    return [{ kind: 'register', register: 'statements', ...(statement ? { entry: statement.id } : {}), message }];
  });
}

/** A rating of what will be left, lower than what is, rests on what somebody will do. */
function actionGaps({ inquiry, questions, risks }: Kept): readonly Gap[] {
  const { actions } = inquiry.registers;
  const register = 'actions' as const;
  const unowned = risks.flatMap((risk): readonly Gap[] => {
    const { source, level } = risk;
    if (!needsAction(risk)) return [];
    const own = actionsFor(source, actions);
    if (own.some(isOwned)) return [];
    const lack = own.some(({ state }) => state !== 'dropped') ? 'has an owner and a date' : 'answers it';
    return [
      {
        kind: 'register',
        question: source,
        register,
        message: `${source} ${level === 'block' ? 'blocks' : 'raises a high risk'}, and no action ${lack}.`,
      },
    ];
  });
  const unexplained = questions.flatMap(({ question, level, answer }): readonly Gap[] => {
    if (level === null || !answer?.rating) return [];
    const { now, residual } = answer.rating;
    const [before, after] = [severityOf(now), severityOf(residual)];
    const isLess =
      (before !== null && after !== null && after < before) ||
      (now.likelihood !== null && residual.likelihood !== null && residual.likelihood < now.likelihood);
    if (!isLess || actionsFor(question.id, actions).some(({ state }) => state !== 'dropped')) return [];
    const message = `The harm that ${question.id} raises is rated lower after what is planned, and no action says what is planned.`;
    return [{ kind: 'register', question: question.id, register, message }];
  });
  const unsaid = actions.flatMap(({ id, title, state, proof }): readonly Gap[] => {
    const entry = { kind: 'register', register, entry: id } as const;
    const name = title.trim() === '' ? 'An action' : `The action “${title}”`;
    return [
      ...(title.trim() === '' ? [{ ...entry, message: 'An action does not say what is to be done.' }] : []),
      ...(state === 'done' && proof.trim() === '' ? [{ ...entry, message: `${name} is done without proof.` }] : []),
      ...(state === 'dropped' && proof.trim() === ''
        ? [{ ...entry, message: `${name} is dropped without a reason.` }]
        : []),
    ];
  });
  return [...unowned, ...unexplained, ...unsaid];
}

function overrideGaps({ overrides }: Kept): readonly Gap[] {
  return overrides.flatMap(({ override: { id, question }, state }): readonly Gap[] => {
    const gap = { kind: 'register', register: 'overrides', entry: id } as const;
    switch (state) {
      case 'refused':
        return [{ ...gap, message: `The override of ${question} counts for nothing: nobody can override that.` }];
      case 'unfinished':
        return [{ ...gap, message: `The override of ${question} does not say who, in what post and why.` }];
      case 'lapsed':
        return [{ ...gap, message: `The override of ${question} has lapsed: what it overrode was answered anew.` }];
      // Words that have changed are a gap of their own.
      case 'stale':
      case 'stands':
      case 'idle':
        return [];
    }
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
