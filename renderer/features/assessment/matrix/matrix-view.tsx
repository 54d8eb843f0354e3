import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeId } from '../../../../shared/assessment/effect-cells.ts';
import { provisionsWithMatrix } from '../../../../shared/assessment/provisions-in-scope.ts';
import { findProvision } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { Effect } from '../../../../shared/record/draft.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { goTo } from '../../../state/navigation.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { hrefOf } from '../../../state/route.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useDesk } from '../assessment-desk.ts';
import { FilterButtons } from '../filter-buttons.tsx';
import { TextChanges } from '../text-changes.tsx';
import { ViewHeading } from '../view-heading.tsx';
import { CellPanel } from './cell-panel.tsx';
import { EffectsSummary } from './effects-summary.tsx';
import { type Chosen, focusGrid, MatrixGrid } from './matrix-grid.tsx';
import { rangeOf } from './matrix-keys.ts';
import { ProvisionChooser } from './provision-chooser.tsx';
import { ProvisionWords } from './provision-words.tsx';
import { RestPanel } from './rest-panel.tsx';
import { TogetherPanel } from './together-panel.tsx';
import { useEffects, withEffect } from './use-effects.ts';
import { type MatrixFilter, useMatrixAxes } from './use-matrix-axes.ts';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 21rem',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1200px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0`, lineHeight: 1.4 },
});

const start: Chosen = { at: { row: 0, col: 0 }, from: { row: 0, col: 0 } };

/** The matrix of one provision after another, and of the by-law as a whole: filled in cell by cell, mostly by keys. */
export function MatrixView({ provision }: { provision: string | null }) {
  const { t } = useTranslation('matrix');
  const changes = useTranslation('assessment').t;
  const desk = useDesk();
  const { dossier, snapshot, assessment, isReading, labelOf } = desk;
  const { clock } = useServices();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const effectButtons = useRef<HTMLDivElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { doc, registers } = snapshot;
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

  const editing = useEffects(place);
  const { cells, change } = editing;
  const [filter, setFilter] = useState<MatrixFilter>({ groups: 'named', rights: 'all' });
  const { wanted, shown } = useMatrixAxes(place, cells, filter);
  const [asked, setChosen] = useState<Chosen>(start);
  const chosen = within(asked, shown.groups.length, shown.rights.length);
  const range = rangeOf(chosen.at, chosen.from);
  const spots = shown.groups
    .slice(range.top, range.bottom + 1)
    .flatMap(({ id }) => shown.rights.slice(range.left, range.right + 1).map(({ tag }) => ({ group: id, right: tag })));
  const group = shown.groups[chosen.at.row];
  const right = shown.rights[chosen.at.col];
  const cell = cells.find((each) => each.group === group?.id && each.right === right?.tag) ?? null;
  const stale = assessment.registered.find(({ register, entry }) => register === 'effects' && entry.id === place);

  const go = useCallback(
    (to: ProvisionId | null) => goTo({ name: 'assess', dossier: dossier.id, at: `matrix-${to ?? wholeId}` }),
    [dossier.id],
  );
  const set = (effect: Effect | null) => {
    change((before) => ({ cells: withEffect(before.cells, spots, effect) }));
    announce(t('set', { count: spots.length, effect: t(`effect.${effect ?? 'blank'}`) }));
  };
  const patchCell = (patch: Partial<EffectCell>, field: string | null) =>
    change(
      (before) => ({
        cells: before.cells.map((each) =>
          each.group === cell?.group && each.right === cell.right ? { ...each, ...patch } : each,
        ),
      }),
      field,
    );
  const turn = (by: 1 | -1) => {
    const to = places[places.indexOf(place) + by];
    if (to === undefined) return;
    go(to);
    announce(to === null ? t('whole') : (labelOf(to) ?? t('gone')));
  };
  const filled = useMemo(() => {
    const groups = new Set(wanted.groups.map(({ id }) => id));
    const rights = new Set(wanted.rights.map(({ tag }) => tag));
    return cells.filter((each) => groups.has(each.group) && rights.has(each.right)).length;
  }, [cells, wanted]);
  const label = place === null ? t('whole') : (labelOf(place) ?? t('gone'));
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
          onReaffirm={
            isReading
              ? null
              : () => {
                  dossier.reaffirmRegistered('effects', stale.entry.id, { by: currentPerson(), at: clock() });
                  announce(changes('changes.reaffirmed'));
                  focusGrid(root.current);
                }
          }
        />
      ) : null}
      <div className={styles.body}>
        <div className={styles.side}>
          <div>
            <div className={styles.filters}>
              <FilterButtons
                label={t('showGroups')}
                value={filter.groups}
                options={[
                  { value: 'named', text: t('groupsNamed') },
                  { value: 'all', text: t('groupsAll') },
                ]}
                onChoose={(groups) => setFilter({ ...filter, groups })}
              />
              <FilterButtons
                label={t('showRights')}
                value={filter.rights}
                options={[
                  { value: 'touched', text: t('rightsTouched') },
                  { value: 'all', text: t('rightsAll') },
                ]}
                onChoose={(rights) => setFilter({ ...filter, rights })}
              />
            </div>
            <p className={styles.quiet}>
              {t('filled', { filled, all: wanted.groups.length * wanted.rights.length })} {isReading ? '' : t('keys')}
            </p>
            <MatrixGrid
              label={t('gridOf', { what: label })}
              axes={shown}
              cells={cells}
              chosen={chosen}
              disabled={isReading}
              onChoose={setChosen}
              onAct={(act) => {
                if (act.kind === 'set') set(act.effect);
                else if (act.kind === 'turn') turn(act.by);
                else if (cell === null || spots.length > 1) {
                  // A note needs an effect to stand beside: say that first.
                  effectButtons.current?.querySelector('button')?.focus();
                } else noteField.current?.focus();
              }}
            />
          </div>
          <RestPanel key={`rest ${place ?? wholeId}`} axes={wanted} editing={editing} />
          {place === null ? <EffectsSummary /> : null}
        </div>
        <div className={styles.side}>
          {place === null ? null : <ProvisionWords id={place} />}
          {group && right ? (
            <CellPanel
              key={place ?? wholeId}
              group={group.title}
              right={right.title}
              count={spots.length}
              cell={cell}
              effectButtons={effectButtons}
              noteField={noteField}
              onSet={set}
              onNote={(note) => patchCell({ note }, `note ${group.id} ${right.tag}`)}
              onEvidence={(evidence) => patchCell({ evidence }, null)}
              onBack={() => focusGrid(root.current)}
            />
          ) : null}
          <TogetherPanel key={place ?? wholeId} editing={editing} />
        </div>
      </div>
    </div>
  );
}

/** What is chosen, inside a grid that may have become smaller. */
function within({ at, from }: Chosen, rows: number, cols: number): Chosen {
  if (Math.max(at.row, from.row) < rows && Math.max(at.col, from.col) < cols) return { at, from };
  const row = Math.max(0, Math.min(at.row, rows - 1));
  const col = Math.max(0, Math.min(at.col, cols - 1));
  return { at: { row, col }, from: { row, col } };
}
