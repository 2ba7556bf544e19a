/** A name to look for: first `needle`, which is fast, then `pattern` in texts that contain it. */
export interface NamePattern {
  readonly needle: string;
  readonly pattern: RegExp;
  /** What it is: `the home folder`. */
  readonly what: string;
  readonly advice: string;
  /** Whether it is a name of this machine, which a publisher cannot allow. */
  readonly isFinal?: true;
}

/** What to do about an absolute path. */
export const pathAdvice = 'Write a relative path, or remove it.';

/** Before an absolute path: not part of a URL or a longer path, so `https://example.org/home/` does not match. */
export const pathStart = String.raw`(?<![\p{L}\p{N}_.~%/+#?&@-])`;
/** One segment of a path. */
export const pathSegment = String.raw`[\p{L}\p{N}._@-]+`;
/** Before and after a name: not part of a longer word or host name. */
export const wordStart = String.raw`(?<![\p{L}\p{N}_.-])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`;
