import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import { matchInSteps } from '../../../shared/assessment/match-prompts.ts';
import { promptStates } from '../../../shared/assessment/prompt-states.ts';
import { afterFrame } from '../../persistence/browser-ports.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import type { DossierFigures } from './dossier-figures.ts';

/** Milliseconds. What takes longer, after a large paste for one, comes with the figures. */
const budget = 10;

/**
 * The prompts as the text reads now: worked out once a frame has shown the key, since only the section it was struck in
 * is read anew; they are seen a frame or two later. None until the figures are known, when every section has been read once.
 */
export function useLivePrompts(dossier: OpenDossier, figures: DossierFigures | null): readonly PromptState[] {
  const [prompts, setPrompts] = useState<readonly PromptState[]>(figures?.assessment.prompts ?? none);
  useEffect(() => {
    if (figures === null) return;
    let isOver = false;
    let isPlanned = false;
    let last: OpenDossierSnapshot | null = null;
    const read = (): void => {
      isPlanned = false;
      const snapshot = dossier.snapshot();
      if (isOver || snapshot === last) return;
      last = snapshot;
      const next = promptsWithin(snapshot, budget);
      if (next !== null) setPrompts(next);
    };
    // Drawn before the next frame begins: it would come first otherwise.
    const readAndDraw = () => flushSync(read);
    const plan = () => {
      if (isPlanned || dossier.snapshot() === last) return;
      isPlanned = true;
      afterFrame(readAndDraw);
    };
    read();
    const stop = dossier.subscribe(plan);
    return () => {
      isOver = true;
      stop();
    };
  }, [dossier, figures]);
  return prompts;
}

const none: readonly PromptState[] = [];

/** null where reading the text takes longer than that. What was read until then is remembered. */
export function promptsWithin(snapshot: OpenDossierSnapshot, milliseconds: number): readonly PromptState[] | null {
  const { doc, packs, meta, answers, prompts, registers } = snapshot;
  const end = performance.now() + milliseconds;
  const steps = matchInSteps(doc, packs.profile.numbering, packs.rights);
  while (steps.next().done !== true) if (performance.now() > end) return null;
  return promptStates({ doc, draft: { meta, answers, prompts, registers }, packs });
}
