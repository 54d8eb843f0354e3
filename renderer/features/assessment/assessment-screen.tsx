import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowNext20Regular } from '@fluentui/react-icons/svg/arrow-next';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { ProvisionTag } from '../../../shared/packs/rights-pack.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { type AssessmentDesk, AssessmentDeskContext, useDesk } from './assessment-desk.ts';
import { AssessmentNav } from './assessment-nav.tsx';
import { MatrixView } from './matrix/matrix-view.tsx';
import { useNextOpen } from './next-open.ts';
import { NavSelect } from './nav-select.tsx';
import { PathView } from './path-view.tsx';
import { PromptsView } from './prompts-view.tsx';
import { QuestionSection } from './question-section.tsx';
import { ReportView } from './report/report-view.tsx';
import { StepView } from './step-view.tsx';
import { SummaryView } from './summary-view.tsx';
import { TagsView } from './tags-view.tsx';
import { UndoButton } from './undo-button.tsx';
import { useAssessment } from './use-assessment.ts';
import { addressOf, isMatrix, type View, viewAt } from './views.ts';

const useStyles = makeStyles({
  wide: { flex: '1 1 auto', minHeight: 0, display: 'grid', gridTemplateColumns: '17rem minmax(0, 1fr)' },
  narrow: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  middle: { flex: '1 1 auto', minHeight: 0, minWidth: 0, overflowY: 'auto' },
  column: {
    position: 'relative',
    maxWidth: '56rem',
    margin: '0 auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 760px)': { padding: tokens.spacingHorizontalM },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  broad: { maxWidth: 'none' },
  tools: { float: 'inline-end', display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** Milliseconds without a key in the grid until what stands beside it is drawn again. */
const whileFilling = 250;

export interface AssessmentScreenProps {
  readonly dossier: OpenDossier;
  /** What to show: the path, a step, a section, a question, "prompts", "tags", "summary" or "report"; null begins with the first section. */
  readonly at: string | null;
  /** Sets what a provision is about; null takes it back to "not yet tagged". */
  readonly onTag: (id: ProvisionId, tags: readonly ProvisionTag[] | null) => void;
}

/** The assessment of an open dossier: the twelve steps, the questions, the prompts, the tags, the summary and the report. */
export function AssessmentScreen({ dossier, at, onTag }: AssessmentScreenProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const { snapshot, assessment } = useAssessment(dossier, isMatrix(at) ? whileFilling : 0);
  const isNarrow = useMediaQuery('(max-width: 860px)');
  const { doc, packs } = snapshot;
  const desk = useMemo<AssessmentDesk>(
    () => ({
      dossier,
      snapshot,
      assessment,
      packs: mergePacks(packs.rights),
      isReading: snapshot.mode === 'reading',
      labelOf: (id) => numberOrdinance(doc, packs.profile.numbering).get(id)?.fullLabel ?? null,
      onTag,
    }),
    [dossier, snapshot, assessment, packs, doc, onTag],
  );
  const view = viewAt(at, assessment);
  const root = useRef<HTMLDivElement>(null);
  const here = view.kind === 'section' ? (view.question ?? view.section) : addressOf(view);
  const toNext = useNextOpen(root, dossier.id, assessment, here);
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('keydown', leaveUndoToFields);
    return () => element?.removeEventListener('keydown', leaveUndoToFields);
  }, []);

  return (
    <AssessmentDeskContext value={desk}>
      <div ref={root} className={isNarrow ? styles.narrow : styles.wide}>
        {isNarrow ? <NavSelect view={view} /> : <AssessmentNav view={view} />}
        {/* Each view is a place of its own, and begins at its top. */}
        <section key={addressOf(view)} className={styles.middle} aria-label={t('title')} data-pane="assessment">
          <div className={mergeClasses(styles.column, view.kind === 'matrix' && styles.broad)}>
            <VisuallyHidden>
              <h1>{t('title')}</h1>
            </VisuallyHidden>
            <div className={styles.tools}>
              <Tooltip content={t('nextOpen.next')} relationship="description">
                <Button appearance="subtle" icon={<ArrowNext20Regular />} onClick={toNext}>
                  {t('nextOpen.act')}
                </Button>
              </Tooltip>
              <UndoButton />
            </div>
            <ViewOf view={view} />
          </div>
        </section>
      </div>
    </AssessmentDeskContext>
  );
}

function ViewOf({ view }: { view: View }) {
  const { assessment } = useDesk();
  switch (view.kind) {
    case 'path':
      return <PathView />;
    case 'step':
      return <StepView step={view.step} register={view.register} entry={view.entry} />;
    case 'prompts':
      return <PromptsView />;
    case 'tags':
      return <TagsView />;
    case 'matrix':
      return <MatrixView provision={view.provision} />;
    case 'summary':
      return <SummaryView />;
    case 'report':
      return <ReportView />;
    case 'section': {
      const section = assessment.sections.find(({ id }) => id === view.section);
      return section ? <QuestionSection section={section} sought={view.question} /> : null;
    }
  }
}

/** In a text field Ctrl+Z is the field's own; everywhere else on the screen it undoes the last act. */
function leaveUndoToFields(event: KeyboardEvent): void {
  const { target } = event;
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
  if (isText && isUndo) event.stopPropagation();
}
