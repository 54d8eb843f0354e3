import { describe, expect, it } from 'vitest';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { doc, section } from '../../builders/ordinance.ts';
import { shippedRights } from '../../builders/rights.ts';

describe.each([...shippedRights().values()].flatMap((pack) => pack.triggers.map((trigger) => ({ pack, trigger }))))(
  '$trigger.id $trigger.name',
  ({ pack, trigger }) => {
    const fires = (words: string) =>
      matchPrompts(doc(section({ id: 's1' }, words)), southAfricaLike, [pack]).some(
        (found) => found.trigger === trigger.id,
      );

    it('is raised by its example', () => expect(fires(trigger.example)).toBe(true));
    it('is not raised by its negative example', () => expect(fires(trigger.negativeExample)).toBe(false));
  },
);
