/** CSS pixels: rows are of one height so that a window of them can be drawn. */
export const rowHeight = 60;
export const rowHeightWithSnippet = 84;

/** Columns of the library's table: name, stage, gaps, last change, menu. Narrow windows keep the name and the menu. */
export const rowColumns = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 7.5rem 7rem 13rem 2.5rem',
  columnGap: '16px',
  alignItems: 'center',
  paddingLeft: '16px',
  paddingRight: '8px',
  boxSizing: 'border-box',
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr) 2.5rem' },
} as const;
