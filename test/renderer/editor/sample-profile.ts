import type { Level, Profile } from '../../../shared/packs/profile.ts';

const level = (scheme: Level['scheme'], label: string, cite: string, restart: Level['restart']): Level => ({
  scheme,
  label,
  cite,
  restart,
  afterZ: 'doubled',
});
const inner = {
  subsection: level('decimal', '({n})', '({n})', 'parent'),
  paragraph: level('lower-alpha', '({n})', '({n})', 'parent'),
  subparagraph: level('lower-roman', '({n})', '({n})', 'parent'),
  item: level('upper-alpha', '({n})', '({n})', 'parent'),
};

/** A profile as plain as can be: Part 1, 1., (1), (a), (i), (A). */
export const sampleProfile: Profile = {
  id: 'sample',
  title: 'Sample',
  version: '1.0.0',
  as_of: '2026-01-01',
  description: 'For tests',
  sources: [],
  jurisdiction: 'Sample',
  language: 'en-GB',
  words: { instrument: 'by-law', instrumentPlural: 'by-laws', council: 'council' },
  numbering: {
    body: {
      part: level('decimal', 'PART {n}', 'Part {n}', 'never'),
      chapter: level('decimal', 'CHAPTER {n}', 'Chapter {n}', 'parent'),
      section: level('decimal', '{n}.', 'section {n}', 'never'),
      ...inner,
    },
    schedule: { ...level('decimal', 'SCHEDULE {n}', 'Schedule {n}', 'never'), alone: null },
    inSchedule: {
      part: level('decimal', 'PART {n}', 'Part {n}', 'parent'),
      chapter: level('decimal', 'CHAPTER {n}', 'Chapter {n}', 'parent'),
      section: level('decimal', '{n}.', 'paragraph {n}', 'never'),
      ...inner,
    },
  },
  mandatoryParts: [],
  procedure: [],
  prose: [],
  page: { size: 'A4', font: 'Source Serif 4', pointSize: 11.5 },
};
