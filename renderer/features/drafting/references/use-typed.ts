import type { Node } from '@tiptap/pm/model';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { listReferences } from '../../../../shared/ordinance/list-references.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import { inSlices } from '../in-slices.ts';
import { type TypedReferences, typedReferences } from './typed-references.ts';

export interface Typed {
  readonly typed: TypedReferences;
  /** False while they are still being read. */
  readonly isRead: boolean;
  /** Keys of those that are to be made live: at first all that print the very words. */
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

const none: TypedReferences = { ready: [], missing: [], pointingBack: [], external: [] };

/** The typed references of a text, read a few milliseconds at a time. */
export function useTyped(doc: Node, numbering: Numbering, profile: NumberingProfile): Typed {
  const [typed, setTyped] = useState<TypedReferences | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = await inSlices(typedReferences(doc, numbering, listReferences(doc, profile)), () => isOver);
      if (found === null) return;
      setTyped(found);
      setChosen(new Set(found.ready.filter(({ prints }) => prints === null).map(({ key }) => key)));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [doc, numbering, profile]);
  return { typed: typed ?? none, isRead: typed !== null, chosen, setChosen };
}
