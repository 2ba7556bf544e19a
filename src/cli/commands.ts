import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { fix } from './commands/fix.ts';
import { commits } from './commands/commits.ts';
import { accept } from './commands/accept.ts';
import { announce } from './commands/announce.ts';
import { importCommand } from './commands/import.ts';
import { create } from './commands/new.ts';
import { publish } from './commands/publish.ts';
import { status } from './commands/status.ts';
import { translated } from './commands/translated.ts';
import { withdraw } from './commands/withdraw.ts';

/** The commands of the editors' tool: the one list. */
export const commands: readonly Command[] = [
  create,
  importCommand,
  check,
  fix,
  status,
  publish,
  translated,
  accept,
  withdraw,
  announce,
  commits,
];
