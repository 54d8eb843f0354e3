import { escapeAttribute } from './xml-text.ts';

export interface ParagraphLook {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Insides of `w:pPr` in the order of the standard's CT_PPr, without numPr, ind, jc and outlineLvl. */
  readonly keep?: 'next' | 'lines';
  readonly pageBreakBefore?: boolean;
  /** The list instance and level that number it; Word goes by the list's own tie, LibreOffice by the level said here. */
  readonly number?: { readonly numId: number; readonly level: number };
  readonly tabs?: string;
  /** Before and after, in twips. */
  readonly space?: readonly [number, number];
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly align?: 'center' | 'right' | 'both';
  /** Place in the navigation pane, from 1. */
  readonly outline?: number;
  /** Insides of `w:rPr`. */
  readonly run?: string;
  readonly border?: string;
}

/** A paragraph style. */
export function paragraphStyle(look: ParagraphLook): string {
  const { indent } = look;
  const properties = [
    look.keep === 'next' ? '<w:keepNext/>' : '',
    look.keep ? '<w:keepLines/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    look.number
      ? `<w:numPr><w:ilvl w:val="${look.number.level}"/><w:numId w:val="${look.number.numId}"/></w:numPr>`
      : '',
    look.border ?? '',
    look.tabs ?? '',
    look.space ? `<w:spacing w:before="${look.space[0]}" w:after="${look.space[1]}"/>` : '',
    indent
      ? `<w:ind w:left="${indent.left}"${indent.hanging ? ` w:hanging="${indent.hanging}"` : ' w:firstLine="0"'}/>`
      : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline - 1}"/>`,
  ].join('');
  const based = look.basedOn ?? 'Normal';
  const isStandard = look.id === 'Normal';
  return (
    `<w:style w:type="paragraph"${isStandard ? ' w:default="1"' : ''}${builtIn.has(look.id) ? '' : ' w:customStyle="1"'} w:styleId="${look.id}">` +
    `<w:name w:val="${escapeAttribute(look.name)}"/>${isStandard ? '' : `<w:basedOn w:val="${based}"/>`}` +
    `${look.next ? `<w:next w:val="${look.next}"/>` : ''}<w:qFormat/>` +
    `${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${look.run ? `<w:rPr>${look.run}</w:rPr>` : ''}</w:style>`
  );
}

export const characterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character"${builtIn.has(id) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;

const builtIn = new Set([
  'Normal',
  'Title',
  'Subtitle',
  'Header',
  'Footer',
  'Caption',
  'BodyText',
  'Hyperlink',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
]);

export const size = (points: number): string =>
  `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
export const bold = '<w:b/><w:bCs/>';
export const italic = '<w:i/><w:iCs/>';
export const ink = (colour: string): string => `<w:color w:val="${colour}"/>`;

/** Lines, a shaded first row that Word knows as the header row, and room round the words. */
export const tableStyles =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:customStyle="1" w:styleId="ByLawTable"><w:name w:val="By-law Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/></w:tcPr></w:tblStylePr></w:style>`;
