/** The two digests of an edition, SHA-256 in lower-case hex. Neither includes corrections. */
export interface TextDigests {
  /** Digest of the exact text: see `canonicalText`. */
  readonly text: string;
  /** Digest of the words, whichever characters spell them: see `foldWords`. */
  readonly words: string;
}
