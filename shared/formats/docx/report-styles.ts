import { bold, ink, italic, type ParagraphLook, size } from './style-xml.ts';

/** Id of a heading style of the report, level 1 to 3. Beside an ordinance Word's own headings are the ordinance's, numbered. */
export const reportHeading = (level: 1 | 2 | 3, beside: boolean): string => `${beside ? 'Report' : ''}Heading${level}`;

export function reportStyles(pointSize: number, beside: boolean): readonly ParagraphLook[] {
  const heading = (level: 1 | 2 | 3, points: number, space: readonly [number, number]): ParagraphLook => ({
    id: reportHeading(level, beside),
    name: beside ? `Heading ${level} Report` : `heading ${level}`,
    next: 'BodyText',
    keep: 'next',
    outline: level,
    space,
    run: bold + size(points),
  });
  return [
    heading(1, pointSize + 4, [300, 120]),
    heading(2, pointSize + 1.5, [300, 100]),
    heading(3, pointSize, [220, 60]),
    {
      id: 'ReportTitle',
      name: 'Report Title',
      next: 'BodyText',
      keep: 'next',
      space: [0, 60],
      run: bold + size(pointSize + 8.5),
    },
    {
      id: 'ReportSubtitle',
      name: 'Report Subtitle',
      next: 'BodyText',
      space: [0, 200],
      run: size(pointSize + 1.5) + ink('444444'),
    },
    {
      id: 'ReportNote',
      name: 'Report Note',
      keep: 'next',
      space: [120, 120],
      run: italic + ink('444444') + size(pointSize - 1),
    },
    {
      id: 'ReportOpen',
      name: 'Report Open Point',
      space: [20, 60],
      indent: { left: 170 },
      border: '<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="9A3412"/></w:pBdr>',
    },
    { id: 'TableTextSmall', name: 'Table Text Small', basedOn: 'TableText', run: size(pointSize - 2.5) },
    { id: 'TableHeaderSmall', name: 'Table Header Small', basedOn: 'TableHeader', run: size(pointSize - 2.5) },
    {
      id: 'TableRowHeaderSmall',
      name: 'Table Row Header Small',
      basedOn: 'TableRowHeader',
      run: size(pointSize - 2.5),
    },
    { id: 'ReportAnswer', name: 'Report Answer', space: [40, 80] },
  ];
}
