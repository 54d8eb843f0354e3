import type { Node } from '@tiptap/pm/model';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import {
  blank,
  bold,
  doc,
  heading,
  note,
  p,
  part,
  quotedStructure,
  section,
  subsection,
} from '../../builders/ordinance.ts';

/** Texts without a part that a profile asks for, and texts with it. */
export function partTexts({ kinds = [], words = [] }: Profile['mandatoryParts'][number]): {
  readonly lacking: readonly Node[];
  readonly having: readonly Node[];
} {
  const told = words.flatMap((word) => [note(word), quotedStructure(section(word)), section(`q${word}q`)]);
  const empty = kinds.map((kind) => of(kind, ''));
  return {
    lacking: [doc(), doc(section('x')), doc(part(section(heading('x')))), doc(section(note('x'))), doc(p('x'))].concat(
      told.map((block) => doc(block)),
      empty.map((block) => doc(block, section('x'))),
    ),
    having: [
      ...kinds.flatMap((kind) => [
        doc(of(kind, 'x')),
        doc(of(kind, blank('x'))),
        doc(of(kind, bold('x'))),
        doc(section('x'), of(kind, 'x')),
        doc(of(kind, ''), of(kind, 'x')),
      ]),
      ...words.flatMap((word) => [
        doc(p(word)),
        doc(section(`A ${word} b`)),
        doc(section(heading(word))),
        doc(part(section(subsection(word.toUpperCase())))),
        doc(section(`(${word})`)),
      ]),
    ],
  };
}

function of(kind: string, content: Node | string): Node {
  const { nodes } = ordinanceSchema;
  const type = nodes[kind as keyof typeof nodes];
  if (type === undefined) throw new Error(`there is no kind ${kind}`);
  const inline = content === '' ? [] : typeof content === 'string' ? [ordinanceSchema.text(content)] : [content];
  return type.inlineContent
    ? type.create({ id: null }, inline)
    : type.create({ id: null }, nodes.p.create(null, inline));
}
