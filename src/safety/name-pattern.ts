import type { TracePattern } from '../text/traces/trace.ts';

/** A name of the machine to look for, with what to do about it. Needles and pattern are for {@link comparable} texts. */
export interface NamePattern extends TracePattern {
  readonly advice: string;
  /** Whether it is a name of this machine, which a publisher cannot allow. */
  readonly isFinal?: true;
}

/** What to do about an absolute path of this machine. */
export const pathAdvice = 'Write a relative path, or remove it.';

/** Between the segments of a path, also where backslashes are doubled. */
export const separator = String.raw`[\\/]{1,4}`;
/** Before an absolute path: not part of a URL or a longer path, so `https://example.org/home/` does not match. */
export const pathStart = String.raw`(?<![\p{L}\p{N}_.~%/\\+#?&@-]|https?:)`;
/** One segment of a path. */
export const pathSegment = String.raw`[\p{L}\p{M}\p{N}._@-]{1,60}`;
/** Before and after a name: not part of a longer word or host name. */
export const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}_.-])`;
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}_-]|\.[\p{L}\p{N}])`;
