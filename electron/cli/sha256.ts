import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal, for the shared code that asks for it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}
