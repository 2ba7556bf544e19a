/** The files that a publisher allows whatever is in them, by the SHA-256 of their bytes. */
export interface AllowedFiles {
  /** Whether any file is allowed: if not, digests need not be computed. */
  readonly isEmpty: boolean;
  /** Whether the file with this digest is allowed. */
  readonly allows: (sha256: string) => boolean;
  /** Returns the digests that `allows` was never asked for. */
  readonly unused: () => string[];
}

/** Returns the allowed files with these digests. */
export function allowedFilesOf(digests: readonly string[]): AllowedFiles {
  const unused = new Set(digests);
  const all = new Set(digests);
  return {
    isEmpty: all.size === 0,
    allows: (sha256) => {
      unused.delete(sha256);
      return all.has(sha256);
    },
    unused: () => [...unused],
  };
}
