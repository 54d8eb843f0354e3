import type { Node } from '@tiptap/pm/model';
import type { NodeJson } from '../../../../shared/ordinance/node-json.ts';
import type { Draft } from '../../../../shared/record/draft.ts';
import type { Profile } from '../../../../shared/packs/profile.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';

const profile: Profile = {
  id: 'here',
  title: 'Here',
  version: '1.0.0',
  as_of: '2026-01-01',
  description: 'For tests.',
  sources: [],
  jurisdiction: 'Here',
  language: 'en-ZA',
  words: { instrument: 'by-law', instrumentPlural: 'by-laws', council: 'municipality' },
  numbering: southAfricaLike,
  mandatoryParts: [],
  procedure: [],
  prose: [],
  page: { size: 'A4', font: 'Serif', pointSize: 11 },
};

/** A draft round a document, as a writer needs one. */
export function draftOf(doc: Node): Draft {
  const person = { name: 'A. Drafter', post: '', council: 'Northbrook' };
  return {
    meta: {
      id: 'x',
      name: 'By-law',
      stage: 'draft',
      tier: 'full',
      profile: 'here',
      rights: [],
      origin: { kind: 'blank' },
      createdAt: '2026-01-02T03:04:05Z',
      createdBy: person,
    },
    body: doc.toJSON() as NodeJson,
    facts: {},
    answers: [],
    prompts: [],
    events: [],
    packs: { profile, rights: [] },
    files: new Map(),
  };
}
