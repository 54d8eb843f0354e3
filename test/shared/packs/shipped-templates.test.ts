import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { instantiateTemplate } from '../../../shared/ordinance/instantiate-template.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import type { Template } from '../../../shared/packs/template.ts';

const { templates, profiles } = loadPacks();
const pairs = templates.flatMap((template) =>
  profiles.map((profile) => [template.id, profile.id, template, profile] as const),
);

it('there are two model ordinances and a profile of every jurisdiction that the command line names', () => {
  expect(templates.map(({ id }) => id)).toEqual(['noise', 'public-spaces-and-assemblies']);
  expect(profiles.map(({ id }) => id).toSorted()).toEqual([
    'canada',
    'england',
    'philippines',
    'scotland',
    'south-africa',
    'united-states',
    'united-states-code',
    'victoria',
    'wales',
  ]);
});

describe.each(pairs)('%s in %s', (_template, _profile, template, profile) => {
  const examples = Object.fromEntries(template.facts.map(({ name, example }) => [name, example]));
  const doc = begin(template, examples);

  it('leaves nothing open once every fact is given', () => {
    expect(all(doc, 'blank')).toEqual([]);
    expect(all(begin(template, {}), 'blank').length).toBeGreaterThan(template.facts.length);
  });

  it('has no reference without a target, and none at the beginning of a sentence', () => {
    const numbering = numberOrdinance(doc, profile.numbering);
    const references = all(doc, 'reference');
    expect(references.length).toBeGreaterThan(15);
    for (const reference of references) expect(printReference(reference, numbering).state).toBe('live');
    expect(sentencesBegunByReference(doc)).toEqual([]);
  });

  it('has 15 to 25 sections, every one with a heading and tagged, so that nothing is left unsaid', () => {
    const sections = all(doc, 'section', 'schedule');
    expect(sections.length).toBeGreaterThanOrEqual(15);
    expect(sections.length).toBeLessThanOrEqual(25);
    expect(sections.filter(({ firstChild }) => firstChild?.type.name !== 'heading')).toEqual([]);
    const untagged = [...sections, ...all(doc, 'schedule')].filter(({ attrs }) => attrs['tags'] === null);
    expect(untagged.map(({ textContent }) => textContent)).toEqual([]);
  });

  it('has every part that the jurisdiction asks for, and elsewhere lacks only the usual last clauses', () => {
    const text = doc.textBetween(0, doc.content.size, '\n', ' ').toLowerCase();
    const lacking = profile.mandatoryParts.filter(
      ({ kinds = [], words = [] }) =>
        kinds.every((kind) => all(doc, kind).length === 0) && words.every((word) => !text.includes(word)),
    );
    const lastClauses = ['separability', 'severability', 'repealing', 'repealer'];
    const mayLack = template.profiles.includes(profile.id) ? [] : lastClauses;
    expect(lacking.map(({ id }) => id).filter((id) => !mayLack.includes(id))).toEqual([]);
  });

  it('keeps to the prose rules of the jurisdiction', () => {
    expect(proseFaults(doc, profile)).toEqual([]);
  });

  it('defines each term once and in the order of the alphabet', () => {
    const terms: string[] = [];
    doc.descendants((node) => {
      if (node.isText && node.marks.some(({ type }) => type.name === 'term')) terms.push(node.text ?? '');
    });
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('tells the drafter what to think of beside the provisions that matter', () => {
    expect(all(doc, 'note').length).toBeGreaterThan(10);
  });
});

function begin(template: Template, facts: Record<string, string>): Node {
  let count = 0;
  return instantiateTemplate(template, facts, () => `id${++count}` as ProvisionId);
}

function all(doc: Node, kind: string, outside?: string): Node[] {
  const found: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === kind) found.push(node);
    return node.type.name !== outside;
  });
  return found;
}

function sentencesBegunByReference(doc: Node): string[] {
  const faults: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return;
    block.forEach((inline, offset) => {
      const before = block.textBetween(0, offset, '', ' ').trimEnd();
      if (inline.type.name === 'reference' && (before === '' || before.endsWith('.'))) faults.push(block.textContent);
    });
  });
  return faults;
}

function proseFaults(doc: Node, { prose }: Profile): string[] {
  const faults: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock || node.type.name === 'note') return;
    const text = node.textBetween(0, node.content.size, '', ' ');
    for (const { id, words } of prose) {
      for (const word of words) if (new RegExp(`\\b${word}\\b`, 'i').test(text)) faults.push(`${id}: ${text}`);
    }
  });
  return faults;
}
