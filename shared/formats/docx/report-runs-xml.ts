import { lineDirection } from '../../ordinance/text-direction.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { type Run, textOfRuns } from '../../report/report-block.ts';
import { textRun } from './inline-runs.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { bold } from './style-xml.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/** How the report is printed in one Word file. */
export interface ReportPrint {
  /** Whether the ordinance stands in the same file and has Word's own headings. */
  readonly beside: boolean;
  /** Between the margins, in twips. */
  readonly width: number;
  readonly isClearPrint: boolean;
  /** Where in the file a provision stands; null: nowhere. */
  readonly bookmarkOf: (id: ProvisionId) => string | null;
}

/** A line of the report. */
export const reportLine = (style: string, runs: readonly Run[], print: ReportPrint, keepNext = false): string =>
  paragraphXml({
    style,
    keepNext,
    bidi: lineDirection(textOfRuns(runs)) === 'rtl',
    runs: runsXml(runs, print),
  });

/** Nothing of the sort is left to a line through or under the words in large print, where it is said in words. */
const marks = { removed: '<w:strike/>', added: '<w:u w:val="single"/>' } as const;
const inWords = { removed: 'taken out', added: 'put in' } as const;

function runsXml(runs: readonly Run[], print: ReportPrint): string {
  return runs
    .map(({ text, strong, change, provision }) => {
      const bookmark = provision === undefined ? null : print.bookmarkOf(provision);
      if (bookmark !== null) return linkTo(bookmark, text);
      const weight = strong ? bold : '';
      if (change === undefined) return textRun(text, weight);
      return print.isClearPrint
        ? textRun(`[${inWords[change]}: ${text}]`, weight)
        : textRun(text, weight + marks[change]);
    })
    .join('');
}

/** Words that lead to a provision in the same file. */
const linkTo = (bookmark: string, text: string): string =>
  `<w:hyperlink w:anchor="${escapeAttribute(bookmark)}" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:hyperlink>`;
