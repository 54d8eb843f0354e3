import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterButtons } from '../filter-buttons.tsx';
import type { MatrixFilter } from './use-matrix-axes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalS },
});

export interface MatrixFiltersProps {
  readonly filter: MatrixFilter;
  readonly onChoose: (filter: MatrixFilter) => void;
}

/** Which rows and columns the grid shows. */
export const MatrixFilters = memo(function MatrixFilters({ filter, onChoose }: MatrixFiltersProps) {
  const { t } = useTranslation('matrix');
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <FilterButtons
        label={t('showGroups')}
        value={filter.groups}
        options={[
          { value: 'named', text: t('groupsNamed') },
          { value: 'all', text: t('groupsAll') },
        ]}
        onChoose={(groups) => onChoose({ ...filter, groups })}
      />
      <FilterButtons
        label={t('showRights')}
        value={filter.rights}
        options={[
          { value: 'touched', text: t('rightsTouched') },
          { value: 'all', text: t('rightsAll') },
        ]}
        onChoose={(rights) => onChoose({ ...filter, rights })}
      />
    </div>
  );
});
