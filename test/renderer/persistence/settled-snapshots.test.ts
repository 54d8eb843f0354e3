import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settledSnapshots } from '../../../renderer/persistence/settled-snapshots.ts';
import { entry } from '../../builders/registers.ts';
import { openedDossier } from './opened-dossier.ts';

describe('the snapshots of a dossier that keys follow one another in', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  async function watched(pause: number) {
    const { dossier } = await openedDossier();
    const settled = settledSnapshots(dossier, pause);
    const heard = vi.fn();
    const stop = settled.subscribe(heard);
    const change = (title: string) => dossier.putRegistered('actions', entry('actions', 'a1', { title }));
    return { dossier, settled, heard, stop, change };
  }

  test('come once nothing has changed for the pause, and then as they are now', async () => {
    const { dossier, settled, heard, change } = await watched(250);
    const first = settled.snapshot();
    change('W');
    vi.advanceTimersByTime(200);
    change('Wa');
    vi.advanceTimersByTime(200);
    expect(heard).not.toHaveBeenCalled();
    expect(settled.snapshot()).toBe(first);
    vi.advanceTimersByTime(50);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(settled.snapshot()).toBe(dossier.snapshot());
  });

  test('come at once without a pause', async () => {
    const { dossier, settled, heard, change } = await watched(0);
    change('W');
    expect(heard).toHaveBeenCalled();
    expect(settled.snapshot()).toBe(dossier.snapshot());
  });

  test('come no more once nobody listens', async () => {
    const { heard, stop, change } = await watched(250);
    change('W');
    stop();
    vi.advanceTimersByTime(1_000);
    expect(heard).not.toHaveBeenCalled();
  });
});
