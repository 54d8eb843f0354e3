import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { overflow: 'auto', maxHeight: '45vh' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 8px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    // A header is a word or two, and is not broken within one.
    '& th': { overflowWrap: 'normal' },
  },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingVerticalXS },
});

export interface RowsTableProps {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows of text as a table that scrolls by the keyboard too. */
export function RowsTable({ caption, headers, rows }: RowsTableProps) {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className={styles.box} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header, at) => (
              // Columns have no identity but their place.
              <th key={at} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
