/** A failure that one sentence explains: it is said without a stack, and the exit code is `code`. */
export class Failure extends Error {
  readonly code: 1 | 2;
  /** @param code 1 for errors in what editors wrote or in a check, 2 where the command could not run. */
  constructor(message: string, code: 1 | 2 = 2) {
    super(message);
    this.code = code;
  }
}
