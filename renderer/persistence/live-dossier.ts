import type { Node } from '@tiptap/pm/model';
import { changedEntries } from '../../shared/ordinance/changed-entries.ts';
import type { NodeJson } from '../../shared/ordinance/node-json.ts';
import type { Draft } from '../../shared/record/draft.ts';
import { filesInUse, withFilesInUse } from '../../shared/record/kept-files.ts';
import { emptyRegisters } from '../../shared/record/registers.ts';
import type { Result } from '../../shared/result.ts';
import { type ActMessage, AssessmentActs } from './assessment-acts.ts';
import { afterFrame, type ChannelPort, later, type OpenDossierPorts, openChannel } from './browser-ports.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { commitEntries } from './commit.ts';
import type { DossierAct } from './dossier-acts.ts';
import { type CommittedChange, changesChannel, listenFor, tell } from './dossier-channel.ts';
import { type DossierContent, presentEntry, withChanges } from './dossier-content.ts';
import { awaitLock, type Release } from './dossier-lock.ts';
import type { EntryChange } from './entry-changes.ts';
import { withBodyChanges } from './live-body.ts';
import { holdForPaste, keptBytes, keepFile, type KeepError, keptSizes, releaseUnused, shareFile } from './keep-file.ts';
import { readFiles } from './objects.ts';
import { readStored, type Stored } from './read-stored.ts';
import { Saver, type SaveState } from './saver.ts';
import { titleOf, wordsOf } from './summarise.ts';

export interface OpenDossierSnapshot extends DossierContent {
  /** 'reading': another window writes this dossier, and its changes appear here as they are committed. */
  readonly mode: 'writing' | 'reading';
}

/**
 * The dossier that a window has open: its state in memory, committed at every change. Only the window that holds the
 * dossier's lock may change it; the next one in line takes over when that window goes.
 */
export class LiveDossier {
  readonly id: string;
  readonly #database: BylawDatabase;
  readonly #ports: OpenDossierPorts;
  readonly #channel: ChannelPort;
  readonly #saver: Saver;
  readonly #acts = new AssessmentActs();
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  #snapshot: OpenDossierSnapshot;
  #revision: number;
  #release: Release | null;
  /** The reading of everything that is under way. */
  #reload: Promise<boolean> | null = null;

