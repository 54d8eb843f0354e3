import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shortPeriods } from '../../../../shared/assessment/consultation-period.ts';
import { type Consultation, gunningPoints } from '../../../../shared/record/registers.ts';
import { withholdsNames } from '../../../../shared/record/withheld-names.ts';
import { useDesk } from '../assessment-desk.ts';
import { useGroupChoices } from './choices.ts';
import { EntryCard, SideBySide } from './entry-card.tsx';
import { DateField, LineField, ManyField, TextField } from './entry-fields.tsx';
import { PointFields } from './point-fields.tsx';
import { useEntry } from './use-entry.ts';

/** One round of consultation: when, how, whom it reached, and the four questions that decide whether it was fair. */
export function ConsultationCard({ stored, number }: { stored: Consultation; number: number }) {
  const { t } = useTranslation('assessment');
  const { packs } = useDesk();
  const editing = useEntry('consultations', stored);
  const groups = useGroupChoices();
  const { entry, choose, type, flush, isReading } = editing;
  const short = shortPeriods(entry, packs);
  return (
    <EntryCard register="consultations" title={entry.title} number={number} editing={editing}>
      <LineField
        label={t('register.consultations.what')}
        value={entry.title}
        editing={editing}
        onType={(title) => type('title', { title })}
      />
      <SideBySide>
        <DateField
          label={t('register.consultations.from')}
          value={entry.from}
          editing={editing}
          onType={(from) => type('from', { from })}
        />
        <DateField
          label={t('register.consultations.until')}
          value={entry.until}
          editing={editing}
          onType={(until) => type('until', { until })}
        />
      </SideBySide>
      {short.map(({ days, least, pack, verified }) => (
        <MessageBar key={pack} intent="warning" layout="multiline">
          <MessageBarBody>
            {t('register.consultations.short', { days, least, pack: packs.titles.get(pack) ?? pack })}{' '}
            {verified ? '' : t('register.unverified')}
          </MessageBarBody>
        </MessageBar>
      ))}
      <TextField
        label={t('register.consultations.how')}
        value={entry.how}
        editing={editing}
        onType={(how) => type('how', { how })}
      />
      <ManyField
        label={t('register.consultations.reached')}
        choices={groups}
        chosen={entry.reached}
        disabled={isReading}
        onChoose={(reached) => choose({ reached })}
      />
      <Checkbox
        label={t('register.consultations.withhold')}
        checked={withholdsNames(entry)}
        disabled={isReading}
        onChange={(_, data) => choose({ withholdsNames: data.checked === true })}
      />
      <PointFields
        points={gunningPoints.map((id) => ({ id, question: t(`register.gunning.${id}`) }))}
        judged={entry.gunning}
        disabled={isReading}
        onChoose={(gunning) => choose({ gunning })}
        onType={(point, gunning) => type(`gunning ${point}`, { gunning })}
        onLeave={flush}
      />
    </EntryCard>
  );
}
