import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { LineKind, ReportBlock } from '../../../../shared/report/report-block.ts';
import { textOfRuns } from '../../../../shared/report/report-block.ts';
import { ReportTableView } from './report-table-view.tsx';
import { RunsView } from './runs-view.tsx';
import type { ReportPart } from './use-report.ts';

const useStyles = makeStyles({
  part: {
    // What is far away is laid out when it comes near, so that a long report opens at once.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 900px',
    '@media print': { contentVisibility: 'visible' },
  },
  heading: { scrollMarginTop: tokens.spacingVerticalL, breakAfter: 'avoid' },
  first: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: 1.25,
    margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
  },
  second: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: 1.25,
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`,
  },
  third: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: 1.4,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: 1.5, overflowWrap: 'anywhere' },
  title: {
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1.2,
    marginBottom: tokens.spacingVerticalXS,
  },
  subtitle: {
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalL,
  },
  note: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  open: {
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: '3px',
    borderInlineStartColor: tokens.colorPaletteDarkOrangeBorderActive,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: '1.4em', lineHeight: 1.5 },
});

/** One part of the report; drawn again only when it says something else. */
export const ReportPartView = memo(function ReportPartView({ part, id }: { part: ReportPart; id: string }) {
  const styles = useStyles();
  return (
    <section className={styles.part} {...(part.title === '' ? {} : { 'aria-labelledby': id })}>
      {part.blocks.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a report is written anew as a whole; blocks have no names
        <BlockView key={at} block={block} id={at === 0 ? id : undefined} />
      ))}
    </section>
  );
});

const elements = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function BlockView({ block, id }: { block: ReportBlock; id: string | undefined }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading': {
      const Heading = elements[block.level];
      const look = { 1: styles.first, 2: styles.second, 3: styles.third }[block.level];
      return (
        <Heading
          dir="auto"
          className={mergeClasses(styles.heading, look)}
          {...(id === undefined ? {} : { id, tabIndex: -1 })}
        >
          {block.text}
        </Heading>
      );
    }
    case 'line': {
      const looks: Readonly<Partial<Record<LineKind, string>>> = styles;
      return (
        <p dir="auto" className={mergeClasses(styles.line, looks[block.as])}>
          <RunsView runs={block.runs} />
        </p>
      );
    }
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((runs) => (
            <li key={textOfRuns(runs)} dir="auto">
              <RunsView runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <ReportTableView table={block} />;
  }
}
