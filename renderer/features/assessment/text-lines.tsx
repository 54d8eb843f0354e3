import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  field: { flex: '1 1 auto', minWidth: 0 },
});

export interface TextLinesProps {
  readonly lines: readonly string[];
  /** The accessible name of a line: "Evidence 2". */
  readonly nameOf: (number: number) => string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly onType: (lines: readonly string[]) => void;
  /** A line was left or taken away: these are to be kept now. */
  readonly onDone: (lines: readonly string[]) => void;
}

/** A list of short texts: there is always an empty line at the end to write the next one in. */
export function TextLines({ lines, nameOf, placeholder, disabled, onType, onDone }: TextLinesProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const filled = (all: readonly string[]) => all.filter((line) => line.trim() !== '');
  const rows = disabled ? lines : [...lines, ''];
  const focusLine = (index: number) => list.current?.querySelectorAll('input')[index]?.focus();
  return (
    <ul ref={list} className={styles.list}>
      {rows.map((line, index) => (
        // A line has no identity of its own but its place.
        <li key={index} className={styles.line}>
          <Input
            className={styles.field}
            value={line}
            aria-label={nameOf(index + 1)}
            placeholder={index === lines.length ? placeholder : ''}
            readOnly={disabled}
            onChange={(_, data) =>
              onType(index === lines.length ? [...lines, data.value] : lines.with(index, data.value))
            }
            onBlur={() => onDone(filled(lines))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              focusLine(index + 1);
            }}
          />
          {index < lines.length && !disabled ? (
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={line === '' ? t('list.removeEmpty') : t('list.remove', { what: line })}
              onClick={() => {
                onDone(lines.toSpliced(index, 1));
                focusLine(Math.min(index, lines.length - 1));
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
