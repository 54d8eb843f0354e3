import { bold, ink, italic, type ParagraphLook, size } from './style-xml.ts';
import { bulletList } from './bullet-list.ts';

/** Id of a heading style of the report, level 1 to 3. Beside an ordinance Word's own headings are the ordinance's, numbered. */
export const reportHeading = (level: 1 | 2 | 3, beside: boolean): string => `${beside ? 'Report' : ''}Heading${level}`;

/**
 * The looks of a report. In large print nothing is smaller than the text, nothing is grey or slanting, and paragraphs stand
 * apart (UK Association for Accessible Formats, G003 Creating clear print and large print documents, 2019: 18 points, a
 * typeface without serifs, ranged left, no italics and no underlining, page numbers in the size of the text).
 */
export function reportStyles(pointSize: number, beside: boolean, isClearPrint: boolean): readonly ParagraphLook[] {
  const smaller = (by: number): string => size(isClearPrint ? pointSize : pointSize - by);
  const quiet = isClearPrint ? '' : ink('444444');
  const apart = isClearPrint ? pointSize * 10 : 0;
  const heading = (level: 1 | 2 | 3, points: number, space: readonly [number, number]): ParagraphLook => ({
    id: reportHeading(level, beside),
    name: beside ? `Heading ${level} Report` : `heading ${level}`,
    next: 'BodyText',
    keep: 'next',
    outline: level,
    space: [space[0] + apart, space[1] + apart / 2],
    run: bold + size(points),
  });
  return [
    heading(1, pointSize + (isClearPrint ? 8 : 4), [300, 120]),
    heading(2, pointSize + (isClearPrint ? 4 : 1.5), [300, 100]),
    heading(3, pointSize + (isClearPrint ? 1 : 0), [220, 60]),
    {
      id: 'ReportTitle',
      name: 'Report Title',
      next: 'BodyText',
      keep: 'next',
      space: [0, 60 + apart],
      run: bold + size(pointSize + 8.5 + (isClearPrint ? 3.5 : 0)),
    },
    {
      id: 'ReportSubtitle',
      name: 'Report Subtitle',
      next: 'BodyText',
      space: [0, 200 + apart],
      run: size(pointSize + 1.5) + quiet,
    },
    {
      id: 'ReportNote',
      name: 'Report Note',
      keep: 'next',
      space: [120, 120 + apart],
      run: (isClearPrint ? '' : italic) + quiet + smaller(1),
    },
    {
      id: 'ReportOpen',
      name: 'Report Open Point',
      space: [20, 60 + apart],
      indent: { left: 170 },
      border: '<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="9A3412"/></w:pBdr>',
    },
    { id: 'TableTextSmall', name: 'Table Text Small', basedOn: 'TableText', run: smaller(2.5) },
    { id: 'TableHeaderSmall', name: 'Table Header Small', basedOn: 'TableHeader', run: smaller(2.5) },
    { id: 'TableRowHeaderSmall', name: 'Table Row Header Small', basedOn: 'TableRowHeader', run: smaller(2.5) },
    { id: 'ReportAnswer', name: 'Report Answer', space: [40, 80 + apart] },
    // Beside an ordinance the lists are the ordinance's.
    ...(beside ? [] : [item(apart)]),
    ...(isClearPrint ? listLooks : []),
  ];
}

const item = (apart: number): ParagraphLook => ({
  id: 'ReportItem',
  name: 'Report Item',
  space: [0, 80 + Math.round(apart / 3)],
  number: { numId: bulletList.id, level: 0 },
  indent: { left: 360, hanging: 360 },
});

/** What is a table elsewhere: what it shows, then each row under its first cell. */
const listLooks: readonly ParagraphLook[] = [
  { id: 'ReportAbout', name: 'Report About', keep: 'next', space: [120, 240] },
  {
    id: 'ReportEntry',
    name: 'Report Entry',
    keep: 'next',
    space: [240, 120],
    border: '<w:pBdr><w:top w:val="single" w:sz="8" w:space="6" w:color="000000"/></w:pBdr>',
  },
];
