import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryChange } from '../../../renderer/persistence/entry-changes.ts';
import { Saver, type SaveState } from '../../../renderer/persistence/saver.ts';

describe('a saver', () => {
  test('says "saved" only once everything is committed', async () => {
    const { saver, states, disk } = saverOn();
    saver.save([answer('RGT-1', 'yes')]);
    expect(saver.state.kind).toBe('saving');
    expect(await saver.flush()).toBe(true);
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
    expect(disk.get('RGT-1')).toBe('yes');
  });

  test('lets a key be seen before it is committed, and never says "saved" meanwhile', async () => {
    const { saver, commits, disk, frame } = saverOn();
    saver.saveSoon([answer('RGT-1', 'typed')]);
    await settled();
    expect([saver.state.kind, saver.isIdle, commits]).toEqual(['saving', false, []]);
    frame();
    await settled();
    expect([saver.state.kind, disk.get('RGT-1')]).toEqual(['saved', 'typed']);
  });

  test('does not wait for a frame when told to write, and writes nothing twice after it', async () => {
    const { saver, commits, frame } = saverOn();
    saver.saveSoon([answer('RGT-1', 'typed')]);
    expect(await saver.flush()).toBe(true);
    frame();
    await settled();
    expect(commits).toHaveLength(1);
  });

  test('commits what comes while a commit runs in one more transaction', async () => {
    const { saver, commits } = saverOn();
    for (const letter of ['a', 'ab', 'abc', 'abcd']) saver.save([answer('RGT-1', letter)]);
    await saver.flush();
    expect(commits.map((changes) => changes.map(({ value }) => value))).toEqual([['a'], ['abcd']]);
  });

  test('stays "not saved" after one failed write until everything unsaved is committed', async () => {
    const { saver, disk, fail } = saverOn();
    fail('QuotaExceededError');
    saver.save([answer('RGT-1', 'lost?')]);
    expect(await saver.flush()).toBe(true); // the flush tries again
    fail('QuotaExceededError');
    saver.save([answer('RGT-1', 'again')]);
    await settled();
    expect(saver.state).toMatchObject({ kind: 'not-saved', reason: 'full' });
    fail('QuotaExceededError');
    saver.save([answer('RGT-2', 'typed on')]);
    expect(saver.state.kind).toBe('not-saved');
    await settled();
    expect(saver.state.kind).toBe('not-saved');
    saver.save([answer('RGT-3', 'and on')]);
    expect(saver.state.kind).toBe('not-saved');
    await settled();
    expect(saver.state.kind).toBe('saved');
    expect(Object.fromEntries(disk)).toEqual({ 'RGT-1': 'again', 'RGT-2': 'typed on', 'RGT-3': 'and on' });
  });

  test('tries again by itself, less and less often', async () => {
    const { saver, fail, alarms } = saverOn();
    fail('UnknownError', 3);
    saver.save([answer('RGT-1', 'yes')]);
    await settled();
    alarms.at(-1)?.callback();
    await settled();
    alarms.at(-1)?.callback();
    await settled();
    expect(saver.state).toMatchObject({ kind: 'not-saved', reason: 'failed' });
    alarms.at(-1)?.callback();
    await settled();
    expect(saver.state.kind).toBe('saved');
    expect(alarms.map(({ milliseconds }) => milliseconds)).toEqual([1_000, 2_000, 5_000]);
  });

  test('tells a denied write from a full disk', async () => {
    const { saver, fail } = saverOn();
    fail('NotAllowedError');
    saver.save([answer('RGT-1', 'yes')]);
    await settled();
    expect(saver.state).toMatchObject({ kind: 'not-saved', reason: 'denied' });
  });

  test('never lets an older value overwrite a newer one, whichever writes fail', async () => {
    const step = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      value: fc.integer(),
      fails: fc.boolean(),
      waits: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { saver, disk, fail } = saverOn();
        const expected = new Map<string, unknown>();
        for (const { id, value, fails, waits } of steps) {
          if (fails) fail('UnknownError');
          saver.save([answer(id, value)]);
          expected.set(id, value);
          if (waits) await settled();
        }
        fail('', 0);
        await saver.flush();
        expect(await saver.flush()).toBe(true);
        expect(disk).toEqual(expected);
      }),
    );
  });
});

function answer(id: string, value: unknown): EntryChange {
  return { collection: 'answers', id, value };
}

function saverOn() {
  const disk = new Map<string, unknown>();
  const commits: (readonly EntryChange[])[] = [];
  const states: SaveState[] = [];
  const alarms: { callback: () => void; milliseconds: number }[] = [];
  const frames: (() => void)[] = [];
  let failure = { name: '', left: 0 };
  const saver = new Saver('2026-01-01T00:00:00Z', {
    async commit(changes) {
      await Promise.resolve();
      if (failure.left-- > 0) throw new DOMException('the test fails this write', failure.name);
      commits.push(changes);
      for (const { id, value } of changes) disk.set(id, value);
      return '2026-01-02T00:00:00Z';
    },
    later(callback, milliseconds) {
      alarms.push({ callback, milliseconds });
      return () => undefined;
    },
    afterFrame: (callback) => frames.push(callback),
    onState: (state) => states.push(state),
  });
  const fail = (name: string, left = 1) => {
    failure = { name, left };
  };
  /** What waits for a frame to be seen goes on. */
  const frame = (): void => frames.splice(0).forEach((callback) => callback());
  return { saver, disk, commits, states, alarms, fail, frame };
}

/** Lets everything that is under way come to its end; nothing here waits for a clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
