/** What is used of nspell 2.1.5, which brings no types. */
declare module 'nspell' {
  interface Nspell {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  /** The texts of a Hunspell affix file and of its dictionary. */
  export default function nspell(aff: string, dic: string): Nspell;
}
