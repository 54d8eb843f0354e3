import { readFileSync } from 'node:fs';
import type { Node } from '@tiptap/pm/model';
import { DossierRepository } from '../../../renderer/persistence/dossier-repository.ts';
import type { BylawDatabase } from '../../../renderer/persistence/bylaw-database.ts';
import type { ChannelPort } from '../../../renderer/persistence/browser-ports.ts';
import { type Profile, profileSchema } from '../../../shared/packs/profile.ts';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';
import type { Answer, Draft, Person, PromptDecision } from '../../../shared/record/draft.ts';
import { doc, heading, id, newTestId, section, title } from '../../builders/ordinance.ts';
import { shippedRights } from '../../builders/rights.ts';

export const ada: Person = { name: 'Ada Marsh', post: 'Solicitor', council: 'Northbury' };
export const noon = '2026-03-01T12:00:00.000Z';

/** A small by-law of the England profile, with whatever a test is about. */
export function testDraft(
  parts: { id?: string; name?: string; body?: Node; answers?: Answer[]; files?: Draft['files'] } = {},
): Draft {
  const rights = shippedRights().get('international');
  if (!rights) throw new Error('the international pack is not there');
  return {
    meta: {
      id: parts.id ?? 'dossier1',
      name: parts.name ?? 'Streets',
      stage: 'draft',
      tier: 'full',
      profile: 'england',
      rights: ['international'],
      origin: { kind: 'blank' },
      createdAt: noon,
      createdBy: ada,
    },
    body: (parts.body ?? streets()).toJSON() as NodeJson,
    facts: { council: 'Northbury' },
    answers: parts.answers ?? [],
    prompts: [],
    events: [{ id: 'e1', kind: 'created', at: noon, by: ada, detail: {} }],
    packs: { profile: england(), rights: [rights] },
    files: parts.files ?? new Map(),
  };
}

export function streets(): Node {
  return doc(
    title({ id: 'ttl' }, 'Streets By-law'),
    section({ id: 's1' }, heading('Meaning'), 'In this by-law street has its usual meaning.'),
    section({ id: 's2' }, heading('Conduct'), 'No person may juggle in a street.'),
  );
}

/** The same document with other words in one of its sections; the others keep their identity. */
export function reworded(body: Node, provision: string, words: string): Node {
  const children = body.content.content.map((child) =>
    child.attrs['id'] === provision ? section({ id: provision }, heading('Changed'), words) : child,
  );
  return body.copy(doc(...children).content);
}

export function answer(question: string, value: Answer['value'], reasons = ''): Answer {
  return { question, value, judgement: null, reasons, evidence: [], provisions: [id('s1')], by: ada, at: noon };
}

export function decision(
  trigger: string,
  state: PromptDecision['state'],
  provision: string | null = 's1',
): PromptDecision {
  return { trigger, provision: provision === null ? null : id(provision), state, reason: 'said so', by: ada, at: noon };
}

export function repositoryOn(database: BylawDatabase, openChannel: (name: string) => ChannelPort, clock = () => noon) {
  return new DossierRepository(database, { clock, newId: newTestId, person: () => ada, openChannel });
}

function england(): Profile {
  const path = new URL('../../../templates/profiles/england.json', import.meta.url);
  return profileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
