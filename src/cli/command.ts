import type { ParseArgsOptionsConfig } from 'node:util';

/** One command of the editors' tool. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** Runs it. Throws `BayanError` for what one sentence explains. */
  readonly run: (input: Input) => Promise<void>;
}

/** What a command is given: the folder that holds `content/`, the words and options after its name, and where it prints. */
export interface Input {
  readonly root: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly print: (text: string) => void;
}
