import { Checkbox, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenPacks } from '../../../shared/packs/packs-in-force.ts';
import { inReadingOrder } from '../../../shared/packs/pack-order.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import { regionsOf } from '../../../shared/packs/regions.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { usualRights } from '../../../shared/packs/usual-rights.ts';
import type { PackLibrary } from '../../state/pack-library.ts';
import { RegionBoxes } from '../../ui/region-boxes.tsx';
import { exactDate } from '../../ui/time-text.tsx';

/** Which law a dossier stands under: the profile of its jurisdiction and the rights packs in force. */
export interface Jurisdiction {
  readonly profile: string;
  readonly rights: readonly string[];
  /** The regions whose law counts, by id of pack; all of them where a pack is not named. */
  readonly regions: Readonly<Partial<Record<string, readonly string[]>>>;
}

export function jurisdictionOf(profile: Profile | undefined, packs: readonly RightsPack[]): Jurisdiction {
  return { profile: profile?.id ?? '', rights: usualRights(profile, packs), regions: {} };
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  packs: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  regions: { paddingInlineStart: '2rem', fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
});

export interface JurisdictionFieldsProps {
  readonly value: Jurisdiction;
  readonly onChange: (value: Jurisdiction) => void;
  /** The packs to choose from, the council's own among them. */
  readonly packs: PackLibrary;
  /** Profiles the template was written for; another may be chosen and is then told so. */
  readonly writtenFor?: readonly string[];
}

export function JurisdictionFields({ value, onChange, packs, writtenFor }: JurisdictionFieldsProps) {
  const { t, i18n } = useTranslation('library');
  const rights = inReadingOrder(packs.rights);
  const inForce = chosenPacks(value.rights, packs.rights, value.regions);
  const styles = useStyles();
  const profile = packs.profiles.find(({ id }) => id === value.profile);
  const isElsewhere = writtenFor !== undefined && profile !== undefined && !writtenFor.includes(profile.id);
  return (
    <div className={styles.root}>
      <Field
        label={t('jurisdiction.profile')}
        {...(isElsewhere
          ? { validationState: 'warning' as const, validationMessage: t('jurisdiction.elsewhere') }
          : { hint: t('jurisdiction.profileHint') })}
      >
        <Dropdown
          value={profile?.title ?? ''}
          selectedOptions={[value.profile]}
          onOptionSelect={(_, data) => {
            const chosen = packs.profiles.find(({ id }) => id === data.optionValue);
            if (chosen) onChange(jurisdictionOf(chosen, packs.rights));
          }}
        >
          {packs.profiles.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <fieldset className={styles.packs}>
        <legend className={styles.legend}>{t('jurisdiction.rights')}</legend>
        <span className={styles.hint}>{t('jurisdiction.rightsHint')}</span>
        {rights.map(({ id, title, as_of }) => (
          <Fragment key={id}>
            <Checkbox
              label={t('jurisdiction.pack', { title, date: exactDate(as_of, i18n.language) })}
              checked={value.rights.includes(id)}
              onChange={(_, data) =>
                onChange({
                  ...value,
                  rights: rights
                    .map((pack) => pack.id)
                    .filter((other) => (other === id ? data.checked === true : value.rights.includes(other))),
                })
              }
            />
            <Regions pack={inForce.find((pack) => pack.id === id)} value={value} onChange={onChange} />
          </Fragment>
        ))}
      </fieldset>
    </div>
  );
}

interface RegionsProps extends Pick<JurisdictionFieldsProps, 'value' | 'onChange'> {
  /** As it would be frozen; none while it is not in force. */
  readonly pack: RightsPack | undefined;
}

function Regions({ pack, value, onChange }: RegionsProps) {
  const { t } = useTranslation('library');
  const styles = useStyles();
  if (pack?.regions === undefined || pack.regions.length === 0) return null;
  return (
    <div className={styles.regions}>
      <RegionBoxes
        legend={t('jurisdiction.regions', { title: pack.title })}
        regions={pack.regions}
        chosen={regionsOf(pack)}
        disabled={false}
        onChoose={(ids) => onChange({ ...value, regions: { ...value.regions, [pack.id]: ids } })}
      />
    </div>
  );
}
