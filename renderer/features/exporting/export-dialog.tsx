import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assess } from '../../../shared/assessment/assess.ts';
import type { ReportVariant } from '../../../shared/report/report-variant.ts';
import { useOpenDossier } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import type { ExportJob } from '../../workers/export.worker.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { countBlanks } from './count-blanks.ts';
import { useWordExport } from './use-word-export.ts';
import { VariantChoice } from './variant-choice.tsx';

const useStyles = makeStyles({
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // In a low window the content scrolls; what stands in it keeps its height.
    '& > *': { flexShrink: 0 },
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '1.2rem', lineHeight: 1.5 },
  text: { margin: 0, lineHeight: 1.5 },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
});

const choices = ['ordinance', 'assessment', 'pack', 'statement'] as const;

/** What leaves as Word: chosen, with what is unanswered said first; then written, checked, saved and named. */
export function ExportDialog({ dossier, onClose }: { dossier: OpenDossier; onClose: () => void }) {
  const { t } = useTranslation('exporting');
  const styles = useStyles();
  const [what, setWhat] = useState<ExportJob['what']>('ordinance');
  const [variant, setVariant] = useState<ReportVariant>('full');
  const { state, start, cancel } = useWordExport(dossier);
  const snapshot = useOpenDossier(dossier);
  const { doc, packs, meta, answers, prompts, registers } = snapshot;
  const assessment = useMemo(
    () => assess({ doc, draft: { meta, answers, prompts, registers }, packs }),
    [doc, packs, meta, answers, prompts, registers],
  );
  const open = {
    questions: assessment.progress.shown - assessment.progress.answered,
    prompts: assessment.prompts.filter((prompt) => prompt.state === 'open').length,
    untagged: assessment.untagged.length,
  };
  const blanks = countBlanks(doc);
  const { statements } = assessment;
  const offered = choices.filter((choice) => choice !== 'statement' || statements.length > 0);
  const unwritten = statements.flatMap(({ parts }) => parts.filter(({ text }) => text.trim() === '')).length;
  const hasText = what === 'ordinance' || what === 'pack';
  const hasReport = what === 'assessment' || what === 'pack';
  const isWorking = state.kind === 'working';
  const close = () => {
    cancel();
    onClose();
  };
  const words = packs.profile.words;
  const unanswered = [
    ...(!hasText || blanks === 0 ? [] : [t('open.blanks', { count: blanks })]),
    ...(!hasReport || open.questions === 0 ? [] : [t('open.questions', { count: open.questions })]),
    ...(!hasReport || open.prompts === 0 ? [] : [t('open.prompts', { count: open.prompts })]),
    ...(!hasReport || open.untagged === 0 ? [] : [t('open.untagged', { count: open.untagged })]),
    ...(what === 'ordinance' || unwritten === 0 ? [] : [t('open.statement', { count: unwritten })]),
  ];

  return (
    <ModalDialog modalType={isWorking ? 'alert' : 'modal'} onClose={close}>
      <DialogSurface>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {state.kind === 'done' ? (
              <>
                <MessageBar intent="success" layout="multiline">
                  <MessageBarBody>{t('done.saved', { file: state.file })}</MessageBarBody>
                </MessageBar>
                <p className={styles.text}>{t('done.checked', { count: state.paragraphs })}</p>
              </>
            ) : (
              <>
                <Field label={t('what')}>
                  <RadioGroup
                    value={what}
                    disabled={isWorking}
                    onChange={(_, data) => setWhat(data.value as ExportJob['what'])}
                  >
                    {offered.map((choice) => (
                      <Radio
                        key={choice}
                        value={choice}
                        label={
                          <>
                            {t(`choice.${choice}`, { instrument: words.instrument })}
                            <span className={styles.hint}>
                              {t(`choice.${choice}Hint`, { instrument: words.instrument })}
                            </span>
                          </>
                        }
                      />
                    ))}
                  </RadioGroup>
                </Field>
                {what === 'assessment' ? (
                  <VariantChoice value={variant} isDisabled={isWorking} onChoose={setVariant} />
                ) : null}
                {unanswered.length === 0 ? (
                  <p className={styles.text}>{t('open.nothing')}</p>
                ) : (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>
                      {t('open.title')}
                      <ul className={styles.list}>
                        {unanswered.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </MessageBarBody>
                  </MessageBar>
                )}
                {isWorking ? (
                  <Field
                    validationState="none"
                    validationMessage={t(state.done < 0.8 ? 'working.writing' : 'working.checking')}
                  >
                    <ProgressBar value={state.done} aria-label={t('working.label')} />
                  </Field>
                ) : null}
                {state.kind === 'failed' ? (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>
                      {state.why} {t('failed.untouched')}
                    </MessageBarBody>
                  </MessageBar>
                ) : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            {isWorking ? (
              <Button onClick={cancel}>{t('stop')}</Button>
            ) : state.kind === 'done' ? (
              <Button appearance="primary" onClick={close}>
                {t('close')}
              </Button>
            ) : (
              <>
                <Button onClick={close}>{t('cancel')}</Button>
                <Button appearance="primary" onClick={() => start({ what, variant })}>
                  {t('export')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
