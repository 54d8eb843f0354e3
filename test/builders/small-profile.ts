import type { Profile } from '../../shared/packs/profile.ts';
import { englandLike, level } from './numbering-profiles.ts';

/** A whole profile with a few rules of each sort. */
export const smallProfile: Profile = {
  id: 'test',
  title: 'Test',
  version: '1.0.0',
  as_of: '2024-01-01',
  description: 'A profile.',
  sources: [],
  jurisdiction: 'Test',
  language: 'en-GB',
  words: { instrument: 'by-law', instrumentPlural: 'by-laws', council: 'council' },
  numbering: englandLike,
  mandatoryParts: [
    { id: 'title', title: 'Title', kinds: ['title'], severity: 'error', help: 'Name it.', source: 'A' },
    {
      id: 'power',
      title: 'Power',
      kinds: ['enactingClause'],
      words: ['in exercise of'],
      severity: 'error',
      help: 'Cite it.',
      source: 'B',
    },
    {
      id: 'commencement',
      title: 'Commencement',
      words: ['comes into force'],
      severity: 'warning',
      help: 'Say when.',
      source: 'C',
    },
  ],
  procedure: [],
  prose: [
    { id: 'shall', words: ['shall'], instead: 'must', message: 'Say must.', severity: 'advice', source: 'D' },
    { id: 'and-or', words: ['and/or'], instead: null, message: 'Say or both.', severity: 'warning', source: 'D' },
    {
      id: 'event',
      words: ['in the event that', 'in the event'],
      instead: 'if',
      message: 'Say if.',
      severity: 'advice',
      source: 'D',
    },
  ],
  penalties: {
    limits: [
      { id: 'fine', of: 'fine', most: 500, message: 'Too much.', severity: 'error', source: 'D' },
      { id: 'day', of: 'daily-fine', most: 5, message: 'Too much a day.', severity: 'error', source: 'D' },
      { id: 'level', of: 'level', most: 2, message: 'Too high.', severity: 'error', source: 'D' },
      { id: 'prison', of: 'imprisonment', most: 0, message: 'None.', severity: 'error', source: 'D' },
    ],
    power: ['in exercise of', 'under section'],
    powerMessage: 'Cite the power.',
    source: 'D',
  },
  definitions: { form: 'sentences', order: 'alphabetical', source: 'D' },
  page: { size: 'A4', font: 'Serif', pointSize: 11 },
};

/** A by-law in Arabic, for tests of direction alone: no lawyer has looked at its words. */
export const rightToLeftProfile: Profile = {
  ...smallProfile,
  id: 'right-to-left',
  language: 'ar',
  numbering: {
    ...englandLike,
    body: {
      ...englandLike.body,
      part: level('decimal', 'الباب {n}', 'الباب {n}', 'never'),
      section: level('decimal', '{n}.', 'المادة {n}', 'never'),
    },
  },
};
