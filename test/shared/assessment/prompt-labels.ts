import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { doc, section } from '../../builders/ordinance.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';

/**
 * `tune`: looked at while patterns are written. `held-out`: written or labelled before that, and only ever counted.
 * `blind`: written after the last change of the patterns, in other voices, and only ever counted. Whoever looks at what
 * is missed there must move it to `tune` and write a new one.
 */
export type LabelSet = 'tune' | 'held-out' | 'blind';

interface Labels {
  /** Prompts that must be raised here. */
  readonly expected?: readonly string[];
  /** The same, where the words are not the ones that the prompt is named for. */
  readonly inOtherWords?: readonly string[];
  /** Prompts that the words tempt to and that must not be raised. */
  readonly never?: readonly string[];
  /** Nothing here is about rights: no prompt may be raised at all. */
  readonly neutral?: boolean;
}
interface LabelledSentence extends Labels {
  readonly manner: string;
  readonly text: string;
}
interface LabelledByLaw {
  readonly file: string;
  readonly provisions: readonly (Labels & { readonly id: string })[];
}
/** A labelled place, and the prompts that were raised there and for its whole document. */
export interface Judged {
  readonly labels: Labels;
  readonly place: string;
  readonly raised: ReadonlyMap<string, string>;
}

/** Sentences of our own in the manner of many countries, each judged as a section that stands alone. */
export function judgeSentences(set: LabelSet, packs: readonly RightsPack[]): Judged[] {
  return read<LabelledSentence[]>(`sentences-${set}.json`).map((labels) => {
    const matches = matchPrompts(doc(section({ id: 's' }, labels.text)), southAfricaLike, packs);
    const raised = new Map(
      matches
        .filter(({ provision, trigger }) => provision !== null || labels.expected?.includes(trigger))
        .map(({ trigger, match }) => [trigger, match]),
    );
    return { labels, place: labels.text, raised };
  });
}

/** Provisions of the real by-laws in a folder, referred to by place; the words stay in the by-law. */
export async function judgeByLaws(set: LabelSet, corpus: string, packs: readonly RightsPack[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { file, provisions } of read<LabelledByLaw[]>(`by-laws-${set}.json`)) {
    const bytes = new Uint8Array(readFileSync(join(corpus, file)));
    const imported = await readAkn(bytes, file, {
      profile: southAfricaLike,
      sha256: async (of) => createHash('sha256').update(of).digest('hex'),
    });
    if (!imported.ok) throw new Error(`${file} cannot be read`);
    const matches = matchPrompts(imported.value.doc, southAfricaLike, packs);
    for (const labels of provisions) {
      const here = matches.filter(({ provision }) => provision === labels.id);
      const raised = new Map(here.map(({ trigger, match }) => [trigger, match]));
      judged.push({ labels, place: `${file} ${labels.id}`, raised });
    }
  }
  return judged;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./prompt-labels/${name}`, import.meta.url), 'utf8')) as T;
}
