import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PromptState } from '../../../shared/assessment/assessment-state.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  list: { margin: '2px 0 0', paddingInlineStart: '1.1rem' },
});

export interface ElsewhereListProps {
  readonly prompts: readonly PromptState[];
  readonly numbering: Numbering;
  readonly onGoTo: (id: string) => void;
}

/** Open prompts in the rest of the section: one line each, a step away. */
export function ElsewhereList({ prompts, numbering, onGoTo }: ElsewhereListProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const open = prompts.filter(({ state, provision }) => state === 'open' && provision !== null);
  if (open.length === 0) return null;
  return (
    <div className={styles.root}>
      {t('prompts.elsewhere', { count: open.length })}
      <ul className={styles.list}>
        {open.map(({ trigger, provision, name }) => (
          <li key={`${trigger} ${provision}`}>
            <Link
              as="button"
              type="button"
              inline
              className={styles.link}
              onClick={() => provision !== null && onGoTo(provision)}
            >
              {(provision !== null && numbering.get(provision)?.fullLabel) || ''}
            </Link>
            : {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
