import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newOwnPack, parseOwnPack, steppedOn } from '../../../shared/packs/own-pack.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import { keepOwnPack } from '../../persistence/own-packs.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Faults } from './faults.tsx';
import { GroundRows, QuestionRows, WordRows } from './own-pack-rows.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(44rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** A pack of the council: its name, questions, grounds and words, checked as they are typed. `null`: a new one. */
export function OwnPackForm({ pack, onClose }: { pack: RightsPack | null; onClose: () => void }) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const services = useServices();
  const notices = useNotices();
  const { rights: known } = usePackLibrary(services);
  const today = services.clock().slice(0, 10);
  const [draft, setDraft] = useState(
    () =>
      pack ??
      newOwnPack(
        `own-${services
          .newId()
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')}`,
        '',
        today,
      ),
  );
  const parsed = parseOwnPack(draft, draft.title, known);
  const problems = parsed.ok ? [] : parsed.error.problems;
  const emptyGrounds = draft.grounds.some(({ title }) => title.trim() === '');
  const atFields = new Set(['title', 'description', ...draft.questions.map((_, at) => `questions[${at}].question`)]);
  // What stands beside its own field is not said twice; rows of words say theirs themselves.
  const others = problems.filter(
    ({ path }) => !atFields.has(path) && !/^triggers\[\d+\]\.(?:name|match|example)$/.test(path),
  );
  const keep = async () => {
    if (!parsed.ok) return;
    const next = pack === null ? parsed.value : steppedOn(parsed.value, today);
    const kept = await keepOwnPack(services.db, next);
    if (!kept.ok) {
      notices.failed(t('mine.failed'), kept.error.message);
      return;
    }
    announce(t('form.kept', { title: next.title }));
    onClose();
  };
  const rows = { draft, problems, others: known.filter(({ id }) => id !== draft.id), onChange: setDraft };
  return (
    <ModalDialog modalType="alert" onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{pack ? t('form.editTitle', { title: pack.title }) : t('form.newTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field
              label={t('form.name')}
              required
              {...(draft.title === '' ? { validationState: 'none' as const, validationMessage: t('form.empty') } : {})}
            >
              <Input
                autoFocus
                maxLength={200}
                value={draft.title}
                onChange={(_, { value: title }) => setDraft({ ...draft, title })}
              />
            </Field>
            <QuestionRows {...rows} />
            <GroundRows {...rows} />
            <WordRows {...rows} />
            {others.length > 0 ? <Faults title={t('form.faults')} problems={others} /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('form.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!parsed.ok || emptyGrounds || draft.title.trim() === ''}
              onClick={() => void keep()}
            >
              {t('form.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
