import { runCommand } from './run-command.ts';

// node bayan <command> …. Exit codes: 0 done, 1 errors in the texts or pages, 2 could not run.
// What needs packages is imported here, so that a package that is missing is reported like any other error.
await runCommand(async () => {
  const { main } = await import('./main.ts');
  await main();
});
