import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../shared/ordinance/outline.ts';
import { englandLike, southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { content, outline, section } from './akn-outline.ts';
import { act, readGood } from './akn-words.ts';

describe('levels of the hierarchy', () => {
  it('keeps words before, between and after the levels beneath in their place', async () => {
    const xml = act(
      section(
        `<intro><p>No person may</p></intro><paragraph><num>(a)</num>${content('shout;')}</paragraph><hcontainer name="x">${content('or, at night,')}</hcontainer><paragraph><num>(b)</num>${content('sing,')}</paragraph><wrapUp><p>unless asked.</p></wrapUp>`,
      ),
    );
    const { doc } = await readGood(xml);
    expect(doc.child(0).content.content.map((node) => `${node.type.name}: ${node.textContent}`)).toEqual([
      'p: No person may',
      'paragraph: shout;',
      'p: or, at night,',
      'paragraph: sing,',
      'p: unless asked.',
    ]);
  });

  it('maps lists to paragraph, subparagraph and item by their depth', async () => {
    const list = (num: string, inner: string) => `<blockList><item><num>${num}</num>${inner}</item></blockList>`;
    expect(
      await outline(
        act(section(`<content>${list('(a)', list('(i)', list('(A)', list('(I)', '<p>deep</p>'))))}</content>`)),
      ),
    ).toEqual(['section [1.]', 'paragraph [(a)]', 'subparagraph [(i)]', 'item [(A)]', 'item [(I)] deep']);
  });

  it('takes numbered paragraphs of a schedule for what they are: its sections', async () => {
    const schedule = `<attachments><attachment eId="att_1"><heading>SCHEDULE 1: Fees</heading><doc name="schedule"><meta/><mainBody><paragraph><num>1</num><subparagraph><num>(1)</num><intro><p>A fee</p></intro><paragraph><num>(a)</num>${content('is due;')}</paragraph></subparagraph></paragraph></mainBody></doc></attachment></attachments>`;
    expect(
      await outline(
        act(section(content('Fees are in Schedule one.')), '', schedule).replace('SCHEDULE 1: ', ''),
        englandLike,
      ),
    ).toContain('section [1]');
    expect(
      await readGood(act('', '', schedule), englandLike).then(({ doc }) =>
        outlineOf(doc, englandLike).map(({ kind, label }) => `${kind} ${label}`),
      ),
    ).toEqual(['schedule SCHEDULE 1', 'section 1', 'subsection (1)', 'paragraph (a)']);
  });

  it('calls a level by its own name where ours is another', async () => {
    expect(
      await outline(
        act(
          `<part><num>1</num><heading>One</heading><division><num>2</num>${section(content('Words.'))}</division></part>`,
        ),
      ),
    ).toEqual(['part [PART 1] One', 'chapter [Division 2]', 'section [1.] Words.']);
  });

  it('reads articles, clauses, points, indents and levels without meaning', async () => {
    expect(
      await outline(
        act(
          `<article><num>Article 1</num><paragraph><num>1.</num><list><intro><p>Such as</p></intro><point><num>(a)</num><list><indent><num>-</num>${content('one')}</indent></list></point></list></paragraph></article><clause><num>2.</num><subclause><num>(1)</num><level><num>(a)</num>${content('two')}</level></subclause></clause>`,
        ),
      ),
    ).toEqual([
      'section [1.]',
      'subsection [(1)] Such as',
      'paragraph [(a)]',
      'subparagraph [-] one',
      'section [2.]',
      'subsection [(1)]',
      'paragraph [(a)] two',
    ]);
  });

  it('takes “paragraph (1)” of a regulation for a subsection, with paragraphs (a) in it', async () => {
    const level = (name: string, num: string, inner: string) => `<${name}><num>${num}</num>${inner}</${name}>`;
    const paragraph = level('paragraph', '(1)', level('subparagraph', '(a)', level('level', '(i)', content('Deep.'))));
    const body = `<hcontainer name="regulation"><heading>Moorings</heading><num>1.</num>${paragraph}</hcontainer>`;
    expect(await outline(act(body))).toEqual([
      'section [1.] Moorings',
      'subsection [(1)]',
      'paragraph [(a)]',
      'subparagraph [(i)] Deep.',
    ]);
  });

  it('takes a section that holds articles for a group of them', async () => {
    const article = `<article><num>Article 7</num><heading>Baskets</heading>${content('Round.')}</article>`;
    const grouped = `<chapter><num>CHAPTER 1</num><section><num>Section 1</num><heading>Shapes</heading>${article}</section></chapter>`;
    const { doc } = await readGood(act(grouped));
    expect(outlineOf(doc, southAfricaLike).map(({ kind, fullLabel }) => `${kind}: ${fullLabel}`)).toEqual([
      'chapter: Chapter 1',
      'chapter: Section 1',
      'section: section 7',
    ]);
  });

  it('leaves a sentence with a footnote one line', async () => {
    const note = '<authorialNote marker="1"><p>1964 c. 40.</p></authorialNote>';
    expect(await outline(act(section(`<content><p>Under the Act ${note} the council may.</p></content>`)))).toEqual([
      'section [1.] Under the Act 1964 c. 40. the council may.',
    ]);
  });

  it('reads an XHTML table as a table, and names a formula once', async () => {
    const html = `<foreign><h:table xmlns:h="http://www.w3.org/1999/xhtml"><h:tr><h:td>Length</h:td><h:td>Fee</h:td></h:tr></h:table></foreign>`;
    const math = `<p><foreign><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>F</mi></math></foreign></p>`;
    const { doc, notUnderstood } = await readGood(act(section(`<content>${html}${math}</content>`)));
    const table = outlineOf(doc, southAfricaLike).find(({ kind }) => kind === 'table');
    expect(table?.text).toBe('Length\tFee');
    expect(notUnderstood.map(({ element }) => element)).toEqual(['foreign', 'foreign', 'math']);
  });

  it('leaves a section without number or heading a section, and a wrapper nothing', async () => {
    expect(await outline(act(`<section><subsection>${content('Alone.')}</subsection></section>`))).toEqual([
      'section [] Alone.',
    ]);
  });

  it('dissolves wrappers without number or heading', async () => {
    expect(
      await outline(
        act(section(`<hcontainer eId="sec_1__hcontainer_1"><content><p>One.</p><p>Two.</p></content></hcontainer>`)),
      ),
    ).toEqual(['section [1.] One. / Two.']);
  });

  it('keeps headings that stand between provisions', async () => {
    expect(
      await outline(
        act(
          `<part><num>1</num><crossHeading>Noise</crossHeading>${section(content('Hush.'))}<hcontainer name="crossheading"><heading>Dogs</heading>${section(content('Leash.'), '2.')}</hcontainer></part>`,
        ),
      ),
    ).toEqual(['part [PART 1] Noise / Dogs', 'section [1.] Hush.', 'section [2.] Leash.']);
  });

  it('joins a subheading to its heading', async () => {
    expect(
      await outline(act(section(`<heading>Noise</heading><subheading>At night</subheading>${content('Hush.')}`))),
    ).toEqual(['section [1.] Noise / At night | Hush.']);
  });
});

describe('schedules', () => {
  const schedule = (inner: string, alias = '') =>
    `<attachments><attachment>${inner.includes('<doc') ? inner : `${inner}<doc name="schedule"><meta><identification source="#x"><FRBRWork><FRBRalias value="${alias}"/></FRBRWork></identification></meta><mainBody><p>Words.</p></mainBody></doc>`}</attachment></attachments>`;
  const only = async (back: string) => {
    const { doc } = await readGood(act(section(content('Hush.')), '', back));
    const { label, heading, text } = outlineOf(doc, southAfricaLike).at(-1) ?? { label: '', heading: '', text: '' };
    return [label, heading, text];
  };
  it.each([
    ['<num>Schedule 1</num><heading>Fees</heading>', '', ['SCHEDULE 1', 'Fees', 'Words.']],
    ['<heading>Schedule 1</heading><subheading>Fees</subheading>', '', ['SCHEDULE 1', 'Fees', 'Words.']],
    ['<heading>SCHEDULE 1 – Fees</heading>', '', ['SCHEDULE 1', 'Fees', 'Words.']],
    ['<heading>Schedule</heading>', '', ['SCHEDULE', '', 'Words.']],
    ['<heading>Schedule of fees</heading>', '', ['', 'Schedule of fees', 'Words.']],
    ['<heading>Annexure A: Map</heading>', '', ['Annexure A', 'Map', 'Words.']],
    ['<heading>First Schedule</heading>', '', ['First Schedule', '', 'Words.']],
    [
      '<doc name="s"><meta/><preface><p><docTitle>Schedule 3 Fees</docTitle></p></preface><mainBody><p>Words.</p></mainBody></doc>',
      '',
      ['SCHEDULE 3', 'Fees', 'Words.'],
    ],
    [
      '<doc name="s"><meta/><mainBody><p>SCHEDULE 5</p><p>Words.</p></mainBody></doc>',
      '',
      ['SCHEDULE 5', '', 'Words.'],
    ],
    ['<heading>Fees</heading>', 'Schedule 4', ['SCHEDULE 4', 'Fees', 'Words.']],
    ['', 'Schedule 2', ['SCHEDULE 2', '', 'Words.']],
    ['', 'Repealed by-laws', ['', 'Repealed by-laws', 'Words.']],
    ['', '', ['SCHEDULE', '', 'Words.']],
  ])('tells number and title of %s (alias %s)', async (captions, alias, expected) => {
    expect(await only(schedule(captions, alias))).toEqual(expected);
  });

  it('reads components of version 2.0 whose body is one article', async () => {
    const back =
      '</act><components><component><doc name="s1"><meta/><mainBody><article id="schedule-1"><heading>Fees</heading><section><content><table><tr><th><p>Fee</p></th></tr></table></content></section></article></mainBody></doc></component></components><act>';
    const xml = act(section(content('Hush.')), '', back)
      .replace('<act></act>', '')
      .replace('http://docs.oasis-open.org/legaldocml/ns/akn/3.0', 'http://www.akomantoso.org/2.0');
    expect(await outline(xml)).toEqual(['section [1.] Hush.', 'schedule [] Fees', 'table [] Fee']);
  });
});

describe('definitions', () => {
  const def = (term: string) => `"<def refersTo="#t">${term}</def>" means ${term};`;
  const kinds = async (inner: string) => (await outline(act(section(inner)))).map((line) => line.split(' ')[0]);

  it('reads a run of unnumbered subsections', async () => {
    expect(
      await kinds(
        `<subsection>${content('In this by-law—')}</subsection><subsection>${content(def('dog'))}</subsection><subsection>${content(def('cat'))}</subsection>`,
      ),
    ).toEqual(['section', 'definition', 'definition']);
  });

  it('reads one wrapper with a line for each', async () => {
    expect(
      await kinds(
        `<paragraph><content><p>In this by-law—</p><p>${def('dog')}</p><p>${def('cat')}</p></content></paragraph>`,
      ),
    ).toEqual(['section', 'definition', 'definition']);
  });

  it('keeps in a definition its list and the words that go on after it', async () => {
    const { doc } = await readGood(
      act(
        section(
          `<content><p>Here</p><blockList><listIntroduction>${def('dog')}</listIntroduction><item><num>(a)</num><p>hounds;</p></item></blockList><p>but not wolves;</p><p>Terms of the Act have the same meaning here.</p></content>`,
        ),
      ),
    );
    expect(
      doc
        .child(0)
        .child(1)
        .content.content.map((node) => node.type.name),
    ).toEqual(['p', 'paragraph', 'p']);
    expect(doc.child(0).lastChild?.type.name).toBe('p');
  });

  it('takes a quoted term in a run for a definition though it is not marked', async () => {
    expect(await kinds(`<content><p>${def('dog')}</p><p>"cat" means a cat;</p></content>`)).toEqual([
      'section',
      'definition',
      'definition',
    ]);
  });

  it('leaves a numbered provision what it is, with its term marked', async () => {
    const xml = act(section(`<subsection><num>1.1</num>${content(def('dog'))}</subsection>`));
    expect(await outline(xml)).toEqual(['section [1.]', 'subsection [1.1] "dog" means dog;']);
    expect(
      (await readGood(xml)).doc
        .child(0)
        .child(0)
        .child(0)
        .child(1)
        .marks.map((mark) => mark.type.name),
    ).toEqual(['term']);
  });

  it('takes a term defined in passing for what it is: a mark on words', async () => {
    expect(await kinds(content(`The plan (the ${def('plan')})`))).toEqual(['section']);
  });
});
