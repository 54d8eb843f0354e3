import { Fragment, type Node } from '@tiptap/pm/model';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import type { OpenDossierSnapshot } from '../../persistence/open-dossier.ts';
import { whenIdle } from './when-idle.ts';

const batch = 20;
const warm = new WeakSet<Node>();

/**
 * Reads a long ordinance for prompts and checks a few sections at a time. What is read is remembered by node, so the whole is then
 * ready at once; read in one go, 2,000 sections would hold up the keys for a second. False when told to stop.
 */
export async function warmUpFigures(
  doc: Node,
  packs: OpenDossierSnapshot['packs'],
  shouldStop: () => boolean,
): Promise<boolean> {
  for (const { piece, sections } of piecesOf(doc)) {
    await whenIdle();
    if (shouldStop()) return false;
    matchPrompts(piece, packs.profile.numbering, packs.rights);
    checkOrdinance(piece, packs.profile);
    for (const section of sections) warm.add(section);
  }
  return !shouldStop();
}

interface Piece {
  readonly piece: Node;
  readonly sections: readonly Node[];
}

/** Small documents of the sections that have not been read yet, each in the part that it stands in. */
function* piecesOf(doc: Node): Generator<Piece> {
  for (const sections of batches(doc)) yield { piece: doc.type.create(null, sections), sections };
  for (const container of doc.content.content) {
    if (!isContainer(container)) continue;
    for (const sections of batches(container)) {
      yield { piece: doc.type.create(null, container.copy(Fragment.from(sections))), sections };
    }
  }
}

function* batches(parent: Node): Generator<Node[]> {
  const unread = parent.content.content.filter((child) => !isContainer(child) && !warm.has(child));
  for (let index = 0; index < unread.length; index += batch) yield unread.slice(index, index + batch);
}

function isContainer(node: Node): boolean {
  return node.type.name === 'part' || node.type.name === 'chapter' || node.type.name === 'schedule';
}
