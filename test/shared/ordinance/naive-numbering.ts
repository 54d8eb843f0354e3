import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../../../shared/packs/profile.ts';

/**
 * A second model of numbering, written apart from the product and as plainly as can be: it writes out each series, and
 * walks the whole document for each number. Only labels, in document order.
 */
export function naiveLabels(doc: Node, profile: NumberingProfile): string[] {
  const labels: string[] = [];
  const schedules = count(doc, 'schedule');
  const global: Record<string, number> = {};

  const visit = (
    parent: Node,
    levels: NumberingProfile['body'],
    scope: Record<string, number>,
    quoted: boolean,
  ): void => {
    const mine: Record<string, number> = {};
    parent.forEach((node) => {
      const kind = node.type.name;
      let innerLevels = levels;
      let innerScope = scope;
      if (kind === 'schedule' || kind in levels) {
        const level: Level = kind === 'schedule' ? profile.schedule : levels[kind as 'part'];
        const counters = level.restart === 'parent' ? mine : kind === 'schedule' ? global : scope;
        const num = node.attrs['num'] as string | null;
        let label: string;
        if (quoted) label = num === null || num === '' ? '' : printed(num, level);
        else {
          const before = counters[kind] ?? 0;
          if (num === null && level.scheme === 'none') label = '';
          else if (num === null) {
            counters[kind] = before + 1;
            label = level.label.split('{n}').join(series(level)[before]);
            if (kind === 'schedule' && schedules === 1 && profile.schedule.alone) label = profile.schedule.alone.label;
          } else if (num === '') label = '';
          else {
            label = printed(num, level);
            const place = series(level).indexOf(num) + 1;
            const inserted = num.length > 1 && num[0]?.toLowerCase() === 'z';
            if (place > before && !inserted) counters[kind] = place;
          }
        }
        labels.push(label);
        if (kind === 'schedule' && !quoted) {
          innerLevels = profile.inSchedule;
          innerScope = {};
        }
      } else if (kind === 'definition') labels.push((node.attrs['num'] as string | null) ?? '');
      if (kind === 'quotedStructure') visit(node, profile.body, {}, true);
      else visit(node, innerLevels, innerScope, quoted);
    });
  };
  visit(doc, profile.body, {}, false);
  return labels;
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

const printed = (num: string, level: Level): string =>
  /^[A-Za-z0-9]+$/.test(num) ? level.label.split('{n}').join(num) : num;

const written = new Map<string, string[]>();

/** The first eight hundred numbers of a level; no test counts further. */
function series(level: Level): string[] {
  const key = `${level.scheme} ${level.afterZ}`;
  const before = written.get(key) ?? [];
  if (before.length > 0) return before;
  const length = 800;
  const abc = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const roman = (n: number): string => {
    const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
    return 'c'.repeat(Math.floor(n / 100)) + tens[Math.floor(n / 10) % 10] + ones[n % 10];
  };
  const out: string[] = [];
  for (let n = 1; n <= length; n++) {
    let text = String(n);
    if (level.scheme.endsWith('alpha')) {
      const i = n - 1;
      if (i < 26) text = abc[i] as string;
      else if (level.afterZ === 'doubled') text = (abc[i % 26] as string).repeat(Math.floor(i / 26) + 1);
      else text = (abc[Math.floor(i / 26) - 1] as string) + (abc[i % 26] as string);
    } else if (level.scheme.endsWith('roman')) text = roman(n);
    out.push(level.scheme.startsWith('upper') ? text.toUpperCase() : text);
  }
  written.set(key, out);
  return out;
}
