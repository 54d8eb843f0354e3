import { Badge, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { formState, noLimitOf, noLimitStep, testsFor } from '../../../../shared/assessment/form-outcome.ts';
import type { Justification } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import { CautionList } from '../caution-list.tsx';
import { AimField } from './aim-field.tsx';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField } from './entry-fields.tsx';
import { FormOutcomeLine } from './form-outcome-line.tsx';
import { PointFields } from './point-fields.tsx';
import { useEntry } from './use-entry.ts';

/** How one limit of a right is justified: the pack's own test, step by step; refused where what admits no limit is touched. */
export function JustificationCard({ stored, number }: { stored: Justification; number: number }) {
  const { t } = useTranslation('assessment');
  const { packs, snapshot } = useDesk();
  const editing = useEntry('justifications', stored);
  const { entry, choose, type, flush, isReading } = editing;
  const right = packs.rights.find(({ tag }) => tag === entry.right);
  const pack = snapshot.packs.rights.find(({ id }) => id === entry.pack);
  const tests = testsFor(packs, entry.pack, entry.right);
  const noLimit = noLimitOf(packs, entry.right);
  const state = formState(entry, packs);
  const { test, outcome } = state;
  const withTests = snapshot.packs.rights.filter(({ id }) => packs.tests.some((each) => each.pack === id));
  const isRefused = outcome.kind === 'no-limit';
  const points = {
    judged: entry.steps,
    disabled: isReading,
    choices: ['yes', 'partly', 'no'],
    onChoose: (steps: Justification['steps']) => choose({ steps }),
    onType: (point: string, steps: Justification['steps']) => type(`step ${point}`, { steps }),
    onLeave: flush,
  } as const;
  return (
    <EntryCard
      register="justifications"
      title={right && pack ? t('register.justifications.named', { right: right.title, pack: pack.title }) : ''}
      number={number}
      editing={editing}
    >
      <SideBySide>
        <ChoiceField
          label={t('register.justifications.right')}
          choices={[
            { value: '', title: t('register.choose') },
            ...packs.rights.map(({ tag, title }) => ({ value: tag, title })),
          ]}
          value={entry.right}
          disabled={isReading}
          onChoose={(tag) => choose({ right: tag, test: '' })}
        />
        <ChoiceField
          label={t('register.justifications.pack')}
          choices={[
            { value: '', title: t('register.choose') },
            ...withTests.map(({ id, title }) => ({ value: id, title })),
          ]}
          value={entry.pack}
          disabled={isReading}
          onChoose={(id) => choose({ pack: id, test: '' })}
        />
        {tests.length > 1 ? (
          <ChoiceField
            label={t('register.justifications.test')}
            choices={[
              { value: '', title: t('register.choose') },
              ...tests.map(({ id, title, when }) => ({ value: id, title: when ? `${title} – ${when}` : title })),
            ]}
            value={entry.test}
            disabled={isReading}
            onChoose={(id) => choose({ test: id })}
          />
        ) : null}
      </SideBySide>
      {entry.right === '' ? null : <CautionList place={{ right: entry.right }} />}
      {noLimit.length === 0 ? null : (
        <>
          <MessageBar intent={isRefused ? 'error' : 'warning'} layout="multiline">
            <MessageBarBody>
              {t(isRefused ? 'register.justifications.noLimit' : 'register.justifications.partNoLimit')}{' '}
              {noLimit
                .map(({ text, verified }) => `${text}${verified ? '' : ` ${t('register.unverified')}`}`)
                .join('; ')}
            </MessageBarBody>
          </MessageBar>
          {noLimit.some(({ covers }) => covers === 'whole') ? null : (
            <PointFields points={[{ id: noLimitStep, question: t('register.justifications.touches') }]} {...points} />
          )}
        </>
      )}
      {isRefused || test === null ? null : (
        <>
          <p style={{ margin: 0 }}>
            {t('register.justifications.testIs', { title: test.title, where: test.where })}{' '}
            {test.verified ? null : (
              <Badge appearance="outline" color="warning">
                {t('question.unverified')}
              </Badge>
            )}
          </p>
          <AimField editing={editing} />
          <PointFields
            points={test.steps.map(({ id, question, help, weight }) => ({
              id,
              question,
              help: weight === 'weigh' ? [help, t('register.justifications.weigh')].filter(Boolean).join(' ') : help,
            }))}
            {...points}
          />
          {outcome.kind === 'ended' ? null : (
            <ChoiceField
              label={t('register.justifications.conclusion')}
              choices={[
                { value: '', title: t('register.justifications.notConcluded') },
                { value: 'justified', title: t('register.justifications.justified') },
                { value: 'not-justified', title: t('register.justifications.notJustified') },
              ]}
              value={entry.conclusion ?? ''}
              disabled={isReading}
              onChoose={(conclusion) =>
                choose({ conclusion: conclusion === '' ? null : (conclusion as Justification['conclusion']) })
              }
            />
          )}
        </>
      )}
      <FormOutcomeLine state={state} />
    </EntryCard>
  );
}
