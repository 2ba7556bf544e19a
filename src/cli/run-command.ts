import { isDebugging } from '../debug.ts';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { describeSystemError } from '../domain/system-error.ts';
import { showControls } from '../text/show-controls.ts';

/** Runs a command. Reports any error in a sentence and sets the exit code; a bug shows its stack only with `BAYAN_DEBUG=1`. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  watchStreams();
  endWithLauncher();
  process.on('uncaughtException', (error) => {
    reportError(error);
    process.exit();
  });
  try {
    await command();
  } catch (error) {
    reportError(error);
    // A server or a watcher that was started would keep the process alive.
    process.stdout.write('', () => process.stderr.write('', () => process.exit()));
  }
}

/** Returns a {@link BayanError} as it is, and one for an error of the system; `undefined` for any other error. */
export function knownError(error: unknown): BayanError | undefined {
  if (isBayanError(error)) return error;
  const described = describeSystemError(error);
  return described === undefined ? undefined : new BayanError('environment', described);
}

/** Returns what to say about an error that is a bug. */
export function describeBug(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [first = ''] = what.split('\n');
  return `This is a bug in Bayan: ${first}\nReport it where you got Bayan, with the command that you ran; CONTRIBUTING.md says how. Run it again with BAYAN_DEBUG=1 to see where in the code it happened.`;
}

function reportError(error: unknown): void {
  const known = knownError(error);
  process.stderr.write(`${showControls(known?.message ?? describeBug(error))}\n`);
  if (!known && isDebugging() && error instanceof Error)
    process.stderr.write(`${showControls(error.stack ?? '')}\n`);
  process.exitCode = known?.exitCode ?? 2;
}

/** Lets a command go on to its end if nothing reads its output any more, as with `| head`. */
function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    throw Object.assign(error, { path: 'Standard output' });
  });
  // There is no other place to report that standard error cannot be written.
  process.stderr.on('error', () => undefined);
}

/**
 * Ends this process, as SIGTERM does, when the launcher (`bin/bootstrap.mjs`) is killed: nothing could stop the command any more, and
 * a server would keep its port.
 */
function endWithLauncher(): void {
  if (!process.channel) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep the process alive.
  process.channel.unref();
}
