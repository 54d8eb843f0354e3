/* Packs just large enough to break one thing in; plain JSON, as a file would hold them. */

const source = { id: 'S1', title: 'A source', where: 'somewhere', verified: true };
const doubtful = { id: 'K1', title: 'Known law', where: 'somewhere', verified: false };
const head = { version: '1.0.0', as_of: '2026-07-31', description: 'For tests.', sources: [source, doubtful] };

// Tests break these in ways that types would forbid.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/** A fresh rights pack that parses: one right, two questions, one prompt of each kind. */
export function smallRightsPack(): Json {
  return structuredClone({
    ...head,
    id: 'small',
    title: 'Small',
    rights: [{ tag: 'EQ', title: 'Equality', where: 'UDHR 1', source: 'K1', verified: false }],
    noLimit: [{ right: 'EQ', text: 'x', source: 'K1', verified: false }],
    grounds: [{ id: 'age', title: 'Age', source: 'S1', verified: true }],
    groups: [{ id: 'children', title: 'Children' }],
    duties: [{ id: 'due-regard', title: 'Due regard', text: 'x', kind: 'due-regard', source: 'S1', verified: true }],
    consultation: { days: 28, source: 'S1', verified: true },
    sections: [{ id: 'SCR', title: 'Screening', intro: 'x' }],
    questions: [
      {
        id: 'SCR-1',
        section: 'SCR',
        question: 'Is there a problem?',
        help: 'Say which.',
        answer: { type: 'judgement' },
        show: 'always',
        rights: ['EQ'],
        adverse: ['no', 'partly'],
        effects: [
          { when: { answer: { question: 'SCR-1', is: ['partly'] } }, level: 'high' },
          { when: 'always', level: 'block' },
        ],
        override: true,
        source: 'S1',
      },
      {
        id: 'SCR-2',
        section: 'SCR',
        question: 'Which power?',
        help: 'Name it.',
        answer: { type: 'text', judgement: 'Is the power enough?' },
        show: { any: [{ prompt: ['T01'] }, { group: ['children'] }] },
        rights: ['*'],
        adverse: ['blank', 'no'],
        effects: [{ when: 'always', level: 'block' }],
        override: false,
        source: 'S1',
      },
    ],
    triggers: [
      {
        id: 'T01',
        kind: 'lexical',
        name: 'Begging',
        example: 'Begging is prohibited.',
        negativeExample: 'The path is lit.',
        caution: 'x',
        rights: ['EQ'],
        questions: ['SCR-1'],
        strength: 'strong',
        source: 'S1',
        match: ['\\bbegging\\b'],
        exclude: [],
      },
      {
        id: 'T02',
        kind: 'structural',
        name: 'Dog ban',
        example: 'No dog is allowed.',
        negativeExample: 'No dog but an assistance dog is allowed.',
        caution: 'x',
        rights: ['EQ'],
        questions: ['SCR-2'],
        strength: 'prompt',
        source: 'S1',
        scope: 'section',
        present: ['\\bno dog\\b'],
        andPresent: [],
        absent: ['\\bassistance dog\\b'],
      },
    ],
  });
}

/** A fresh pack that refines the small one and says nothing else. */
export function smallRefinement(): Json {
  const empty = {
    rights: [],
    noLimit: [],
    grounds: [],
    groups: [],
    duties: [],
    sections: [],
    questions: [],
    triggers: [],
  };
  const refinements = [{ question: 'SCR-2', help: 'Here: section 235.', source: 'S1', verified: true }];
  return structuredClone({
    ...head,
    ...empty,
    id: 'local',
    title: 'Local',
    refines: ['small'],
    consultation: null,
    refinements,
  });
}

/** A fresh model ordinance that parses. */
export function smallTemplate(): Json {
  return structuredClone({
    ...head,
    id: 'small',
    title: 'Small',
    profiles: ['england'],
    facts: [{ name: 'council', label: 'Council', help: 'Its name.', type: 'text', example: 'Northbrook' }],
    body: [
      { kind: 'title', text: 'Bench Ordinance' },
      {
        kind: 'section',
        key: 'definitions',
        heading: 'Definitions',
        tags: ['none'],
        text: 'In this ordinance—',
        children: [{ kind: 'definition', text: '“**council**” means {{council}}.' }],
      },
      { kind: 'section', heading: 'Benches', tags: ['place'], text: 'Words have the meaning of {{>definitions}}.' },
      {
        kind: 'schedule',
        heading: 'Benches',
        children: [
          {
            kind: 'table',
            rows: [
              ['Place', 'Benches'],
              ['Square', '4'],
            ],
          },
        ],
      },
    ],
  });
}
