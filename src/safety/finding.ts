/** Something in a built file that tells what nobody should learn, or that would. */
export interface Finding {
  /** Path in the built folder, with `/`; of what stands in another file, `fa/x.zip › text.html`. */
  readonly file: string;
  /** What it is, with what was found, shortened, on one line. */
  readonly found: string;
  /** What to do: one sentence or two. */
  readonly advice: string;
}

/** A finding of a reader, which does not know where its file stands. */
export interface Fault {
  readonly found: string;
  readonly advice: string;
  /** The file within the file, where it was found in one of an archive. */
  readonly within?: string;
}

const longest = 60;

/** A piece of a file as a report shows it: in quotes, on one line, cut to 60 characters. */
export function quote(piece: string): string {
  const line = piece.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const characters = Array.from(line);
  return `"${characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line}"`;
}

/** What a reader says of a file that it cannot make out: nobody can vouch for that. */
export const unreadable = (reason: string): Fault => ({
  found: `it cannot be read: ${reason}`,
  advice: 'Make it anew, or leave it out: what cannot be read may tell anything.',
});
