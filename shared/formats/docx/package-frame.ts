import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { TextDirection } from '../../ordinance/text-direction.ts';
import type { FigureImage } from './figure-xml.ts';
import type { Page } from './page-layout.ts';
import { placedPicture, withRoomToTurn } from './placed-picture.ts';

/** What stands above and below the text of one part of the file (the ordinance, the report). */
export interface FramePart {
  readonly header: string;
  readonly footer: string;
  readonly direction: TextDirection;
}

/** A package without its text: every part but the body, and the pieces of the body that only the package can name. */
export interface Frame {
  readonly files: Record<string, Uint8Array>;
  /** `w:document` with its namespaces, up to and with `<w:body>`. */
  readonly opening: string;
  /** One `w:sectPr` for each part. */
  readonly sections: readonly string[];
  /** One `w:drawing` for each image. */
  readonly drawings: readonly string[];
}

/** Has `docx` make the package: settings, theme, headers and footers with their fields, pictures and relationships. */
export async function packageFrame(
  parts: readonly FramePart[],
  images: readonly FigureImage[],
  page: Page,
): Promise<Frame> {
  const pictures = images.map(({ picture, alt, width: share }) => {
    const { transformation, data } = placedPicture(picture, share, page);
    const altText = { title: '', description: alt, name: 'Figure' };
    return new Paragraph({ children: [new ImageRun({ type: picture.type, data, transformation, altText })] });
  });
  const document = new Document({
    sections: parts.map(({ header, footer, direction }, at) => ({
      properties: {
        page: {
          size: { width: page.width, height: page.height },
          margin: {
            top: page.margin,
            right: page.margin,
            bottom: page.margin,
            left: page.margin,
            header: 680,
            footer: 600,
          },
        },
      },
      headers: { default: new Header({ children: [headerLine(header, direction)] }) },
      footers: { default: new Footer({ children: [footerLine(footer, direction, page)] }) },
      children: at === 0 ? pictures : [],
    })),
  });
  const files = unzipSync(await Packer.pack(document, 'uint8array'));
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const opening = /^[\s\S]*?<w:body>/.exec(body)?.[0];
  const sections = body.match(/<w:sectPr>[\s\S]*?<\/w:sectPr>/g) ?? [];
  const drawings = body.match(/<w:drawing>[\s\S]*?<\/w:drawing>/g) ?? [];
  if (!opening || sections.length !== parts.length || drawings.length !== images.length) {
    throw new Error(`docx made ${sections.length} sections and ${drawings.length} drawings`);
  }
  const directed = sections.map((section, at) => (parts[at]?.direction === 'rtl' ? fromTheRight(section) : section));
  return { files, opening, sections: directed, drawings: drawings.map(withRoomToTurn).map(withOwnId) };
}

/** Drawings must be told apart (`wp:docPr` id), and docx numbers them from a count of its own. */
const withOwnId = (drawing: string, at: number): string =>
  drawing.replace(/(<wp:docPr [^>]*?id=")[^"]*/, (_, before: string) => `${before}${at + 1}`);

/** Columns and the gutter begin at the right (`w:bidi`, which stands before what is left of CT_SectPr). */
const fromTheRight = (section: string): string =>
  section.replace(/(?=<w:(?:rtlGutter|docGrid|printerSettings)\b|<\/w:sectPr>)/, '<w:bidi/>');

function headerLine(text: string, direction: TextDirection): Paragraph {
  const isFromTheRight = direction === 'rtl';
  return new Paragraph({
    style: 'Header',
    bidirectional: isFromTheRight,
    children: [new TextRun({ text, rightToLeft: isFromTheRight })],
  });
}

function footerLine(text: string, direction: TextDirection, page: Page): Paragraph {
  const isFromTheRight = direction === 'rtl';
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  return new Paragraph({
    style: 'Footer',
    bidirectional: isFromTheRight,
    tabStops: [{ type: 'right', position: page.text }],
    children: [
      new TextRun(text),
      // English words would stand on their heads in a line from right to left.
      new TextRun({
        children: isFromTheRight
          ? [new Tab(), CURRENT, ' / ', TOTAL_PAGES]
          : [new Tab(), 'Page ', CURRENT, ' of ', TOTAL_PAGES],
      }),
    ],
  });
}
