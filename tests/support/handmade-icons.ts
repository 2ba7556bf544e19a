/** An icon (ICO) with one picture, and with other bytes before it. */
export function icoOf(picture: Uint8Array, before = ''): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head[6] = head[7] = 16;
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length + before.length, 18);
  return Buffer.concat([head, Buffer.from(before), picture]);
}
