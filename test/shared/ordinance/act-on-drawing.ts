import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { headingText, ownText } from '../../../shared/ordinance/ordinance-text.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { Place } from '../../../shared/ordinance/structure-commands.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';

export type Command = (tr: Transform, place: Place) => boolean;

/** A document in which `|` marks the cursor, or both ends of the selection. */
export function setUp(marked: Node): { tr: Transform; place: Place } {
  const tr = new Transform(marked);
  const found: number[] = [];
  for (;;) {
    let at = -1;
    tr.doc.descendants((node, pos) => {
      const index = node.text?.indexOf('|') ?? -1;
      if (at < 0 && index >= 0) at = pos + index;
    });
    if (at < 0) break;
    tr.delete(at, at + 1);
    found.push(at);
  }
  const [from = 0, to] = found;
  return { tr: new Transform(tr.doc), place: to === undefined ? from : { from, to } };
}

/** Does it, which must be possible, and gives the sound document that results. */
export function run(command: Command, marked: Node): Node {
  const { tr, place } = setUp(marked);
  expect(command(tr, place)).toBe(true);
  tr.doc.check();
  return tr.doc;
}

/** What `run` gives, drawn. */
export const after = (command: Command, marked: Node): string[] => drawn(run(command, marked));

/** Whether it can be done; if not, nothing may have changed. */
export function tried(command: Command, marked: Node): boolean {
  const { tr, place } = setUp(marked);
  const done = command(tr, place);
  expect(done || tr.steps.length === 0).toBe(true);
  return done;
}

/** One line a provision, indented as it is nested: " (1) [Heading] words/words". */
export function drawn(body: Node): string[] {
  const numbering = numberOrdinance(body, englandLike);
  const lines: string[] = [];
  const visit = (node: Node, depth: number): void => {
    const inner = isProvision(node) ? depth + 1 : depth;
    if (isProvision(node)) {
      const head = node.firstChild?.type.name === 'heading' ? ` [${headingText(node)}]` : '';
      const hasLine = node.content.content.some((child) => child.type.name === 'p');
      const text = hasLine ? ` ${ownText(node).replaceAll('\n', '/')}` : '';
      lines.push(' '.repeat(depth) + (numbering.get(node.attrs['id'])?.label ?? '') + head + text);
    }
    node.forEach((child) => visit(child, inner));
  };
  visit(body, 0);
  return lines;
}
