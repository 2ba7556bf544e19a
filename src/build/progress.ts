import { showControls } from '../text/show-controls.ts';
import { summaryLines, type BuildSummary } from './build-summary.ts';
import { TimeLeft, timeLeftWords } from './time-left.ts';

/** What progress is written to: a terminal, a pipe or a file. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}

/** The time. */
export interface Clock {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** Calls `act` again and again. Returns the function that stops it. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
}

/** Shows how far long work is. */
export interface Progress {
  /** Begins a phase with so many steps, or with an unknown number. */
  readonly phase: (name: string, total?: number) => void;
  /** Counts `by` more steps of the phase as done; one by default. Shown are whole steps. */
  readonly step: (by?: number) => void;
  /** Writes a line that stays, such as a warning. */
  readonly say: (line: string) => void;
  /** Ends, with the summary of a build that succeeded. */
  readonly end: (summary?: BuildSummary) => void;
}

/** The time of this process. Its timers let the process end. */
export const systemClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds).unref();
    return () => {
      clearInterval(timer);
    };
  },
};

/** Shorter work shows nothing, in milliseconds. */
const patience = 2000;
/** Milliseconds between two states of the line on a terminal. */
const redraw = 200;
/** Milliseconds between two lines elsewhere: in a log of CI, in a pipe. */
const interval = 10_000;

/**
 * Returns a progress that writes to `stream`. On a terminal it rewrites one line, with the phase, what is done and the time
 * left, once the work takes over two seconds. Elsewhere it writes such a line every ten seconds. It uses no colours and no
 * escape sequences.
 */
export function progressOf(
  stream: ProgressStream,
  clock: Clock = systemClock,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Progress {
  const isRewriting = stream.isTTY === true && env['TERM'] !== 'dumb' && !isCi(env);
  const pause = isRewriting ? redraw : interval;
  let next = clock.now() + (isRewriting ? patience : interval);
  let phase: { name: string; total: number | undefined; left: TimeLeft } | undefined;
  let done = 0;
  /** The length of the line that is on the terminal. */
  let shown = 0;

  // Steps draw too: synchronous work keeps timers from running.
  const stop = clock.every(isRewriting ? 1000 : interval, tick);
  return {
    phase: (name, total) => {
      phase = { name, total, left: new TimeLeft(clock.now()) };
      done = 0;
      tick();
    },
    step: (by = 1) => {
      done += by;
      tick();
    },
    say,
    end: (summary) => {
      stop();
      phase = undefined;
      erase();
      if (summary) for (const line of summaryLines(summary)) say(line);
    },
  };

  function tick(): void {
    const now = clock.now();
    if (!phase || now < next) return;
    next = now + pause;
    const line = fitting(lineVariants(phase, done, now), isRewriting ? width() : Infinity);
    if (!isRewriting) stream.write(`${line}\n`);
    else {
      stream.write(`\r${line.padEnd(Math.min(shown, width()))}`);
      shown = line.length;
    }
  }

  function say(line: string): void {
    erase();
    stream.write(`${showControls(line)}\n`);
  }

  function erase(): void {
    if (shown > 0) stream.write(`\r${' '.repeat(Math.min(shown, width()))}\r`);
    shown = 0;
  }

  /** Characters in the last column make some terminals go to the next line. */
  function width(): number {
    return Math.max(1, (stream.columns ?? 80) - 1);
  }
}

/** Whether this is a job of continuous integration: its log keeps every state of a line that is rewritten. */
const isCi = ({ CI: ci }: Readonly<Record<string, string | undefined>>): boolean =>
  ci !== undefined && !['', '0', 'false'].includes(ci);

/** Returns what to show about a phase, the longest first. */
function lineVariants(
  { name, total, left }: { name: string; total: number | undefined; left: TimeLeft },
  done: number,
  now: number,
): string[] {
  const count = Math.floor(done).toLocaleString('en');
  if (total === undefined) return done === 0 ? [`${name} …`] : [`${name}: ${count} …`, `${name} …`];
  const milliseconds = left.estimate(now, done, total);
  const short = `${count} of ${total.toLocaleString('en')}`;
  const long = `${name}: ${short}`;
  if (done >= total || milliseconds === undefined) return [long, short];
  return [`${long}, ${timeLeftWords(milliseconds)}`, long, short];
}

/** Returns the first line that is not longer than `width`, or the last one, cut. */
const fitting = (lines: readonly string[], width: number): string =>
  lines.find((line) => line.length <= width) ?? (lines.at(-1) ?? '').slice(0, width);
