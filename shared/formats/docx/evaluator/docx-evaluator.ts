import { type BodyParagraph, type Bookmark, readBody } from './read-body.ts';
import { countNumbers, type ListPlace } from './count-numbers.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { refResult } from './field-result.ts';

export interface EvaluatedParagraph extends BodyParagraph {
  readonly place: ListPlace | null;
  /** Place in Word's navigation pane, 0 to 8; null for text. */
  readonly heading: number | null;
  readonly styleName: string;
}

export interface EvaluatedField {
  readonly paragraph: number;
  readonly instruction: string;
  /** The result stored in the file. */
  readonly shown: string;
  /** The result that Word works out; null where this evaluator does not know (page numbers and the like). */
  readonly expected: string | null;
}

export interface EvaluatedDocx {
  readonly paragraphs: readonly EvaluatedParagraph[];
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly fields: readonly EvaluatedField[];
}

/**
 * Works out what Word shows for a document: every list number and every REF field, from the parts alone and without a
 * line of the writer's code. `part` gives the text of a part by its path, or '' where there is none. Throws where a part
 * is not well-formed.
 */
export function evaluateDocx(part: (path: string) => string): EvaluatedDocx {
  const styles = readStyles(part('word/styles.xml'));
  const body = readBody(part('word/document.xml'));
  const places = countNumbers(body.paragraphs, styles, readNumbering(part('word/numbering.xml')));
  const paragraphs = body.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    place: places[index] ?? null,
    heading: paragraph.outline ?? styles.outline(paragraph.style),
    styleName: styles.name(paragraph.style),
  }));
  const fields = body.fields.map((field) => ({ ...field, expected: refResult(field, body, places) }));
  return { paragraphs, bookmarks: body.bookmarks, fields };
}
