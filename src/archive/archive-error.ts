/** Raised where files cannot be put into an archive, or must not be taken out of one: one sentence with what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
