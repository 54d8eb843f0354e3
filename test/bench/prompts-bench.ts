import { performance } from 'node:perf_hooks';
import { Transform } from '@tiptap/pm/transform';
import { assess } from '../../shared/assessment/assess.ts';
import { matchPrompts } from '../../shared/assessment/match-prompts.ts';
import { findProvision } from '../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { testDraft } from '../builders/draft.ts';
import { type BenchRow, median, quantile } from './bench-row.ts';
import { placeAt, sampleOrdinance } from './sample-ordinance.ts';

/** Milliseconds of a frame. */
const frame = 1000 / 60;

/** What knowing all prompts, and the assessment with them, costs after a key: keys for which that takes more than a frame. */
export function benchPrompts(
  plan: { readonly sizes: readonly number[]; readonly keys: number },
  say: (line: string) => void,
): BenchRow[] {
  return plan.sizes.flatMap((size) => {
    say(`prompts, ${size} sections`);
    return promptsOf(size, plan.keys);
  });
}

function promptsOf(size: number, keys: number): BenchRow[] {
  let doc = sampleOrdinance(size);
  const draft = testDraft(doc);
  const { packs } = draft;
  const known = () => assess({ doc, draft, packs }).prompts.length;
  const raised = known();
  const times = { prompts: [] as number[], all: [] as number[] };
  for (let key = 0; key < keys; key++) {
    const found = findProvision(doc, placeAt(size, (key % 10) / 10) as ProvisionId);
    if (found === null) throw new Error('there is no place to write at');
    doc = new Transform(doc).insert(found.pos + 2, doc.type.schema.text(key % 3 === 2 ? ' ' : 'x')).doc;
    const start = performance.now();
    matchPrompts(doc, packs.profile.numbering, packs.rights);
    times.prompts.push(performance.now() - start);
    known();
    times.all.push(performance.now() - start);
  }
  if (known() < raised / 2) throw new Error('prompts are gone');
  const row = (what: string, of: readonly number[]): BenchRow[] => {
    const about = { group: 'prompts' as const, size, peerName: 'a frame of 16.7 ms', ratio: null };
    const late = (100 * of.filter((ms) => ms > frame).length) / of.length;
    const bar = size === 2000 ? { bar: { most: 5, of: 'ours' as const, kept: late <= 5 } } : {};
    return [
      {
        ...about,
        what,
        ours: median(of),
        peer: frame,
        unit: 'ms',
        behind: { p95: quantile(of, 0.95), most: Math.max(...of) },
      },
      { ...about, what: `${what}, more than a frame`, ours: late, peer: 0, unit: '% missed', ...bar },
    ];
  };
  return [...row('prompts after a key', times.prompts), ...row('prompts and assessment after a key', times.all)];
}
