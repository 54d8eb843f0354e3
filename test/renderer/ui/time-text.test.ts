import { expect, test } from 'vitest';
import { exactDate, relativeTime } from '../../../renderer/ui/time-text.tsx';

const now = Date.parse('2026-10-03T12:00:00Z');

test.each([
  ['2026-10-03T11:59:50Z', 'now'],
  ['2026-10-03T11:45:00Z', '15 minutes ago'],
  ['2026-10-02T12:00:00Z', 'yesterday'],
  ['2025-10-01T12:00:00Z', 'last year'],
])('%s is said as "%s"', (iso, said) => expect(relativeTime(iso, now, 'en-GB')).toBe(said));

test('a time that cannot be read is given back as it is', () => {
  expect(relativeTime('some day', now, 'en-GB')).toBe('some day');
});

test('a calendar date is the same day wherever the person sits', () => {
  expect(exactDate('2026-07-31', 'en-GB')).toBe('31 July 2026');
});
