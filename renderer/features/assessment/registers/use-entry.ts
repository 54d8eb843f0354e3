import { useCallback, useEffect, useRef, useState } from 'react';
import type { RegisterEntry, RegisterName } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';

export interface EntryEditing<Name extends RegisterName> {
  /** As it stands on the screen, saved or about to be. */
  readonly entry: RegisterEntry<Name>;
  /** For what is chosen: saved at once. */
  readonly choose: (patch: Partial<RegisterEntry<Name>>) => void;
  /** For what is typed into a field: saved within 300 ms, however long the typing goes on. */
  readonly type: (field: string, patch: Partial<RegisterEntry<Name>>) => void;
  /** Saves what was typed now: on leaving a field. */
  readonly flush: () => void;
  /** The other windows' and the reader's view: nothing can be changed. */
  readonly isReading: boolean;
}

const afterTyping = 300;

/** An entry of a register while it is being written. Going elsewhere saves what was typed last. */
export function useEntry<Name extends RegisterName>(register: Name, stored: RegisterEntry<Name>): EntryEditing<Name> {
  const { dossier, isReading } = useDesk();
  const { clock } = useServices();
  const [typed, setTyped] = useState<Partial<RegisterEntry<Name>>>({});
  const pending = useRef<{ readonly field: string; readonly patch: Partial<RegisterEntry<Name>> } | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const { id } = stored;

  const save = useCallback(
    (patch: Partial<RegisterEntry<Name>> | null, field: string | null) => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      pending.current = null;
      setTyped({});
      if (patch === null || dossier.mode !== 'writing') return;
      const entries: readonly RegisterEntry<Name>[] = dossier.snapshot().registers[register];
      const before = entries.find((entry) => entry.id === id);
      // Taken away meanwhile: what was typed must not bring it back.
      if (before === undefined) return;
      const next = { ...before, ...patch };
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      dossier.putRegistered(register, { ...next, by: currentPerson(), at: clock() }, field);
    },
    [dossier, register, id, clock],
  );
  const flush = useCallback(() => save(pending.current?.patch ?? null, pending.current?.field ?? null), [save]);
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  }, [flush]);
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    entry: { ...stored, ...typed },
    choose: (patch) => {
      flush();
      save(patch, null);
    },
    type: (field, patch) => {
      if (pending.current && pending.current.field !== field) flush();
      pending.current = { field, patch: { ...pending.current?.patch, ...patch } };
      setTyped(pending.current.patch);
      timer.current ??= window.setTimeout(() => latest.current(), afterTyping);
    },
    flush,
    isReading,
  };
}
