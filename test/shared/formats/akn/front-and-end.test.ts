import { describe, expect, it } from 'vitest';
import { content, outline, section } from './akn-outline.ts';
import { act, readGood } from './akn-words.ts';

describe('front and end', () => {
  it('finds title, long title, recitals and enacting clause, marked or told by their first words', async () => {
    const marked =
      '<preface><p><docTitle>Noise By-law</docTitle></p><longTitle><p>To limit noise.</p></longTitle></preface><preamble><recitals><recital><p>Noise harms.</p></recital></recitals><formula name="enacting"><p>The council makes this by-law.</p></formula></preamble>';
    const plain =
      '<preface><p><docTitle>Noise By-law</docTitle></p><p>To limit noise.</p></preface><preamble><p>WHEREAS noise harms.</p><p>NOW THEREFORE the council enacts as follows:</p></preamble>';
    const kenyan = plain.replace(
      'NOW THEREFORE the council enacts as follows:',
      'ENACTED by the County Assembly as follows—',
    );
    for (const front of [marked, plain, kenyan]) {
      const lines = await outline(act(section(content('Hush.')), front));
      expect(lines.map((line) => line.split(' ')[0])).toEqual([
        'title',
        'longTitle',
        'recital',
        'enactingClause',
        'section',
      ]);
    }
  });

  it('takes "An Act … to" for the long title also among the recitals, and nothing less sure', async () => {
    const front = (words: string) =>
      `<preface><p><docTitle>Noise By-law</docTitle></p></preface><preamble><p>${words}</p></preamble>`;
    const kinds = async (words: string) =>
      (await outline(act(section(content('Hush.')), front(words)))).map((line) => line.split(' ')[0]);
    expect(await kinds('An Act of the Council to limit noise.')).toEqual(['title', 'longTitle', 'section']);
    expect(await kinds('To whom it may concern.')).not.toContain('longTitle');
  });

  it('says of another law in the same file that it stands as a schedule', async () => {
    const other = `<attachments><attachment><act name="by-law"><meta/><body>${section(content('Other.'))}</body></act></attachment></attachments>`;
    const { notUnderstood } = await readGood(act(section(content('Hush.')), '', other));
    expect(notUnderstood.map(({ element, text }) => [element, text.split(':')[0]])).toEqual([
      ['act', 'a law of its own in the same file'],
    ]);
  });

  it('keeps the signatures of a British act together as its end', async () => {
    const signed = '<hcontainer name="signatures"><content><p>Signed by</p></content></hcontainer>';
    const block = '<hcontainer name="signatureBlock"><content><p>A. Mayor</p></content></hcontainer>';
    const lines = await outline(
      act(`${section(content('Hush.'))}<hcontainer name="signatures">${signed}${block}</hcontainer>`),
    );
    expect(lines.filter((line) => line.startsWith('conclusion'))).toHaveLength(1);
  });

  it('takes the title from the metadata where the text has none, and does not count its words', async () => {
    const { doc, title, words } = await readGood(act(section(content('Hush.')), '', '', 'Noise By-law, 2007'));
    expect(doc.child(0).type.name).toBe('title');
    expect([title, doc.child(0).textContent, words]).toEqual(['Noise By-law, 2007', 'Noise By-law, 2007', 1]);
  });

  it('prefers the alias that is a title, and takes no address for one', async () => {
    const names = (aliases: string) =>
      act(section(content('Hush.')), '', '', 'x').replace('<FRBRalias value="x"/>', aliases);
    const urn = '<FRBRalias name="urn:lex" value="urn:lex:x;2007"/><FRBRalias name="code" value="#name"/>';
    expect((await readGood(names(urn))).title).toBe('by-law');
    expect(
      (await readGood(names(`${urn}<FRBRalias value="NB 7"/><FRBRalias name="title" value="Noise"/>`))).title,
    ).toBe('Noise');
  });

  it('keeps seal and signatures', async () => {
    expect(
      await outline(
        act(
          section(content('Hush.')),
          '',
          '<conclusions><p>Sealed on <date date="2026-01-01">1 January</date>.</p></conclusions>',
        ),
      ),
    ).toContain('conclusion [] Sealed on 1 January.');
  });
});
