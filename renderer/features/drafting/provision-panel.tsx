import { makeStyles, tokens } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { EditorPlace } from '../../editor/editor-place.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { currentPerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';
import { BlanksForm } from './blanks-form.tsx';
import { CheckCard, type CheckCardContext } from './check-card.tsx';
import type { DossierFigures } from './dossier-figures.ts';
import { DossierWordsSection } from './dossier-words-section.tsx';
import { ElsewhereList } from './elsewhere-list.tsx';
import { PanelSection } from './panel-section.tsx';
import { PromptCard } from './prompt-card.tsx';
import { byPlace } from './provision-view.ts';
import { ReferrersSection } from './referrers-section.tsx';
import { TagToggles } from './tag-toggles.tsx';
import { TermsSection } from './terms/terms-section.tsx';
import { useLivePrompts } from './use-live-prompts.ts';

const useStyles = makeStyles({
  head: {
    flex: 'none',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minHeight: '40px',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    '::first-letter': { textTransform: 'uppercase' },
  },
  body: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

const noReferences: DossierFigures['references'] = [];

export interface ProvisionPanelProps {
  readonly dossier: OpenDossier;
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly place: EditorPlace;
  readonly figures: DossierFigures | null;
  readonly handle: EditorHandle | null;
  readonly isReading: boolean;
  readonly checks: CheckCardContext;
  readonly onGoTo: (id: string) => void;
}

/** What is about the provision under the cursor: rights to think about, checks, what it is about, what is still blank. */
export function ProvisionPanel(props: ProvisionPanelProps) {
  const { dossier, doc, numbering, place, figures, handle, isReading, checks, onGoTo } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { clock } = useServices();
  const packs = useDossierPart(dossier, (snapshot) => snapshot.packs);
  const rights = useMemo(() => mergePacks(packs.rights), [packs.rights]);
  const titleOf = useCallback(
    (tag: string) => rights.rights.find((right) => right.tag === tag)?.title ?? tag,
    [rights],
  );
  const questionOf = useCallback(
    (id: string) => rights.questions.find((question) => question.id === id)?.question ?? id,
    [rights],
  );

  const raised = useLivePrompts(dossier, figures);
  const prompts = useMemo(() => byPlace(raised, place.path, numbering, doc), [raised, place, numbering, doc]);
  const findings = useMemo(
    () => byPlace(figures?.findings ?? [], place.path, numbering, doc),
    [figures, place, numbering, doc],
  );
  const number = place.provision === null ? undefined : numbering.get(place.provision);

  const decide = (prompt: PromptState, state: 'confirmed' | 'dismissed', reason: string) =>
    dossier.decidePrompt({
      trigger: prompt.trigger,
      provision: prompt.provision,
      state,
      reason,
      by: currentPerson(),
      at: clock(),
    });
  const promptCard = (prompt: PromptState) => (
    <PromptCard
      key={`${prompt.trigger} ${prompt.provision ?? ''}`}
      prompt={prompt}
      dossier={dossier.id}
      rightTitle={titleOf}
      questionText={questionOf}
      isReading={isReading}
      onDecide={(state, reason) => decide(prompt, state, reason)}
      onReopen={() => dossier.reopenPrompt(prompt)}
    />
  );
  const checkCard = (finding: Finding, index: number) => (
    <CheckCard
      key={`${finding.rule} ${finding.provision ?? ''} ${index}`}
      finding={finding}
      citation={finding.provision === null ? null : (numbering.get(finding.provision)?.fullLabel ?? null)}
      {...checks}
    />
  );
  const openPrompts = prompts.here.filter(({ state }) => state === 'open').length;

  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{number?.fullLabel ?? t('panel.nowhere')}</h2>
      </div>
      <div className={styles.body}>
        <PanelSection title={t('prompts.title')} count={openPrompts}>
          {prompts.here.length === 0 ? (
            <p className={styles.none}>{t('prompts.none')}</p>
          ) : (
            prompts.here.map(promptCard)
          )}
          <ElsewhereList prompts={prompts.section} numbering={numbering} onGoTo={onGoTo} />
        </PanelSection>
        <PanelSection title={t('checks.title')} count={findings.here.length}>
          {findings.here.length === 0 ? (
            <p className={styles.none}>{t('checks.none')}</p>
          ) : (
            findings.here.map(checkCard)
          )}
        </PanelSection>
        <ReferrersSection
          references={figures?.references ?? noReferences}
          numbering={numbering}
          provision={place.provision}
          onGoTo={onGoTo}
        />
        <TermsSection figures={figures} numbering={numbering} provision={place.provision} onGoTo={onGoTo} />
        <TagToggles doc={doc} numbering={numbering} path={place.path} handle={isReading ? null : handle} />
        <BlanksForm doc={doc} dossier={dossier} handle={isReading ? null : handle} onGoTo={onGoTo} />
        <DossierWordsSection dossier={dossier} isReading={isReading} />
        {prompts.whole.length + findings.whole.length === 0 ? null : (
          <PanelSection
            title={t('panel.whole', { instrument: packs.profile.words.instrument })}
            count={prompts.whole.filter(({ state }) => state === 'open').length + findings.whole.length}
            isFolded
          >
            {prompts.whole.map(promptCard)}
            {findings.whole.map(checkCard)}
          </PanelSection>
        )}
      </div>
    </>
  );
}
