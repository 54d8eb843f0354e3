import { directionOf } from '../../ordinance/text-direction.ts';
import type { Profile } from '../../packs/profile.ts';
import { capital, type HeadingKind, type HeadingLevels, isHeadingKind, styleOf } from './ordinance-styles.ts';
import { step, textIndent } from './page-layout.ts';
import { reportStyles } from './report-styles.ts';
import {
  bold,
  characterStyle,
  ink,
  italic,
  paragraphStyle,
  type ParagraphLook,
  size,
  tableStyles,
} from './style-xml.ts';
import { baseId, type ListPlan, type NumberedKind, type Region } from './word-lists.ts';
import { escapeAttribute } from './xml-text.ts';

/** word/styles.xml for an ordinance, for a report, or for both in one file. `ordinance` null: a report by itself. */
export function styleSheet(
  profile: Profile,
  ordinance: { readonly levels: HeadingLevels; readonly lists: ListPlan } | null,
  report: { readonly isClearPrint: boolean } | null,
): string {
  const { font, pointSize } = profile.page;
  const isFromTheRight = directionOf(profile.language) === 'rtl';
  const fonts = `<w:rFonts w:ascii="${escapeAttribute(font)}" w:hAnsi="${escapeAttribute(font)}" w:eastAsia="${escapeAttribute(font)}" w:cs="${isFromTheRight ? escapeAttribute(font) : 'Times New Roman'}"/>`;
  const language = escapeAttribute(profile.language);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(pointSize)}<w:lang w:val="${language}" w:eastAsia="${language}"${isFromTheRight ? ` w:bidi="${language}"` : ''}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const styles = [
    ...common(pointSize, report?.isClearPrint ?? false).map(paragraphStyle),
    ...(ordinance ? ordinanceLooks(ordinance.levels, ordinance.lists, pointSize).map(paragraphStyle) : []),
    ...(report ? reportStyles(pointSize, ordinance !== null, report.isClearPrint).map(paragraphStyle) : []),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    characterStyle('DefinedTerm', 'Defined Term', bold),
    characterStyle('Hyperlink', 'Hyperlink', `${ink('0B4F8A')}<w:u w:val="single"/>`),
    tableStyles,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${styles.join('')}</w:styles>`;
}

const common = (pointSize: number, isClearPrint: boolean): readonly ParagraphLook[] => [
  { id: 'Normal', name: 'Normal' },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    keep: 'next',
    space: [0, 240],
    align: 'center',
    run: bold + size(pointSize + 6.5),
  },
  { id: 'BodyText', name: 'Body Text' },
  { id: 'TableText', name: 'Table Text', space: [0, 40], run: size(pointSize - (isClearPrint ? 0 : 1)) },
  { id: 'TableHeader', name: 'Table Header', basedOn: 'TableText', keep: 'next', run: bold },
  { id: 'TableRowHeader', name: 'Table Row Header', basedOn: 'TableText', run: bold },
  { id: 'Figure', name: 'Figure', keep: 'next', space: [120, 60], align: 'center' },
  { id: 'Caption', name: 'caption', space: [0, 180], align: 'center', run: italic + size(pointSize - 1) },
  { id: 'Gap', name: 'Gap', space: [0, 0], run: size(4) },
  {
    id: 'Header',
    name: 'header',
    space: [0, isClearPrint ? 300 : 0],
    border: '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="8A8A8A"/></w:pBdr>',
    run: frameRun(pointSize, isClearPrint),
  },
  { id: 'Footer', name: 'footer', space: [0, 0], run: frameRun(pointSize, isClearPrint) },
];

const frameRun = (pointSize: number, isClearPrint: boolean): string =>
  isClearPrint ? size(pointSize) : size(pointSize - 2.5) + ink('444444');

function ordinanceLooks(levels: HeadingLevels, lists: ListPlan, pointSize: number): ParagraphLook[] {
  const looks: ParagraphLook[] = [
    { id: 'LongTitle', name: 'Long Title', keep: 'lines', space: [0, 240], align: 'center', run: italic },
    { id: 'Recital', name: 'Recital', space: [0, 140] },
    { id: 'EnactingClause', name: 'Enacting Clause', keep: 'next', space: [120, 240] },
    { id: 'Crossheading', name: 'Crossheading', keep: 'next', space: [280, 120], align: 'center', run: italic },
    { id: 'Conclusion', name: 'Conclusion', keep: 'lines', space: [240, 240] },
    { id: 'Quoted', name: 'Quoted Provision' },
    { id: 'QuotedHeading', name: 'Quoted Heading', basedOn: 'Quoted', keep: 'next', space: [120, 80], run: bold },
    { id: 'Definition', name: 'Definition', indent: { left: textIndent.definition } },
  ];
  for (let depth = 1; depth <= deepestText; depth += 1) {
    looks.push({ id: `Text${depth}`, name: `Text ${depth}`, indent: { left: depth * step } });
  }
  const nameStyle = styleOf(levels);
  for (const region of ['body', 'schedule'] as const) {
    for (const kind of ['section', 'chapter', 'part', 'schedule', ...innerKinds] as const) {
      const id = region === 'body' && kind === 'schedule' ? null : nameStyle(kind, region);
      if (id === null) continue;
      const place = lists.placeOf(kind, region);
      if (kind === 'subitem' && place === null) continue;
      const level = isHeadingKind(kind) ? (levels[region][kind] ?? 1) : 0;
      const look = isHeadingKind(kind) ? headingLook(kind, region, level, pointSize) : innerLook(kind, region);
      looks.push({ ...look, id, ...(place ? { number: { numId: baseId(place.list), level: place.level } } : {}) });
    }
  }
  looks.push(
    { id: 'SectionText', name: 'Section Text', space: [120, 120], indent: { left: step, hanging: step } },
    { id: 'ScheduleSectionText', name: 'Schedule Section Text', basedOn: 'SectionText' },
  );
  return looks;
}

export const deepestText = 8;
const innerKinds = ['subsection', 'paragraph', 'subparagraph', 'item', 'subitem'] as const;

function innerLook(kind: NumberedKind, region: Region): Omit<ParagraphLook, 'id'> {
  const name = region === 'schedule' ? `Schedule ${capital(kind)}` : capital(kind);
  return { name, indent: { left: textIndent[kind], hanging: step } };
}

function headingLook(kind: HeadingKind, region: Region, level: number, pointSize: number): Omit<ParagraphLook, 'id'> {
  const name =
    region === 'body'
      ? `heading ${level}`
      : `Heading ${level} Schedule${kind === 'schedule' ? '' : ` ${capital(kind)}`}`;
  const look = { name, next: 'BodyText', keep: 'next' as const, outline: level };
  if (kind === 'section') {
    return { ...look, space: [260, 100], indent: { left: step, hanging: step }, run: bold + size(pointSize) };
  }
  const grand = kind === 'part' || kind === 'schedule';
  return {
    ...look,
    space: [grand ? 420 : 320, 180],
    indent: { left: 0 },
    align: 'center',
    run: bold + size(pointSize + (grand ? 1.5 : 0.5)),
    ...(kind === 'schedule' ? { pageBreakBefore: true } : {}),
  };
}
