const values: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, number] => [word, (tens + 2) * 10]),
]);
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
/** The words of numbers, as one alternation of a pattern. */
export const numberWord = `(?:${[...Object.keys(values), ...Object.keys(scales)].join('|')})`;

/** The value of a number in English words, "one hundred and twenty"; 0 for words that are no number. */
export function valueInWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const one of words.toLowerCase().match(/[a-z]+/g) ?? []) {
    const scale = scales[one];
    if (scale === undefined) group += values[one] ?? 0;
    else if (scale === 100) group = Math.max(group, 1) * 100;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  return total + group;
}
