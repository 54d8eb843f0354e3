import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainChromium } from './builders/chromium.ts';

/** `npm test`: check, then every unit, property and end-to-end test, and one line of real counts at the end. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

const check = spawnSync(process.execPath, ['--import', 'tsx', 'test/run-checks.ts'], { stdio: 'inherit' });

const browser = obtainChromium((line) => console.log(line));
console.log(
  browser ? `Chromium: ${browser}` : 'No Chromium was found or could be had: the tests in a browser are skipped.',
);

const reportFile = join(mkdtempSync(join(tmpdir(), 'bylawright-')), 'report.json');
const vitest = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  { stdio: 'inherit' },
);

let report: Report;
try {
  report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
} catch {
  console.error('The test runner wrote no report.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const checkFailed = check.status === 0 ? 0 : 1;
// A file that could not even be loaded has no tests to count, yet it failed.
const failed = report.numFailedTests + checkFailed + (report.success || report.numFailedTests > 0 ? 0 : 1);
const skipped = report.numPendingTests + report.numTodoTests;
if (checkFailed) console.log('npm run check failed; see above.');
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && vitest.status === 0 && report.numPassedTests > 0 ? 0 : 1);
