import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../../../../shared/ordinance/ordinance-text.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { act, readGood, wordsOfDocument, wordsOfXml } from './akn-words.ts';

const section = (inner: string) => act(`<section eId="sec_1"><num>1.</num>${inner}</section>`);

describe('every word of the content, once and in order', () => {
  it.each([
    ['words beside blocks', '<content>Before <p>inside</p> after <table><tr><td>cell</td></tr></table> end</content>'],
    ['an unknown element among blocks', '<content><p>one</p><mystery>two <b>three</b></mystery><p>four</p></content>'],
    ['an unknown element in a line', '<content><p>one <mystery>two</mystery> three</p></content>'],
    ['unknown elements round known ones', '<wrapper><mystery><p>one</p><p>two</p></mystery></wrapper>'],
    [
      'an unknown level',
      '<heading>H</heading><stanza><num>i</num><heading>S</heading><content><p>one</p></content></stanza>',
    ],
    [
      'another vocabulary',
      '<content><foreign><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>2</mn></math></foreign></content>',
    ],
    [
      'marks',
      '<content><p>a<b>b<i>c<u>d</u></i></b><sup>2</sup><sub>3</sub> <span>e</span><inline name="x">f</inline></p></content>',
    ],
    ['line breaks', '<content><p>one<br/>two<eol/>three<eop/>four</p></content>'],
    ['a note in a line', '<content><p>one<authorialNote marker="1"><p>two</p></authorialNote>three</p></content>'],
    ['insertions and deletions', '<content><p>one <ins>two</ins> <del>three</del></p></content>'],
    ['a remark', '<content><p><remark status="editorial">[<i>deleted</i> by law]</remark></p></content>'],
    ['web lists', '<content><ul><li>one</li><li><p>two</p><ol><li>three</li></ol></li></ul></content>'],
    [
      'a list with introduction, conclusion and heading',
      '<content><blockList><listIntroduction>one</listIntroduction><item><num>(a)</num><heading>two</heading><p>three</p><p>four</p></item><listWrapUp>five</listWrapUp></blockList></content>',
    ],
    [
      'a list without numbers',
      '<content><blockList><item><p>one</p></item><item><p>two</p></item></blockList></content>',
    ],
    [
      'a table with caption, spans, lists and nothing',
      '<content><table><caption>one</caption><tr><th colspan="2">two</th></tr><tr><td rowspan="2"><p>three</p><p>four</p></td><td><blockList><listIntroduction>five</listIntroduction><item><num/><p>six</p></item></blockList></td></tr><tr><td/></tr></table></content>',
    ],
    ['a picture in a line', '<content><p>one <img src="a.png" alt="map"/> two</p></content>'],
    [
      'a quoted structure in a modification',
      '<content><p>In the Act <mod>insert <quotedStructure startQuote="“"><section><num>3A.</num><heading>two</heading><content><p>three</p></content></section></quotedStructure> after it</mod>.</p></content>',
    ],
    ['an embedded structure', '<content><p><embeddedStructure><p>one</p></embeddedStructure></p></content>'],
    ['quoted text', '<content><p>for “<quotedText>one</quotedText>” put “<quotedText>two</quotedText>”</p></content>'],
    [
      'a block of its own',
      '<content><tblock><heading>one</heading><p>two</p></tblock><block name="x">three</block><blockContainer><p>four</p></blockContainer></content>',
    ],
    [
      'a table of contents',
      '<content><toc><tocItem level="1" href="#x">one</tocItem><tocItem level="2" href="#y">two</tocItem></toc></content>',
    ],
    ['escaped and numbered characters', '<content><p>a &lt;b&gt; &amp; c &#233;&#x2014;d</p></content>'],
    [
      'character data',
      '<content><p>one <![CDATA[<two>]]> three</p></content>'.replace('<![CDATA[<two>]]>', '&lt;two&gt;'),
    ],
    ['comments and instructions', '<content><p>one<!-- not this --> two<?nor this?></p></content>'],
    [
      'references of all kinds',
      '<content><p>see <ref href="#sec_1">section 1</ref>, <mref><ref href="/a">one</ref> and <ref href="/b">two</ref></mref>, <rref from="#a" upTo="#b">three</rref>, <a href="https://example.org/">four</a></p></content>',
    ],
    [
      'nested levels in a level that has content',
      '<content><p>one</p></content><subsection><num>(1)</num><content><p>two</p></content></subsection>',
    ],
  ])('%s', async (_, inner) => {
    const xml = section(inner);
    const imported = await readGood(xml);
    expect(wordsOfDocument(imported, null)).toEqual(wordsOfXml(xml));
    expect(imported.words).toBe(wordsOfXml(xml).length);
  });

  it('keeps the words of a cover page, a preface, a preamble, conclusions and attachments within attachments', async () => {
    const front =
      '<coverPage><p>cover</p></coverPage><preface><container name="x"><p>one</p></container><p><docType>By-law</docType> <docNumber>12</docNumber> <docTitle>of Noise</docTitle></p></preface><preamble><citations><citation><p>Having regard</p></citation></citations><recitals><heading>Recitals</heading><recital><num>(1)</num><p>two</p><blockList><item><num>(a)</num><p>three</p></item></blockList></recital></recitals></preamble>';
    const back =
      '<conclusions><p>Sealed</p><blockContainer><p>by <person refersTo="#x">A. Mayor</person></p></blockContainer></conclusions><attachments><attachment><heading>Fees</heading><doc name="annex"><meta/><preface><p>of money</p></preface><mainBody><p>four</p></mainBody><conclusions><p>five</p></conclusions><attachments><attachment><heading>Forms</heading><doc name="annex"><meta/><mainBody><p>six</p></mainBody></doc></attachment></attachments></doc></attachment></attachments>';
    const xml = act('<section><num>1.</num><content><p>body</p></content></section>', front, back);
    const imported = await readGood(xml);
    const words = wordsOfDocument(imported, null).filter((word) => word !== '(1)');
    expect(words).toEqual(wordsOfXml(xml));
    expect(imported.words).toBe(words.length);
  });

  it('prints quotation marks that stand in attributes, and a stop after quoted words at their end', async () => {
    const { doc } = await readGood(
      section(
        '<content><p>for <quotedText startQuote="“" endQuote="”">one</quotedText> put <mod>this <quotedStructure><section><num>2.</num><content><p>two</p></content></section></quotedStructure><inline name="end">.</inline></mod></p></content>',
      ),
    );
    expect(textOf(doc)).toBe('for “one” put this\ntwo.');
  });

  it('keeps the words of a number that is none', async () => {
    const long = 'w '.repeat(40).trim();
    const { doc, words } = await readGood(act(`<section><num>${long}</num><content><p>x</p></content></section>`));
    expect([textOf(doc), words]).toEqual([`${long}\nx`, 41]);
  });

  it('reports what was not understood, with its place and its words', async () => {
    const { notUnderstood } = await readGood(
      section('<content><p>one <mystery>two</mystery></p><p><img src="a.png" alt="map"/></p></content>'),
    );
    expect(notUnderstood).toEqual([
      { element: 'mystery', place: 'section 1, line 1', text: 'two' },
      { element: 'img', place: 'the figure in section 1, line 1', text: 'a picture that is not in the file itself' },
    ]);
  });
});

