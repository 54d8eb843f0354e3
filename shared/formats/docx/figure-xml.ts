import type { Node } from '@tiptap/pm/model';
import { type Picture, readPicture } from '../../record/picture.ts';
import { textRun } from './inline-runs.ts';
import { paragraphXml } from './paragraph-xml.ts';

export interface FigureImage {
  readonly picture: Picture;
  readonly alt: string;
  /** In per cent of the width of the text; null: as large as it is. */
  readonly width: number | null;
}

/** Pictures of the figures, each with the drawing that the package's writer made for it. */
export interface FigureSource {
  /** The `w:drawing` of a figure; null where its picture is missing or of a kind that Word cannot show. */
  drawing(figure: Node): string | null;
}

/** The figures of a document whose pictures can be shown, in order, a node once however often it stands there. */
export function figureImages(doc: Node, files: ReadonlyMap<string, Uint8Array>): Map<Node, FigureImage> {
  const images = new Map<Node, FigureImage>();
  doc.descendants((node) => {
    if (node.type.name !== 'figure') return !node.isTextblock;
    const bytes = files.get(String(node.attrs['file'] ?? ''));
    const picture = bytes ? readPicture(bytes) : null;
    if (picture)
      images.set(node, { picture, alt: String(node.attrs['alt'] ?? ''), width: Number(node.attrs['width']) || null });
    return false;
  });
  return images;
}

/** A figure with its caption; a missing picture is said in its place, with the words that were to stand for it. */
export function figureXml(figure: Node, caption: string, bidi: boolean, source: FigureSource): string {
  const drawing = source.drawing(figure);
  const alt = String(figure.attrs['alt'] ?? '');
  const missing = `The picture is missing here${alt ? `: ${alt}` : '.'}`;
  const runs = drawing ? `<w:r>${drawing}</w:r>` : textRun(missing, '<w:i/><w:iCs/><w:highlight w:val="yellow"/>');
  return paragraphXml({ style: 'Figure', runs }) + paragraphXml({ style: 'Caption', bidi, runs: caption });
}
