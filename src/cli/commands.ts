import type { Command } from './command.ts';
import { publish } from './commands/publish.ts';

/** The commands of the editors' tool: the one list. */
export const commands: readonly Command[] = [publish];
