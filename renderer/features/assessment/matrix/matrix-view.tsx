import { memo, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeId } from '../../../../shared/assessment/effect-cells.ts';
import { matrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import { provisionsWithMatrix } from '../../../../shared/assessment/provisions-in-scope.ts';
import { findProvision } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { goTo } from '../../../state/navigation.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { hrefOf } from '../../../state/route.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useDesk } from '../assessment-desk.ts';
import { TextChanges } from '../text-changes.tsx';
import { ViewHeading } from '../view-heading.tsx';
import { MatrixBoard } from './matrix-board.tsx';
import { focusGrid } from './matrix-grid.tsx';
import { ProvisionChooser } from './provision-chooser.tsx';

/**
 * The matrix of one provision after another, and of the by-law as a whole: filled in cell by cell, mostly by keys. What
 * a key changes at once is the board's; everything here follows when the keys have come to rest.
 */
export const MatrixView = memo(function MatrixView({ provision }: { provision: string | null }) {
  const { t } = useTranslation('matrix');
  const changes = useTranslation('assessment').t;
  const { dossier, snapshot, assessment, packs, isReading, labelOf } = useDesk();
  const { clock } = useServices();
  const root = useRef<HTMLDivElement>(null);
  const { doc, registers, answers } = snapshot;
  const listed = useMemo(
    () => provisionsWithMatrix(doc, assessment.prompts, registers.effects),
    [doc, assessment.prompts, registers.effects],
  );
  const sought = provision === wholeId || provision === null ? null : (provision as ProvisionId);
  const isKnown = sought !== null && (listed.includes(sought) || findProvision(doc, sought) !== null);
  const place = isKnown ? sought : provision === null ? (listed[0] ?? null) : null;
  const places = useMemo(
    () => [...(place === null || listed.includes(place) ? listed : [...listed, place]), null],
    [listed, place],
  );
  const wanted = useMemo(() => matrixAxes(packs, answers), [packs, answers]);
  const stale = assessment.registered.find(({ register, entry }) => register === 'effects' && entry.id === place);

  const nameOf = useCallback(
    (of: ProvisionId | null) => (of === null ? t('whole') : (labelOf(of) ?? t('gone'))),
    [labelOf, t],
  );
  const go = useCallback(
    (to: ProvisionId | null) => goTo({ name: 'assess', dossier: dossier.id, at: `matrix-${to ?? wholeId}` }),
    [dossier.id],
  );
  const turn = useCallback(
    (by: 1 | -1) => {
      const to = places[places.indexOf(place) + by];
      if (to === undefined) return;
      go(to);
      announce(nameOf(to));
    },
    [places, place, go, nameOf],
  );
  const reaffirm = () => {
    if (!stale) return;
    dossier.reaffirmRegistered('effects', stale.entry.id, { by: currentPerson(), at: clock() });
    announce(changes('changes.reaffirmed'));
    focusGrid(root.current);
  };
  return (
    <div ref={root}>
      <ViewHeading title={t('title')} intro={t('intro')} />
      {listed.length === 0 ? (
        <p>
          {t('noneInScope')} <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: 'tags' })}>{t('tagThem')}</a>
        </p>
      ) : null}
      <ProvisionChooser places={places} place={place} axes={wanted} onGo={go} />
      {stale ? (
        <TextChanges
          changes={stale.changes}
          otherwise={changes('changes.orAnswer')}
          onReaffirm={isReading ? null : reaffirm}
        />
      ) : null}
      <MatrixBoard place={place} name={nameOf(place)} wanted={wanted} onTurn={turn} />
    </div>
  );
});
