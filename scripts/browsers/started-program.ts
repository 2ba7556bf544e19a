import { spawn } from 'node:child_process';

/** A program that was started, with what it has printed. */
export interface StartedProgram {
  /** Returns the first match in what it prints. Throws if it ends without one. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Waits until it ends, and returns what it has printed. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts a program and reads what it prints. */
export function startProgram(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): StartedProgram {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const listener of listeners) listener();
    });
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve(printed);
    });
  });
  // Whoever waits for it learns of an error.
  ended.catch(() => undefined);
  return {
    ended,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(printed);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        const fail = () => {
          reject(new Error(`${file} ended without ${String(pattern)}:\n${printed}`));
        };
        ended.then(fail, reject);
      }),
    stop: async () => {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}
