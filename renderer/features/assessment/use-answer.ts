import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../shared/record/draft.ts';
import type { Question } from '../../../shared/packs/rights-pack.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { currentPerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';

export type AnswerFields = Pick<Answer, 'value' | 'judgement' | 'reasons' | 'evidence' | 'provisions' | 'rating'>;

export interface AnswerEditing {
  /** As it stands on the screen, saved or about to be. */
  readonly fields: AnswerFields;
  /** For what is chosen: saved at once. */
  readonly choose: (patch: Partial<AnswerFields>) => void;
  /** For what is typed: saved within 300 ms, however long the typing goes on. */
  readonly type: (patch: Partial<AnswerFields>) => void;
  /** Saves what was typed now: on leaving a field. */
  readonly flush: () => void;
  readonly clear: () => void;
}

const afterTyping = 300;

/** The answer to one question while it is being given. Leaving the question saves what was typed last. */
export function useAnswer(dossier: OpenDossier, question: Question, stored: Answer | null): AnswerEditing {
  const { clock } = useServices();
  const [typed, setTyped] = useState<Partial<AnswerFields> | null>(null);
  const pending = useRef<Partial<AnswerFields> | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(
    (patch: Partial<AnswerFields> | null) => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      pending.current = null;
      setTyped(null);
      if (patch === null || dossier.mode !== 'writing') return;
      const before = dossier.snapshot().answers.find((answer) => answer.question === question.id) ?? null;
      const fields = { ...fieldsOf(question, before), ...patch };
      if (isSame(fields, fieldsOf(question, before))) return;
      if (isEmpty(fields)) dossier.removeAnswer(question.id);
      else dossier.putAnswer({ question: question.id, ...fields, by: currentPerson(), at: clock() });
    },
    [dossier, question, clock],
  );
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  // Going elsewhere, or closing the window, must not cost the last words.
  useEffect(() => {
    const leave = () => latest.current(pending.current);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    fields: { ...fieldsOf(question, stored), ...typed },
    choose: (patch) => save({ ...pending.current, ...patch }),
    type: (patch) => {
      pending.current = { ...pending.current, ...patch };
      setTyped(pending.current);
      timer.current ??= window.setTimeout(() => save(pending.current), afterTyping);
    },
    flush: () => save(pending.current),
    clear: () => {
      save(null);
      if (dossier.mode === 'writing') dossier.removeAnswer(question.id);
    },
  };
}

function fieldsOf({ answer }: Question, stored: Answer | null): AnswerFields {
  if (stored) {
    const { value, judgement, reasons, evidence, provisions, rating } = stored;
    return { value, judgement, reasons, evidence, provisions, ...(rating ? { rating } : {}) };
  }
  const isList = answer.type === 'list' || answer.type === 'evidence' || answer.type === 'matrix';
  return { value: isList ? [] : '', judgement: null, reasons: '', evidence: [], provisions: [] };
}

function isSame(a: AnswerFields, b: AnswerFields): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty({ value, judgement, reasons, evidence, provisions, rating }: AnswerFields): boolean {
  const isBlank = typeof value !== 'number' && value.length === 0;
  const isUnsaid = judgement === null && reasons === '' && evidence.length === 0 && provisions.length === 0;
  return isBlank && isUnsaid && rating === undefined;
}
