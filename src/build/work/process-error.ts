import { BayanError, isBayanError, type ErrorKind } from '../../domain/bayan-error.ts';

/** What of an error is sent between processes: its message arrives, but not its class. */
interface PackedError {
  readonly kind?: ErrorKind;
  readonly message: string;
  /** Of an error of the system. */
  readonly system?: Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'>;
}

const mark = 'packed error ';

/** Returns an error as it can be sent between processes. */
export function packError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message, code, path, syscall } = error as NodeJS.ErrnoException;
  if (!isBayanError(error) && code === undefined) return error;
  const packed: PackedError = isBayanError(error)
    ? { kind: error.kind, message }
    : { message, system: { code, path, syscall } };
  return new Error(mark + JSON.stringify(packed));
}

/** Returns the error that {@link packError} has packed; one with its message and stack of any other. */
export function unpackError(received: unknown): unknown {
  const { message = String(received), stack } = received as Partial<Error>;
  if (message.startsWith(mark)) {
    const { kind, message: own, system } = JSON.parse(message.slice(mark.length)) as PackedError;
    return kind ? new BayanError(kind, own) : Object.assign(new Error(own), system);
  }
  if (message === 'Worker exited unexpectedly')
    return new BayanError(
      'environment',
      'A worker process of the build ended, perhaps because there is not enough memory.',
      'Close other programs, and build again.',
    );
  return Object.assign(new Error(message), stack !== undefined && { stack });
}
