import { useTranslation } from 'react-i18next';
import { permittedAims } from '../../../../shared/assessment/form-outcome.ts';
import { useDesk } from '../assessment-desk.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import type { EntryEditing } from './use-entry.ts';

/** The aim of a limit: one of those that the pack permits for the right, or words of one's own where it has no closed list. */
export function AimField({ editing }: { editing: EntryEditing<'justifications'> }) {
  const { t } = useTranslation('assessment');
  const { packs } = useDesk();
  const { entry, choose, type, isReading } = editing;
  const { aims, not, isOpen, where, isVerified } = permittedAims(packs, entry.pack, entry.right);
  const law = where === null ? '' : `${where}${isVerified ? '' : ` ${t('register.unverified')}`}`;
  if (isOpen) {
    return (
      <TextField
        label={t('register.justifications.aim')}
        hint={aims.length === 0 ? undefined : t('register.justifications.aims', { aims: aims.join('; '), law })}
        value={entry.aim}
        editing={editing}
        onType={(aim) => type('aim', { aim })}
      />
    );
  }
  const isStranger = entry.aim !== '' && !aims.includes(entry.aim);
  return (
    <div>
      <ChoiceField
        label={t('register.justifications.aim')}
        choices={[
          { value: '', title: t('register.choose') },
          ...aims.map((aim) => ({ value: aim, title: aim })),
          ...(isStranger
            ? [{ value: entry.aim, title: t('register.justifications.notPermitted', { aim: entry.aim }) }]
            : []),
        ]}
        value={entry.aim}
        disabled={isReading}
        onChoose={(aim) => choose({ aim })}
      />
      <p style={{ margin: 0 }}>
        {t('register.justifications.closed', { law })}{' '}
        {not.length === 0 ? '' : t('register.justifications.not', { aims: not.join('; ') })}
      </p>
    </div>
  );
}
