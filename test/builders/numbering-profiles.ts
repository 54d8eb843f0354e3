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

const bracketed = (scheme: Level['scheme'], also: Partial<Level> = {}): Level => ({
  ...level(scheme, '({n})'),
  ...also,
});

/** A municipal code: title 19, chapter 19.40, sections 19.40.010 and 19.40.020 in tens; (A)(1)(a)(i)(A). */
export const codeLike: NumberingProfile = {
  ...englandLike,
  body: {
    part: level('decimal', 'TITLE {n}', 'title {n}', 'never'),
    chapter: {
      ...level('decimal', 'CHAPTER {n}', 'chapter {n}'),
      first: 4,
      step: 4,
      width: 2,
      joint: '.',
      insert: 'gap',
    },
    section: {
      ...level('decimal', '{n}', 'section {n}'),
      first: 10,
      step: 10,
      width: 3,
      joint: '.',
      insert: 'gap',
    },
    subsection: bracketed('upper-alpha'),
    paragraph: bracketed('decimal'),
    subparagraph: bracketed('lower-alpha'),
    item: bracketed('lower-roman'),
    subitem: bracketed('upper-alpha'),
  },
};

/** 1, 1.1, 1.1.1 in the body, "5-23" joined by a hyphen in schedules, figures after a point for what is inserted. */
export const joinedLike: NumberingProfile = {
  ...southAfricaLike,
  body: {
    part: level('upper-roman', 'PART {n}', 'Part {n}', 'parent'),
    chapter: level('upper-alpha', 'CHAPTER {n}', 'Chapter {n}', 'never', 'za'),
    section: { ...level('decimal', '{n}.', 'section {n}', 'never'), insert: 'point' },
    subsection: { ...level('decimal', '{n}', '{n}'), joint: '.' },
    paragraph: { ...level('decimal', '{n}', '{n}'), joint: '.' },
    subparagraph: bracketed('lower-alpha', { afterZ: 'za', insert: 'point' }),
    item: bracketed('lower-roman'),
    subitem: bracketed('upper-roman'),
  },
  inSchedule: {
    ...southAfricaLike.inSchedule,
    part: level('decimal', 'DIVISION {n}', 'Division {n}'),
    section: { ...level('decimal', '{n}', 'clause {n}'), joint: '-', first: 100 },
  },
};

/** (1)(a)(i)(A)(I), and after (z) the letters go on as (za). */
export const canadaLike: NumberingProfile = {
  ...englandLike,
  body: {
    ...englandLike.body,
    part: { ...level('upper-roman', 'PART {n}', 'Part {n}', 'never'), insert: 'point' },
    section: { ...level('decimal', '{n}', 'section {n}', 'never'), insert: 'point' },
    subsection: bracketed('decimal', { insert: 'point' }),
    paragraph: bracketed('lower-alpha', { insert: 'point', afterZ: 'za' }),
    subparagraph: bracketed('lower-roman', { insert: 'point' }),
    item: bracketed('upper-alpha', { insert: 'point' }),
    subitem: bracketed('upper-roman', { insert: 'point' }),
  },
};
