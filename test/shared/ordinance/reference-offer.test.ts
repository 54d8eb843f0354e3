import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { offerFor } from '../../../shared/ordinance/reference-offer.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { doc, paragraph, schedule, section, subsection } from '../../builders/ordinance.ts';

/** What is offered for each reference of a sentence in section 2(2). */
function offers(sentence: string): string[] {
  const body = doc(
    section({ id: 's1' }, subsection({ id: 's1-1' }, paragraph({ id: 's1-1-a' }, 'x'), paragraph('x'))),
    section({ id: 's2' }, subsection('x'), subsection({ id: 'here' }, sentence)),
    section({ id: 's3' }, 'x'),
    schedule({ id: 'sch1' }, section('x')),
    schedule({ id: 'sch2' }, section('x')),
  );
  const numbering = numberOrdinance(body, englandLike);
  return recogniseReferences(body, englandLike)
    .all()
    .map((one) => {
      const offer = offerFor(body, one, numbering);
      switch (offer.kind) {
        case 'same':
          return `same ${offer.attrs.form}`;
        case 'other-words':
          return offer.text;
        case 'not-found':
          return `not found, ${offer.nearest ?? 'nothing near'}`;
        case 'points-back':
        case 'external':
          return offer.kind;
      }
    });
}

describe('what a typed reference can become', () => {
  it.each([
    ['section 1(1)(a)', 'same full'],
    ['subsection (1)', 'same context'],
    ['Section 3 applies', 'same full'],
    ['This section', 'same context'],
    ['sections 1 to 3', 'same full'],
    ['sections 1, 2 or 3', 'same full'],
    ['sections 1 and 3', 'same full'],
    ['section 1(1)(a) or (b)', 'same full'],
    ['paragraph 1 of Schedule 2', 'same full'],
    ['Schedules 1 and 2', 'same full'],
  ])('%s: a live one that reads the same', (sentence, offer) => expect(offers(sentence)).toEqual([offer]));

  it.each([
    ['s. 1(1)', 'section 1(1)'],
    ['section 1 (1) (a)', 'section 1(1)(a)'],
    ['SECTION 3', 'Section 3'],
    ['Sub-section (1)', 'Subsection (1)'],
    ['sections 1–3', 'sections 1 to 3'],
    ['paragraph (a) of section 1(1)', 'section 1(1)(a)'],
    ['sections 3 and 1', 'sections 1 and 3'],
  ])('%s: a live one in the words of the profile', (sentence, offer) => expect(offers(sentence)).toEqual([offer]));

  it.each([
    ['section 9', 'not found, nothing near'],
    ['section 1(1)(z)', 'not found, section 1(1)'],
    ['section 1 (9)', 'not found, section 1'],
    ['sections 1 and 9', 'not found, nothing near'],
  ])('%s: nothing, and how far it goes', (sentence, offer) => expect(offers(sentence)).toEqual([offer]));

  it('leaves what is of another law', () => {
    expect(offers('section 235 of the Local Government Act 1972')).toEqual(['external']);
  });

  it('leaves “the Schedule” where the profile would number it, since that says the same', () => {
    const profile = { ...englandLike, schedule: { ...englandLike.schedule, alone: null } };
    const body = doc(section({ id: 'here' }, 'see the Schedule'), schedule({ id: 'sch' }, section('x')));
    const [one] = recogniseReferences(body, profile).all();
    expect(one && offerFor(body, one, numberOrdinance(body, profile)).kind).toBe('points-back');
  });
});
