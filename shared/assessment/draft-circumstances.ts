import type { MergedPacks } from '../packs/merge-packs.ts';
import type { DutyKind } from '../packs/law-statements.ts';
import type { Condition, EffectLevel, ProvisionTag, Question } from '../packs/rights-pack.ts';
import type { Answer, Effect, MatrixCell } from '../record/draft.ts';
import { isBlank, namedGroups, valuesOf } from './answer-state.ts';
import { type Inquiry, labelOf } from './assessment-state.ts';
import { isMatrixFilled } from './effect-gaps.ts';
import { type Circumstances, type ConditionResult, dependsOnRisk, evaluateCondition } from './evaluate-condition.ts';
import { raisedBy } from './raised-level.ts';
import { ratedLevel, severityOf } from './rating.ts';
import { raisedWithForms } from './said-by-forms.ts';
import { taggedProvisions } from './tagged-provisions.ts';
import type { TriState, Verdict } from './tri-state.ts';

/** A tag as a sentence names it. */
const named = (tag: ProvisionTag) => (tag === 'limits-right' ? '“limits a right”' : `“${tag}”`);

const know = (value: TriState, ...facts: string[]): Verdict => ({ value, facts });

/** Answers what conditions ask from a draft; questions are worked out when asked for, each once. */
export class DraftCircumstances implements Circumstances {
  readonly #inquiry: Inquiry;
  readonly #questions: ReadonlyMap<string, Question>;
  /** null: being worked out. A question that waits for itself is unknown. */
  readonly #shown = new Map<string, ConditionResult | null>();

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
    this.#questions = new Map(inquiry.packs.questions.map((question) => [question.id, question]));
  }

  get tier() {
    return this.#inquiry.tier;
  }

  get packs() {
    return this.#inquiry.packs.ids;
  }

  whether(condition: Condition): ConditionResult {
    return evaluateCondition(condition, this);
  }

  /** Whether a question is asked, and why. */
  asked(question: Question): ConditionResult {
    const known = this.#shown.get(question.id);
    if (known) return known;
    if (known === null) {
      return { value: 'unknown', why: 'Not known yet.', facts: [`${question.id} depends on itself`] };
    }
    this.#shown.set(question.id, null);
    const result = this.whether(question.show);
    this.#shown.set(question.id, result);
    return result;
  }

  shown(id: string): Verdict {
    const question = this.#questions.get(id);
    if (!question) return know(false, `there is no question ${id}`);
    const { value } = this.asked(question);
    if (value === 'unknown') return know(value, `it is not known yet whether ${id} has to be asked`);
    return know(value, value ? `${id} is asked` : `${id} is not asked`);
  }

  prompt(trigger: string): Verdict {
    const name = this.#inquiry.packs.triggers.find(({ id }) => id === trigger)?.name ?? trigger;
    const matches = this.#inquiry.promptsOf(trigger);
    const standing = matches.find(({ state }) => state !== 'dismissed');
    if (!standing) {
      if (matches.length > 0) return know(false, `the prompt “${name}” was dismissed wherever it was raised`);
      return know(false, `no words were found that raise “${name}”`);
    }
    const place = standing.provision === null ? 'the text as a whole' : labelOf(this.#inquiry, standing.provision);
    if (standing.provision === null || standing.match === '') return know(true, `${place} raises “${name}”`);
    return know(true, `“${standing.match}” in ${place} raises “${name}”`);
  }

  tag(tags: readonly ProvisionTag[]): Verdict {
    const { bearing, untagged, all } = taggedProvisions(this.#inquiry.doc);
    const names = tags.map(named).join(' or ');
    for (const tag of tags) {
      const [first] = bearing.get(tag) ?? [];
      if (first !== undefined) return know(true, `${labelOf(this.#inquiry, first)} is tagged ${named(tag)}`);
    }
    if (all.length === 0) return know('unknown', 'there is no provision yet to be tagged');
    const [first] = untagged;
    if (first === undefined) return know(false, `every provision is tagged, and none as ${names}`);
    if (untagged.length === 1) return know('unknown', `${labelOf(this.#inquiry, first)} is not tagged yet`);
    return know('unknown', `${untagged.length} of ${all.length} provisions are not tagged yet`);
  }

  answer(id: string, is: readonly string[]): Verdict {
    return this.#said(id, (question) => {
      const answer = this.#inquiry.answerTo(id);
      if (answer === null || isBlank(question, answer)) return know('unknown', `${id} is not answered yet`);
      const values = valuesOf(answer);
      return know(
        is.some((value) => values.includes(value)),
        `${id} is answered “${values.join(', ').slice(0, 80)}”`,
      );
    });
  }

  judged(id: string, is: readonly string[]): Verdict {
    return this.#said(id, () => {
      const judgement = this.#inquiry.answerTo(id)?.judgement ?? null;
      if (judgement === null) return know('unknown', `the judgement of ${id} is not given yet`);
      return know(is.includes(judgement), `${id} is judged “${judgement}”`);
    });
  }

  matrix(effects: readonly Effect[]): Verdict {
    return this.#cells((cell) => effects.includes(cell.effect), null, `an effect “${effects.join('” or “')}”`);
  }

  matrixRight(right: string): Verdict {
    const title = this.#inquiry.packs.rights.find(({ tag }) => tag === right)?.title ?? right;
    return this.#cells((cell) => cell.right === right && cell.effect !== 'none', right, `an effect on “${title}”`);
  }

  group(group: string): Verdict {
    const { packs } = this.#inquiry;
    const title = packs.groups.find(({ id }) => id === group)?.title ?? group;
    const list = packs.questions.find(({ answer }) => answer.type === 'list' && answer.from === 'groups');
    if (!list) return know('unknown', 'no question asks who is affected');
    return this.#said(list.id, () => {
      const answer = this.#inquiry.answerTo(list.id);
      if (answer === null || isBlank(list, answer))
        return know('unknown', `${list.id} does not say yet who is affected`);
      if (namedGroups(answer, packs).has(group)) return know(true, `“${title}” is named as affected`);
      if (answer.judgement !== 'yes')
        return know('unknown', `the list of those affected in ${list.id} is not said to be complete`);
      return know(false, `“${title}” is not named as affected`);
    });
  }

  duty(kinds: readonly DutyKind[]): Verdict {
    const duty = this.#inquiry.packs.duties.find(
      ({ kind, force }) => kind !== undefined && force !== 'good-practice' && kinds.includes(kind),
    );
    return duty
      ? know(true, `the duty “${duty.title}” applies`)
      : know(false, 'no pack in force lays down such a duty');
  }

  /** A rating can add to what is asked, never take away from it. Reads only questions that do not themselves depend on risks, so that none waits for itself. */
  risk(levels: readonly EffectLevel[]): Verdict {
    let unanswered = 0;
    for (const question of this.#inquiry.packs.questions) {
      if (dependsOnRisk(question.show) || question.effects.some(({ when }) => dependsOnRisk(when))) continue;
      const { value } = this.asked(question);
      if (value === false) continue;
      const answer = this.#inquiry.answerTo(question.id);
      const raised = raisedWithForms(
        question.id,
        raisedBy(question, answer, value, this),
        this.#inquiry.limits,
        this.#inquiry.packs,
      );
      if (raised && standing(raised.level, question, answer).some((level) => levels.includes(level)))
        return know(true, `${question.id} raises a risk`);
      if (isBlank(question, answer)) unanswered += 1;
    }
    if (unanswered === 0) return know(false, 'no answer raises such a risk');
    return know(
      'unknown',
      `${unanswered} ${unanswered === 1 ? 'question' : 'questions'} that may raise a risk are open`,
    );
  }

  /** What an answer says counts while its question is asked or may have to be; a hidden one is kept and not counted. */
  #said(id: string, read: (question: Question) => Verdict): Verdict {
    const question = this.#questions.get(id);
    if (!question) return know(false, `there is no question ${id}`);
    const asked = this.shown(id);
    return asked.value === true || (asked.value !== false && this.#inquiry.answerTo(id) !== null)
      ? read(question)
      : asked;
  }

  #cells(holds: (cell: MatrixCell) => boolean, right: string | null, what: string): Verdict {
    const { packs, effects } = this.#inquiry;
    const matrices = packs.questions.filter(({ answer }) => answer.type === 'matrix');
    if (matrices.every((question) => this.asked(question).value === false)) {
      return know(false, 'the matrix is not asked for');
    }
    for (const { place, cells } of effects) {
      const found = cells.find(holds);
      if (!found) continue;
      const of = place === null ? 'the matrix' : `the matrix of ${labelOf(this.#inquiry, place)}`;
      return know(true, `${of} shows ${what} on ${groupTitle(packs, found.group)}`);
    }
    if (isMatrixFilled(this.#inquiry, right))
      return know(false, `the matrix is filled in and shows no such effect: ${what}`);
    return know('unknown', 'the matrix is not filled in yet');
  }
}

/** What is raised, and what it amounts to once it is rated. */
function standing(raised: EffectLevel, question: Question, answer: Answer | null): readonly EffectLevel[] {
  const rating = isBlank(question, answer) ? undefined : answer?.rating;
  return rating ? [raised, ratedLevel(raised, severityOf(rating.now))] : [raised];
}

function groupTitle(packs: MergedPacks, group: string): string {
  return `“${packs.groups.find(({ id }) => id === group)?.title ?? group}”`;
}
