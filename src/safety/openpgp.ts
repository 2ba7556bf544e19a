import { unreadable, type Fault } from './finding.ts';

/** What a packet is that a public key or a signature does not have, by its tag (RFC 9580). */
const foreign: Record<number, string> = {
  1: 'an encrypted message',
  3: 'an encrypted message',
  8: 'a packed message',
  9: 'an encrypted message',
  11: 'a signed file',
  12: 'records of whom the owner trusts',
  17: 'a photograph of the owner',
  18: 'an encrypted message',
  20: 'an encrypted message',
};

/** Packets of public keys and signatures: signature, public key, subkey, user ID, marker, padding. */
const expected = new Set([2, 6, 14, 13, 10, 21]);
const userId = 13;
const secret = new Set([5, 7]);

/** Reads OpenPGP packets: only public keys, their user IDs and signatures may be there. Returns the user IDs too. */
export function readPackets(bytes: Buffer): { faults: Fault[]; userIds: string[] } {
  const faults: Fault[] = [];
  const userIds: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const packet = packetAt(bytes, at);
    if (packet === undefined)
      return { faults: [...faults, unreadable('it is no public key and no signature')], userIds };
    const { tag, start, end } = packet;
    const what = foreign[tag];
    if (secret.has(tag))
      faults.push({
        found: 'a private key of OpenPGP',
        advice: 'Remove it, and stop using the key: others may have a copy.',
        isFinal: true,
      });
    else if (what !== undefined)
      faults.push({ found: what, advice: 'Export only the public key.' });
    else if (!expected.has(tag))
      faults.push(unreadable(`it has a packet of the unknown type ${tag}`));
    if (tag === userId) userIds.push(bytes.toString('utf8', start, end));
    at = end;
  }
  return { faults, userIds };
}

/** Returns the packet at an offset; nothing if there is none, or if its length is not fixed. */
function packetAt(
  bytes: Buffer,
  at: number,
): { tag: number; start: number; end: number } | undefined {
  const head = bytes[at] ?? 0;
  if ((head & 0x80) === 0) return undefined;
  const isNew = (head & 0x40) !== 0;
  const tag = isNew ? head & 0x3f : (head >> 2) & 0x0f;
  const size = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
  if (size === undefined) return undefined;
  const start = at + 1 + size.of;
  const end = start + size.length;
  return end > bytes.length ? undefined : { tag, start, end };
}

function newLength(bytes: Buffer, at: number): { of: number; length: number } | undefined {
  const first = bytes[at] ?? 0;
  if (first < 192) return { of: 1, length: first };
  if (first < 224) return { of: 2, length: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192 };
  return first === 255 && at + 5 <= bytes.length
    ? { of: 5, length: bytes.readUInt32BE(at + 1) }
    : undefined;
}

function oldLength(
  bytes: Buffer,
  at: number,
  type: number,
): { of: number; length: number } | undefined {
  const of = [1, 2, 4][type];
  return of === undefined || at + of > bytes.length
    ? undefined
    : { of, length: bytes.readUIntBE(at, of) };
}
