import { writeFileSync } from 'node:fs';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { corpusDir } from '../../builders/corpus.ts';
import { promptReport } from './prompt-report.ts';

// Run after a change of patterns or labels; prompt-accuracy.test.ts fails until it was.
const corpus = corpusDir();
if (corpus === null) throw new Error('The report counts provisions of real by-laws: set BYLAW_CORPUS.');
const packs = loadPacks().rights.filter(({ id }) => id === 'international');
void promptReport(packs, corpus).then((report) =>
  writeFileSync(new URL('../../../docs/prompt-accuracy.md', import.meta.url), report),
);
