import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EditorHarness, pageLines, pasteInto, placeCursor, startEditorHarness } from '../editor-harness.ts';
import { doc, heading, p, reference, section } from '../sample-body.ts';

let harness: EditorHarness;
beforeAll(async () => {
  harness = await startEditorHarness();
});
afterAll(async () => harness?.stop());

const body = doc(section('s1', heading('Signs'), p('Here:')));

const press = async (...keys: string[]) => {
  for (const key of keys) await harness.tab.keyboard.press(key);
};
const type = (words: string) => harness.tab.keyboard.type(words);
const line = async () => (await pageLines(harness.tab)).at(-1);
const undoLabel = () => harness.tab.evaluate(() => window.opened.handle.undoLabel());

beforeEach(async () => {
  await harness.open(body);
  await placeCursor(harness.tab, 'Here:|');
});

describe('typing', () => {
  it('turns quotation marks, apostrophes, dashes and dots into those of print', async () => {
    await type(` "dogs" and the owner's 'cats' -- or...`);
    expect(await line()).toBe('Here: “dogs” and the owner’s ‘cats’ – or…|');
  });

  it.each([
    [' "', 'Here: “|', 'Here: "|'],
    [" its'", 'Here: its’|', "Here: its'|"],
    [' a --', 'Here: a –|', 'Here: a --|'],
    [' on...', 'Here: on…|', 'Here: on...|'],
  ])('%s is given back as it was typed by the first undo', async (words, inPrint, typed) => {
    await type(words);
    expect(await line()).toBe(inPrint);
    await press('Control+z');
    expect(await line()).toBe(typed);
  });

  it('is given back as it was typed by one Backspace straight after it, and taken away by the next', async () => {
    await type(' a --');
    await press('Backspace');
    expect(await line()).toBe('Here: a --|');
    await press('Backspace');
    expect(await line()).toBe('Here: a -|');
    await type('-x');
    // Who has gone on writing only deletes.
    await press('Backspace', 'Backspace');
    expect(await line()).toBe('Here: a |');
  });

  it('goes on from a sign that was given back, and does not change it again', async () => {
    await type(' "');
    await press('Control+z');
    await type('x');
    expect(await line()).toBe('Here: "x|');
    await press('Control+z', 'Control+z');
    expect(await line()).toBe('Here:|');
  });

  it('says what undo would do', async () => {
    await type(' "');
    expect(await undoLabel()).toBe('typographic sign in section 1');
  });

  it('changes nothing where it is turned off', async () => {
    await harness.open(body, { typesSmartly: false });
    await placeCursor(harness.tab, 'Here:|');
    await type(` "it's" -- on...`);
    expect(await line()).toBe(`Here: "it's" -- on...|`);
  });

  it('leaves what is pasted as it is', async () => {
    await pasteInto(harness.tab, { text: `"it's" -- on...` });
    expect(await line()).toBe(`Here:"it's" -- on...|`);
  });

  it('leaves what an input method composes as it is', async () => {
    const client = await harness.tab.context().newCDPSession(harness.tab);
    await client.send('Input.imeSetComposition', { text: "n'", selectionStart: 2, selectionEnd: 2 });
    await client.send('Input.imeSetComposition', { text: "n'a", selectionStart: 3, selectionEnd: 3 });
    await client.send('Input.insertText', { text: "n'a" });
    expect(await line()).toBe("Here:n'a|");
  });

  it('leaves hyphens and addresses alone, and makes the long dash of three', async () => {
    await type(' self-made https://a.example/b--c... must---');
    expect(await line()).toBe('Here: self-made https://a.example/b--c... must—|');
  });

  it('takes the place of the words of provisions that are chosen whole', async () => {
    await press('Control+Shift+ArrowDown');
    await type('"');
    expect(await pageLines(harness.tab)).toEqual(['1. "|']);
  });

  it('after a reference writes an apostrophe', async () => {
    await harness.open(doc(section('s1', heading('Signs'), p('See ', reference(['s1'])))));
    await placeCursor(harness.tab, 'See |');
    await press('End');
    // The browser tells of the caret a moment later; a person is never quicker than that.
    await expect.poll(line).toBe('See section 1|');
    await type("'");
    await expect.poll(line).toBe('See section 1’|');
    await type('s');
    await expect.poll(line).toBe('See section 1’s|');
  });

  it('replaces what is selected, and undo gives the words back', async () => {
    await press('Shift+Home');
    await type('"');
    expect(await line()).toBe('“|');
    await press('Control+z');
    expect(await line()).toBe('"|');
    await press('Control+z');
    expect((await line())?.replace('|', '')).toBe('Here:');
  });
});

describe('Ctrl+Shift+Space', () => {
  it('puts a space at which no line ends, as one step of undo', async () => {
    await type(' section');
    await press('Control+Shift+Space');
    expect(await line()).toBe('Here: section\u00a0|');
    await press('Control+z');
    expect(await line()).toBe('Here: section|');
  });
});
