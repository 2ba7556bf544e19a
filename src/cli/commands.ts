import type { Command } from './command.ts';
import { commits } from './commands/commits.ts';
import { accept } from './commands/accept.ts';
import { create } from './commands/new.ts';
import { publish } from './commands/publish.ts';
import { translated } from './commands/translated.ts';
import { withdraw } from './commands/withdraw.ts';

/** The commands of the editors' tool: the one list. */
export const commands: readonly Command[] = [
  create,
  publish,
  translated,
  accept,
  withdraw,
  commits,
];
