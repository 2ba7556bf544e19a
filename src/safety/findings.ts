import { compare } from '../domain/problem.ts';
import type { Fault, Finding } from './finding.ts';

/** The faults of a file of a site. */
export interface FaultyFile {
  readonly path: string;
  readonly faults: readonly Fault[];
}

/**
 * Returns the faults of files as findings, sorted by file. Those in an archive are left out if the site has the same file at the
 * same path, with the same fault.
 * @param ownDigest returns the digest by which a publisher can allow a built file
 */
export function findingsOf(
  files: readonly FaultyFile[],
  ownDigest: (sha256: string) => string = (sha256) => sha256,
): Finding[] {
  const all = files.flatMap(({ path, faults }) =>
    faults.map((fault) => ({
      ...fault,
      file: fault.within === undefined ? path : `${path} › ${fault.within}`,
    })),
  );
  const keyOf = (file: string, { found, sha256 }: Fault) => [file, found, sha256].join('\0');
  const known = new Set(all.map((fault) => keyOf(fault.file, fault)));
  const isRepeated = (fault: Fault) => {
    const parts = fault.within?.split(' › ') ?? [];
    return parts.some((_, index) => known.has(keyOf(parts.slice(index).join(' › '), fault)));
  };
  return all
    .filter((fault) => !isRepeated(fault))
    .map(({ file, found, advice, sha256, isFinal }) => ({
      file,
      found,
      advice,
      ...(sha256 !== undefined && !isFinal && { sha256: ownDigest(sha256) }),
    }))
    .sort((a, b) => compare(a.file, b.file) || compare(a.found, b.found));
}
