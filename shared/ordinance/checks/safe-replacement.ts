/**
 * What may stand instead of words that a profile advises against, in their sentence; null where a person must decide. "No
 * person shall" forbids, so it becomes "no person may": "no person must" would free everybody of a duty.
 */
export function safeReplacement(words: string, instead: string, before: string, after: string): string | null {
  const said = words.trim().toLowerCase();
  if (said === 'shall' && instead === 'must') {
    const clause = before.split(/[.;:\uFFFC]/).at(-1) ?? '';
    if (/^\W*(?:no|nothing|nobody|none|neither|nor)\b/i.test(clause)) {
      // In "no person shall build, and such wall shall be white" the second lays a duty after all: a person must decide.
      return noDuty.test(after) || anotherClause.test(clause) ? null : 'may';
    }
    return noDuty.test(after) || /\b(?:no|nothing|nobody|none|neither|nor)\b/i.test(clause) ? null : instead;
  }
  // "In the event of fire" is not "if fire".
  if (/\bof$/.test(said) && instead === 'if') return null;
  if (
    said === 'notwithstanding' &&
    !/^\s+(?:\uFFFC|(?:any|anything|the|(?:sub-?)?(?:sections?|paragraphs?|items?)|this|these|its|a|an)\b)/i.test(after)
  )
    return null;
  return instead;
}

const anotherClause = /\b(?:shall|must|may|will)\b|,\s*(?:and|but|or)\b|\b(?:which|who|that)\s*$/i;

/** Verbs that lay no duty on anybody: what is deemed, begins, applies or is an offence simply does. */
const noDuty =
  /^\s+(?:not\s+)?(?:(?:be\s+)?(?:deemed|guilty|liable|construed|presumed|regarded|considered|interpreted|entitled|an?\s+offence|invalid|void|final|valid|known|called|cited|effective|binding|subject|held|capable)|mean|include|have|apply|come|take\s+effect|commence|lapse|cease|expire|constitute|prevail|bear|in\s+no|vest|remain|consist|derogate|affect|prejudice|at\s+all\s+times\s+be|in\s+itself|by\s+itself|suffice|require|permit|be\s+(?:sufficient|presumed|treated|taken|counted|disregarded))\b/i;
