import type { ProvisionId } from './provision-id.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id made from a text, always the same one for the same text: 12 characters, 60 bits. For what is opened twice and
 * must come out alike; it hides nothing and is no proof of anything.
 */
export function derivedId(seed: string): ProvisionId {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < seed.length; i++) {
    const code = seed.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  [a, b] = [mixed(a, b), mixed(b, a)];
  return (sixCharacters(a) + sixCharacters(b)) as ProvisionId;
}

const mixed = (a: number, b: number): number =>
  (Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)) >>> 0;

function sixCharacters(bits: number): string {
  let text = '';
  for (let shift = 0; shift < 30; shift += 5) text += alphabet[(bits >>> shift) & 31];
  return text;
}
