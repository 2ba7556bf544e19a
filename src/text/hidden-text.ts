/** Runs of letters and the signs of a sentence, an address or a path between them: in ASCII, and in UTF-16 of either byte order. */
const runs = [
  /[A-Za-z][A-Za-z \d,.:;'@/\\_-]{19,}/g,
  /(?:\0[A-Za-z \d,.:;'@/\\_-]){16,}/g,
  // Arabic, Hebrew, Cyrillic or Greek letters in UTF-8: two bytes a letter.
  /(?:[\xce-\xdb][\x80-\xbf] ?){10,}/g,
];

/** The first bytes of files and of metadata, long enough not to be there by chance. */
const signatures =
  // oxlint-disable-next-line no-control-regex -- Files begin with control characters.
  /PK\x03\x04[\x0a\x14\x2d]\0|Exif\0\0[IM]|<\?xpacket|%PDF-[12]\.|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|-----BEGIN /;

const pieceSize = 1 << 20;
const overlap = 256;

/**
 * Returns the first readable text, or the start of another file, in data that holds none, such as compressed sound or the outlines
 * of letters; `undefined` if there is none. It is a second net, for the spaces that a format leaves and no reader of it can prove empty.
 */
export function hiddenText(bytes: Buffer): Buffer | undefined {
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.toString('latin1', start, start + pieceSize + overlap);
    const signature = signatures.exec(piece);
    if (signature) return bytes.subarray(start + signature.index, start + signature.index + 64);
    for (const pattern of runs)
      for (const { 0: run, index } of piece.matchAll(pattern))
        if (isReadable(run.replaceAll('\0', '')))
          return bytes.subarray(start + index, start + index + run.length);
  }
  return undefined;
}

/** A word of two to fifteen letters, small after the first, of which one is a vowel. */
const word = /(?<![A-Za-z])(?=[A-Za-z]{0,14}[aeiouy])[A-Za-z][a-z]{1,14}(?![A-Za-z])/g;

/** Tells a text from padding and from numbers that happen to be letters: those have no words, or repeat few characters. */
function isReadable(run: string): boolean {
  if (new Set(run).size < 8) return false;
  if (/[\x80-\xff]/.test(run)) return true;
  const words = run.match(word) ?? [];
  return words.length >= 3 && words.join('').length > run.length * 0.5;
}
