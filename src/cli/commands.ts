import type { Command } from './command.ts';

/** The commands of `bayan`, in the order of an editor's work. Each is loaded on demand, because it needs little of the rest. */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'Have a site of your own': {
    init: async () => (await import('./commands/init.ts')).init,
    upgrade: async () => (await import('./commands/upgrade.ts')).upgrade,
  },
  'Write a text': {
    new: async () => (await import('./commands/new.ts')).create,
    import: async () => (await import('./commands/import.ts')).importCommand,
  },
  'Check it': {
    check: async () => (await import('./commands/check.ts')).check,
    fix: async () => (await import('./commands/fix.ts')).fix,
    dev: async () => (await import('./commands/dev.ts')).dev,
  },
  'Find texts': {
    search: async () => (await import('./commands/search.ts')).search,
    list: async () => (await import('./commands/list.ts')).list,
  },
  'Translate it': {
    status: async () => (await import('./commands/status.ts')).status,
    translated: async () => (await import('./commands/translated.ts')).translated,
  },
  'Publish it': {
    publish: async () => (await import('./commands/publish.ts')).publish,
    announce: async () => (await import('./commands/announce.ts')).announce,
    accept: async () => (await import('./commands/accept.ts')).accept,
    withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  },
  'Build the site': {
    build: async () => (await import('./commands/build.ts')).build,
    start: async () => (await import('./commands/start.ts')).start,
    rollback: async () => (await import('./commands/rollback.ts')).rollback,
    redirects: async () => (await import('./commands/redirects.ts')).redirects,
    deploy: async () => (await import('./commands/deploy.ts')).deploy,
    mirrors: async () => (await import('./commands/mirrors.ts')).mirrors,
    commits: async () => (await import('./commands/commits.ts')).commits,
  },
};

type Load = () => Promise<Command>;

const commands = new Map(Object.values(commandGroups).flatMap((group) => Object.entries(group)));

/** The names of the commands, in the order of `--help`. */
export const commandNames: readonly string[] = [...commands.keys()];

/** Loads a command by its name; `undefined` if there is none. */
export const loadCommand = (name: string): Promise<Command> | undefined => commands.get(name)?.();

/** Loads all commands. */
export const loadCommands = (): Promise<readonly Command[]> =>
  Promise.all([...commands.values()].map((load) => load()));