  protected constructor(database: BylawDatabase, stored: Stored, release: Release | null, ports: OpenDossierPorts) {
    this.id = stored.row.id;
    this.#database = database;
    this.#ports = ports;
    this.#release = release;
    this.#revision = stored.row.revision;
    this.#snapshot = { ...stored.content, mode: release ? 'writing' : 'reading' };
    this.#channel = (ports.openChannel ?? openChannel)(changesChannel);
    this.#saver = new Saver(stored.row.changedAt, {
      commit: (changes) => this.#commit(changes),
      later: ports.later ?? later,
      afterFrame: ports.afterFrame ?? afterFrame,
      onState: () => this.#notify(),
    });
    listenFor(this.#channel, this.id, (change) => this.#hear(change));
    if (!release) void this.#takeOver();
  }

  get mode(): 'writing' | 'reading' {
    return this.#snapshot.mode;
  }

  /** The body as it stands, committed or not. */
  get doc(): Node {
    return this.#snapshot.doc;
  }

  /** The same object until something changes. */
  readonly snapshot = (): OpenDossierSnapshot => this.#snapshot;

  /** Calls back after each change of the snapshot or of the save state; returns the unsubscriber. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until it changes. */
  readonly saveState = (): SaveState => this.#saver.state;

  changeBody(doc: Node): void {
    this.#mustWrite();
    const before = this.#snapshot.doc;
    if (doc === before) return;
    const { put, remove } = changedEntries(before, doc);
    this.#become({ ...this.#snapshot, doc });
    this.#saver.saveSoon([
      ...put.map(({ id, value }): EntryChange => ({ collection: 'body', id, value })),
      ...remove.map((id): EntryChange => ({ collection: 'body', id, value: undefined })),
    ]);
  }

  /** Takes back the last act outside the text; says which, or null when there is none. */
  undoAct(): ActMessage | null {
    if (this.mode === 'reading') return null;
    const act = this.#acts.undo();
    if (act) this.apply(act.before);
    return act?.message ?? null;
  }

  redoAct(): ActMessage | null {
    if (this.mode === 'reading') return null;
    const act = this.#acts.redo();
    if (act) this.apply(act.after);
    return act?.message ?? null;
  }

  /** What `undoAct` would take back, for the words of its button. */
  undoLabel(): ActMessage | null {
    return this.#acts.undoMessage;
  }

  redoLabel(): ActMessage | null {
    return this.#acts.redoMessage;
  }

  /** The number of gaps that the assessment found, for the library's row. */
  async noteGaps(gaps: number): Promise<void> {
    if (this.mode !== 'writing') return;
    // A number that could not be noted is noted with the next one; whether the text is saved is said by its own state.
    await this.#database.dossiers.update(this.id, { gaps }).catch(() => undefined);
  }

  /**
   * The whole draft as it stands here, saved or not: what is exported, and what is copied to a file when saving fails.
   * When the database cannot even be read, the draft comes without its files, which the body still names.
   */
  async draft(): Promise<Draft> {
    const { mode: _, doc, setAside, registers, ...content } = this.#snapshot;
    const files = await readFiles(this.#database, this.id).catch(() => new Map<string, Uint8Array>());
    const kept = {
      ...(setAside.length === 0 ? {} : { setAside }),
      ...(registers === emptyRegisters ? {} : { registers }),
    };
    return withFilesInUse({ ...content, ...kept, body: doc.toJSON() as NodeJson, files });
  }

  /** Stores the bytes of a file, named by their SHA-256, before an entry or a figure refers to them. */
  async keepFile(hash: string, bytes: Uint8Array): Promise<Result<null, KeepError>> {
    this.#mustWrite();
    return keepFile(this.#database, this.id, hash, bytes);
  }

  /** The bytes of a file of this dossier; null where they are not there. */
  fileBytes(hash: string): Promise<Uint8Array | null> {
    return keptBytes(this.#database, this.id, hash);
  }

  /** The bytes of a file that a figure names; one pasted from another dossier of this machine is kept here from now on. */
  async pictureBytes(hash: string): Promise<Uint8Array | null> {
    const bytes = await this.fileBytes(hash);
    return bytes ?? (this.mode === 'writing' ? shareFile(this.#database, this.id, hash) : null);
  }

  /** Holds the files of pictures that were copied until they are pasted, though this dossier be closed by then. */
  holdForPaste(hashes: readonly string[]): Promise<void> {
    return holdForPaste(this.#database, hashes);
  }

  /** The sizes of its files by hash, with those that only an undo would bring back. */
  fileSizes(): Promise<ReadonlyMap<string, number>> {
    return keptSizes(this.#database, this.id);
  }

  /** Tries to commit all that is unsaved; false when something could not be. */
  flush(): Promise<boolean> {
    return this.#saver.flush();
  }

  /** Commits, then lets the next window write. False when something could not be committed and is now gone. */
  async close(): Promise<boolean> {
    this.#closing.abort();
    const saved = await this.#saver.flush();
    // Until now an undo could have brought back what referred to a file.
    if (saved && this.mode === 'writing') await this.#releaseUnused();
    this.#saver.stop();
    this.#channel.onmessage = null;
    this.#channel.close();
    const release = this.#release;
    this.#release = null;
    await release?.();
    return saved;
  }

  /** Does what a person did outside the text, so that it can be undone. */
  protected act({ message, changes, typing }: DossierAct): void {
    const before = changes.map((change) => presentEntry(this.#snapshot, change));
    // What was chosen is seen before it is committed; what was typed has waited already.
    this.apply(changes, typing === null ? 'soon' : 'now');
    this.#acts.add({ message, before, after: changes, typing, at: Date.parse(this.#ports.clock()) });
  }

  /** Changes entries, without a way back. */
  protected apply(changes: readonly EntryChange[], when: 'now' | 'soon' = 'now'): void {
    this.#mustWrite();
    this.#become({ ...withChanges(this.#snapshot, changes), mode: this.mode });
    if (when === 'now') this.#saver.save(changes);
    else this.#saver.saveSoon(changes);
  }

  async #commit(changes: readonly EntryChange[]): Promise<string> {
    const at = this.#ports.clock();
    const by = this.#ports.person?.() ?? null;
    const { meta, doc } = this.#snapshot;
    const patch = { name: meta.name, stage: meta.stage, title: titleOf(doc), words: wordsOf(doc) };
    const row = await commitEntries(this.#database, this.id, changes, patch, { at, by });
    tell(this.#channel, { dossier: this.id, from: row.revision - 1, to: row.revision, changes });
    this.#revision = row.revision;
    return at;
  }

  /** Another window committed something to this dossier. */
  #hear(change: CommittedChange): void {
    if (this.mode === 'writing') {
      // Only the library writes beside us, and only the name; the body is ours alone.
      this.#become({ ...withChanges(this.#snapshot, change.changes), mode: 'writing' });
      this.#revision = Math.max(this.#revision, change.to);
      return;
    }
    const doc =
      change.from === this.#revision && !this.#reload ? withBodyChanges(this.#snapshot.doc, change.changes) : null;
    if (!doc) {
      void this.#readAnew();
      return;
    }
    this.#revision = change.to;
    this.#become({ ...withChanges(this.#snapshot, change.changes), doc, mode: 'reading' });
  }

  /** Reads everything from the database, after any reading that is under way. False when it cannot be read. */
  #readAnew(): Promise<boolean> {
    const after: Promise<unknown> = this.#reload ?? Promise.resolve();
    const reload: Promise<boolean> = after
      .then(() => readStored(this.#database, this.id))
      .then((stored) => {
        if (stored && !this.#closing.signal.aborted && stored.row.revision > this.#revision) {
          this.#revision = stored.row.revision;
          this.#become({ ...stored.content, mode: this.mode });
        }
        return true;
      })
      // A database closed under this window is told by `onTakenOver`; here it only means that nothing newer is shown.
      .catch(() => false)
      .finally(() => {
        if (this.#reload === reload) this.#reload = null;
      });
    this.#reload = reload;
    return reload;
  }

  async #takeOver(): Promise<void> {
    const release = await awaitLock(this.#ports.locks, this.id, this.#closing.signal);
    if (!release) return;
    // What it would go on writing from must be what the last writer left.
    if (!(await this.#readAnew()) || this.#closing.signal.aborted) {
      await release();
      return;
    }
    this.#release = release;
    this.#become({ ...this.#snapshot, mode: 'writing' });
  }

  /** What could not be let go of is let go of another time. */
  #releaseUnused(): Promise<void> {
    const { doc, registers } = this.#snapshot;
    return releaseUnused(this.#database, this.id, () => filesInUse(doc, registers)).catch(() => undefined);
  }

  #become(snapshot: OpenDossierSnapshot): void {
    this.#snapshot = snapshot;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #mustWrite(): void {
    if (this.mode !== 'writing') throw new Error(`the dossier ${this.id} is written by another window`);
  }
}
