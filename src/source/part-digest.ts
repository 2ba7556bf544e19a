import { hash } from 'node:crypto';

/** Returns the digest of a part of an edition for the ledger: the first 128 bits of the SHA-256 of its JSON, in hex. */
export const partDigest = (part: unknown): string =>
  hash('sha256', JSON.stringify(part ?? null)).slice(0, 32);
