import type { Fault } from './finding.ts';
import type { Siblings } from './site-file.ts';

/** What a clean verdict depends on besides the settings of the gate, and the path and the bytes of the file. */
export interface VerdictBasis {
  /** Whether the site has these files, by path: what the file loads, and what it could be a copy of. */
  readonly files: readonly (readonly [path: string, is: boolean])[];
  /** Traces of programs in it that editors allow. */
  readonly traces: readonly string[];
  /** The digests of allowed files that it is, or has in it. */
  readonly allowed: readonly string[];
  /** Whether Bayan made it, if that matters. */
  readonly isMade?: boolean;
}

/** A content by the path and the SHA-256 of a file, with what its clean verdict depends on. */
export interface CleanFile {
  readonly path: string;
  readonly sha256: string;
  readonly basis: VerdictBasis;
}

/** What the gate finds in a file. */
export interface Verdict {
  readonly faults: readonly Fault[];
  readonly basis: VerdictBasis;
  /** The files in an archive that are clean. */
  readonly inner: readonly CleanFile[];
}

/** What a build knows around a file of the site. */
export interface Surroundings {
  readonly siblings: Siblings;
  /** Whether Bayan made the file out of the texts. Their links were checked where they are written. */
  readonly isMade: boolean;
}

/**
 * Returns whether a clean verdict is still right for the same path, bytes and settings in other surroundings.
 * @param isAllowedTrace whether an editor allows a trace of a program
 */
export const isStillRight = (
  { files, traces, isMade }: VerdictBasis,
  surroundings: Surroundings,
  isAllowedTrace: (trace: string) => boolean,
): boolean =>
  (isMade === undefined || isMade === surroundings.isMade) &&
  files.every(([path, is]) => surroundings.siblings.has(path) === is) &&
  traces.every(isAllowedTrace);
