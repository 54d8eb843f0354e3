import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../state/navigation.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { useDesk } from './assessment-desk.ts';
import { useNavEntries } from './nav-entries.ts';
import { entryOf, type View } from './views.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The same ways as `AssessmentNav`, for windows too narrow for a list beside the questions. */
export function NavSelect({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { dossier } = useDesk();
  const groups = useNavEntries();
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={t('nav.label')} data-pane="assessment-sections">
      <Field label={t('nav.choose')} orientation="horizontal">
        <FieldSelect
          value={entryOf(view)}
          onChange={(_, data) => goTo({ name: 'assess', dossier: dossier.id, at: data.value })}
        >
          {groups.map(({ title, entries }) => (
            <optgroup key={title} label={title}>
              {entries.map(({ address, text, count }) => (
                <option key={address} value={address}>
                  {`${text} (${count})`}
                </option>
              ))}
            </optgroup>
          ))}
        </FieldSelect>
      </Field>
    </nav>
  );
}
