import type { RegisterName } from '../record/registers.ts';
import type { Gap } from './assessment-state.ts';

/** What gaps of one group lack: a kind of gap, told apart by the register where registers have it. */
export type GapTopic =
  | Exclude<Gap['kind'], 'register' | 'group'>
  | `register-${RegisterName}`
  | 'group-evidence'
  | 'group-consultations';

export interface GapGroup {
  readonly topic: GapTopic;
  readonly count: number;
  /** Gaps about one thing together, in the order in which they were found; those about nothing in particular are alone. */
  readonly things: readonly GapThing[];
}

export interface GapThing {
  /** The provision or prompt that all of them are about; '' for a gap by itself. */
  readonly about: string;
  readonly gaps: readonly Gap[];
}

/** The gaps by what is lacking, and within that by what they are about. Every gap stands in exactly one place. */
export function groupedGaps(gaps: readonly Gap[]): readonly GapGroup[] {
  const topics = new Map<GapTopic, { about: string; gaps: Gap[] }[]>();
  const places = new Map<string, { about: string; gaps: Gap[] }>();
  for (const gap of gaps) {
    const topic = topicOf(gap);
    const about = gap.short?.about ?? '';
    const key = `${topic}\n${about}`;
    const known = about === '' ? undefined : places.get(key);
    if (known) {
      known.gaps.push(gap);
      continue;
    }
    const thing = { about, gaps: [gap] };
    if (about !== '') places.set(key, thing);
    const things = topics.get(topic);
    if (things) things.push(thing);
    else topics.set(topic, [thing]);
  }
  return [...topics].map(([topic, things]) => ({
    topic,
    count: things.reduce((sum, thing) => sum + thing.gaps.length, 0),
    things,
  }));
}

/** Things of which the same is said, together, so that it is said once. */
export function alikeThings(things: readonly GapThing[]): readonly (readonly GapThing[])[] {
  const said = new Map<string, GapThing[]>();
  for (const thing of things) {
    const texts = thing.gaps.map(({ short, message }) => short?.text ?? message).join('\n');
    const key = thing.about === '' ? `${said.size}` : `\n${texts}`;
    const fellows = said.get(key);
    if (fellows) fellows.push(thing);
    else said.set(key, [thing]);
  }
  return [...said.values()];
}

function topicOf({ kind, register }: Gap): GapTopic {
  if (kind === 'group') return register === 'consultations' ? 'group-consultations' : 'group-evidence';
  if (kind !== 'register') return kind;
  if (register === undefined) throw new Error('a gap of the registers names none');
  return `register-${register}`;
}
