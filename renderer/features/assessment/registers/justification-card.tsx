import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { justificationState, noLimitOf, permittedAims, testFor } from '../../../../shared/assessment/justifications.ts';
import type { Justification } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { PointFields } from './point-fields.tsx';
import { useEntry } from './use-entry.ts';

/** How one limit of a right is justified: the pack's own test, step by step; refused for a right that admits no limit. */
export function JustificationCard({ stored, number }: { stored: Justification; number: number }) {
  const { t } = useTranslation('assessment');
  const { packs, snapshot } = useDesk();
  const editing = useEntry('justifications', stored);
  const { entry, choose, type, flush, isReading } = editing;
  const right = packs.rights.find(({ tag }) => tag === entry.right);
  const test = testFor(packs, entry.pack, entry.right);
  const aims = permittedAims(packs, entry.pack, entry.right);
  const noLimit = noLimitOf(packs, entry.right);
  const { outcome, failed } = justificationState(entry, packs);
  const withTests = snapshot.packs.rights.filter(({ id }) => packs.tests.some(({ pack }) => pack === id));
  return (
    <EntryCard register="justifications" title={right?.title ?? ''} number={number} editing={editing}>
      <SideBySide>
        <ChoiceField
          label={t('register.justifications.right')}
          choices={[
            { value: '', title: t('register.choose') },
            ...packs.rights.map(({ tag, title }) => ({ value: tag, title })),
          ]}
          value={entry.right}
          disabled={isReading}
          onChoose={(tag) => choose({ right: tag })}
        />
        <ChoiceField
          label={t('register.justifications.pack')}
          choices={[
            { value: '', title: t('register.choose') },
            ...withTests.map(({ id, title }) => ({ value: id, title })),
          ]}
          value={entry.pack}
          disabled={isReading}
          onChoose={(pack) => choose({ pack })}
        />
      </SideBySide>
      {noLimit === null ? null : (
        <MessageBar intent={noLimit.whole ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>
            {t(noLimit.whole ? 'register.justifications.noLimit' : 'register.justifications.partNoLimit')}{' '}
            {noLimit.texts.join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {noLimit?.whole || test === null ? null : (
        <>
          <TextField
            label={t('register.justifications.aim')}
            hint={aims.length === 0 ? undefined : t('register.justifications.aims', { aims: aims.join('; ') })}
            value={entry.aim}
            editing={editing}
            onType={(aim) => type('aim', { aim })}
          />
          <PointFields
            points={test.steps.map(({ id, question, help }) => ({ id, question, help }))}
            judged={entry.steps}
            disabled={isReading}
            onChoose={(steps) => choose({ steps })}
            onType={(point, steps) => type(`step ${point}`, { steps })}
            onLeave={flush}
          />
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
          <p>
            {t(`register.justifications.outcome.${outcome}`)}{' '}
            {failed.length === 0
              ? ''
              : t('register.justifications.failed', {
                  steps: test.steps
                    .filter(({ id }) => failed.includes(id))
                    .map(({ title }) => title)
                    .join(', '),
                })}
          </p>
        </>
      )}
    </EntryCard>
  );
}
