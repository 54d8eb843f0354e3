import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../../shared/ordinance/instantiate-template.ts';
import { outlineOf } from '../../../shared/ordinance/outline.ts';
import { parseBody } from '../../../shared/ordinance/parse-body.ts';
import type { Template, TemplateNode } from '../../../shared/packs/template.ts';
import { newTestId } from '../../builders/ordinance.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';

const template = (...body: TemplateNode[]): Template => ({
  id: 'noise',
  title: 'Noise',
  version: '1.0.0',
  as_of: '2024-01-01',
  description: 'A model.',
  sources: [],
  profiles: [],
  facts: [],
  body,
});
const made = (facts: Record<string, string>, ...body: TemplateNode[]) =>
  instantiateTemplate(template(...body), facts, newTestId);
const texts = (facts: Record<string, string>, ...body: TemplateNode[]) =>
  outlineOf(made(facts, ...body), englandLike).map((entry) => [entry.kind, entry.heading, entry.text]);

describe('a document begun from a template', () => {
  it('has the provisions of the template, numbered', () => {
    expect(
      texts(
        {},
        { kind: 'title', text: 'Noise By-law' },
        {
          kind: 'section',
          heading: 'Noise',
          text: 'No person may—',
          children: [{ kind: 'paragraph', text: 'shout.' }],
          after: 'ever.',
        },
      ),
    ).toEqual([
      ['title', '', 'Noise By-law'],
      ['section', 'Noise', 'No person may—\never.'],
      ['paragraph', '', 'shout.'],
    ]);
  });

  it('has known facts in the text and blanks for the others', () => {
    expect(texts({ council: 'Hillside', fine: ' ' }, { kind: 'p', text: '{{council}} fines {{ fine }}' })).toEqual([
      ['p', '', 'Hillside fines [fine]'],
    ]);
  });

  it('takes a fact as words, whatever they look like', () => {
    expect(texts({ council: '{{fine}} **x** {{>k}}' }, { kind: 'p', text: '{{council}}' })).toEqual([
      ['p', '', '{{fine}} **x** {{>k}}'],
    ]);
  });

  it('refers forwards and backwards by key', () => {
    expect(
      texts(
        {},
        { kind: 'section', key: 'a', text: 'see {{>b}}' },
        { kind: 'section', key: 'b', text: 'see {{>a}}, {{>none}}' },
      ),
    ).toEqual([
      ['section', '', 'see section 2'],
      ['section', '', 'see section 1, [missing reference]'],
    ]);
  });

  it('marks terms where they are defined, facts in them too', () => {
    const body = made({ council: 'Hillside' }, { kind: 'definition', text: '**the {{council}}** means it' });
    const first = body.child(0).child(0).child(0);
    expect([first.text, first.marks.map((mark) => mark.type.name)]).toEqual(['the Hillside', ['term']]);
    expect(body.textContent).toBe('the Hillside means it');
  });

  it('begins a sentence with a capital where a fact begins it, and only there', () => {
    const office = { office: 'the Head of Parks' };
    const text = (kind: string, words: string) => made(office, { kind, text: words }).textContent;
    expect(text('subsection', '{{office}} must.')).toBe('The Head of Parks must.');
    expect(text('paragraph', '{{office}}; or')).toBe('the Head of Parks; or');
    expect(text('paragraph', 'a fee. {{office}} may')).toBe('a fee. The Head of Parks may');
    expect(text('subsection', 'If {{office}} asks')).toBe('If the Head of Parks asks');
  });

  it('keeps tags, guidance and tables', () => {
    const body = made(
      {},
      {
        kind: 'section',
        heading: 'H',
        tags: ['permit'],
        guidance: 'Why',
        children: [{ kind: 'table', rows: [['Place'], ['Park']] }],
      },
    );
    expect(body.child(0).attrs['tags']).toEqual(['permit']);
    expect(body.child(0).content.content.map((node) => node.type.name)).toEqual(['heading', 'note', 'table']);
    expect(body.child(0).child(2).firstChild?.firstChild?.type.name).toBe('tableHeader');
  });

  it('passes as a body just as it is: every id is there', () => {
    const body = made(
      {},
      { kind: 'p', text: 'a\nb', after: 'c', guidance: 'd' },
      { kind: 'part', children: [{ kind: 'p', text: 'e' }] },
    );
    const parsed = parseBody(body.toJSON());
    expect(parsed.ok && parsed.value.eq(body)).toBe(true);
  });
});
