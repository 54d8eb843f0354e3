import { useMemo } from 'react';
import { useDesk } from '../assessment-desk.ts';
import type { Choice } from './entry-fields.tsx';

/** The questions that are asked or may have to be, by id and in their words. */
export function useQuestionChoices(): readonly Choice[] {
  const { assessment } = useDesk();
  return useMemo(
    () =>
      assessment.sections.flatMap(({ questions }) =>
        questions
          .filter(({ shown }) => shown !== false)
          .map(({ question }) => ({ value: question.id, title: `${question.id} ${question.question}` })),
      ),
    [assessment],
  );
}

/** The groups of the packs in force. */
export function useGroupChoices(): readonly Choice[] {
  const { packs } = useDesk();
  return useMemo(() => packs.groups.map(({ id, title }) => ({ value: id, title })), [packs]);
}
