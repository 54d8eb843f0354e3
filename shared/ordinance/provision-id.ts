/** Names a provision for ever: given at creation, kept through moves, level changes and cut and paste. */
export type ProvisionId = string & { readonly __brand: 'ProvisionId' };

/** Random bytes in, so that tests bring their own. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 12 characters of Crockford's base 32, 60 random bits. */
export function newProvisionId(random: RandomBytes): ProvisionId {
  let id = '';
  for (const byte of random(12)) id += alphabet[byte & 31];
  return id as ProvisionId;
}
