import { useCallback, useMemo } from 'react';
import { saidByAnswers, wholeId } from '../../../../shared/assessment/effect-cells.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { blankEntry } from '../../../../shared/record/blank-entry.ts';
import type { Effect } from '../../../../shared/record/draft.ts';
import type { EffectCell, ProvisionEffects } from '../../../../shared/record/registers.ts';
import { useDossierPart } from '../../../persistence/dossier-hooks.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';

export type EffectsPatch = Partial<Pick<ProvisionEffects, 'cells' | 'rest' | 'combined' | 'duties'>>;

export interface EffectsEditing {
  /** As kept; null while nobody began it. */
  readonly entry: ProvisionEffects | null;
  readonly cells: readonly EffectCell[];
  /** Each call is one act to undo; `field`: the one that is typed in. */
  readonly change: (patch: (before: ProvisionEffects) => EffectsPatch, field?: string | null) => void;
}

/**
 * The matrix of one provision, or of the by-law as a whole, while it is filled in; as it is now, where the desk may lag
 * behind. What is emptied is not kept.
 */
export function useEffects(place: ProvisionId | null): EffectsEditing {
  const { dossier, packs } = useDesk();
  const { clock } = useServices();
  const id = place ?? wholeId;
  const entry = useDossierPart(dossier, ({ registers }) => registers.effects.find((each) => each.id === id) ?? null);
  const change = useCallback<EffectsEditing['change']>(
    (patch, field = null) => {
      if (dossier.mode !== 'writing') return;
      const now = { by: currentPerson(), at: clock() };
      const { registers, answers } = dossier.snapshot();
      const kept = registers.effects.find((each) => each.id === id);
      // The matrix of the whole begins with what an older answer said of it.
      const begun = kept ?? {
        ...blankEntry('effects', id, now),
        provisions: place === null ? [] : [place],
        cells: place === null ? saidByAnswers(answers, packs) : [],
      };
      const next = { ...begun, ...patch(begun), ...now };
      const isEmpty =
        next.cells.length === 0 && (next.rest ?? '') === '' && next.combined === '' && next.duties.length === 0;
      if (!isEmpty) dossier.putRegistered('effects', next, field);
      else if (kept) dossier.removeRegistered('effects', id);
    },
    [dossier, clock, packs, id, place],
  );
  const answers = useDossierPart(dossier, (snapshot) => snapshot.answers);
  return useMemo(() => {
    const old = place === null && (entry?.cells.length ?? 0) === 0 ? saidByAnswers(answers, packs) : null;
    return { entry, cells: old ?? entry?.cells ?? none, change };
  }, [entry, answers, packs, place, change]);
}

const none: readonly EffectCell[] = [];

/** The cells with one effect for each of these; null takes what was said away, with its note. */
export function withEffect(
  cells: readonly EffectCell[],
  spots: readonly { readonly group: string; readonly right: string }[],
  effect: Effect | null,
): readonly EffectCell[] {
  const sought = new Set(spots.map(({ group, right }) => `${group} ${right}`));
  const kept = cells.filter(({ group, right }) => !sought.has(`${group} ${right}`));
  if (effect === null) return kept;
  const before = new Map(cells.map((cell) => [`${cell.group} ${cell.right}`, cell]));
  return [
    ...kept,
    ...spots.map(({ group, right }): EffectCell => {
      const { note = '', evidence = [] } = before.get(`${group} ${right}`) ?? {};
      return { group, right, effect, note, evidence };
    }),
  ];
}
