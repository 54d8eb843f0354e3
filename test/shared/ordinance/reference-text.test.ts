import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import {
  definition,
  doc,
  id,
  p,
  paragraph,
  part,
  ref,
  schedule,
  section,
  subsection,
  term,
  title,
} from '../../builders/ordinance.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';

const body = doc(
  title({ id: 'title' }),
  part(
    { id: 'part' },
    section(
      { id: 's1' },
      subsection({ id: 's1-1' }, paragraph({ id: 's1-1-a' }), paragraph({ id: 's1-1-b' })),
      subsection({ id: 's1-2' }, paragraph({ id: 's1-2-a' }), paragraph({ id: 's1-2-b' }), paragraph({ id: 's1-2-c' })),
    ),
    section({ id: 's2' }, definition({ id: 'def' }, p('"', term('beg'), '"'))),
    section({ id: 's3' }, subsection({ id: 's3-1' })),
  ),
  schedule({ id: 'sch1' }, section({ id: 'p1' }), section({ id: 'p2' })),
  schedule({ id: 'sch2' }, section({ id: 'q1' })),
);

const prints = (reference: Node, from?: string) => {
  return printReference(reference, numberOrdinance(body, englandLike), from === undefined ? undefined : id(from)).text;
};
const inContext = (to: string | string[], from: string) => prints(ref(to, { form: 'context' }), from);

describe('a reference', () => {
  it('prints where its target stands', () => {
    expect(prints(ref('s1-2-a'))).toBe('section 1(2)(a)');
    expect(prints(ref('p2'))).toBe('paragraph 2 of Schedule 1');
    expect(prints(ref('part'))).toBe('Part 1');
    expect(prints(ref('def'))).toBe('the definition of "beg" in section 2');
    expect(prints(ref('title'))).toBe('the title');
  });

  it('is broken, and says so, where a target is gone', () => {
    expect(printReference(ref(['s1', 'gone']), numberOrdinance(body, englandLike))).toEqual({
      text: '[missing reference]',
      state: 'broken',
    });
    expect(printReference(ref([]), numberOrdinance(body, englandLike)).state).toBe('broken');
  });

  it('prints ranges and lists in the order of the document, the word once and in the plural', () => {
    expect(prints(ref(['s1', 's3'], { range: true }))).toBe('sections 1 to 3');
    expect(prints(ref(['s3', 's1', 's2']))).toBe('sections 1, 2 and 3');
    expect(prints(ref(['s1-2-a', 's1-2-c']))).toBe('section 1(2)(a) and (c)');
    expect(prints(ref(['s1-2-a', 's1-2-c'], { range: true }))).toBe('section 1(2)(a) to (c)');
    expect(prints(ref(['s1-2', 's3-1']))).toBe('sections 1(2) and 3(1)');
    expect(prints(ref(['p1', 'p2']))).toBe('paragraphs 1 and 2 of Schedule 1');
    expect(prints(ref(['p1', 'q1']))).toBe('paragraph 1 of Schedule 1 and paragraph 1 of Schedule 2');
    expect(prints(ref(['sch1', 'sch2']))).toBe('Schedules 1 and 2');
    expect(prints(ref(['s1', 'part']))).toBe('Part 1 and section 1');
  });

  it('prints in context the shortest sure form', () => {
    expect(inContext('s1-2', 's1-1')).toBe('subsection (2)');
    expect(inContext('s1-2-a', 's1-1')).toBe('subsection (2)(a)');
    expect(inContext('s1-2-a', 's1-2-b')).toBe('paragraph (a)');
    expect(inContext(['s1-2-a', 's1-2-b'], 's1-2-c')).toBe('paragraphs (a) and (b)');
    expect(inContext('s1', 's1-2-b')).toBe('this section');
    expect(inContext('s1-2', 's1-2-b')).toBe('this subsection');
    expect(inContext('s3', 's1-2')).toBe('section 3');
    expect(inContext('s3-1', 's1-2')).toBe('section 3(1)');
    expect(inContext('p2', 'p1')).toBe('paragraph 2');
    expect(inContext('p2', 's1')).toBe('paragraph 2 of Schedule 1');
    expect(inContext('sch1', 'p1')).toBe('this Schedule');
  });
});
