import { BayanError, isBayanError, type ErrorKind } from '../../domain/bayan-error.ts';

/** What of an error is sent between processes: its message arrives, but not its class. */
interface PackedError {
  /** Of a {@link BayanError}. */
  readonly kind?: ErrorKind;
  readonly message: string;
  readonly stack?: string | undefined;
  /** Of an error of the system. */
  readonly system?: Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'>;
}

const mark = 'packed error ';

/** Returns an error as it can be sent between processes. */
export function packError(error: unknown): Error {
  const { message, stack, code, path, syscall } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException;
  const packed: PackedError = isBayanError(error)
    ? { kind: error.kind, message }
    : { message, stack, ...(code !== undefined && { system: { code, path, syscall } }) };
  return new Error(mark + JSON.stringify(packed));
}

/** Returns whether an error is that a worker process has ended. */
export const isEnd = (received: unknown): boolean =>
  received instanceof Error && received.message === 'Worker exited unexpectedly';

/** Returns the error that {@link packError} has packed, a sentence about a process that has ended, or another error as it is. */
export function unpackError(received: unknown): Error {
  const { message = String(received), stack: ownStack } = received as Partial<Error>;
  if (message.startsWith(mark)) {
    const packed = JSON.parse(message.slice(mark.length)) as PackedError;
    const { kind, message: own, stack, system } = packed;
    if (kind) return new BayanError(kind, own);
    return Object.assign(new Error(own), system, stack !== undefined && { stack });
  }
  if (isEnd(received))
    return new BayanError(
      'environment',
      'A worker process of the build ended, perhaps because there is not enough memory.',
      'Close other programs, and build again.',
    );
  return Object.assign(new Error(message), ownStack !== undefined && { stack: ownStack });
}
