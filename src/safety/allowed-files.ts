/** The SHA-256 of built files that a publisher allows, each with the one that the file had before the build changed it. */
export type AllowedDigests = readonly (readonly [sha256: string, own: string])[];

/** The files that a publisher allows whatever is in them, by the SHA-256 of the publisher's own files. */
export interface AllowedFiles {
  readonly digests: AllowedDigests;
  /** Returns the digest by which a built file can be allowed: that of the publisher's own file, before the build changed it. */
  readonly ownDigest: (sha256: string) => string;
  /** Records own digests of files that the site has, from new verdicts and from kept ones. */
  readonly use: (own: readonly string[]) => void;
  /** Returns the own digests that were never used. */
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
  const changed = [...ownDigests].filter(([, own]) => unused.has(own));
  const unchanged = [...unused].filter((digest) => !ownDigests.has(digest));
  return {
    digests: [...unchanged.map((digest) => [digest, digest] as const), ...changed],
    ownDigest: (sha256) => ownDigests.get(sha256) ?? sha256,
    use: (own) => {
      for (const digest of own) unused.delete(digest);
    },
    unused: () => [...unused],
  };
}
