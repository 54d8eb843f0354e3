import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import type { PromptDecision } from '../../../shared/record/draft.ts';
import { currentPerson } from '../../state/person-store.ts';
import { hrefOf } from '../../state/route.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useDesk } from './assessment-desk.ts';
import { CautionList } from './caution-list.tsx';
import { DismissForm } from './dismiss-form.tsx';
import { TextChanges } from './text-changes.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { fontStyle: 'italic', overflowWrap: 'anywhere' },
  line: { margin: 0, lineHeight: 1.45 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One prompt: where, which words, which rights and questions; it applies, or it does not and a person says why. */
export function PromptCard({ prompt, onDecided }: { prompt: PromptState; onDecided: () => void }) {
  const { t, i18n } = useTranslation('assessment');
  const { dossier, packs, labelOf, isReading } = useDesk();
  const { clock } = useServices();
  const styles = useStyles();
  const titleId = useId();
  const [isDismissing, setDismissing] = useState(false);
  const root = useRef<HTMLElement>(null);
  const wasDismissing = useRef(false);
  useEffect(() => {
    if (wasDismissing.current && !isDismissing) root.current?.querySelector<HTMLElement>('[data-dismiss]')?.focus();
    wasDismissing.current = isDismissing;
  }, [isDismissing]);

  const { trigger, provision, name, decision, state, strength } = prompt;
  const decide = (what: 'confirmed' | 'dismissed', reason: string) => {
    dossier.decidePrompt({ trigger, provision, state: what, reason, by: currentPerson(), at: clock() });
    announce(t(`prompts.${what}`, { name }));
    onDecided();
  };
  const reaffirm = (made: PromptDecision) => {
    dossier.reaffirmPrompt(made, { by: currentPerson(), at: clock() });
    announce(t('changes.reaffirmed'));
    root.current?.querySelector<HTMLElement>('h3')?.focus();
  };
  const place = provision === null ? null : (labelOf(provision) ?? t('links.gone'));
  const rights = prompt.rights.map((tag) => packs.rights.find((right) => right.tag === tag)?.title ?? tag);
  return (
    <article ref={root} className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title} tabIndex={-1}>
          {name}
        </h3>
        {strength === 'prompt' ? null : (
          <Badge appearance="outline" color="informative">
            {t(`prompts.${strength}`)}
          </Badge>
        )}
      </div>
      <p className={styles.line}>
        {provision === null ? (
          t('prompts.whole')
        ) : (
          <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: provision })}>{place}</a>
        )}
        {': '}
        {prompt.match === '' ? t('prompts.lacking') : <q className={styles.words}>{prompt.match}</q>}
      </p>
      <p className={styles.line}>{rights.join(' · ')}</p>
      <p className={styles.quiet}>
        {t('prompts.opens')}{' '}
        {prompt.questions.map((id, index) => (
          <span key={id}>
            {index > 0 ? ', ' : ''}
            <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: id })}>{id}</a>
          </span>
        ))}
      </p>
      {prompt.caution === '' ? null : (
        <p className={styles.quiet}>
          {t('prompts.caution')}: {prompt.caution}
        </p>
      )}
      <CautionList place={{ prompt: trigger }} />
      {decision === null ? null : (
        <p className={styles.line}>
          {state === 'dismissed' ? `${t('prompts.dismissedBecause')}: ${decision.reason} ` : ''}
          <span className={styles.quiet}>
            {decision.by ? t('prompts.decidedBy', { ...decision.by }) : t('question.byNobody')},{' '}
            <TimeText iso={decision.at} language={i18n.language} />
          </span>
        </p>
      )}
      {decision === null ? null : (
        <TextChanges
          changes={prompt.changes}
          otherwise={t('changes.orDecide')}
          onReaffirm={isReading ? null : () => reaffirm(decision)}
        />
      )}
      {isReading ? null : isDismissing ? (
        <DismissForm onCancel={() => setDismissing(false)} onDismiss={(reason) => decide('dismissed', reason)} />
      ) : (
        <div className={styles.actions}>
          {state === 'confirmed' ? null : (
            <Button
              size="small"
              appearance="primary"
              onClick={() => decide('confirmed', '')}
              aria-describedby={titleId}
            >
              {t('prompts.applies')}
            </Button>
          )}
          {state === 'dismissed' ? null : (
            <Button data-dismiss size="small" onClick={() => setDismissing(true)} aria-describedby={titleId}>
              {t('prompts.notHere')}
            </Button>
          )}
          {state === 'open' ? null : (
            <Button
              size="small"
              onClick={() => {
                dossier.reopenPrompt({ trigger, provision });
                announce(t('prompts.reopened', { name }));
                onDecided();
              }}
            >
              {t('prompts.reopen')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
