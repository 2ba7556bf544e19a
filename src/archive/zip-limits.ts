import { BayanError } from '../domain/bayan-error.ts';

/**
 * What a ZIP without the extensions for large ones holds, which fflate does not write and not every phone reads. The highest
 * number of files, 65,535, is already the sign of such an extension. Bytes are those before compression, with room below
 * 2^32 for what may not shrink and for the entries themselves.
 */
export const zipLimits = { files: 65_534, bytes: 4_000_000_000 } as const;

/** Throws {@link BayanError} where so many files with so many bytes do not go into one ZIP. */
export function refuseTooMuch(files: number, bytes: number): void {
  if (files <= zipLimits.files && bytes <= zipLimits.bytes) return;
  const number = new Intl.NumberFormat('en');
  throw new BayanError(
    'archive',
    `A ZIP holds ${number.format(zipLimits.files)} files and ${number.format(zipLimits.bytes)} bytes at most, and these are ${number.format(files)} files with ${number.format(bytes)} bytes. Leave a format out, or divide the texts into two sites.`,
  );
}
