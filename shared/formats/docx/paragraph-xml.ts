export interface ParagraphParts {
  readonly style: string;
  readonly keepNext?: boolean;
  /** Begins a page. */
  readonly pageBreak?: boolean;
  /** An instance and level that differ from the style's; 0 takes the style's number away. */
  readonly number?: { readonly numId: number; readonly level: number } | null;
  readonly indent?: { readonly left: number; readonly hanging: number } | null;
  /** From right to left. */
  readonly bidi?: boolean;
  readonly runs: string;
  /** Ends a section of pages: the insides of `w:sectPr` and its tag. */
  readonly section?: string;
}

/** A paragraph; its properties in the order of the standard's CT_PPr. */
export function paragraphXml({
  style,
  keepNext,
  pageBreak,
  number,
  indent,
  bidi,
  runs,
  section,
}: ParagraphParts): string {
  let properties = `<w:pStyle w:val="${style}"/>`;
  if (keepNext) properties += '<w:keepNext/>';
  if (pageBreak) properties += '<w:pageBreakBefore/>';
  if (number) properties += `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.numId}"/></w:numPr>`;
  if (bidi) properties += '<w:bidi/>';
  if (indent) {
    const first = indent.hanging > 0 ? `w:hanging="${indent.hanging}"` : 'w:firstLine="0"';
    properties += `<w:ind w:left="${indent.left}" ${first}/>`;
  }
  // The number takes its direction from the mark that ends the paragraph.
  if (bidi) properties += '<w:rPr><w:rtl/></w:rPr>';
  return `<w:p><w:pPr>${properties}${section ?? ''}</w:pPr>${runs}</w:p>`;
}
