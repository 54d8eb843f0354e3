import { expose } from 'comlink';
import { matchText, type TextMatch } from '../../shared/ordinance/search/match-text.ts';

const patternWorker = {
  find(source: string, flags: string, units: readonly (readonly string[])[]): TextMatch[][][] {
    const pattern = new RegExp(source, flags);
    return units.map((texts) => texts.map((text) => [...matchText(text, pattern)]));
  },
};
export type PatternWorker = typeof patternWorker;

expose(patternWorker);
