import { BayanError, isBayanError, type ErrorKind } from '../../domain/bayan-error.ts';

/** What of an error is sent between threads: structured cloning keeps its message, but neither its class nor other properties. */
interface PackedError {
  readonly kind?: ErrorKind;
  readonly message: string;
  /** Of an error of the system. */
  readonly system?: Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'>;
}

const mark = 'packed error ';

/** Returns an error as it can be sent between threads. */
export function packError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message, code, path, syscall } = error as NodeJS.ErrnoException;
  if (!isBayanError(error) && code === undefined) return error;
  const packed: PackedError = isBayanError(error)
    ? { kind: error.kind, message }
    : { message, system: { code, path, syscall } };
  return new Error(mark + JSON.stringify(packed));
}

/** Returns the error that {@link packError} has packed; any other as it is. */
export function unpackError(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith(mark)) return error;
  const { kind, message, system } = JSON.parse(error.message.slice(mark.length)) as PackedError;
  return kind ? new BayanError(kind, message) : Object.assign(new Error(message), system);
}
