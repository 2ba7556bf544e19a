/** The files that a publisher allows whatever is in them, by the SHA-256 of their bytes. */
export interface AllowedFiles {
  /** Whether any file is allowed: if not, digests need not be computed. */
  readonly isEmpty: boolean;
  /** Returns the digest by which a built file can be allowed: that of the publisher's own file, before the build changed it. */
  readonly ownDigest: (sha256: string) => string;
  /** Whether the file with this own digest is allowed. */
  readonly allows: (sha256: string) => boolean;
  /** Returns the digests that `allows` was never asked for. */
  readonly unused: () => string[];
}

/**
 * Returns the allowed files with these digests.
 * @param ownDigests the digests of files before the build changed them, by those they have now
 */
export function allowedFilesOf(
  digests: readonly string[],
  ownDigests: ReadonlyMap<string, string> = new Map(),
): AllowedFiles {
  const unused = new Set(digests);
  const all = new Set(digests);
  return {
    isEmpty: all.size === 0,
    ownDigest: (sha256) => ownDigests.get(sha256) ?? sha256,
    allows: (sha256) => {
      unused.delete(sha256);
      return all.has(sha256);
    },
    unused: () => [...unused],
  };
}
