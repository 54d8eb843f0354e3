import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { type Dossier, openDossier } from '../dossier-file.ts';

interface FoundReference {
  /** The provision it stands in and its place there, from 1. */
  readonly id: string;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly text: string;
  readonly state: 'live' | 'broken' | 'external';
}

/** The references in the ordinance: to its own provisions, live or broken, and to other enactments. */
export const references: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    printJson(ports, referencesIn(await openDossier(words[0] ?? '')));
  },
};

function referencesIn({ draft, doc }: Dossier): FoundReference[] {
  const numbering = numberOrdinance(doc, draft.packs.profile.numbering);
  const found: FoundReference[] = [];
  const counts = new Map<string | null, number>();
  const add = (from: string | null, rest: Omit<FoundReference, 'id' | 'from'>) => {
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    found.push({ id: `${from ?? 'root'}.${count}`, from, ...rest });
  };
  const visit = (node: Node, owner: ReturnType<typeof idOf>) => {
    const from = idOf(node) ?? owner;
    node.forEach((child, _offset, index) => {
      const citation = citationOf(child);
      if (child.type.name === 'reference') {
        add(from, { to: child.attrs['to'] as string[], ...printReference(child, numbering, from) });
      } else if (citation !== undefined && (index === 0 || citationOf(node.child(index - 1))?.eq(citation) !== true)) {
        add(from, { to: [], text: citedWords(node, index), state: 'external' });
      }
      if (!child.isInline) visit(child, from);
    });
  };
  visit(doc, null);
  return found;
}

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
