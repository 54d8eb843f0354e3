import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, isOverlay, type Place, parsePlace } from '../../../renderer/state/route.ts';

const id = fc.string({ minLength: 1, maxLength: 20 });
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(
    { name: 'library' },
    { name: 'welcome' },
    { name: 'settings' },
    { name: 'shortcuts' },
    { name: 'licences' },
  ),
  fc.record({ name: fc.constantFrom('draft' as const, 'assess' as const), dossier: id, at: fc.option(id) }),
  fc.record({
    name: fc.constantFrom('review' as const, 'sign' as const, 'publish' as const, 'export' as const),
    dossier: id,
  }),
);

test('every place has a link that leads back to it, whatever is in its ids', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(parsePlace(hrefOf(place))).toEqual(place);
    }),
  );
});

test('a dossier without a tab opens its draft', () => {
  expect(parsePlace('#/d/abc')).toEqual({ name: 'draft', dossier: 'abc', at: null });
});

test.each(['#/nowhere', '#/d', '#/d/abc/adopt', '#/d/abc/sign/p1', '#/d/abc/draft/p1/more', '#/settings/x'])(
  '%s was never given out and leads nowhere',
  (hash) => expect(parsePlace(hash)).toBeNull(),
);

test('an address that is no valid encoding is read as it stands', () => {
  expect(parsePlace('#/d/%E0%A4%A/draft')).toEqual({ name: 'draft', dossier: '%E0%A4%A', at: null });
});

test('settings, shortcuts and export lie over the page that was there', () => {
  expect(['#/settings', '#/shortcuts', '#/d/a/export'].map((hash) => isOverlay(parsePlace(hash) as Place))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isOverlay({ name: 'library' })).toBe(false);
});
