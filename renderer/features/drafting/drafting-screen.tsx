import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { PanelLeft20Regular } from '@fluentui/react-icons/svg/panel-left';
import { PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placed } from '../../../shared/ordinance/finding-place.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { EditorPlace } from '../../editor/editor-place.ts';
import { OrdinanceEditor } from '../../editor/ordinance-editor.tsx';
import { EditorToolbar } from '../../editor/toolbar/editor-toolbar.tsx';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { notePlace } from '../../state/navigation.ts';
import { notePlaceLabel } from '../../state/place-store.ts';
import { useServices } from '../../state/services.ts';
import { changeSettings, useSettings } from '../../state/settings-store.ts';
import { SidePane } from '../../ui/side-pane.tsx';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useAvoidDialog } from './avoid/use-avoid-dialog.tsx';
import type { DossierFigures } from './dossier-figures.ts';
import { FindingTip } from './checks/finding-tip.tsx';
import { useFindingMarks } from './checks/use-finding-marks.ts';
import { useClauseTools } from './clause-tools.tsx';
import { FindBar } from './find/find-bar.tsx';
import { useNumberLock } from './numbers/use-number-lock.tsx';
import { OutlinePane } from './outline/outline-pane.tsx';
import { countsByProvision } from './provision-view.ts';
import { usePictures } from './pictures/use-pictures.tsx';
import { ReferenceList } from './references/reference-list.tsx';
import { useReferenceTools } from './references/use-reference-tools.tsx';
import { useReferenceTravel } from './references/use-reference-travel.ts';
import { useTermMarks } from './terms/use-term-marks.ts';
import { useExplained } from './terms/use-explained.tsx';
import { type PanelTab, SidePanel } from './side-panel.tsx';
import { focusWhenDrawn, useDraftingCommands } from './use-drafting-commands.ts';
import { useArrival } from './use-arrival.ts';
import { useSaidActs } from './use-said-acts.ts';
import { useSettledDoc } from './use-settled-doc.ts';
import { useShownDoc } from './use-shown-doc.ts';
import { useTextUndo } from './use-text-undo.ts';
import { usePageLook } from './view/use-page-look.tsx';

