import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Node } from '@tiptap/pm/model';
import { parseProfile } from '../../shared/packs/parse-pack.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import { createDraft } from '../../shared/record/create-draft.ts';
import type { Draft, Person } from '../../shared/record/draft.ts';
import { newTestId } from './ordinance.ts';
import { shippedRights } from './rights.ts';

export const mary: Person = { name: 'Mary Adams', post: 'Legal officer', council: 'Harbour District' };
export const testNow = '2026-07-01T09:00:00.000Z';

export const sha256 = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex');

/** One of the profiles that are shipped. */
export function shippedProfile(id: string): Profile {
  const url = new URL(`../../templates/profiles/${id}.json`, import.meta.url);
  const profile = parseProfile(JSON.parse(readFileSync(url, 'utf8')), id);
  if (!profile.ok) throw new Error(JSON.stringify(profile.error));
  return profile.value;
}

/** A new dossier with this body, under the South African profile and the international pack. */
export function testDraft(body: Node, parts: Partial<Draft> = {}): Draft {
  const international = shippedRights().get('international');
  if (!international) throw new Error('no international pack');
  const draft = createDraft({
    body,
    facts: { council: 'Harbour District' },
    profile: shippedProfile('south-africa'),
    rights: [international],
    person: mary,
    now: testNow,
    newId: newTestId,
    origin: { kind: 'blank' },
  });
  return { ...draft, ...parts };
}