describe('the width of a picture', () => {
  it.each([
    ['style="border: 0; WIDTH : 33.4% ;"', 33],
    ['style="width: 200px"', null],
    ['style="max-width: 50%"', null],
    ['style="width: 4%"', null],
    ['style="width: 400%"', null],
    ['width="300"', null],
  ])('is the share of the line that a style gives, else its own: %s', async (given, width) => {
    const { doc } = await readGood(section(`<content><p><img src="a.png" alt="map" ${given}/></p></content>`));
    const widths: unknown[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'figure') widths.push(node.attrs['width']);
    });
    expect(widths).toEqual([width]);
  });
});

describe('signs that stand in attributes or nowhere', () => {
  const words = async (xml: string) => {
    const { doc } = await readGood(xml);
    return textOf(doc, inlinePrinter(numberOrdinance(doc, southAfricaLike)));
  };

  it('keeps the quotation marks of a quoted structure where it begins and ends', async () => {
    const quote = (inner: string) =>
      section(
        `<content><p>insert <mod><quotedStructure startQuote="“" endQuote="”">${inner}</quotedStructure></mod></p></content>`,
      );
    expect(await words(quote('<p>one</p><p>two</p>'))).toMatch(/“one[\s\S]*two”/);
    const { doc } = await readGood(
      quote('<section><num>3A.</num><heading>one</heading><content><p>two</p></content></section>'),
    );
    const numbers = numberOrdinance(doc, southAfricaLike).all();
    expect(numbers.map(({ label }) => label)).toContain('“3A.');
    expect(await words(quote('<section><num>3A.</num><content><p>two</p></content></section>'))).toContain('two”');
  });

  it('shows an empty place to fill in as one', async () => {
    expect(await words(section('<content><p>on <fillIn width="3"/> at noon</p></content>'))).toContain(
      'on […] at noon',
    );
  });
});
