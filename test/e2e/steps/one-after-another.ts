import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import type { TestWindow } from '../window.ts';

/**
 * The tests of a suite are steps of one job: after one has failed the others are skipped, since they could only wait
 * for what never comes. A picture of the window at the failure is left in the temporary folder.
 */
export function oneAfterAnother(window: () => TestWindow): void {
  let hasFailed = false;
  beforeEach((context) => {
    context.skip(hasFailed, 'an earlier step failed');
    context.onTestFailed(async () => {
      hasFailed = true;
      const path = join(tmpdir(), `bylawright-failed-${context.task.id}.png`);
      await window()
        .page.screenshot({ path })
        .catch(() => undefined);
      console.log(`${context.task.name}: see ${path}\nfaults: ${window().faults.join('\n')}`);
    });
  });
}
