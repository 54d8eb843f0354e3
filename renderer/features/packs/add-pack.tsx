import { Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import { actMessages } from '../../persistence/act-messages.ts';
import { useOpenDossier } from '../../persistence/dossier-hooks.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 14rem' },
});

/** Puts one more pack in force, with those that it builds on; what was answered stays. */
export function AddPack({ dossier }: { dossier: OpenDossier }) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { rights: known } = usePackLibrary(useServices());
  const { packs } = useOpenDossier(dossier);
  const others = known.filter(({ id }) => !packs.rights.some((pack) => pack.id === id));
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = others.find(({ id }) => id === wanted);
  const add = () => {
    if (!chosen) return;
    dossier.putRightsPacks(withNewerPacks(packs.rights, [chosen], known), actMessages.packAdded(chosen.title));
    announce(t('add.done', { title: chosen.title }));
    setWanted(null);
  };
  if (others.length === 0) return <p>{t('add.none')}</p>;
  return (
    <div className={styles.row}>
      <Field label={t('add.title')} className={styles.field}>
        <Dropdown
          aria-label={t('add.choose')}
          value={chosen?.title ?? ''}
          selectedOptions={chosen ? [chosen.id] : []}
          onOptionSelect={(_, { optionValue }) => setWanted(optionValue ?? null)}
        >
          {others.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Button disabledFocusable={!chosen} onClick={add}>
        {t('add.act')}
      </Button>
    </div>
  );
}
