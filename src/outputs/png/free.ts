/**
 * Gives back the memory of pixels that are not used any more. Megabytes that wait for the garbage collector make it run often, which
 * takes longer than to draw.
 */
export function free({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
