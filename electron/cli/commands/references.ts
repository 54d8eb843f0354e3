import type { Node } from '@tiptap/pm/model';
import { placeOfRecognised } from '../../../shared/ordinance/make-live.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import { recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { type Dossier, openDossier } from '../dossier-file.ts';

interface FoundReference {
  /** The provision it stands in and its place there, from 1. */
  readonly id: string;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly text: string;
  readonly state: 'live' | 'broken' | 'recognised' | 'external';
}
type Placed = Omit<FoundReference, 'id'> & { readonly pos: number };

/**
 * The references in the ordinance, in its order: live or broken, typed as words (recognised; what of it was not found in
 * the ordinance is left out of `to`, which may be empty), and to other enactments (external).
 */
export const references: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    printJson(ports, referencesIn(await openDossier(words[0] ?? '')));
  },
};

function referencesIn({ draft, doc }: Dossier): FoundReference[] {
  const profile = draft.packs.profile.numbering;
  const found = [...setReferences(doc, profile), ...typedReferences(doc, profile)].sort((a, b) => a.pos - b.pos);
  const counts = new Map<string | null, number>();
  return found.map(({ from, to, text, state }) => {
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    return { id: `${from ?? 'root'}.${count}`, from, to, text, state };
  });
}

/** Those that are nodes of their own or marked as citations. */
function setReferences(doc: Node, profile: NumberingProfile): Placed[] {
  const numbering = numberOrdinance(doc, profile);
  const found: Placed[] = [];
  const visit = (node: Node, start: number, owner: ReturnType<typeof idOf>) => {
    const from = idOf(node) ?? owner;
    node.forEach((child, offset, index) => {
      const pos = start + offset;
      const citation = citationOf(child);
      if (child.type.name === 'reference') {
        found.push({ pos, from, to: child.attrs['to'] as string[], ...printReference(child, numbering, from) });
      } else if (citation !== undefined && (index === 0 || citationOf(node.child(index - 1))?.eq(citation) !== true)) {
        found.push({ pos, from, to: [], text: citedWords(node, index), state: 'external' });
      }
      if (!child.isInline) visit(child, pos + 1, from);
    });
  };
  visit(doc, 0, null);
  return found;
}

const typedReferences = (doc: Node, profile: NumberingProfile): Placed[] =>
  recogniseReferences(doc, profile)
    .all()
    .map((one) => ({
      pos: placeOfRecognised(doc, one)?.from ?? 0,
      from: one.provision,
      to: one.targets,
      text: one.text,
      state: one.state === 'external' ? 'external' : 'recognised',
    }));

const citationOf = (node: Node) => node.marks.find((mark) => mark.type.name === 'citation');

/** A citation runs on through words that bear other marks besides. */
function citedWords(line: Node, start: number): string {
  const mark = citationOf(line.child(start));
  let words = '';
  for (let at = start; at < line.childCount; at++) {
    const part = line.child(at);
    if (mark === undefined || citationOf(part)?.eq(mark) !== true) break;
    words += part.text ?? '';
  }
  return words;
}
