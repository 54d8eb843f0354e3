import { useTranslation } from 'react-i18next';
import type { RowsRead } from '../../../../shared/record/comments-from-rows.ts';

const mostNamed = 12;

/** Which rows would be left out or taken in part, and why. */
export function ImportWarnings({ read }: { read: RowsRead }) {
  const { t } = useTranslation('evidence');
  const named = (rows: readonly number[]) => {
    const first = rows.slice(0, mostNamed).join(', ');
    return rows.length > mostNamed ? t('import.more', { rows: first, count: rows.length - mostNamed }) : first;
  };
  const { duplicates, blank, undated, unknownGroups } = read;
  const lines = [
    ...(duplicates.length > 0 ? [t('import.duplicates', { rows: named(duplicates) })] : []),
    ...(blank.length > 0 ? [t('import.blank', { rows: named(blank) })] : []),
    ...(undated.length > 0 ? [t('import.undated', { rows: named(undated) })] : []),
    ...(unknownGroups.length > 0 ? [t('import.unknownGroups', { groups: unknownGroups.join('; ') })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.4em' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
