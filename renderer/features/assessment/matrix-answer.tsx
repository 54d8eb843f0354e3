import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { matrixAxes } from '../../../shared/assessment/matrix-axes.ts';
import type { Effect, MatrixCell } from '../../../shared/record/draft.ts';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';

const effects = ['benefit', 'none', 'harm', 'unknown'] as const satisfies readonly Effect[];

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', padding: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  right: {
    verticalAlign: 'bottom',
    padding: '4px',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '5.5rem',
    textAlign: 'start',
  },
  group: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'start',
    padding: '4px 8px',
    minWidth: '10rem',
    maxWidth: '14rem',
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { padding: '2px' },
  select: {
    width: '100%',
    minHeight: '28px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  harm: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorStatusDangerBackground1 },
  benefit: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  unknown: { fontStyle: 'italic', backgroundColor: tokens.colorStatusWarningBackground1 },
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

export interface MatrixAnswerProps {
  readonly cells: readonly MatrixCell[];
  readonly disabled: boolean;
  readonly onChoose: (cells: readonly MatrixCell[]) => void;
}

/** The effect on each group and right, one choice a cell; a table with headers that the keyboard walks by Tab. */
export function MatrixAnswer({ cells, disabled, onChoose }: MatrixAnswerProps) {
  const { t } = useTranslation('assessment');
  const { packs, snapshot, dossier } = useDesk();
  const styles = useStyles();
  const axes = useMemo(() => matrixAxes(packs, snapshot.answers), [packs, snapshot.answers]);
  const byGroup = useMemo(() => effectsByGroup(cells), [cells]);
  const groups = new Set(axes.groups.map(({ id }) => id));
  const filled = cells.filter(({ group }) => groups.has(group)).length;
  const list = packs.questions.find(({ answer }) => answer.type === 'list' && answer.from === 'groups');
  const isNarrowed = axes.groups.length < packs.groups.length;

  // Rows are drawn again only when their own cells change, so what they call must always see all the cells.
  const latest = useRef({ cells, onChoose });
  useLayoutEffect(() => {
    latest.current = { cells, onChoose };
  });
  const change = useCallback((group: string, right: string, effect: Effect | null) => {
    const now = latest.current;
    const others = now.cells.filter((cell) => cell.group !== group || cell.right !== right);
    now.onChoose(effect === null ? others : [...others, { group, right, effect }]);
  }, []);
  return (
    <div>
      <p className={styles.note}>
        {t('matrix.filled', { filled, all: axes.groups.length * axes.rights.length })}{' '}
        {isNarrowed ? t('matrix.named') : t('matrix.allGroups')}{' '}
        {list ? (
          <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: list.id })}>{t('matrix.nameThem')}</a>
        ) : null}
      </p>
      <div className={styles.box} role="region" aria-label={t('matrix.scroll')}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.group}>
                {t('matrix.group')}
              </th>
              {axes.rights.map(({ tag, title }) => (
                <th key={tag} scope="col" className={styles.right}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {axes.groups.map(({ id, title }) => (
              <MatrixRow
                key={id}
                group={id}
                title={title}
                rights={axes.rights}
                effects={byGroup.get(id) ?? ''}
                disabled={disabled}
                onChange={change}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface MatrixRowProps {
  readonly group: string;
  readonly title: string;
  readonly rights: readonly { readonly tag: string; readonly title: string }[];
  /** "EQ=harm PRV=none": a text, so that rows whose cells did not change are not drawn again. */
  readonly effects: string;
  readonly disabled: boolean;
  readonly onChange: (group: string, right: string, effect: Effect | null) => void;
}

const MatrixRow = memo(function MatrixRow({
  group,
  title: groupTitle,
  rights,
  effects: given,
  disabled,
  onChange,
}: MatrixRowProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const byRight = new Map(given.split(' ').map((pair) => pair.split('=') as [string, Effect]));
  const look: Partial<Record<Effect, string>> = { harm: styles.harm, benefit: styles.benefit, unknown: styles.unknown };
  return (
    <tr>
      <th scope="row" className={styles.group}>
        {groupTitle}
      </th>
      {rights.map(({ tag, title }) => {
        const effect = byRight.get(tag);
        return (
          <td key={tag} className={styles.cell}>
            <select
              className={mergeClasses(styles.select, effect && look[effect])}
              aria-label={t('matrix.cell', { group: groupTitle, right: title })}
              value={effect ?? ''}
              disabled={disabled}
              onChange={(event) => onChange(group, tag, (event.target.value || null) as Effect | null)}
            >
              <option value="">{t('matrix.blank')}</option>
              {effects.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`matrix.${choice}`)}
                </option>
              ))}
            </select>
          </td>
        );
      })}
    </tr>
  );
});

function effectsByGroup(cells: readonly MatrixCell[]): ReadonlyMap<string, string> {
  const byGroup = new Map<string, string>();
  for (const { group, right, effect } of cells)
    byGroup.set(group, `${byGroup.get(group) ?? ''} ${right}=${effect}`.trim());
  return byGroup;
}
