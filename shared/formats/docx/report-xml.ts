import { lineDirection } from '../../ordinance/text-direction.ts';
import type { LineKind, ReportBlock } from '../../report/report-block.ts';
import { textRun } from './inline-runs.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { reportLine, type ReportPrint } from './report-runs-xml.ts';
import { reportHeading } from './report-styles.ts';
import { reportTableXml } from './report-table-xml.ts';

const styles: Readonly<Record<LineKind, string>> = {
  title: 'ReportTitle',
  subtitle: 'ReportSubtitle',
  body: 'BodyText',
  note: 'ReportNote',
  answer: 'ReportAnswer',
  open: 'ReportOpen',
};

/** A block of the report as Word has it. */
export function reportXml(block: ReportBlock, print: ReportPrint): string {
  switch (block.kind) {
    case 'heading':
      return paragraphXml({
        style: reportHeading(block.level, print.beside),
        pageBreak: block.beginsPage,
        bidi: lineDirection(block.text) === 'rtl',
        runs: textRun(block.text),
      });
    case 'line':
      return reportLine(styles[block.as], block.runs, print, block.keepsNext);
    case 'list':
      return block.items.map((runs) => reportLine('ReportItem', runs, print)).join('');
    case 'table':
      return reportTableXml(block, print);
  }
}
