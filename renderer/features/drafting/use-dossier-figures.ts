import { startTransition, useEffect, useState } from 'react';
import { assess } from '../../../shared/assessment/assess.ts';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { taggedProvisions } from '../../../shared/assessment/tagged-provisions.ts';
import { checkInSteps } from '../../../shared/ordinance/checks.ts';
import { listInSteps } from '../../../shared/ordinance/list-references.ts';
import { draftingProfile } from '../../../shared/record/drafting-profile.ts';
import { findingsSetAside } from '../../../shared/record/set-aside.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { wordsOf } from '../../persistence/summarise.ts';
import { useSettings } from '../../state/settings-store.ts';
import type { DossierFigures } from './dossier-figures.ts';
import { DossierSpelling } from './dossier-spelling.ts';
import { inSlices, turns } from './in-slices.ts';
import { warmUpFigures } from './warm-up-figures.ts';

/** Milliseconds after the last change before anything is worked out. */
const quiet = 350;
/** While somebody types on without a pause, figures come this often all the same. */
const atLeastEvery = 8_000;

/**
 * Findings, prompts, gaps, references and words of the dossier, worked out off the key path: after a pause in typing, when the
 * browser is idle, one after the other with room for a key between. null until they are known for the first time.
 */
export function useDossierFigures(dossier: OpenDossier): DossierFigures | null {
  const [figures, setFigures] = useState<DossierFigures | null>(null);
  useEffect(() => {
    let isOver = false;
    let shown: OpenDossierSnapshot | null = null;
    let shownAt = Date.now();
    let notedGaps: number | null = null;
    let timer: number | null = null;
    /** Of words, since the figures were last begun. */
    let hasLearnt = false;

    const isStale = (snapshot: OpenDossierSnapshot) =>
      isOver || (dossier.snapshot() !== snapshot && Date.now() - shownAt < atLeastEvery);
    const work = async () => {
      const snapshot = dossier.snapshot();
      hasLearnt = false;
      const isFirst = shown === null;
      const isOld = () => isStale(snapshot);
      if (!isFirst) await spelling.read(snapshot, isOld);
      const next = await workOut(snapshot, spelling, isOld);
      if (next === null || isOver) return;
      shown = snapshot;
      shownAt = Date.now();
      // In pieces, so that a key which comes meanwhile is drawn first.
      startTransition(() => setFigures(next));
      const gaps = next.assessment.gapCount;
      if (gaps !== notedGaps) void dossier.noteGaps(gaps);
      notedGaps = gaps;
      // At first last, since it reads every word; what it learns is shown by another round.
      if (isFirst) void spelling.read(snapshot, isOld);
    };
    const plan = () => {
      if (dossier.snapshot() === shown && !hasLearnt) return;
      if (timer !== null) {
        if (Date.now() - shownAt > atLeastEvery) return;
        window.clearTimeout(timer);
      }
      timer = window.setTimeout(() => {
        timer = null;
        void work();
      }, quiet);
    };
    const learn = () => {
      hasLearnt = true;
      plan();
    };
    const spelling = new DossierSpelling(learn);
    const stop = dossier.subscribe(plan);
    const stopWords = useSettings.subscribe((now, before) => {
      if (now.ownWords !== before.ownWords) learn();
    });
    void work();
    return () => {
      isOver = true;
      stop();
      stopWords();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [dossier]);
  return figures;
}

/** null when the text has gone on meanwhile: another round is on its way. */
async function workOut(
  snapshot: OpenDossierSnapshot,
  spelling: DossierSpelling,
  isStale: () => boolean,
): Promise<DossierFigures | null> {
  const { doc, packs, meta, answers, prompts, registers } = snapshot;
  if (!(await warmUpFigures(snapshot, isStale))) return null;
  const turn = turns();
  const all = await inSlices(checkInSteps(doc, draftingProfile(snapshot), spelling.now(snapshot)), isStale, turn);
  await turn();
  if (all === null || isStale()) return null;
  const aside = findingsSetAside(doc, all, snapshot.setAside);
  const findings = aside.size === 0 ? all : all.filter((finding) => !aside.has(finding));
  // Prompts and tags are remembered for the text; then the assessment has little left to do.
  const parts = [() => matchPrompts(doc, packs.profile.numbering, packs.rights), () => taggedProvisions(doc)];
  for (const part of parts) {
    await turn();
    if (isStale()) return null;
    part();
  }
  await turn();
  if (isStale()) return null;
  const assessment = assess({ doc, draft: { meta, answers, prompts, registers }, packs });
  await turn();
  if (isStale()) return null;
  const references = await inSlices(listInSteps(doc, packs.profile.numbering), isStale, turn);
  await turn();
  if (references === null || isStale()) return null;
  return { doc, findings, setAside: new Set(aside.values()), assessment, words: wordsOf(doc), references };
}
