import { runCommand } from '../src/cli/run-command.ts';
import { runHere } from './gate/run-here.ts';

// npm run format: formats every file.
await runCommand(() => runHere(['prettier', '--write', '--log-level=warn', '.']));
