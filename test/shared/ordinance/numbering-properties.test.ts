import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOrdinal, parseOrdinal } from '../../../shared/ordinance/number-series.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import * as schemes from '../../builders/numbering-profiles.ts';
import { naiveLabels } from './naive-numbering.ts';
import { anyOrdinance } from './random-ordinance.ts';

const { level: _level, ...profiles } = schemes;
const { englandLike } = profiles;

describe('numbering', () => {
  for (const [name, profile] of Object.entries(profiles)) {
    it(`gives what a second, naive model gives (${name})`, () => {
      fc.assert(
        fc.property(anyOrdinance(), (body) => {
          expect(provisionLabels(body, profile)).toEqual(naiveLabels(body, profile));
        }),
      );
    });
  }

  it('gives by id and by section what it gives in order', () => {
    fc.assert(
      fc.property(anyOrdinance(), (body) => {
        const numbering = numberOrdinance(body, englandLike);
        for (const number of numbering.all()) {
          expect(numbering.get(number.id)).toEqual(number);
          expect(number.fullLabel).not.toBe('');
        }
        body.forEach((node) => {
          for (const number of numbering.within(node)) expect(numbering.get(number.id)).toBe(number);
        });
      }),
    );
  });
});

describe('a series', () => {
  const schemes = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'] as const;

  it('reads back every number that it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3999 }),
        fc.constantFrom(...schemes),
        fc.constantFrom('doubled' as const, 'spreadsheet' as const, 'za' as const),
        (n, scheme, afterZ) => {
          expect(parseOrdinal(formatOrdinal(n, scheme, afterZ), scheme, afterZ)).toBe(n);
        },
      ),
    );
  });

  it('goes on after z as the profile says', () => {
    expect([26, 27, 28, 52, 53].map((n) => formatOrdinal(n, 'lower-alpha', 'doubled'))).toEqual([
      'z',
      'aa',
      'bb',
      'zz',
      'aaa',
    ]);
    expect([26, 27, 28, 52, 53].map((n) => formatOrdinal(n, 'lower-alpha', 'spreadsheet'))).toEqual([
      'z',
      'aa',
      'ab',
      'az',
      'ba',
    ]);
  });

  it('refuses what it would not write', () => {
    for (const text of ['07', '0', 'iiii', 'IV', '', 'ab', '3A', '-1', '1e3']) {
      expect([text, parseOrdinal(text, 'lower-roman', 'doubled')]).toEqual([text, null]);
    }
    expect(parseOrdinal('ab', 'lower-alpha', 'doubled')).toBeNull();
    expect(parseOrdinal('07', 'decimal', 'doubled')).toBeNull();
  });
});

function provisionLabels(body: Node, profile: NumberingProfile): string[] {
  const numbers = numberOrdinance(body, profile).all();
  const kinds = new Set<string>();
  body.descendants((node) => {
    if (isProvision(node)) kinds.add(node.type.name);
  });
  return numbers.filter((number) => kinds.has(number.kind)).map((number) => number.label);
}
