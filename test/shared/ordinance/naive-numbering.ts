import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../../../shared/packs/profile.ts';

/**
 * A second model of numbering, written apart from the product and as plainly as can be: it writes out each series, keeps
 * its counts by name in plain objects, and walks the whole document each time. Only labels, in document order.
 */
export function naiveLabels(doc: Node, profile: NumberingProfile): string[] {
  const labels: string[] = [];
  const oneSchedule = count(doc, 'schedule') === 1;
  const scheduleCounts: Counts = {};

  const visit = (parent: Node, here: Here): void => {
    const siblings: Counts = {};
    parent.forEach((node) => {
      const kind = node.type.name;
      const num = node.attrs['num'] as string | null | undefined;
      const inner = { ...here };
      if (kind === 'quotedStructure') {
        Object.assign(inner, { levels: profile.body, around: '', quoted: true, inItem: false, counts: {} });
      } else if (kind === 'definition') {
        labels.push(num ?? '');
        inner.around = '';
      } else if (kind === 'schedule') {
        const counts = profile.schedule.restart === 'never' ? scheduleCounts : siblings;
        labels.push(scheduleLabel(num ?? null, counts, here.quoted));
        inner.around = '';
        if (!here.quoted) Object.assign(inner, { levels: profile.inSchedule, inItem: false, counts: {} });
      } else if (kind in profile.body) {
        const nested = kind === 'item' && here.inItem ? here.levels.subitem : undefined;
        const level = nested ?? here.levels[kind as 'part'];
        const counts = level.restart === 'never' && nested === undefined ? here.counts : siblings;
        const number = numberOf(num ?? null, kind, level, counts, here);
        labels.push(number === '' ? '' : dressed(number, level));
        if (number !== '') inner.around = bareOf(number, level);
        inner.inItem = here.inItem || kind === 'item';
      }
      visit(node, inner);
    });
  };

  const scheduleLabel = (num: string | null, counts: Counts, quoted: boolean): string => {
    const level = profile.schedule;
    const here = { levels: profile.body, counts, around: '', quoted, inItem: false };
    const number = numberOf(num, 'schedule', level, counts, here);
    if (!quoted && level.alone !== null && (num === level.alone.label || (num === null && oneSchedule))) {
      return level.alone.label;
    }
    if (num !== null && ['schedule', 'annexure', 'annex', 'appendix'].includes(num.toLowerCase())) return num;
    return number === '' ? '' : dressed(number, level);
  };

  visit(doc, { levels: profile.body, counts: {}, around: '', quoted: false, inItem: false });
  return labels;
}

type Counts = Record<string, number>;

/** What a provision's number hangs on where it stands. */
interface Here {
  readonly levels: NumberingProfile['body'];
  /** The counts that run on. */
  readonly counts: Counts;
  /** The nearest number around. */
  around: string;
  readonly quoted: boolean;
  inItem: boolean;
}

/** Counts it, and gives its number in full without what dresses it; '' for none. */
function numberOf(num: string | null, kind: string, level: Level, counts: Counts, here: Here): string {
  const prefix = level.joint !== undefined && here.around !== '' ? `${here.around}${level.joint}` : '';
  const before = counts[kind] ?? 0;
  if (num === null) {
    if (here.quoted || level.scheme === 'none') return '';
    counts[kind] = before + 1;
    return prefix + series(level)[before];
  }
  const own = num.startsWith(prefix) ? num.slice(prefix.length) : num;
  if (!here.quoted) counts[kind] = Math.max(before, placeIn(own, level, before));
  return prefix !== '' && /^[A-Za-z0-9]+$/.test(num) ? prefix + num : num;
}

/** How far a fixed number brings the count: 0 = nowhere. */
function placeIn(own: string, level: Level, before: number): number {
  if (level.scheme === 'decimal') {
    const width = level.width ?? 1;
    if (!/^\d+$/.test(own) || (own.length !== width && (own.length < width || own[0] === '0'))) return 0;
    return series(level).filter((number) => Number(number) <= Number(own)).length;
  }
  const place = series(level).indexOf(own) + 1;
  const goesOnAfterZ = level.scheme.endsWith('alpha') && own.length > 1;
  if (goesOnAfterZ && before < 26) return 0;
  const beginsWithZ = own.length > 1 && own[0]?.toLowerCase() === 'z';
  return beginsWithZ && level.afterZ !== 'za' && place !== before + 1 ? 0 : place;
}

function count(node: Node, kind: string): number {
  let n = 0;
  node.forEach((child) => {
    if (child.type.name === 'quotedStructure') return;
    if (child.type.name === kind) n++;
    n += count(child, kind);
  });
  return n;
}

/** Figures and letters are dressed as the level is, joined ones where it joins; a name or anything else stands as it is. */
function isPlain(number: string, level: Level): boolean {
  if (number.toLowerCase() === level.label.split('{n}').join('').trim().toLowerCase()) return false;
  const mayJoin = level.joint !== undefined || level.insert === 'point';
  const pieces = mayJoin ? number.split(/[.-]/) : [number];
  return pieces.every((piece) => /^[A-Za-z0-9]+$/.test(piece));
}

const dressed = (number: string, level: Level): string =>
  isPlain(number, level) ? level.label.split('{n}').join(number) : number;

/** A number as others repeat it: "1.4A" of "1.4A)", "X" of "PART X". */
function bareOf(number: string, level: Level): string {
  if (isPlain(number, level)) return number;
  const inside = number.replace(/^[^A-Za-z0-9]+/, '').replace(/[^A-Za-z0-9]+$/, '');
  const name = level.cite.split('{n}')[0]?.trim().toLowerCase() ?? '';
  return name !== '' && inside.toLowerCase().startsWith(`${name} `) ? inside.slice(name.length + 1) : inside;
}

const written = new Map<string, string[]>();

/** The first eight hundred numbers of a level; no test counts further. */
function series(level: Level): string[] {
  const { scheme, afterZ, first = 1, step = 1, width = 1 } = level;
  const key = [scheme, afterZ, first, step, width].join(' ');
  const before = written.get(key);
  if (before !== undefined) return before;
  const out: string[] = [];
  const abc = 'abcdefghijklmnopqrstuvwxyz'.split('');
  for (let n = 0; n < 800; n++) {
    let text = String(first + n * step);
    while (text.length < width) text = `0${text}`;
    if (scheme.endsWith('alpha')) {
      const letter = abc[n % 26] as string;
      const round = Math.floor(n / 26);
      text = letter;
      if (afterZ === 'doubled') text += letter.repeat(round);
      if (afterZ === 'za') text = 'z'.repeat(round) + text;
      if (afterZ === 'spreadsheet' && round > 0) {
        text = round > 26 ? `a${abc[round - 27] as string}${letter}` : (abc[round - 1] as string) + letter;
      }
    } else if (scheme.endsWith('roman')) {
      const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
      const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
      const hundreds = ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc'];
      const place = n + 1;
      text = `${hundreds[Math.floor(place / 100)]}${tens[Math.floor(place / 10) % 10]}${ones[place % 10]}`;
    }
    out.push(scheme.startsWith('upper') ? text.toUpperCase() : text);
  }
  written.set(key, out);
  return out;
}
