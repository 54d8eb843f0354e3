import { lineText, type Made, type MadeInline, makeLine, numberAsWords } from './made.ts';
import { topPlace } from './place.ts';
import { lineOf } from './read-inline.ts';
import { childElements, childrenWithWords, holds, type Reading } from './reading.ts';
import type { XmlElement } from './xml-tree.ts';

const enacting =
  /\b(be it (hereby |therefore )*(enacted|ordained|resolved)|now,? therefore|(hereby )?(enacts|ordains|makes?)( the following|,? as follows)|it is hereby (enacted|ordained))\b|^(enacted|ordained) by\b/i;
const reciting = /^(and )?(whereas|recogni[sz]ing|considering|noting|acknowledging|having regard|given that|since)\b/i;
const longTitle = /^(to|being an? [\w-]+( to)?|an? (act|by-?law|ordinance|local law)( [\w-]+)* to) \w/i;
/** The same where it says what it is the title of, so that it is sure even among recitals. */
const sureLongTitle = /^(being )?an? (act|by-?law|ordinance|local law)( [\w-]+)* to \w/i;

/**
 * The preface or the preamble: title, long title, recitals and enacting clause, whether the file marks them as such or
 * has them as plain paragraphs (as Akoma Ntoso 2.0 often does), when their first words tell.
 */
export function readFront(front: XmlElement, reading: Reading): Made[] {
  const blocks: Made[] = [];
  const take = (element: XmlElement) => {
    for (const child of childrenWithWords(element)) {
      if (isFrontWrapper(child)) {
        reading.report.meet(child);
        take(child);
      } else if (child.name === 'p' || child.name === 'block')
        blocks.push(...readFrontLine(child, front.name, blocks, reading));
      else blocks.push(...reading.blockOf(child, topPlace));
    }
  };
  take(front);
  return blocks;
}

function isFrontWrapper(element: XmlElement): boolean {
  return ['recitals', 'citations', 'container', 'blockContainer', 'div', 'preface', 'preamble'].includes(element.name);
}

function readFrontLine(p: XmlElement, front: string, before: readonly Made[], reading: Reading): Made[] {
  const blocks = reading.blockOf(p, topPlace);
  const [only] = blocks;
  if (only?.type !== 'p' || blocks.length !== 1) return blocks;
  const words = lineText(only.inline);
  const has = (type: string) => before.some((block) => block.type === type);
  if (holds(p, 'docTitle') && !has('title')) only.type = 'title';
  else if (enacting.test(words)) only.type = 'enactingClause';
  else if (reciting.test(words)) only.type = 'recital';
  else if ((front === 'preface' ? longTitle : sureLongTitle).test(words) && !has('longTitle')) only.type = 'longTitle';
  return [only];
}

/** A recital as it is marked; lists in it follow it as provisions of their own. */
export function readRecital(recital: XmlElement, reading: Reading): Made[] {
  const made: Made[] = [];
  for (const block of reading.blocksIn(recital, topPlace, new Set(['num']))) {
    const last = made.at(-1);
    if (block.type !== 'p') made.push(block);
    else if (last?.type === 'recital') last.inline.push({ type: 'hardBreak' }, ...block.inline);
    else made.push(makeLine('recital', recital, block.inline));
  }
  const num = childElements(recital).find((child) => child.name === 'num');
  const number = num === undefined ? [] : recitalNumber(num, reading);
  if (number.length === 0) return made;
  const [first, ...others] = made;
  if (first?.type !== 'recital') return [makeLine('recital', recital, number), ...made];
  return [{ ...first, inline: [...number, ...first.inline] }, ...others];
}

/** The model numbers recitals only where they are cited, so a number that the file prints stays as words. */
function recitalNumber(num: XmlElement, reading: Reading): MadeInline[] {
  const number = lineText(lineOf(num, reading.report)).trim();
  return number === '' ? [] : [numberAsWords(number)];
}
