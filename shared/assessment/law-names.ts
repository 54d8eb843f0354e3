/** The last word of the name of a law or of a road. */
const instrument =
  /\b(?:Act|Ordinance|By-?[Ll]aws?|Byelaws?|Bill|Code|Regulations?|Rules|Constitution|Directive|Road|Street|Avenue|Drive|Lane|Crescent|Boulevard)\b/g;
/** What may stand between the capitalised words of a name. */
const joining = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', 'or', 'with', 'from', 'relating']);
/** A name has no more words than this. */
const longest = 14;

/**
 * A text with the names of laws and roads blanked out, of the same length: “the National Building Regulations and
 * Building Standards Act” says nothing of nationality, nor “Camp Road” of camping. A name is a run of capitalised words
 * that ends in Act, By-law, Road and the like; “this By-law” is no name.
 */
export function withoutLawNames(text: string): string {
  let result = '';
  let done = 0;
  for (const found of text.matchAll(instrument)) {
    const from = startOfName(text, found.index, done);
    if (from === found.index) continue;
    const to = found.index + found[0].length;
    result += text.slice(done, from) + '\0'.repeat(to - from);
    done = to;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** Where the capitalised words that end at a place begin. */
function startOfName(text: string, end: number, floor: number): number {
  let start = end;
  let at = end;
  for (let count = 0; count < longest; count += 1) {
    const [before, word = ''] = /([\w'&():-]+)[,:]? $/.exec(text.slice(Math.max(floor, at - 40), at)) ?? [];
    if (before === undefined) break;
    at -= before.length;
    if (/^[A-Z]/.test(word) && !isDeterminer(word)) start = at;
    else if (!joining.has(word)) break;
  }
  return start;
}

function isDeterminer(word: string): boolean {
  return /^(?:This|The|A|An|No|Any|Every|Each|Such|Said|In|Section|Subject|Despite)$/.test(word);
}
