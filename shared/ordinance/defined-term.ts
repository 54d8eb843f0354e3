import type { Node } from '@tiptap/pm/model';

const terms = new WeakMap<Node, string>();

/** The first term that a definition defines, '' if none is marked; `term` marks it, else quotation marks tell it. */
export function definedTerm(definition: Node): string {
  let term = terms.get(definition);
  if (term === undefined) {
    term = markedTerm(definition) || quotedTerm(definition);
    terms.set(definition, term);
  }
  return term;
}

function markedTerm(definition: Node): string {
  let term = '';
  let done = false;
  definition.descendants((node) => {
    if (done) return false;
    const marked = node.isText && node.marks.some((mark) => mark.type.name === 'term');
    if (marked) term += node.text ?? '';
    else if (term !== '') done = true;
    return true;
  });
  return term.trim();
}

function quotedTerm(definition: Node): string {
  const first = definition.firstChild;
  if (first === null || !first.type.inlineContent) return '';
  return /^\s*["“'‘]([^"”'’]{1,120})["”'’]/.exec(first.textContent)?.[1]?.trim() ?? '';
}
