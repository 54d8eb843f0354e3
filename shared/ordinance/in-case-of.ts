/** "Shall" becomes "Must", "SHALL" "MUST". */
export function inCaseOf(words: string, instead: string): string {
  if (words.length > 1 && words === words.toUpperCase() && words !== words.toLowerCase()) return instead.toUpperCase();
  const first = words.charAt(0);
  return first === first.toLowerCase() ? instead : instead.charAt(0).toUpperCase() + instead.slice(1);
}
