import type { Node } from '@tiptap/pm/model';
import { type Numbering, numberOrdinance } from '../ordinance/numbering.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { type MergedPacks, mergePacks } from '../packs/merge-packs.ts';
import type { Profile } from '../packs/profile.ts';
import type { EffectLevel, Question, RightsPack } from '../packs/rights-pack.ts';
import type { Answer, DepthReasons, Draft, Grade, PromptDecision } from '../record/draft.ts';
import {
  emptyRegisters,
  type Override,
  type RegisterEntry,
  type RegisterName,
  type Registers,
} from '../record/registers.ts';
import { isBlank, type Missing } from './answer-state.ts';
import type { DepthAdvice } from './depth.ts';
import { answerFromEffects, effectsInForce, type PlacedCells } from './effect-cells.ts';
import { answerOfForms } from './said-by-forms.ts';
import { type Limits, limitsIn } from './limits.ts';
import type { LinkChange } from './link-changes.ts';
import type { OverrideState } from './override-states.ts';
import type { StatementState } from './statements.ts';
import { promptsByTrigger } from './prompt-states.ts';
import { registeredStates } from './register-states.ts';
import type { PromptMatch } from './prompt-match.ts';
import type { TriState } from './tri-state.ts';

export interface AssessmentInput {
  readonly doc: Node;
  readonly draft: Pick<Draft, 'meta' | 'answers' | 'prompts' | 'registers'>;
  readonly packs: { readonly profile: Profile; readonly rights: readonly RightsPack[] };
}

export interface QuestionState {
  readonly question: Question;
  /** 'unknown': something that decides it was not said yet; it is shown as such and is a gap. */
  readonly shown: TriState;
  /** One plain sentence. */
  readonly why: string;
  /**
   * Kept also while the question is not shown, and then counted nowhere. Where nobody answered the question itself, what
   * the forms of its step say.
   */
  readonly answer: Answer | null;
  readonly missing: readonly Missing[];
  /** What the answer raises; null: nothing so far. */
  readonly level: EffectLevel | null;
  /** What follows from what is raised, in the pack's words. */
  readonly note: string | null;
  /** Whether the forms say what is raised, whatever the answer. */
  readonly isRaisedByForms: boolean;
  /** Whether the own words of a provision that the answer is linked to have changed since it was given. */
  readonly stale: boolean;
  /** What has become of the words that it is linked to. */
  readonly changes: readonly LinkChange[];
}

export interface PromptState extends PromptMatch {
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly decision: PromptDecision | null;
  /** Whether the own words of its provision have changed since it was decided. */
  readonly stale: boolean;
  readonly changes: readonly LinkChange[];
}

/** An entry of a register, and what has become of the words that it is linked to. */
export interface RegisteredState {
  readonly register: RegisterName;
  readonly entry: RegisterEntry;
  readonly stale: boolean;
  readonly changes: readonly LinkChange[];
}

/** Whether nothing more is wanted of a question: all is said, and said of the words as they are. */
export const isSettled = ({ missing, stale }: QuestionState): boolean => missing.length === 0 && !stale;

/** Something that nobody has said yet: listed, counted, and never taken for "no impact". */
export interface Gap {
  readonly kind:
    | 'depth'
    | 'stale'
    | 'inside'
    | 'untied'
    | 'question'
    | 'rating'
    | 'judgement'
    | 'reasons'
    | 'evidence'
    | 'matrix'
    | 'effects'
    | 'condition'
    | 'prompt'
    | 'tag'
    | 'unread'
    | 'register'
    | 'group';
  readonly question?: string;
  readonly provision?: ProvisionId | null;
  readonly trigger?: string;
  /** An entry of a register, by id. */
  readonly register?: RegisterName;
  readonly entry?: string;
  readonly message: string;
  /** The same under a heading that says the rest; absent where only the sentence says it. */
  readonly short?: ShortGap;
}

export interface ShortGap {
  /** What several gaps may be about: a provision, a prompt; '' where there is no such thing. */
  readonly about: string;
  readonly text: string;
}

