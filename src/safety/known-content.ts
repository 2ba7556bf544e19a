import { needsPath } from './kinds.ts';
import { extensionOf } from './site-file.ts';
import { isStillRight, type Surroundings, type VerdictBasis } from './verdict.ts';

/** A file by its path and the SHA-256 of its bytes. */
export interface DigestedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The contents that a gate has read and found clean. A file with the same bytes and extension has the same verdict, whatever its
 * name and folder, unless its reader needs its path or asked for other files.
 */
export class KnownContent {
  readonly #byKey = new Map<string, VerdictBasis>();

  add(file: DigestedFile, basis: VerdictBasis): void {
    const isOfPath = basis.files.length > 0 || needsPath(file.path);
    this.#byKey.set(isOfPath ? pathKey(file) : contentKey(file), basis);
  }

  /** Returns what the verdict of a file depends on, if it is known to be clean. */
  find(file: DigestedFile, surroundings: Surroundings): VerdictBasis | undefined {
    const basis =
      (needsPath(file.path) ? undefined : this.#byKey.get(contentKey(file))) ??
      this.#byKey.get(pathKey(file));
    return basis && isStillRight(basis, surroundings, () => true) ? basis : undefined;
  }
}

// A path has no NUL, and a digest always has the same length.
const pathKey = ({ path, sha256 }: DigestedFile): string => `${sha256}\0${path}`;
const contentKey = ({ path, sha256 }: DigestedFile): string => sha256 + extensionOf(path);
