import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyLimits, parseBody } from '../../../shared/ordinance/parse-body.ts';
import { cell, doc, p, part, ref, row, section, subsection, table, term } from '../../builders/ordinance.ts';
import { anyOrdinance } from './random-ordinance.ts';

const text = (words: string) => ({ type: 'text', text: words });
const inDoc = (...content: unknown[]) => ({ type: 'doc', content });

describe('a body of unknown origin', () => {
  it('is taken as it is if it is one', () => {
    fc.assert(
      fc.property(anyOrdinance(), (body) => {
        const parsed = parseBody(JSON.parse(JSON.stringify(body.toJSON())));
        expect(parsed.ok && parsed.value.eq(body)).toBe(true);
      }),
    );
  });

  it('gets ids where it has none, the same ones each time', () => {
    const json = inDoc({ type: 'section', content: [{ type: 'subsection' }] }, { type: 'p', content: [text('x')] });
    const [one, two] = [parseBody(json), parseBody(json)];
    expect(one.ok && two.ok && one.value.eq(two.value)).toBe(true);
    expect(one.ok && [one.value.child(0).attrs['id'], one.value.child(1).attrs['id']]).toEqual([
      expect.stringMatching(/^[0-9a-z]{12}$/),
      expect.stringMatching(/^[0-9a-z]{12}$/),
    ]);
  });

  it('has each id once: the first keeps it', () => {
    const parsed = parseBody(
      doc(section({ id: 'x' }), part({ id: 'x' }, section({ id: 'root' }), section({ id: '../up' }))).toJSON(),
    );
    const ids: unknown[] = [];
    if (parsed.ok) parsed.value.descendants((node) => void ids.push(node.attrs['id']));
    expect(ids[0]).toBe('x');
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain('root');
    expect(ids).not.toContain('../up');
  });

  it('may hold what the model leaves open: marks, references, tables', () => {
    const body = doc(section(p(term('beg'), ref('x')), table(row(cell(subsection('y'))))));
    expect(parseBody(body.toJSON()).ok).toBe(true);
  });

  const faults: readonly (readonly [string, unknown, object])[] = [
    ['nothing', undefined, { kind: 'not-a-document' }],
    ['a text', 'doc', { kind: 'not-a-document' }],
    ['a list', [], { kind: 'not-a-document' }],
    ['another node', { type: 'section' }, { kind: 'not-a-document' }],
    ['an unknown node', inDoc({ type: 'script' }), { kind: 'unknown-node', path: 'content[0]', name: 'script' }],
    ['a name of every object', inDoc({ type: 'constructor' }), { kind: 'unknown-node', name: 'constructor' }],
    [
      'an unknown mark',
      inDoc({ type: 'p', content: [{ ...text('x'), marks: [{ type: 'blink' }] }] }),
      { kind: 'unknown-mark', path: 'content[0].content[0]', name: 'blink' },
    ],
    ['content that is no list', inDoc({ type: 'p', content: 'x' }), { kind: 'bad-content', path: 'content[0]' }],
    ['a node that is none', inDoc(null), { kind: 'bad-content', path: 'content[0]' }],
    ['an empty text', inDoc({ type: 'p', content: [text('')] }), { kind: 'bad-content' }],
    ['text in the place of a block', inDoc(text('x')), { kind: 'bad-content' }],
    [
      'a number that is a number',
      inDoc({ type: 'section', attrs: { num: 3 } }),
      { kind: 'bad-attribute', name: 'num' },
    ],
    [
      'tags that are no list',
      inDoc({ type: 'section', attrs: { tags: 'permit' } }),
      { kind: 'bad-attribute', name: 'tags' },
    ],
    [
      'targets that are no list',
      inDoc({ type: 'p', content: [{ type: 'reference', attrs: { to: 'x' } }] }),
      { kind: 'bad-attribute', name: 'to' },
    ],
    [
      'a file that is a path',
      inDoc({ type: 'figure', attrs: { file: '../../etc/passwd' } }),
      { kind: 'bad-attribute', name: 'file' },
    ],
    ['attributes that are no object', inDoc({ type: 'section', attrs: [1] }), { kind: 'bad-attribute', name: 'attrs' }],
    ['ten thousand levels', nested(10_000), { kind: 'too-deep', limit: bodyLimits.depth }],
    [
      'too many nodes',
      { type: 'doc', content: Array.from({ length: bodyLimits.nodes + 1 }, () => ({ type: 'p' })) },
      { kind: 'too-many-nodes' },
    ],
  ];
  for (const [what, json, error] of faults) {
    it(`is refused, and the place named, if it is ${what}`, () => {
      expect(parseBody(json)).toEqual({ ok: false, error: expect.objectContaining(error) });
    });
  }
});

function nested(depth: number): unknown {
  let node: unknown = { type: 'section' };
  for (let i = 0; i < depth; i++) node = { type: 'section', content: [node] };
  return inDoc(node);
}
