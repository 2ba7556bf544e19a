/** Returns the memory of large bytes at once. The garbage collector waits until there is much more of it. */
export function releaseBytes({ buffer }: Uint8Array): void {
  // Small buffers share their memory with others.
  if (buffer instanceof ArrayBuffer && buffer.byteLength > 1 << 20) buffer.transfer(0);
}
