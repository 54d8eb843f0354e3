import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { FigureImage } from './figure-xml.ts';
import type { Page } from './page-layout.ts';

/** What stands above and below the text of one part of the file (the ordinance, the report). */
export interface FramePart {
  readonly header: string;
  readonly footer: string;
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
  const pictures = images.map(({ picture, alt }) => {
    const { width, height } = fitted(picture.width, picture.height, page);
    const altText = { title: '', description: alt, name: 'Figure' };
    const transformation = { width, height };
    return new Paragraph({
      children: [new ImageRun({ type: picture.type, data: picture.bytes, transformation, altText })],
    });
  });
  const document = new Document({
    sections: parts.map(({ header, footer }, at) => ({
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
      headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: header })] }) },
      footers: { default: new Footer({ children: [footerLine(footer, page)] }) },
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
  return { files, opening, sections, drawings: drawings.map(withOwnId) };
}

/** Drawings must be told apart (`wp:docPr` id), and docx numbers them from a count of its own. */
const withOwnId = (drawing: string, at: number): string =>
  drawing.replace(/(<wp:docPr [^>]*?id=")[^"]*/, (_, before: string) => `${before}${at + 1}`);

function footerLine(text: string, page: Page): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: 'right', position: page.text }],
    children: [
      new TextRun(text),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** At 96 pixels an inch, but never wider than the text or higher than two thirds of the page. */
function fitted(width: number, height: number, page: Page): { width: number; height: number } {
  const mostWidth = page.text / 15;
  const mostHeight = ((page.height - 2 * page.margin) / 15) * 0.66;
  const scale = Math.min(1, mostWidth / width, mostHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