const useStyles = makeStyles({
  root: { flex: '1 1 auto', minHeight: 0, display: 'flex', minWidth: 0 },
  middle: { flex: '1 1 auto', minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hidden: { display: 'none' },
  // Narrow windows give the tools a second line rather than cut them off.
  toolbar: { flex: '1 1 auto', minWidth: 0, '& > *': { flexWrap: 'wrap' } },
  page: {
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    scrollbarGutter: 'stable',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface DraftingScreenProps {
  readonly dossier: OpenDossier;
  /** The provision that the address names. */
  readonly at: string | null;
  readonly figures: DossierFigures | null;
}

const noReferences: DossierFigures['references'] = [];
const nowhere: EditorPlace = { provision: null, path: [] };

/** Where I am at the left, the work in the middle, what is about the provision under the cursor at the right. */
export function DraftingScreen({ dossier, at, figures }: DraftingScreenProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { newId } = useServices();
  const packs = useDossierPart(dossier, (snapshot) => snapshot.packs);
  const isReading = useDossierPart(dossier, (snapshot) => snapshot.mode) === 'reading';
  const settings = useSettings();
  const isNarrow = useMediaQuery('(max-width: 1100px)');
  const [drawer, setDrawer] = useState<'outline' | 'panel' | null>(null);
  const { doc, changed } = useShownDoc(dossier);
  const settled = useSettledDoc(dossier);
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const [place, setPlace] = useState<EditorPlace>(nowhere);
  const shownPlace = useDeferredValue(place);
  const [tab, setTab] = useState<PanelTab>('here');
  const middle = useRef<HTMLElement>(null);
  // The text comes first: in a long ordinance what stands beside it takes as long again.
  const isTextShown = useAfterPaint();
  const look = usePageLook(packs.profile, handle);
  const areDrawers = isNarrow || look.isFocused;
  // Until the editor stands it gives undefined.
  const takeHandle = useCallback((given: EditorHandle | null | undefined) => setHandle(given ?? null), []);

  const numbering = useMemo(() => numberOrdinance(settled, packs.profile.numbering), [settled, packs.profile]);
  useEffect(() => {
    const number = shownPlace.provision === null ? undefined : numbering.get(shownPlace.provision);
    notePlaceLabel(number?.fullLabel ?? null);
    return () => notePlaceLabel(null);
  }, [shownPlace, numbering]);
  useEffect(() => {
    if (shownPlace.provision !== null) notePlace({ name: 'draft', dossier: dossier.id, at: shownPlace.provision });
  }, [shownPlace.provision, dossier]);

  const open = useMemo(
    () => ({
      prompts: countsByProvision(figures?.assessment.prompts.filter(({ state }) => state === 'open') ?? []),
      findings: countsByProvision(figures?.findings ?? []),
    }),
    [figures],
  );
  const goTo = useCallback(
    (id: string) => {
      setDrawer(null);
      handle?.goTo(id as Parameters<EditorHandle['goTo']>[0]);
    },
    [handle],
  );
  const toggle = useCallback(
    (pane: 'outline' | 'panel') => {
      if (areDrawers) setDrawer((now) => (now === pane ? null : pane));
      else if (pane === 'outline') changeSettings({ outlineFolded: !settings.outlineFolded });
      else changeSettings({ panelFolded: !settings.panelFolded });
    },
    [areDrawers, settings.outlineFolded, settings.panelFolded],
  );

  const goToFinding = useCallback(
    (placed: Placed) => {
      setDrawer(null);
      handle?.goToFinding(placed);
    },
    [handle],
  );

  useArrival(dossier.id, at, handle, place);
  useTextUndo(middle, handle);
  useSaidActs(handle);
  const known = figures?.doc ?? null;
  useTermMarks(handle, known, settings.markTerms);
  const explained = useExplained({ handle, doc: known, areTermsOn: settings.markTerms, goTo });
  useReferenceTravel(handle);
  const found = useFindingMarks(handle, figures, settings.markFindings);
  const clauses = useClauseTools(dossier, handle, isReading);
  const pictures = usePictures(dossier, handle, isReading);
  const more = useMemo(() => [...pictures.more, ...clauses.more], [pictures.more, clauses.more]);
  const words = useAvoidDialog(dossier, isReading);
  const lock = useNumberLock(settled, packs.profile.numbering, handle, isReading);
  const references = useReferenceTools({
    dossier: dossier.id,
    handle,
    profile: packs.profile,
    figures,
    isReading,
    onGoTo: goTo,
  });
  const isOutlineOpen = areDrawers ? drawer === 'outline' : !settings.outlineFolded;
  const isPanelOpen = areDrawers ? drawer === 'panel' : !settings.panelFolded;
  const showAllChecks = () => {
    setTab('all');
    if (!isPanelOpen) toggle('panel');
    focusWhenDrawn('[data-all-checks]');
  };
  useDraftingCommands({ handle, figures, toggle, goToFinding, showAllChecks });

  return (
    <div className={styles.root}>
      <SidePane
        side="start"
        label={t('outline.title')}
        resizeLabel={t('outline.resize')}
        closeLabel={t('outline.close')}
        isOpen={isOutlineOpen}
        asDrawer={areDrawers}
        width={settings.outlineWidth}
        minWidth={180}
        maxWidth={520}
        onWidth={(outlineWidth) => changeSettings({ outlineWidth })}
        onClose={() => toggle('outline')}
      >
        {isTextShown ? (
          <OutlinePane
            dossier={dossier.id}
            doc={settled}
            numbering={numbering}
            language={packs.profile.language}
            path={shownPlace.path}
            open={open}
            references={figures?.references ?? noReferences}
            handle={handle}
            onGoTo={goTo}
          />
        ) : null}
      </SidePane>
      {clauses.dialog}
      {pictures.dialog}
      {references.dialog}
      {lock.dialog}
      {words.dialog}
      {handle === null || isReading ? null : <ReferenceList handle={handle} />}
      {explained}
      <FindingTip handle={handle} found={found} isMarked={settings.markFindings} />
      <section ref={middle} className={styles.middle} aria-label={t('page.label')} data-pane="page" tabIndex={-1}>
        {look.wayBack}
        <div className={mergeClasses(styles.tools, look.isFocused && styles.hidden)}>
          <Tooltip content={t(isOutlineOpen ? 'outline.hide' : 'outline.show')} relationship="label">
            <Button
              appearance="subtle"
              icon={<PanelLeft20Regular />}
              aria-expanded={isOutlineOpen}
              onClick={() => toggle('outline')}
            />
          </Tooltip>
          <div className={styles.toolbar}>
            {handle === null ? null : (
              <EditorToolbar handle={handle} readOnly={isReading} more={more} onPicture={pictures.changeHere} />
            )}
          </div>
          {lock.sign}
          {look.menu}
          <Tooltip content={t(isPanelOpen ? 'panel.hide' : 'panel.show')} relationship="label">
            <Button
              appearance="subtle"
              icon={<PanelRight20Regular />}
              aria-expanded={isPanelOpen}
              onClick={() => toggle('panel')}
            />
          </Tooltip>
        </div>
        {references.bar}
        <FindBar handle={handle} isReading={isReading} />
        <div className={styles.page} {...look.desk}>
          <OrdinanceEditor
            doc={doc}
            profile={packs.profile}
            readOnly={isReading}
            promptsByProvision={open.prompts}
            findingsByProvision={open.findings}
            tabIndents={settings.tabKey === 'indent'}
            typesSmartly={settings.smartTyping}
            onChange={changed}
            onPlace={setPlace}
            onEscape={look.onEscape}
            pictures={pictures.port}
            newId={newId}
            handle={takeHandle}
          />
        </div>
      </section>
      <SidePane
        side="end"
        label={t('panel.title')}
        resizeLabel={t('panel.resize')}
        closeLabel={t('panel.close')}
        isOpen={isPanelOpen}
        asDrawer={areDrawers}
        width={settings.panelWidth}
        minWidth={240}
        maxWidth={560}
        onWidth={(panelWidth) => changeSettings({ panelWidth })}
        onClose={() => toggle('panel')}
      >
        {isTextShown ? (
          <SidePanel
            tab={tab}
            onTab={setTab}
            onShow={goToFinding}
            onEditWords={words.edit}
            dossier={dossier}
            doc={settled}
            numbering={numbering}
            place={shownPlace}
            figures={figures}
            handle={handle}
            isReading={isReading}
            onGoTo={goTo}
          />
        ) : null}
      </SidePane>
    </div>
  );
}
