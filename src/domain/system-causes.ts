import { getSystemErrorMap } from 'node:util';

/** An error of the system, with what Node adds to it. */
export interface SystemError extends NodeJS.ErrnoException {
  /** The second path of a copy or a rename. */
  readonly dest?: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
}

/** The most causes to look at. A chain has two or three, and may lead back to its own start. */
const limit = 100;

/** Yields an error, and then what caused it: its `cause`, and the `errors` of a failure that has several. */
export function* causesOf(error: unknown): Generator<SystemError> {
  const found = new Set([error]);
  for (const at of found) {
    if (!(at instanceof Error)) continue;
    yield withRustCode(at);
    const { errors = [] } = at as { errors?: readonly unknown[] };
    for (const cause of [at.cause, ...errors]) if (found.size < limit) found.add(cause);
  }
}

/** Gives an error of Vite's bundler, a Rust program, the code that Node uses and the path. They are only in its message. */
function withRustCode(error: SystemError): SystemError {
  const number = /\(os error (\d{1,4})\)/.exec(error.message)?.[1];
  const code = number && getSystemErrorMap().get(-Number(number))?.[0];
  if (!code) return error;
  const path = /^(?:Failed to write file in|Could not create directory.*?:) (\S.*)$/m.exec(
    error.message,
  )?.[1];
  return Object.assign(new Error(error.message), {
    code,
    errno: -Number(number),
    ...(path && { path }),
  });
}
