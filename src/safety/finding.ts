/** Something in a built file that could identify an editor, a device, a time zone or a reader. */
export interface Finding {
  /** Path in the built folder, with `/`; for a file in an archive `fa/x.zip › text.html`. */
  readonly file: string;
  /** What it is and the text that was found, shortened, on one line. */
  readonly found: string;
  /** What to do: one or two sentences. */
  readonly advice: string;
  /** The digest by which a publisher can allow this file; none if it must not be published. */
  readonly sha256?: string;
}

/** A finding of a reader, which does not know the path of its file. */
export interface Fault {
  readonly found: string;
  readonly advice: string;
  /** The file inside the file, if it was found in an archive. */
  readonly within?: string;
  /** Whether a publisher cannot allow it: a private key, or a name of this machine. */
  readonly isFinal?: true;
  /** The digest of the file inside the file. The gate adds it. */
  readonly sha256?: string;
}

const maxLength = 60;

/** Returns a piece of a file for a report: in quotes, on one line, cut to 60 characters. */
export function quote(piece: string): string {
  const line = piece.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const characters = Array.from(line);
  const isLong = characters.length > maxLength;
  return `"${isLong ? `${characters.slice(0, maxLength - 1).join('')}…` : line}"`;
}

/** The fault of a file that cannot be parsed. */
export const unreadable = (
  reason: string,
  advice = 'Create it again, or leave it out: an unreadable file may contain anything.',
): Fault => ({ found: `cannot be read: ${reason}`, advice });
