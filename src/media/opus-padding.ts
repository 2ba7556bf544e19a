import { isZero } from './reading.ts';

/** Returns where the padding of a packet of Opus begins if it has other bytes than zeros; `undefined` if not. */
export function opusPadding(packet: Buffer): number | undefined {
  // Only packets of code 3 have padding: after the first byte, one with a flag for it, and its size.
  if (((packet[0] ?? 0) & 3) !== 3 || ((packet[1] ?? 0) & 0x40) === 0) return undefined;
  let size = 0;
  let at = 2;
  for (; packet[at] === 255; at += 1) size += 254;
  size += packet[at] ?? 0;
  const start = Math.max(at + 1, packet.length - size);
  return isZero(packet.subarray(start)) ? undefined : start;
}
