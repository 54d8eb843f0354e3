import { useEffect, useState } from 'react';
import { assess } from '../../../shared/assessment/assess.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import type { OpenDossier, OpenDossierSnapshot } from '../../persistence/open-dossier.ts';
import { wordsOf } from '../../persistence/summarise.ts';
import type { DossierFigures } from './dossier-figures.ts';
import { whenIdle } from './when-idle.ts';
import { warmUpPrompts } from './warm-up-prompts.ts';

/** After the last change, before anything is worked out. */
const quiet = 250;
/** While somebody types on without a pause, figures come this often. */
const atMost = 2_500;

/**
 * Findings, prompts, gaps and words of the dossier, worked out off the key path: after a pause in typing, when the
 * browser is idle. null until they are known for the first time.
 */
export function useDossierFigures(dossier: OpenDossier): DossierFigures | null {
  const [figures, setFigures] = useState<DossierFigures | null>(null);
  useEffect(() => {
    let isOver = false;
    let done: OpenDossierSnapshot | null = null;
    let timer: number | null = null;
    let firstChange = 0;

    const work = async () => {
      const snapshot = dossier.snapshot();
      if (!(await warmUpPrompts(snapshot.doc, snapshot.packs, () => isOver))) return;
      await whenIdle();
      if (isOver) return;
      // Typing went on meanwhile: another round is on its way.
      if (dossier.snapshot() !== snapshot) {
        plan();
        return;
      }
      done = snapshot;
      const next = figuresOf(snapshot);
      setFigures(next);
      void dossier.noteGaps(next.assessment.gaps.length);
    };
    const plan = () => {
      const now = Date.now();
      if (timer === null) firstChange = now;
      else window.clearTimeout(timer);
      const wait = Math.max(0, Math.min(quiet, firstChange + atMost - now));
      timer = window.setTimeout(() => {
        timer = null;
        void work();
      }, wait);
    };
    const stop = dossier.subscribe(() => {
      if (dossier.snapshot() !== done) plan();
    });
    void work();
    return () => {
      isOver = true;
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [dossier]);
  return figures;
}

function figuresOf({ doc, packs, meta, answers, prompts }: OpenDossierSnapshot): DossierFigures {
  return {
    doc,
    findings: checkOrdinance(doc, packs.profile),
    assessment: assess({ doc, draft: { meta, answers, prompts }, packs }),
    words: wordsOf(doc),
  };
}
