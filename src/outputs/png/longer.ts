/** Returns a list with room for twice as many numbers. Lists that grow take far less memory than those that are long enough for all. */
export function longer<T extends Uint8Array | Uint16Array | Uint32Array>(list: T): T {
  const twice = new (list.constructor as new (length: number) => T)(list.length * 2 + 16);
  twice.set(list);
  return twice;
}
