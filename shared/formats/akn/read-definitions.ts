import { allText } from './not-understood.ts';
import type { XmlElement } from './xml-tree.ts';

/** How a block stands to a run of definitions. */
export type DefinitionRole = 'begins' | 'continues' | 'apart';

const openers = /^[\s"'“”‘’„«([]*(?:(?:the|an?)\s+)?$/i;
const quotedTerm = /^\s*["“”‘’„«'][^"“”‘’„«»']{1,80}["“”‘’»']/;

/** Whether a block's words begin with a term where it is defined (`def`), quotation marks aside. */
export function beginsDefinition(block: XmlElement): boolean {
  const found = wordsBeforeDef(firstLine(block));
  return found.met && openers.test(found.words);
}

/**
 * Inside a run of definitions: a block whose words begin with a quoted term is one more, though nobody marked it; one
 * that has no words of its own, or goes on in the middle of a sentence, belongs to the definition before it.
 */
export function definitionRole(block: XmlElement): DefinitionRole {
  if (beginsDefinition(block)) return 'begins';
  const words = allText(firstLine(block)).trimStart();
  if (quotedTerm.test(words)) return 'begins';
  if (block.name === 'table' || words === '' || /^[\p{Ll}(\d]/u.test(words)) return 'continues';
  return 'apart';
}

/** The element that holds the first words of a block: the introduction of a list. */
function firstLine(block: XmlElement): XmlElement {
  if (block.name !== 'blockList') return block;
  const first = block.children.find((child) => typeof child !== 'string');
  return typeof first === 'object' && first.name === 'listIntroduction' ? first : emptyLine;
}

const emptyLine: XmlElement = { name: 'p', akn: true, attrs: {}, children: [], parent: null, line: 0, column: 0 };

function wordsBeforeDef(element: XmlElement): { words: string; met: boolean } {
  let words = '';
  for (const child of element.children) {
    if (typeof child === 'string') words += child;
    else if (child.name === 'def') return { words, met: true };
    else {
      const inner = wordsBeforeDef(child);
      words += inner.words;
      if (inner.met) return { words, met: true };
    }
  }
  return { words, met: false };
}
