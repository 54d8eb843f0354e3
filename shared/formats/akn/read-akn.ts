import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../../ordinance/numbering.ts';
import { ordinanceSchema } from '../../ordinance/ordinance-schema.ts';
import { parseBody } from '../../ordinance/parse-body.ts';
import type { NumberingProfile } from '../../packs/profile.ts';
import { err, ok, type Result } from '../../result.ts';
import { documentElements } from './akn-elements.ts';
import { contentWords, countProvisions, placeOf } from './import-counts.ts';
import { importError, type ImportError } from './import-error.ts';
import { lineText, type Made, madeJson, makeBlock, makeLine, plainText } from './made.ts';
import type { NotUnderstood } from './not-understood.ts';
import { topPlace } from './place.ts';
import { createReading } from './read-content.ts';
import { settleReferences } from './read-references.ts';
import { findAlias } from './read-schedule.ts';
import { childElements } from './reading.ts';
import { giveIds } from './source-ids.ts';
import { settleNumbers } from './source-numbers.ts';
import { readXmlTree, type XmlElement } from './xml-tree.ts';

export interface AknOptions {
  readonly profile: NumberingProfile;
  /** Hex digest of bytes. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
}

export interface Imported {
  readonly doc: Node;
  /** The ordinance's name: its title in the text, else in the metadata, else the file's name. */
  readonly title: string;
  /** Words of the content, provision numbers and what came from the metadata left out. */
  readonly words: number;
  /** How many of each kind of provision, tables and figures. */
  readonly provisions: Record<string, number>;
  readonly notUnderstood: NotUnderstood[];
  readonly sha256: string;
}

/**
 * Reads an ordinance in Akoma Ntoso 2.0 or 3.0 (any of their namespaces). Every word of preface, preamble, body,
 * conclusions and attachments is in the document exactly once and in order, and every provision's margin says the number
 * that the file gives it. A file that is not read is refused with one error that names it and the fault.
 */
export async function readAkn(
  bytes: Uint8Array,
  fileName: string,
  options: AknOptions,
): Promise<Result<Imported, ImportError>> {
  const tree = readXmlTree(bytes, fileName);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name !== 'akomaNtoso' || !root.akn) {
    return err(
      importError(
        'wrong-root',
        fileName,
        `this is XML but not Akoma Ntoso: its outermost element is <${root.name}>`,
        root,
      ),
    );
  }
  if (!childElements(root).some((child) => documentElements.has(child.name))) {
    return err(importError('no-document', fileName, 'the file holds no act, by-law or other document', root));
  }
  const imported = build(root, fileName, await options.sha256(bytes), options.profile);
  const parsed = parseBody(imported.doc.toJSON());
  if (parsed.ok) return ok({ ...imported, doc: parsed.value });
  const { error } = parsed;
  if (error.kind === 'too-deep')
    return err(importError('too-deep', fileName, `its provisions are nested more than ${error.limit} levels deep`));
  if (error.kind === 'too-many-nodes')
    return err(
      importError('too-many-elements', fileName, `it has more than ${error.limit} provisions, lines and phrases`),
    );
  throw new Error(`${fileName} became a document that cannot be read: ${JSON.stringify(error)}`);
}

function build(root: XmlElement, fileName: string, sha256: string, profile: NumberingProfile): Imported {
  const reading = createReading();
  const made = makeBlock('doc', root, reading.blocksIn(root, topPlace));
  const title = addTitle(made, root) ?? fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const ids = giveIds(made, root, sha256);
  settleNumbers(made, profile, (doc) => numberOrdinance(toNode(doc), profile));
  const numbering = numberOrdinance(toNode(made), profile);
  settleReferences(made, ids.byName, numbering);
  const doc = toNode(made);
  return {
    doc,
    title,
    words: contentWords(made, numbering),
    provisions: countProvisions(doc),
    notUnderstood: reading.report.entries((element) => placeOf(element, ids.byElement, numbering)),
    sha256,
  };
}

const toNode = (made: Made): Node => ordinanceSchema.nodeFromJSON(madeJson(made));

/** The title as the text has it; where it has none, the metadata's name for the work is set above it. */
function addTitle(doc: Made, root: XmlElement): string | null {
  const own = doc.blocks.find((block) => block.type === 'title');
  if (own !== undefined) return lineText(own.inline).replace(/\s+/g, ' ');
  const main = childElements(root).find((child) => documentElements.has(child.name));
  const alias = main === undefined ? null : findAlias(main);
  if (alias === null || alias === '') return null;
  doc.blocks.unshift(makeLine('title', null, [plainText(alias)], true));
  return alias;
}
