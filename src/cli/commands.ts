import type { Command } from './command.ts';

/** The commands of `bayan`: the one list. Each is loaded on demand, because one needs little of what the others load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).create,
  import: async () => (await import('./commands/import.ts')).importCommand,
  check: async () => (await import('./commands/check.ts')).check,
  fix: async () => (await import('./commands/fix.ts')).fix,
  status: async () => (await import('./commands/status.ts')).status,
  publish: async () => (await import('./commands/publish.ts')).publish,
  translated: async () => (await import('./commands/translated.ts')).translated,
  accept: async () => (await import('./commands/accept.ts')).accept,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  announce: async () => (await import('./commands/announce.ts')).announce,
  build: async () => (await import('./commands/build.ts')).build,
  dev: async () => (await import('./commands/dev.ts')).dev,
  start: async () => (await import('./commands/start.ts')).start,
  commits: async () => (await import('./commands/commits.ts')).commits,
};

/** Their names, in the order of the list of `--help`. */
export const commandNames: readonly string[] = Object.keys(commands);

/** A command by its name, `undefined` where there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

/** All of them. */
export const loadCommands = (): Promise<readonly Command[]> =>
  Promise.all(Object.values(commands).map((load) => load()));
