/**
 * Returns the same for all spellings of a name that are one name on disks of Windows and macOS: they differ only in case, or in how
 * Unicode composes letters.
 */
export const foldName = (name: string): string =>
  // The capitals of some letters have one small letter, as Σ has σ of σ and ς.
  name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
