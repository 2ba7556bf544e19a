/** The exit code of a command for each kind of error: 1 if content or a check fails, 2 if the command cannot run. */
const exitCodes = {
  /** The content has errors, or a command cannot be applied to it. */
  content: 1,
  /** A date in a file is malformed or impossible. */
  date: 1,
  /** A date in a file is not in the Gregorian calendar. */
  'date-calendar': 1,
  /** A check of the project itself failed. */
  check: 1,
  /** Pages exceed their budget. */
  budget: 1,
  /** The built site contains identifying information. */
  privacy: 1,
  /** Files cannot be put into an archive. */
  archive: 1,
  /** Bytes cannot be read as a ZIP. */
  zip: 1,
  /** A command was called with the wrong arguments. */
  usage: 2,
  /** A received file cannot be imported. The name of the file is printed before the message. */
  import: 2,
  /** A file was changed by someone else while a command worked on it. */
  changed: 2,
  /** Something is missing on the machine, in the network or in the folder. */
  environment: 2,
} as const satisfies Record<string, 1 | 2>;

export type ErrorKind = keyof typeof exitCodes;

const brand: unique symbol = Symbol.for('bayan.error');

/**
 * The only error that the project throws on purpose. It is reported by its message, without a stack. Any other error is a bug.
 * Test for it with {@link isBayanError}, never with `instanceof`.
 */
export class BayanError extends Error {
  override readonly name = 'BayanError';
  readonly [brand] = true;
  readonly kind: ErrorKind;
  /** What to do about it. The message ends with it. */
  readonly remedy: string | undefined;

  /** @param what what happened, and where */
  constructor(kind: ErrorKind, what: string, remedy?: string) {
    super(remedy === undefined ? what : `${what} ${remedy}`);
    this.kind = kind;
    this.remedy = remedy;
  }

  get exitCode(): 1 | 2 {
    return exitCodes[this.kind];
  }
}

/**
 * Returns whether an error is a {@link BayanError}, and of one of `kinds` if any are given. In `dev`, Node and Vite each load
 * this module, so there are two classes of the same name. `Symbol.for` gives both the same brand.
 */
export function isBayanError(error: unknown, ...kinds: readonly ErrorKind[]): error is BayanError {
  return (
    error instanceof Error &&
    brand in error &&
    (kinds.length === 0 || kinds.includes((error as BayanError).kind))
  );
}
