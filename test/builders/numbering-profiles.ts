import type { Level, NumberingProfile } from '../../shared/packs/profile.ts';

/** A level in one line: `level('lower-alpha', '({n})')`; cited as it is labelled unless said otherwise. */
export const level = (
  scheme: Level['scheme'],
  label: string,
  cite: string = label,
  restart: Level['restart'] = 'parent',
  afterZ: Level['afterZ'] = 'doubled',
): Level => ({ scheme, label, cite, restart, afterZ });

const inner = {
  subsection: level('decimal', '({n})'),
  paragraph: level('lower-alpha', '({n})'),
  subparagraph: level('lower-roman', '({n})'),
};

/** Parts and chapters run on; sections "1." never begin again; (1)(a)(i)(A). */
export const southAfricaLike: NumberingProfile = {
  body: {
    part: level('decimal', 'PART {n}', 'Part {n}', 'never'),
    chapter: level('decimal', 'CHAPTER {n}', 'Chapter {n}', 'never'),
    section: level('decimal', '{n}.', 'section {n}', 'never'),
    ...inner,
    item: level('upper-alpha', '({n})'),
  },
  schedule: {
    ...level('decimal', 'SCHEDULE {n}', 'Schedule {n}', 'never'),
    alone: { label: 'SCHEDULE', cite: 'the Schedule' },
  },
  inSchedule: {
    part: level('decimal', 'Part {n}', 'Part {n}', 'never'),
    chapter: level('decimal', 'Chapter {n}', 'Chapter {n}', 'never'),
    section: level('decimal', '{n}.', 'item {n}', 'never'),
    ...inner,
    item: level('upper-alpha', '({n})'),
  },
};

/** Chapters begin again in each Part, sections "1" never begin again; (1)(a)(i)(A); paragraphs in Schedules. */
export const englandLike: NumberingProfile = {
  body: {
    part: level('decimal', 'PART {n}', 'Part {n}', 'never'),
    chapter: level('decimal', 'CHAPTER {n}', 'Chapter {n}', 'parent'),
    section: level('decimal', '{n}', 'section {n}', 'never'),
    ...inner,
    item: level('upper-alpha', '({n})'),
  },
  schedule: {
    ...level('decimal', 'SCHEDULE {n}', 'Schedule {n}', 'never'),
    alone: { label: 'SCHEDULE', cite: 'the Schedule' },
  },
  inSchedule: {
    part: level('decimal', 'PART {n}', 'Part {n}', 'never'),
    chapter: level('decimal', 'CHAPTER {n}', 'Chapter {n}', 'parent'),
    section: level('decimal', '{n}', 'paragraph {n}', 'never'),
    ...inner,
    item: level('upper-alpha', '({n})'),
  },
};

/** Everything begins again, or runs on, that usually does not; letters and romans where figures are usual. */
export const contrary: NumberingProfile = {
  ...englandLike,
  body: {
    part: level('upper-roman', 'TITLE {n}', 'Title {n}', 'parent'),
    chapter: level('upper-alpha', 'CHAPTER {n}', 'Chapter {n}', 'never', 'spreadsheet'),
    section: level('decimal', 'Section {n}.', 'Section {n}', 'parent'),
    subsection: level('upper-alpha', '({n})', '({n})', 'never'),
    paragraph: level('lower-alpha', '({n})', '({n})', 'never', 'spreadsheet'),
    subparagraph: level('none', ''),
    item: level('upper-roman', '({n})'),
  },
};
