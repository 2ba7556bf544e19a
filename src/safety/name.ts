/** Something that a text must not hold: `needle` is looked for first, since that is quick, then `pattern` where it stands. */
export interface Name {
  readonly needle: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly advice: string;
}

/** What to do about a path. */
export const relative = 'Write a path relative to the file, or take it out.';

/** What may not stand before a path that is one of a machine; `https://example.org/home/` holds none. */
export const before = String.raw`(?<![\p{L}\p{N}_.~%/+#?&@-])`;
/** The ends of a word. */
export const wordStart = String.raw`(?<![\p{L}\p{N}_.-])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`;
/** A part of a path. */
export const part = String.raw`[\p{L}\p{N}._@-]+`;
