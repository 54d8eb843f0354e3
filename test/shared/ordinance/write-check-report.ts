import { writeFileSync } from 'node:fs';
import { corpusDir } from '../../builders/corpus.ts';
import { accuracies, checkReport, findingPlaces } from './check-report.ts';

// Run after a change of the checks or labels; check-accuracy.test.ts fails until it was.
const corpus = corpusDir();
if (corpus === null) throw new Error('The report counts findings in real by-laws: set BYLAW_CORPUS.');
void findingPlaces(corpus).then((places) =>
  writeFileSync(new URL('../../../docs/check-accuracy.md', import.meta.url), checkReport(accuracies(places))),
);
