import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../ordinance/numbering.ts';
import { findProvision } from '../ordinance/provision-index.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { wordedInside, wordingOf, wordsAlone } from '../ordinance/provision-wording.ts';
import type { SeenWording, SeenWords } from '../record/draft.ts';

/** How a linked provision is no longer what somebody saw when they made the link. */
export interface LinkChange {
  /** The provision that is linked. */
  readonly linked: ProvisionId;
  /** The one whose words are others now: the linked one, or one that stands in it. */
  readonly place: ProvisionId;
  /**
   * 'changed': its own words; 'gone': it is no longer in the text; both make what is linked to it stale. 'inside': words
   * of something that stands in it; 'untied': the words of then were not kept, so nobody knows.
   */
  readonly kind: 'changed' | 'gone' | 'inside' | 'untied';
  /** As printed then; null: it was not there, or is not known. */
  readonly before: string | null;
  /** As printed now; null: it is not there. */
  readonly after: string | null;
  /** When the words of before were seen; null: not known. */
  readonly seenAt: string | null;
}

/** Whether a change makes what is linked stale, rather than being worth another look. */
export const isStale = ({ kind }: LinkChange): boolean => kind === 'changed' || kind === 'gone';

/**
 * What has become of the words that links were made on. Moving and renumbering change nothing, nor do references that
 * print another number, nor words that become a reference and print as they were.
 */
export function linkChanges(
  provisions: readonly ProvisionId[],
  wordings: readonly SeenWording[] | undefined,
  doc: Node,
  numbering: Numbering,
): readonly LinkChange[] {
  if (provisions.length === 0) return none;
  const seen = new Map((wordings ?? []).map((wording) => [wording.provision, wording]));
  return provisions.flatMap((linked): readonly LinkChange[] => {
    const then = seen.get(linked);
    const node = findProvision(doc, linked)?.node ?? null;
    if (!then) {
      const after = node && wordingOf(node, numbering).printed;
      return [{ linked, place: linked, kind: node ? 'untied' : 'gone', before: null, after, seenAt: null }];
    }
    const change = { linked, seenAt: then.at };
    if (!node) return [{ ...change, place: linked, kind: 'gone', before: then.printed, after: null }];
    const own = isAsSeen(then, node, numbering) ? [] : [changed(change, linked, 'changed', then, node, numbering)];
    return [...own, ...changesInside(then, node, doc, numbering)];
  });
}

const none: readonly LinkChange[] = [];

function changesInside(then: SeenWording, node: Node, doc: Node, numbering: Numbering): readonly LinkChange[] {
  const change = { linked: then.provision, seenAt: then.at };
  const before = new Map(then.inside.map((words) => [words.provision, words]));
  const now = wordedInside(node);
  const found = now.flatMap(({ id, node: inner }) => {
    const words = before.get(id);
    before.delete(id);
    if (words && isAsSeen(words, inner, numbering)) return [];
    return [changed(change, id, 'inside', words ?? null, inner, numbering)];
  });
  // What only moved out of it still says what it said.
  const lost = [...before.values()].flatMap((words) => {
    const elsewhere = findProvision(doc, words.provision)?.node ?? null;
    if (elsewhere && isAsSeen(words, elsewhere, numbering)) return [];
    return [changed(change, words.provision, 'inside', words, elsewhere, numbering)];
  });
  return [...found, ...lost];
}

function isAsSeen(then: SeenWords, node: Node, numbering: Numbering): boolean {
  return wordsAlone(node) === then.text || wordingOf(node, numbering).printed === then.printed;
}

function changed(
  change: Pick<LinkChange, 'linked' | 'seenAt'>,
  place: ProvisionId,
  kind: LinkChange['kind'],
  then: SeenWords | null,
  node: Node | null,
  numbering: Numbering,
): LinkChange {
  const after = node && wordingOf(node, numbering).printed;
  return { ...change, place, kind, before: then?.printed ?? null, after };
}
