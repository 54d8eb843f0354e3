import { expect, test } from 'vitest';
import { externalAddress } from '../../../electron/security/external-address.ts';

const refused: readonly (readonly [string, unknown])[] = [
  ['http', 'http://example.org/'],
  ['javascript', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['a program of the system', 'ms-msdt:/id PCWDiagnostic'],
  ['a user name that looks like a host', 'https://bank.example@evil.example/'],
  ['a password', 'https://:secret@evil.example/'],
  ['no host', 'https://'],
  ['a relative address', '/etc/passwd'],
  ['the window itself', 'app://bylawright/'],
  ['data', 'data:text/html,hi'],
  ['a number', 7],
  ['nothing', undefined],
  ['an object that prints as an address', { toString: () => 'https://example.org/' }],
  ['an address too long to be meant', `https://example.org/${'a'.repeat(3000)}`],
];

test.each(refused)('refuses %s', (_name, url) => {
  expect(externalAddress(url)).toBeNull();
});

test('lets an https address through, normalised', () => {
  expect(externalAddress('https://www.legislation.gov.uk/uksi/2016/165')).toBe(
    'https://www.legislation.gov.uk/uksi/2016/165',
  );
});
