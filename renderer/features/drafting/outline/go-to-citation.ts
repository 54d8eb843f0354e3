import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';

/** What a person asked for by number: the provision; else whether it was a citation, and what comes nearest to it. */
export type Cited =
  | { readonly kind: 'found'; readonly id: ProvisionId }
  | { readonly kind: 'missing'; readonly nearest: ProvisionId | null }
  | { readonly kind: 'words' };

/** A citation taken apart: "para 1(a) of Sch 2" is 1, a in schedule 2. */
interface Parsed {
  /** The word of its level as it was said, whole ("paragraph"); '' if none was. */
  readonly word: string;
  readonly steps: readonly string[];
  /** The groups it is said to be in: schedule, part, chapter; the number is '' for "the Schedule". */
  readonly groups: ReadonlyMap<string, string>;
}

const groupWords: Readonly<Record<string, string>> = {
  schedule: 'schedule',
  sch: 'schedule',
  sched: 'schedule',
  annex: 'schedule',
  appendix: 'schedule',
  part: 'part',
  pt: 'part',
  chapter: 'chapter',
  ch: 'chapter',
  chap: 'chapter',
};
const levelWords: Readonly<Record<string, string>> = {
  s: 'section',
  ss: 'section',
  sec: 'section',
  sect: 'section',
  art: 'article',
  reg: 'regulation',
  cl: 'clause',
  para: 'paragraph',
  paras: 'paragraph',
  subs: 'subsection',
  subsec: 'subsection',
  subpara: 'subparagraph',
};
const usualWords = ['section', 'article', 'rule', 'by-law', 'bylaw', 'byelaw', 'regulation', 'clause', 'paragraph'];
const innerWords = ['subsection', 'subparagraph', 'item', 'of', 'the', 'and', 'in', 'to'];
const isNumber = (token: string): boolean => /^(?:\d+\p{L}{0,3}|\p{L}{1,2}|[ivxl]+)$/u.test(token);

/**
 * The provision that a person cites as they would in a letter, however it is spelt: "3(1)(a)", "s 3.1.a", "12A",
 * "sch 2 para 1", "paragraph 1 of Schedule 2", "part 3". Where several bear the number the first of the kind named.
 */
export function findCited(numbering: Numbering, citation: string): Cited {
  const all = placesOf(numbering);
  const sought = parse(citation, all.words);
  if (sought === null) return { kind: 'words' };
  const found = best(all.places, sought) ?? best(all.places, { ...sought, steps: sought.steps.flatMap(apart) });
  return found === null ? { kind: 'missing', nearest: nearest(all.places, sought) } : { kind: 'found', id: found };
}

interface Place {
  readonly id: ProvisionId;
  readonly parsed: Parsed;
}
interface Places {
  readonly places: readonly Place[];
  readonly words: ReadonlySet<string>;
}
const known = new WeakMap<Numbering, Places>();

function placesOf(numbering: Numbering): Places {
  let found = known.get(numbering);
  if (found !== undefined) return found;
  const numbers = numbering.all();
  const words = new Set([...usualWords, ...innerWords]);
  for (const { steps } of numbers) for (const { word } of steps) for (const one of tokensOf(word)) words.add(one);
  const places = numbers.flatMap(({ id, fullLabel }) => {
    const parsed = parse(fullLabel, words);
    return parsed === null ? [] : [{ id, parsed }];
  });
  known.set(numbering, (found = { places, words }));
  return found;
}

const tokensOf = (text: string): string[] => text.toLowerCase().match(/by-law|[\p{L}\p{N}]+/gu) ?? [];

/** Null where the words are no citation. */
function parse(text: string, words: ReadonlySet<string>): Parsed | null {
  const groups = new Map<string, string>();
  const steps: string[] = [];
  let word = '';
  const tokens = tokensOf(text.replaceAll('§', ' section ')).flatMap((token) => {
    // "s12", "sch2": the word and the number run together.
    const joined = /^(\p{L}+)(\d+\p{L}?)$/u.exec(token);
    const head = joined?.[1] ?? '';
    return joined && (isWord(head, words) || head in groupWords) ? [head, joined[2] ?? ''] : [token];
  });
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const next = tokens[i + 1] ?? '';
    const group = groupWords[token] ?? groupWords[token.replace(/s$/, '')];
    // A lone letter between numbers is a number: the (s) after (r).
    const isStep = isNumber(token) && !(token in groupWords) && (steps.length > 0 || !isWord(token, words));
    if (group !== undefined) {
      const hasNumber = isNumber(next) && !isWord(next, words) && !(next in groupWords);
      groups.set(group, hasNumber ? next : '');
      if (hasNumber) i++;
    } else if (isStep && !innerWords.includes(token)) steps.push(token);
    else if (!isWord(token, words)) return null;
    else if (word === '' && !innerWords.includes(token)) word = levelWords[token] ?? token.replace(/s$/, '');
  }
  return steps.length === 0 && groups.size === 0 ? null : { word, steps, groups };
}

const isWord = (token: string, words: ReadonlySet<string>): boolean =>
  token in levelWords || words.has(token) || words.has(token.replace(/s$/, ''));

function best(places: readonly Place[], sought: Parsed): ProvisionId | null {
  const fits = places.filter(({ parsed }) => sameSteps(parsed, sought) && isIn(parsed, sought));
  const named = fits.find(({ parsed }) => parsed.word === sought.word);
  return (named ?? fits[0])?.id ?? null;
}

const sameSteps = (one: Parsed, other: Parsed): boolean =>
  one.steps.length === other.steps.length && one.steps.every((step, i) => step === other.steps[i]);

/** In every group that was named; what is itself a group is found only by name. */
function isIn(place: Parsed, sought: Parsed): boolean {
  if (sought.steps.length === 0 && place.groups.size !== sought.groups.size) return false;
  return [...sought.groups].every(([group, number]) => {
    const own = place.groups.get(group);
    return own !== undefined && (own === number || number === '');
  });
}

/** "12a" may be the (a) of 12. */
const apart = (step: string): string[] => step.match(/\d+|\p{L}+/gu) ?? [step];

/** What it would stand in if it were there, else the provision of its level with the nearest number below, or the first. */
function nearest(places: readonly Place[], sought: Parsed): ProvisionId | null {
  for (let length = sought.steps.length - 1; length > 0; length--) {
    const outer = best(places, { ...sought, steps: sought.steps.slice(0, length) });
    if (outer !== null) return outer;
  }
  const valueOf = ({ steps, groups }: Parsed): number => Number.parseInt(steps[0] ?? [...groups.values()][0] ?? '', 10);
  const wanted = valueOf(sought);
  const group = sought.steps.length === 0 ? [...sought.groups.keys()][0] : undefined;
  const like = places.filter(({ parsed }) =>
    group === undefined
      ? parsed.steps.length === 1 && isIn(parsed, sought) && parsed.groups.size === sought.groups.size
      : parsed.steps.length === 0 && parsed.groups.size === 1 && parsed.groups.has(group),
  );
  const below = like.filter(({ parsed }) => valueOf(parsed) <= wanted);
  const last = below.reduce<Place | null>(
    (most, one) => (most === null || valueOf(one.parsed) >= valueOf(most.parsed) ? one : most),
    null,
  );
  return (last ?? like[0])?.id ?? null;
}
