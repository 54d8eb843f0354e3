import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '../../../../shared/record/draft.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';

const useStyles = makeStyles({
  group: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    textAlign: 'start',
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1.2,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    height: '2rem',
    boxSizing: 'border-box',
    textAlign: 'center',
    cursor: 'default',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px dashed Highlight', outlineOffset: '-2px' },
  },
  benefit: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  // Most cells say so: what is hit stands out from them.
  none: { color: tokens.colorNeutralForeground3 },
  harm: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorStatusDangerBackground1 },
  unknown: { fontStyle: 'italic', backgroundColor: tokens.colorStatusWarningBackground1 },
  // Drawn, so that what is heard is the word alone.
  noted: { '::after': { content: '"*"' } },
  blank: { color: tokens.colorNeutralForeground3 },
});

const effectsBy: Readonly<Record<string, Effect>> = { b: 'benefit', n: 'none', h: 'harm', u: 'unknown' };

/** A cell in two letters: its effect, and whether somebody wrote about it. */
export function codeOf({ effect, note, evidence }: EffectCell): string {
  return effect.charAt(0) + (note.trim() !== '' || evidence.length > 0 ? '*' : '');
}

/** How a cell of one code is seen and heard. */
interface CellLook {
  readonly letter: string;
  readonly name: string;
  readonly className: string;
  readonly chosenClassName: string;
}
export type CellLooks = Readonly<Record<string, CellLook>>;

/** By code; the same object until the language changes: a row of cells is looked up, not worked out. */
export function useCellLooks(): CellLooks {
  const { t } = useTranslation('matrix');
  const styles = useStyles();
  return useMemo(() => {
    const looks: Record<string, CellLook> = {};
    for (const [code, effect] of [...Object.entries(effectsBy), ['-', 'blank'] as const]) {
      const letter = effect === 'blank' ? '·' : t(`letter.${effect}`);
      const name = t(`effect.${effect}`);
      for (const mark of effect === 'blank' ? [''] : ['', '*']) {
        const className = mergeClasses(styles.cell, styles[effect], mark !== '' && styles.noted);
        looks[code + mark] = {
          letter,
          name: mark === '' ? name : t('withNote', { effect: name }),
          className,
          chosenClassName: mergeClasses(className, styles.chosen),
        };
      }
    }
    return looks;
  }, [t, styles]);
}

export interface MatrixRowProps {
  readonly title: string;
  readonly looks: CellLooks;
  /** A code for each right, "-" where blank; one text, so that a row is drawn again only when it says something else. */
  readonly codes: string;
  /** The cell that can have the focus; -1: none of this row. */
  readonly current: number;
  /** The chosen cells; -1: none. */
  readonly first: number;
  readonly last: number;
}

/** One group: letters to be seen, words to be heard. */
export const MatrixRow = memo(function MatrixRow({ title, looks, codes, current, first, last }: MatrixRowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.group}>
        {title}
      </th>
      {codes.split(' ').map((code, col) => {
        const isChosen = col >= first && col <= last;
        const look = looks[code];
        return (
          <td
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            key={col}
            tabIndex={col === current ? 0 : -1}
            aria-selected={isChosen}
            aria-label={look?.name}
            className={isChosen ? look?.chosenClassName : look?.className}
          >
            {look?.letter}
          </td>
        );
      })}
    </tr>
  );
});
