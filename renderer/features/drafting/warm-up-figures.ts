import { Fragment, type Node } from '@tiptap/pm/model';
import { matchInSteps } from '../../../shared/assessment/match-prompts.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { draftingProfile } from '../../../shared/record/drafting-profile.ts';
import type { OpenDossierSnapshot } from '../../persistence/live-dossier.ts';
import { wordsOf } from '../../persistence/summarise.ts';
import { inSlices, turns } from './in-slices.ts';

const warm = new WeakSet<Node>();

/**
 * Reads a long ordinance for prompts and checks section by section, a few milliseconds at a time. What is read is remembered by
 * node, so the whole is then ready at once; read in one go, 2,000 sections would hold up the keys for seconds. False when told to stop.
 */
export async function warmUpFigures(
  snapshot: Pick<OpenDossierSnapshot, 'doc' | 'packs' | 'meta'>,
  shouldStop: () => boolean,
): Promise<boolean> {
  const { doc, packs } = snapshot;
  const profile = draftingProfile(snapshot);
  const turn = turns();
  // First, since the first key that is saved needs them all.
  for (const { piece } of piecesOf(doc)) {
    await turn();
    wordsOf(piece);
  }
  for (const { piece, section } of piecesOf(doc)) {
    await turn();
    if (shouldStop()) return false;
    checkOrdinance(piece, profile);
    warm.add(section);
  }
  // Of the whole text, since what a section reads like hangs on the numbers of the others.
  return (await inSlices(matchInSteps(doc, packs.profile.numbering, packs.rights), shouldStop, turn)) !== null;
}

interface Piece {
  readonly piece: Node;
  readonly section: Node;
}

/** Small documents of one section each that has not been read yet, in the part that it stands in. */
function* piecesOf(doc: Node): Generator<Piece> {
  for (const section of unread(doc)) yield { piece: doc.type.create(null, section), section };
  for (const container of doc.content.content) {
    if (!isContainer(container)) continue;
    for (const section of unread(container)) {
      yield { piece: doc.type.create(null, container.copy(Fragment.from(section))), section };
    }
  }
}

const unread = (parent: Node): readonly Node[] =>
  parent.content.content.filter((child) => !isContainer(child) && !warm.has(child));

function isContainer(node: Node): boolean {
  return node.type.name === 'part' || node.type.name === 'chapter' || node.type.name === 'schedule';
}
