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
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordedFact } from '../../../shared/ordinance/worded-fact.ts';
import { err } from '../../../shared/result.ts';
import { messageOf } from '../../persistence/storage-fault.ts';
import { usePerson } from '../../state/person-store.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { createNewDossier } from './create-dossier.ts';
import { FactsForm } from './facts-form.tsx';
import { repositoryErrorText } from './refusal.ts';
import { type Jurisdiction, JurisdictionFields, jurisdictionOf } from './jurisdiction-fields.tsx';
import { blankTemplate, TemplateChoice } from './template-choice.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(56rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  columns: {
    display: 'grid',
    gridTemplateColumns: '3fr 2fr',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    paddingBottom: tokens.spacingVerticalS,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  second: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
  error: { color: tokens.colorStatusDangerForeground1, margin: 0, flexBasis: '100%' },
  title: { ':focus': { outline: 'none' } },
});

export interface NewDossierDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** Two steps: what to start from and under which law; then what the template asks for. */
export function NewDossierDialog({ onClose, onCreated }: NewDossierDialogProps) {
  const { t } = useTranslation('library');
  const services = useServices();
  const packs = usePackLibrary(services);
  const person = usePerson();
  const styles = useStyles();
  const [step, setStep] = useState<1 | 2>(1);
  const [templateId, setTemplateId] = useState(packs.templates[0]?.id ?? blankTemplate);
  const template = packs.templates.find(({ id }) => id === templateId) ?? null;
  const firstProfile = packs.profiles.find(({ id }) => template?.profiles.includes(id)) ?? packs.profiles[0];
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>(() => jurisdictionOf(firstProfile, packs.rights));
  const [name, setName] = useState('');
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step === 2) title.current?.focus();
  }, [step]);

  const given = (fact: string) => facts[fact] ?? (isCouncilName(fact) ? (person?.council ?? '') : '');
  const suggestedName = template?.title ?? t('new.untitled');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return;
    if (step === 1) {
      setStep(2);
      return;
    }
    const language = packs.profiles.find(({ id }) => id === jurisdiction.profile)?.language ?? 'en';
    setWorking(true);
    setFailure(null);
    const filled = Object.fromEntries(
      (template?.facts ?? [])
        .map((fact) => [fact.name, wordedFact(fact.type, given(fact.name).trim(), language)] as const)
        .filter(([, value]) => value !== ''),
    );
    const trimmed = name.trim();
    const made = await createNewDossier({ ...services, packs }, person, {
      name: trimmed === '' ? suggestedName : trimmed,
      template,
      blankTitle: t('new.untitled'),
      facts: filled,
      jurisdiction,
    }).catch((error: unknown) => err({ kind: 'failed' as const, message: messageOf(error) }));
    setWorking(false);
    if (made.ok) {
      announce(t('new.created'));
      onCreated(made.value);
    } else {
      const text = t('new.failed', { why: repositoryErrorText(made.error, t) });
      setFailure(text);
      announce(text, 'assertive');
    }
  };

  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={(event) => void submit(event)}>
          <DialogBody className={styles.body}>
            <DialogTitle>
              <span ref={title} tabIndex={-1} className={styles.title}>
                {step === 1 ? t('new.title') : t('new.titleFacts', { name: suggestedName })}
              </span>
            </DialogTitle>
            <DialogContent>
              {step === 1 ? (
                <div className={styles.columns}>
                  <TemplateChoice templates={packs.templates} value={templateId} onChange={setTemplateId} />
                  <JurisdictionFields
                    packs={packs}
                    value={jurisdiction}
                    onChange={setJurisdiction}
                    {...(template === null ? {} : { writtenFor: template.profiles })}
                  />
                </div>
              ) : (
                <div className={styles.second}>
                  <Field label={t('new.name')} hint={t('new.nameHint')}>
                    <Input value={name} placeholder={suggestedName} onChange={(_, data) => setName(data.value)} />
                  </Field>
                  {template !== null && template.facts.length > 0 ? (
                    <>
                      <p className={styles.intro}>{t('new.factsIntro')}</p>
                      <FactsForm
                        facts={template.facts}
                        values={Object.fromEntries(template.facts.map((fact) => [fact.name, given(fact.name)]))}
                        onChange={(fact, value) => setFacts((before) => ({ ...before, [fact]: value }))}
                      />
                    </>
                  ) : null}
                </div>
              )}
            </DialogContent>
            <DialogActions fluid>
              {failure === null ? null : <p className={styles.error}>{failure}</p>}
              {step === 1 ? (
                <Button onClick={onClose}>{t('cancel')}</Button>
              ) : (
                <Button onClick={() => setStep(1)}>{t('back')}</Button>
              )}
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={isWorking || jurisdiction.profile === '' || jurisdiction.rights.length === 0}
              >
                {step === 1 ? t('next') : t('new.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}

/** The one fact that is known already: the council, from the person's own details. */
function isCouncilName(fact: string): boolean {
  return fact === 'council' || fact === 'council_name' || fact === 'authority_name';
}
