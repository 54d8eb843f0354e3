import type { NodeJson } from '../../../shared/ordinance/node-json.ts';

type Child = string | NodeJson;

/** Short words for bodies in tests: `section('s1', heading('Meaning'), p('…'))`. */
export const text = (words: string): NodeJson => ({ type: 'text', text: words });
const inline = (children: readonly Child[]): NodeJson[] =>
  children.filter((child) => child !== '').map((child) => (typeof child === 'string' ? text(child) : child));
const line =
  (type: string) =>
  (...children: Child[]): NodeJson => ({ type, content: inline(children) });
const named =
  (type: string) =>
  (id: string, ...children: Child[]): NodeJson => ({ type, attrs: { id }, content: inline(children) });

export const p = line('p');
export const heading = line('heading');
export const note = line('note');
export const title = named('title');
export const part = named('part');
export const section = named('section');
export const subsection = named('subsection');
export const paragraph = named('paragraph');
export const subparagraph = named('subparagraph');
export const schedule = named('schedule');
export const reference = (to: string[], form = 'full'): NodeJson => ({
  type: 'reference',
  attrs: { to, range: false, form },
});
export const blank = (name: string): NodeJson => ({ type: 'blank', attrs: { name } });
export const doc = (...content: NodeJson[]): NodeJson => ({ type: 'doc', content });
export const cell = (...content: NodeJson[]): NodeJson => ({ type: 'tableCell', content });
export const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content });
export const table = named('table');

/** A by-law with a bit of everything. */
export const sampleBody: NodeJson = doc(
  title('t', 'Streets and Public Places By-law'),
  part(
    'p1',
    heading('Conduct'),
    section(
      's1',
      heading('Camping'),
      subsection(
        's1-1',
        p('No person may—'),
        paragraph(
          's1-1-a',
          p('sleep in a ', { type: 'text', text: 'public place', marks: [{ type: 'term' }] }, '; or'),
        ),
        paragraph('s1-1-b', p('put up a tent, except under ', reference(['s2']), '.')),
      ),
      subsection('s1-2', p('The fine is ', blank('amount'), '.')),
    ),
    section('s2', heading('Permits'), p('The council may give a permit.')),
  ),
  schedule('sch', heading('Places'), table('tb', row(cell(p('Park')), cell(p('North'))))),
);
