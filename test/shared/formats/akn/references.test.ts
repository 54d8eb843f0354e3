import { describe, expect, it } from 'vitest';
import { act, readGood } from './akn-words.ts';

/** The inline nodes of the last provision's line: words plain, references as their attributes, citations with theirs. */
async function line(words: string) {
  const xml = act(
    `<section eId="sec_1"><num>1.</num><subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>x</p></content></subsection><subsection eId="sec_1__subsec_2"><num>(2)</num><content><p>y</p></content></subsection></section><section eId="sec_2"><num>2.</num><content><p>z</p></content></section><section eId="sec_3"><num>3.</num><content><p>${words}</p></content></section>`,
  );
  const { doc } = await readGood(xml);
  const names = new Map<string, string>();
  doc.descendants((node) => {
    if (node.attrs['id']) names.set(String(node.attrs['id']), `${node.type.name} ${names.size + 1}`);
  });
  return doc
    .child(2)
    .child(0)
    .content.content.map((part) => {
      if (part.type.name === 'reference')
        return [...(part.attrs['to'] as string[]).map((id) => names.get(id)), part.attrs['range'], part.attrs['form']];
      const citation = part.marks.find((mark) => mark.type.name === 'citation');
      return citation === undefined ? part.text : { [part.text ?? '']: citation.attrs['href'] };
    });
}

describe('references', () => {
  it('becomes live where it prints the very words of the law', async () => {
    expect(await line('see <ref href="#sec_1__subsec_2">section 1(2)</ref>.')).toEqual([
      'see ',
      ['subsection 3', false, 'full'],
      '.',
    ]);
  });

  it('takes in the word before the number, which files often leave outside', async () => {
    expect(await line('see section <ref href="#sec_2">2</ref>.')).toEqual(['see ', ['section 4', false, 'full'], '.']);
  });

  it('stays words where a live one would print others', async () => {
    expect(await line('see <ref href="#sec_2">the rule above</ref>.')).toEqual(['see the rule above.']);
  });

  it('stays words where its target is not in the file', async () => {
    expect(await line('see <ref href="#sec_99">section 99</ref>.')).toEqual(['see section 99.']);
  });

  it('reads ranges and lists', async () => {
    expect(await line('<rref from="#sec_1" upTo="#sec_3">sections 1 to 3</rref>')).toEqual([
      ['section 1', 'section 5', true, 'full'],
    ]);
    expect(await line('<mref><ref href="#sec_1">sections 1</ref> and <ref href="#sec_2">2</ref></mref>')).toEqual([
      ['section 1', 'section 4', false, 'full'],
    ]);
  });

  it('takes references that touch for one, to the deepest', async () => {
    expect(await line('<mref><ref href="#sec_1">section 1</ref><ref href="#sec_1__subsec_2">(2)</ref></mref>')).toEqual(
      [['subsection 3', false, 'full']],
    );
  });

  it('cites another enactment where it points outside', async () => {
    expect(await line('the <ref href="/za/act/1977/51">Act</ref>')).toEqual(['the ', { Act: '/za/act/1977/51' }]);
  });
});

describe('ids', () => {
  const ids = async (xml: string) => {
    const found: string[] = [];
    (await readGood(xml)).doc.descendants((node) => {
      if (node.attrs['id']) found.push(String(node.attrs['id']));
    });
    return found;
  };
  const one = act(
    '<section><num>1.</num><content><p>x</p></content></section><section><num>2.</num><content><p>x</p></content></section>',
  );

  it('are the same each time the same file is read', async () => {
    expect(await ids(one)).toEqual(await ids(one));
  });

  it('are others in another file, and none stands twice', async () => {
    const [first, second] = [await ids(one), await ids(`${one} `)];
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
    expect(first.every((id) => /^[0-9a-hjkmnp-tv-z]{12}$/.test(id))).toBe(true);
  });
});
