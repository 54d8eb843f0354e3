import {
  bareNumber,
  countAfter,
  type countedKinds,
  counterOf,
  dress,
  freshCounters,
  isDressed,
  type Levels,
  levelsInItem,
  prefixUnder,
} from '../../ordinance/level-count.ts';
import { isInsertion, numberAt, placeOf } from '../../ordinance/number-series.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import { isProvisionKind } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import type { ProvisionNumber } from '../../ordinance/provision-number.ts';
import type { Level, NumberingProfile } from '../../packs/profile.ts';
import { everyMade, type Made } from './made.ts';

/**
 * Settles `num` of every provision so that the margin says what the file says: null where our own count gives the same
 * number, '' where the file has none, else the file's number fixed. First by counting as the numbering counts; then
 * `number` numbers the whole, and what differs after all is fixed too, until nothing does.
 */
export function settleNumbers(doc: Made, profile: NumberingProfile, number: (doc: Made) => Numbering): void {
  predict(doc, profile, profile.body, freshCounters(), '');
  const numbered = [...everyMade(doc)].filter((made) => made.source !== null);
  for (;;) {
    const numbering = number(doc);
    const wrong = numbered.filter((made) => {
      if (made.attrs['num'] !== null) return false;
      const given = numbering.get(made.attrs['id'] as ProvisionId);
      const level = levelAt(made, profile);
      return given === undefined || !saysTheSame(made, level, given);
    });
    if (wrong.length === 0) return;
    for (const made of wrong) made.attrs['num'] = fixed(made, levelAt(made, profile));
  }
}

/** The levels that stand where each was found; those of the body in quoted words. */
const levelsAt = new WeakMap<Made, Levels>();
const levelAt = (made: Made, profile: NumberingProfile): Level | null =>
  levelFor(made, profile, levelsAt.get(made) ?? profile.body);

/** `around` is the nearest number that the file gives what these stand in. */
function predict(
  parent: Made,
  profile: NumberingProfile,
  levels: Levels | null,
  running: number[],
  around: string,
): void {
  const siblings = freshCounters();
  for (const made of parent.blocks) {
    levelsAt.set(made, levels ?? profile.body);
    if (isProvisionKind(made.type)) made.attrs['num'] = predicted(made, profile, levels, running, siblings, around);
    const isSchedule = made.type === 'schedule';
    const counters = isSchedule ? freshCounters() : running;
    const own = isSchedule || made.source === null ? around : coreOf(made, levelAt(made, profile));
    predict(made, profile, levelsInside(made, profile, levels), counters, isSchedule ? '' : own);
  }
}

function levelsInside(made: Made, profile: NumberingProfile, levels: Levels | null): Levels | null {
  if (made.type === 'quotedStructure') return null;
  if (made.type === 'schedule') return profile.inSchedule;
  return made.type === 'item' && levels !== null ? levelsInItem(levels) : levels;
}

function predicted(
  made: Made,
  profile: NumberingProfile,
  levels: Levels | null,
  running: number[],
  siblings: number[],
  around: string,
): string | null {
  const { source } = made;
  // A definition counts nowhere, and a schedule of which nobody says a number is called as the profile calls it.
  if (source === null)
    return made.type === 'definition' || (made.type === 'schedule' && made.blocks[0]?.type !== 'heading') ? null : '';
  const level = levelFor(made, profile, levels ?? profile.body);
  if (levels === null || level === null) return asQuoted(made, level);
  if (made.type === 'schedule') return null;
  const index = counterOf(made.type);
  if (index === undefined) return fixed(made, level);
  const counters = level.restart === 'never' ? running : siblings;
  const before = counters[index] ?? 0;
  const core = coreOf(made, level);
  const prefix = prefixUnder(around, level);
  const next = level.scheme === 'none' ? '' : prefix + numberAt(before + 1, level);
  const num = core === next && !isInsertion(core) ? null : fixed(made, level);
  counters[index] = countAfter(before, num, level, prefix);
  return num;
}

function levelFor(made: Made, profile: NumberingProfile, levels: Levels): Level | null {
  if (made.type === 'schedule') return profile.schedule;
  if (counterOf(made.type) === undefined) return null;
  return levels[made.type as (typeof countedKinds)[number]];
}

/**
 * Letters and digits where they fit the level, so that they are dressed as the numbers counted beside them are ("3A." under
 * a level that prints "3"); else the file's number as it stands.
 */
function fixed(made: Made, level: Level | null): string {
  const core = level === null ? '' : coreOf(made, level);
  return level !== null && isDressed(core, level) && fits(core, level) ? core : asQuoted(made, level);
}

/** Letters and digits only where the level dresses them to what the file has: in quoted words every sign is the source's. */
function asQuoted(made: Made, level: Level | null): string {
  const source = made.source ?? '';
  if (level === null) return source;
  const core = coreOf(made, level);
  return isDressed(core, level) && sameWords(dress(level.label, core), source) ? core : source;
}

/** True if a number begins with one of the level's series, as "3A" and "aA" do; one that is joined has the joint. */
function fits(core: string, level: Level): boolean {
  if (level.joint !== undefined && !core.includes(level.joint)) return false;
  return Array.from(core).some((_, index) => placeOf(core.slice(0, index + 1), level) !== null);
}

/** Whether a number of ours is the file's, points, brackets and the level's own name aside. */
function saysTheSame(made: Made, level: Level | null, { number, label }: ProvisionNumber): boolean {
  return sameWords(label, made.source ?? '') || (number !== '' && coreOf(made, level) === number);
}

/**
 * The file's number without what dresses it: "12" of "Section 12.", "a" of "(a)". A name that is not the level's own is
 * part of the number where the profile would print another: "Book 2" is not "PART 2".
 */
function coreOf(made: Made, level: Level | null): string {
  const [first = '', ...others] = (made.source ?? '').split(' ');
  const word = first.toLowerCase().replace(/\.$/, '');
  const printed = dress(level?.label ?? '', '')
    .replace(/\.$/, '')
    .trim()
    .toLowerCase();
  const isOwn = word === made.type || short[word] === made.type || word === printed;
  const isNamed = isOwn || (word === made.from?.name && !/\p{L}/u.test(printed));
  return bareNumber(isNamed && others.length > 0 ? others.join(' ') : (made.source ?? ''));
}

const short: Readonly<Record<string, string>> = {
  sec: 'section',
  s: 'section',
  pt: 'part',
  ch: 'chapter',
  chap: 'chapter',
  para: 'paragraph',
};

/** "PART 2" is "Part 2", but "(A)" is not "(a)" and "(iii)" not "(III)": only words are taken without their capitals. */
function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/\p{L}{3,}/gu, (word) => (/^[ivxlcdm]+$/i.test(word) ? word : word.toLowerCase()))
      .replace(/\s+/g, ' ')
      .trim();
  return plain(a) === plain(b);
}
