import type { Readable } from 'node:stream';

/** An option of a command, `--name`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Whether it may be given more than once. */
  readonly multiple?: boolean;
  /** What `--help` shows for its value: `DAY`, `TAG`, `"…"`. */
  readonly value?: string;
  /** What it does, in one sentence without a capital and a full stop, for `--help`. */
  readonly about: string;
}

/** One command of `bayan`. */
export interface Command {
  readonly name: string;
  /** What it does, in one line: for the list of commands. */
  readonly summary: string;
  /** Its arguments, as `--help` shows them after the name: `<id> <file>`. */
  readonly usage: string;
  /** What it does and writes, for `--help`. */
  readonly about: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Example calls, without `node bayan`. */
  readonly examples: readonly string[];
  /** Whether it works on a folder with `content/`; by default it does. */
  readonly needsContent?: false;
  /** Runs it. Throws a `BayanError` with what to do if that is not possible. */
  readonly run: (input: Input) => Promise<void>;
}

/** What a command gets. */
export interface Input {
  /** The folder that contains `content/`. */
  readonly root: string;
  /** The folder in which the editor is. Paths are relative to it. */
  readonly cwd: string;
  /** The arguments after the name. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly stdin: Readable;
  /** Prints to standard output. */
  readonly print: (text: string) => void;
  /** Prints to standard error, for what does not belong to the output. */
  readonly note: (text: string) => void;
}
