import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { BylawDatabase } from '../../../renderer/persistence/bylaw-database.ts';
import { addDossier, dossierTables, newDossier } from '../../../renderer/persistence/dossier-rows.ts';
import { openDatabase } from '../../../renderer/persistence/open-database.ts';
import { OpenDossier } from '../../../renderer/persistence/open-dossier.ts';
import { defaultSettings, saveSettings } from '../../../renderer/persistence/settings.ts';
import { bundledPacks } from '../../../renderer/state/pack-library.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { Draft, Person } from '../../../shared/record/draft.ts';
import { newProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { eachLine, type Sample, sampleOrdinance } from '../sample-ordinance.ts';
import { matricesDraft } from '../sample-matrices.ts';
import { addBareRows, type BareRow, putDurably } from './peer-database.ts';
import type { Probed } from './frames.ts';

/** Fills the library as the window would, and measures a key's way to the disk. */
export interface StoragePage {
  /** Puts one ordinance of so many sections (forty to a part unless said) into the library; resolves to its dossier's id. */
  addOrdinance(sections: number, perPart?: number): Promise<string>;
  /**
   * Puts many dossiers of so many sections into the library, and the same texts as plain rows into the peer's
   * database. Of `rare` words each stands in every `each`-th of them.
   */
  addLibrary(count: number, sections: number, rare: readonly { word: string; each: number }[]): Promise<void>;
  /**
   * Puts an ordinance into the library with the matrix of so many provisions, filled in for so many groups and every right
   * but the first cell of each; resolves to its dossier's id.
   */
  addMatrices(groups: number, provisions: number): Promise<string>;
  /** Milliseconds for each of so many keys, here and there in the dossier; and of the peer, key by key in turn. */
  commitKeys(dossier: string, sections: number, keys: number): Promise<{ ours: number[]; peer: number[] }>;
}

const person: Person = { name: 'Mary Adams', post: 'Legal officer', council: 'Harbour District' };
const clock = () => new Date().toISOString();
const newId = () => newProvisionId((length) => crypto.getRandomValues(new Uint8Array(length)));
const packs = bundledPacks();

let database: Promise<BylawDatabase> | null = null;
const library = (): Promise<BylawDatabase> => (database ??= open());

async function open(): Promise<BylawDatabase> {
  const opened = await openDatabase({
    port: { factory: indexedDB, keyRange: IDBKeyRange },
    keepBackup: () => Promise.reject(new Error('there is nothing older')),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  await saveSettings(opened.value, { ...defaultSettings, person });
  return opened.value;
}

function draftOf(sections: number, sample: Sample): Draft {
  const profile = packs.profiles.find(({ id }) => id === 'south-africa');
  if (!profile) throw new Error('the profile is not bundled');
  const rights = packs.rights.filter(({ id }) => id === 'international');
  const body = sampleOrdinance(sections, sample);
  return createDraft({ body, facts: {}, profile, rights, person, now: clock(), newId, origin: { kind: 'blank' } });
}

async function store(drafts: readonly Draft[]): Promise<void> {
  const db = await library();
  const dossiers = drafts.map((draft) =>
    newDossier(draft, { gaps: 12, changedAt: draft.meta.createdAt, changedBy: person, removedAt: '' }),
  );
  await db.transaction('rw', dossierTables(db), async () => {
    for (const dossier of dossiers) await addDossier(db, dossier);
  });
}

const page: StoragePage = {
  async addOrdinance(sections, perPart = 40) {
    const draft = draftOf(sections, { title: `By-law of ${sections} sections`, perPart });
    await store([draft]);
    return draft.meta.id;
  },

  async addMatrices(groups, provisions) {
    const draft = matricesDraft(packs, { groups, provisions, person, now: clock(), newId });
    await store([draft]);
    return draft.meta.id;
  },

  async addLibrary(count, sections, rare) {
    const together = 50;
    for (let first = 0; first < count; first += together) {
      const numbers = Array.from({ length: Math.min(together, count - first) }, (_, i) => first + i);
      const drafts = numbers.map((n) => {
        const held = rare.filter(({ each }) => n % each === 0).map(({ word }) => word);
        return draftOf(sections, {
          title: `By-law ${n + 1} of the bench`,
          closing: `Ends ${held.join(' ')}.`,
          seed: n,
        });
      });
      await store(drafts);
      await addBareRows(drafts.map(bareRow));
    }
  },

  async commitKeys(id, sections, keys) {
    const db = await library();
    const opened = await OpenDossier.open(db, id, { clock, locks: navigator.locks, person: () => person });
    if (!opened.ok) throw new Error(opened.error.kind);
    const dossier = opened.value;
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let key = 0; key < keys; key++) {
      const section = `s${Math.floor((sections * ((key * 7) % keys)) / keys)}`;
      const doc = withLetter(dossier.doc, section);
      const json = nodeOf(doc, section).node.toJSON() as object;
      const ours = async () => {
        const start = performance.now();
        dossier.changeBody(doc);
        await saved(dossier);
        times.ours.push(performance.now() - start);
      };
      const peer = async () => {
        const start = performance.now();
        await putDurably({ id: section, json });
        times.peer.push(performance.now() - start);
      };
      if (key % 2 === 0) await ours().then(peer);
      else await peer().then(ours);
    }
    await dossier.close();
    return times;
  },
};
(window as Probed<{ storage: StoragePage }>).storage = page;

function bareRow({ meta, body }: Draft): BareRow {
  const lines: string[] = [];
  eachLine(ordinanceSchema.nodeFromJSON(body), (text) => lines.push(text));
  return { id: meta.id, name: meta.name, changedAt: meta.createdAt, text: lines.join('\n') };
}

function nodeOf(doc: Node, id: string): { node: Node; pos: number } {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.attrs['id'] === id) found ??= { node, pos };
    return found === null && !node.isTextblock;
  });
  if (found === null) throw new Error(`${id} is not in the document`);
  return found;
}

/** The document as it is when a letter has been typed into the heading of a section. */
function withLetter(doc: Node, section: string): Node {
  const { pos } = nodeOf(doc, section);
  return new Transform(doc).insert(pos + 2, doc.type.schema.text('x')).doc;
}

function saved(dossier: OpenDossier): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { kind } = dossier.saveState();
      if (kind === 'saving') return;
      stop();
      if (kind === 'saved') resolve();
      else reject(new Error('the key was not saved'));
    };
    const stop = dossier.subscribe(look);
    look();
  });
}
