import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReportTable, Run } from '../../../../shared/report/report-block.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { RunsView } from './runs-view.tsx';

/** Whether all rows have to stand there at once, as on paper. */
export const AllRowsContext = createContext(false);

/** Rows that are drawn in one go; more follow by themselves. */
const rowsAtOnce = 100;

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    margin: `0 0 ${tokens.spacingVerticalL}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { overflowX: 'visible' },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '6px 10px',
      lineHeight: 1.45,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      overflowWrap: 'break-word',
      whiteSpace: 'pre-line',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
    '& tr': { breakInside: 'avoid' },
  },
  fixed: { tableLayout: 'fixed' },
  small: { fontSize: tokens.fontSizeBase200 },
});

/** A table of the report, with headers of its columns and rows; it scrolls sideways where the window is narrow. */
export function ReportTableView({ table }: { table: ReportTable }) {
  const { headers, rows, weights, about, rowHeaders, small } = table;
  const styles = useStyles();
  const count = useGrowing(rows.length);
  const total = weights.reduce((sum, each) => sum + each, 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className={styles.box} role="region" aria-label={about} tabIndex={0}>
      <table
        className={mergeClasses(styles.table, styles.fixed, small && styles.small)}
        style={{ minWidth: `${Math.min(weights.length, 6) * 7}rem` }}
      >
        <caption>
          <VisuallyHidden>{about}</VisuallyHidden>
        </caption>
        <colgroup>
          {weights.map((weight, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns have no names
            <col key={at} style={{ width: `${(100 * weight) / total}%` }} />
          ))}
        </colgroup>
        {headers.length === 0 ? null : (
          <thead>
            <tr>
              {headers.map((text, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two columns may have one name
                <th key={at} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, count).map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no names
            <Row key={at} row={row} hasHeader={rowHeaders} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, hasHeader }: { row: readonly (readonly Run[])[]; hasHeader: boolean }) {
  return (
    <tr>
      {row.map((runs, at) =>
        hasHeader && at === 0 ? (
          // oxlint-disable-next-line react/no-array-index-key -- cells have no names
          <th key={at} scope="row" dir="auto">
            <RunsView runs={runs} />
          </th>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- cells have no names
          <td key={at} dir="auto">
            <RunsView runs={runs} />
          </td>
        ),
      )}
    </tr>
  );
}

/** A count that grows to the whole by itself, a hundred at a time. */
function useGrowing(whole: number): number {
  const isAll = useContext(AllRowsContext);
  const [count, setCount] = useState(rowsAtOnce);
  const isShort = count < whole;
  useEffect(() => {
    if (!isShort) return undefined;
    const timer = setTimeout(() => setCount(count + rowsAtOnce));
    return () => clearTimeout(timer);
  }, [isShort, count]);
  return isAll ? whole : Math.min(count, whole);
}
