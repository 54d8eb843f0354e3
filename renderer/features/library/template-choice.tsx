import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { exactDate } from '../../ui/time-text.tsx';
import type { Template } from '../../../shared/packs/template.ts';

/** Stands for no template: a title, a first section and nothing else. */
export const blankTemplate = '';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    ':has(input:checked)': {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  title: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  text: { display: 'block', color: tokens.colorNeutralForeground3, lineHeight: 1.45, marginTop: '2px' },
  date: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginTop: '4px' },
});

export interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t, i18n } = useTranslation('library');
  const styles = useStyles();
  return (
    <RadioGroup
      className={styles.group}
      aria-label={t('new.templateLabel')}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {templates.map(({ id, title, description, as_of }) => (
        <Radio
          key={id}
          value={id}
          className={styles.card}
          label={
            <>
              <span className={styles.title}>{title}</span>
              <span className={styles.text}>{description}</span>
              <span className={styles.date}>{t('new.asOf', { date: exactDate(as_of, i18n.language) })}</span>
            </>
          }
        />
      ))}
      <Radio
        value={blankTemplate}
        className={styles.card}
        label={
          <>
            <span className={styles.title}>{t('new.blank')}</span>
            <span className={styles.text}>{t('new.blankText')}</span>
          </>
        }
      />
    </RadioGroup>
  );
}
