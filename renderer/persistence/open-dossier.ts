import type { Answer, DossierEvent, DossierMeta, PromptDecision, SetAside } from '../../shared/record/draft.ts';
import type { Comment, RegisterEntry, RegisterName } from '../../shared/record/registers.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ActMessage } from './assessment-acts.ts';
import type { OpenDossierPorts } from './browser-ports.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import {
  answering,
  changingMeta,
  decidingPrompt,
  reaffirmingAnswer,
  reaffirmingEntry,
  reaffirmingPrompt,
  registering,
  reopeningPrompt,
  type Seen,
  takingComments,
  settingAside,
  settingFacts,
  takingAnswerBack,
  takingFromRegister,
  usingAgain,
} from './dossier-acts.ts';
import { rightsPackChanges } from './dossier-content.ts';
import { takeLock } from './dossier-lock.ts';
import { LiveDossier } from './live-dossier.ts';
import { type OpenDossierError, openStored } from './read-stored.ts';
import { messageOf } from './storage-fault.ts';

/** The dossier that a window has open, and what a person can do in it outside the text. */
export class OpenDossier extends LiveDossier {
  static async open(
    database: BylawDatabase,
    id: string,
    ports: OpenDossierPorts,
  ): Promise<Result<OpenDossier, OpenDossierError>> {
    const lock = await takeLock(ports.locks, id).catch((error: unknown) => ({ why: messageOf(error) }));
    if (lock !== null && 'why' in lock) return err({ kind: 'failed', id, message: lock.why });
    const stored = await openStored(database, id);
    if (stored.ok) return ok(new OpenDossier(database, stored.value, lock, ports));
    await lock?.();
    return stored;
  }

  /** Keeps an answer, tied to the words that the provisions it names have now. */
  putAnswer(answer: Answer): void {
    this.act(answering(this.snapshot(), answer));
  }

  removeAnswer(question: string): void {
    this.act(takingAnswerBack(this.snapshot(), question));
  }

  /** An answer is still right for the words as they are. */
  reaffirmAnswer(question: string, seen: Seen): void {
    const act = reaffirmingAnswer(this.snapshot(), question, seen);
    if (act) this.act(act);
  }

  decidePrompt(decision: PromptDecision): void {
    this.act(decidingPrompt(this.snapshot(), decision));
  }

  /** A decision on a prompt is still right for the words as they are. */
  reaffirmPrompt(decision: PromptDecision, seen: Seen): void {
    this.act(reaffirmingPrompt(this.snapshot(), decision, seen));
  }

  /** Opens a decided prompt again. */
  reopenPrompt(prompt: Pick<PromptDecision, 'trigger' | 'provision'>): void {
    this.act(reopeningPrompt(this.snapshot(), prompt));
  }

  /** Sets a rule of the checks aside, or one finding of it. */
  setAside(one: SetAside): void {
    this.act(settingAside(one));
  }

  /** Lets what was set aside count again. */
  countAgain(one: SetAside): void {
    this.act(usingAgain(one));
  }

  putMeta(patch: Partial<Omit<DossierMeta, 'id'>>): void {
    this.act(changingMeta(this.snapshot(), patch));
  }

  /** Sets facts; an empty text takes one away. */
  putFacts(facts: Readonly<Record<string, string>>): void {
    this.act(settingFacts(facts));
  }

  /** Puts rights packs in the place of those that the dossier has; every answer is kept. */
  putRightsPacks(rights: readonly RightsPack[], message: ActMessage): void {
    this.act({ message, changes: rightsPackChanges(this.snapshot(), rights), typing: null });
  }

  /** Adds what happened; events are not undone. */
  addEvent(event: DossierEvent): void {
    this.apply([{ collection: 'events', id: event.id, value: event }]);
  }

  /** Keeps an entry of a register, tied to the words that the provisions it names have now. `field`: the one typed in. */
  putRegistered<Name extends RegisterName>(
    register: Name,
    entry: RegisterEntry<Name>,
    field: string | null = null,
  ): void {
    this.act(registering(this.snapshot(), register, entry, field));
  }

  /** Keeps comments that came in one file, as one act. */
  putComments(comments: readonly Comment[]): void {
    this.act(takingComments(this.snapshot(), comments));
  }

  removeRegistered(register: RegisterName, id: string): void {
    this.act(takingFromRegister(register, id));
  }

  /** An entry of a register is still right for the words as they are. */
  reaffirmRegistered(register: RegisterName, id: string, seen: Seen): void {
    const act = reaffirmingEntry(this.snapshot(), register, id, seen);
    if (act) this.act(act);
  }
}
