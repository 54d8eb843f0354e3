import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../shared/packs/parse-pack.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import { draftEntries, draftFromEntries } from '../../../shared/record/draft-entries.ts';
import { mary, shippedProfile, testDraft, testNow } from '../../builders/draft.ts';
import { doc, newTestId, part, section, title } from '../../builders/ordinance.ts';

const draft = testDraft(
  doc(title('Parks'), part({ id: 'p1' }, section({ id: 's1' }, 'A.')), section({ id: 's2' }, 'B.')),
);

describe('a draft as entries', () => {
  it('is the same draft again, in whatever order the entries come', () => {
    const entries = draftEntries(draft);
    expect(draftFromEntries([...entries].reverse(), draft.files)).toEqual({ ok: true, value: draft });
  });

  it('has an entry for each section, so that a key saves one section', () => {
    const ids = draftEntries(draft).flatMap(({ collection, id }) => (collection === 'body' ? [id] : []));
    expect(ids).toEqual(['root', draft.body.content?.[0]?.attrs?.['id'], 'p1', 's1', 's2']);
  });

  it('has no two entries of one name', () => {
    const names = draftEntries(draft).map(({ collection, id }) => `${collection}/${id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('loses no words where an entry of the body is named nowhere', () => {
    const entries = draftEntries(draft).filter(({ id }) => id !== 'p1');
    const result = draftFromEntries(entries, draft.files);
    expect(result.ok && JSON.stringify(result.value.body)).toContain('"A."');
  });

  it('says which entry is wrong, and where in it', () => {
    const entries = draftEntries(draft).map((entry) =>
      entry.collection === 'meta' ? { ...entry, value: { ...draft.meta, stage: 'done' } } : entry,
    );
    expect(draftFromEntries(entries, draft.files)).toMatchObject({
      ok: false,
      error: { kind: 'wrong-entry', collection: 'meta', id: 'meta', problems: [{ path: 'stage' }] },
    });
  });
});

describe('a new dossier', () => {
  it('takes its name from the title of the ordinance, and its first event says who began it', () => {
    expect(draft.meta).toMatchObject({
      name: 'Parks',
      stage: 'draft',
      tier: 'full',
      rights: ['international'],
      createdBy: mary,
    });
    expect(draft.events).toMatchObject([{ kind: 'created', by: mary, at: testNow }]);
  });

  const folder = new URL('../../../templates/ordinances/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('begins from %s', (name) => {
    const template = parseTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name);
    if (!template.ok) throw new Error(JSON.stringify(template.error));
    const begun = createDraft({
      template: template.value,
      facts: {},
      profile: shippedProfile('england'),
      rights: draft.packs.rights,
      person: mary,
      now: testNow,
      newId: newTestId,
      origin: { kind: 'template', template: template.value.id, version: template.value.version },
    });
    expect(begun.meta.name).not.toBe('');
    expect(draftFromEntries(draftEntries(begun), begun.files)).toEqual({ ok: true, value: begun });
  });
});
