import { expect, test } from 'vitest';
import { typedReferences } from '../../../../renderer/features/drafting/references/typed-references.ts';
import { atOnce } from '../../../../shared/at-once.ts';
import { listReferences } from '../../../../shared/ordinance/list-references.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../../builders/numbering-profiles.ts';
import { doc, heading, p, schedule, section } from '../../../builders/ordinance.ts';

const long = 'word '.repeat(40);
const byLaw = doc(
  section(
    { id: 's1' },
    heading('One'),
    p(`${long}See section 2 and s. 3; the Schedule too; section 9, section 2(4); ${long}`),
  ),
  section({ id: 's2' }, heading('Two'), p('Under section 12 of the Highways Act 1980 nothing else counts.')),
  section({ id: 's3' }, heading('Three'), p('Words.')),
  schedule({ id: 'sch' }, section('x')),
);
const profile = { ...englandLike, schedule: { ...englandLike.schedule, alone: null } };
const typed = atOnce(typedReferences(byLaw, numberOrdinance(byLaw, profile), listReferences(byLaw, profile)));

test('what can be made live says what it would print where that is not what is typed', () => {
  expect(typed.ready.map(({ recognised, prints }) => [recognised.text, prints])).toEqual([
    ['section 2', null],
    ['s. 3', 'section 3'],
  ]);
});

test('what points to nothing says how far it is there', () => {
  expect(typed.missing.map(({ recognised, nearest }) => [recognised.text, nearest])).toEqual([
    ['section 9', null],
    ['section 2(4)', 'section 2'],
  ]);
});

test('what is right as it stands, and what is of another law, stands apart', () => {
  expect(typed.pointingBack.map(({ recognised }) => recognised.text)).toEqual(['the Schedule']);
  expect(typed.external.map(({ recognised, where }) => [recognised.text.slice(0, 10), where])).toEqual([
    ['section 12', 'section 2'],
  ]);
});

test('each is shown with the words round it and says where it stands', () => {
  const [first] = typed.ready;
  expect(first?.where).toBe('section 1');
  expect(first?.before).toMatch(/^….*word See $/);
  expect(first?.after).toMatch(/^ and s\. 3; the .*…$/);
});