export interface Risk {
  /** The question that raises it. */
  readonly source: string;
  /** What the question raises, met with the rating of the harm. */
  readonly level: EffectLevel;
  /** What the question raises by itself. */
  readonly raised: EffectLevel;
  /** 1 to 4; null: not rated. */
  readonly severity: Grade | null;
  readonly likelihood: Grade | null;
  /** What will be left of it once what is planned has been done. */
  readonly residual: { readonly severity: Grade | null; readonly likelihood: Grade | null };
  /** False: a block that nobody can override. */
  readonly overridable: boolean;
  /** False: nobody has answered, and the blank itself counts against the draft. */
  readonly isAnswered: boolean;
  /** Who has overridden the block; null: nobody, or what they overrode has changed since. */
  readonly override: Override | null;
  readonly message: string;
}

/** Whether it keeps the assessment from being signed as things stand. */
export const isBlocking = ({ level, override }: Risk): boolean => level === 'block' && override === null;

export interface Assessment {
  readonly tier: Draft['meta']['tier'];
  /** Why it goes so deep; null: nobody has said. */
  readonly depth: DepthReasons | null;
  /** What the screening calls for. */
  readonly advice: DepthAdvice;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly intro: string;
    readonly questions: readonly QuestionState[];
  }[];
  readonly prompts: readonly PromptState[];
  readonly registers: Registers;
  /** The matrices that count. */
  readonly effects: readonly PlacedCells[];
  /** Entries that are linked to provisions, in the order of the registers. */
  readonly registered: readonly RegisteredState[];
  readonly limits: Limits;
  readonly overrides: readonly OverrideState[];
  readonly statements: readonly StatementState[];
  /** Worked out when it is first read: there may be thousands. */
  readonly gaps: readonly Gap[];
  readonly gapCount: number;
  readonly risks: readonly Risk[];
  /** Outermost provisions of which nobody has said what they are about. */
  readonly untagged: readonly ProvisionId[];
  /** `shown` counts questions that are asked or may have to be; `answered` those of them that are settled. */
  readonly progress: { readonly shown: number; readonly answered: number };
}

/** What all parts of an assessment read. */
export interface Inquiry {
  readonly doc: Node;
  readonly tier: Draft['meta']['tier'];
  readonly packs: MergedPacks;
  readonly numbering: Numbering;
  readonly prompts: readonly PromptState[];
  readonly registers: Registers;
  readonly registered: readonly RegisteredState[];
  /** The matrices that count, of provisions and of the ordinance as a whole. */
  readonly effects: readonly PlacedCells[];
  /** Whether a question asks for a matrix for certain. */
  readonly asksForMatrix: boolean;
  readonly limits: Limits;
  promptsOf(trigger: string): readonly PromptState[];
  answerTo(question: string): Answer | null;
  readonly answers: readonly Answer[];
}

export function inquiryInto({ doc, draft, packs }: AssessmentInput, prompts: readonly PromptState[]): Inquiry {
  const numbering = numberOrdinance(doc, packs.profile.numbering);
  const registers = draft.registers ?? emptyRegisters;
  const byTrigger = promptsByTrigger(prompts);
  const merged = mergePacks(packs.rights);
  const effects = effectsInForce(registers, draft.answers, merged);
  const byQuestion = new Map(draft.answers.map((answer) => [answer.question, answer]));
  for (const { id, answer } of merged.questions) {
    if (answer.type !== 'matrix') continue;
    const said = answerFromEffects(id, byQuestion.get(id) ?? null, registers, effects);
    if (said) byQuestion.set(id, said);
  }
  const inquiry = {
    doc,
    tier: draft.meta.tier,
    packs: merged,
    numbering,
    prompts,
    registers,
    registered: registeredStates(registers, doc, numbering),
    answers: draft.answers,
    effects,
    asksForMatrix: false,
    promptsOf: (trigger: string) => byTrigger.get(trigger) ?? [],
  };
  const limits = limitsIn(inquiry);
  const byForms = new Map(
    inquiry.packs.questions.flatMap((question) => {
      const given = byQuestion.get(question.id) ?? null;
      const said = isBlank(question, given) ? answerOfForms(question, limits, merged) : null;
      // What was linked and graded at the question itself stays beside what the forms say.
      const beside = given && { provisions: given.provisions, wordings: given.wordings, rating: given.rating };
      return said ? [[question.id, { ...said, ...beside }] as const] : [];
    }),
  );
  return {
    ...inquiry,
    limits,
    answerTo: (question) => byForms.get(question) ?? byQuestion.get(question) ?? null,
  };
}

/** How a sentence names a provision: "section 12(3)(a)". */
export function labelOf(inquiry: Inquiry, id: ProvisionId): string {
  return inquiry.numbering.get(id)?.fullLabel ?? 'a provision';
}
