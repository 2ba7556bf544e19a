import { runCommand } from '../src/cli/run-command.ts';
import { ensureBrowser } from './browser.ts';
import { dealt, runTests, runTestsTogether, runTool, type Check } from './gate/check.ts';
import { runChecks } from './gate/run-checks.ts';
import { listTestFiles, type TestFile } from './gate/test-files.ts';
import { toolEnvironment, tools } from './gate/tools.ts';

const sites = 'The sites that the tests read';
const budget = 'The budget of pages';

/** Test files that share processes: each process loads the same code, and each browser takes a second to start. */
const shared: readonly {
  readonly name: string;
  readonly has: (test: TestFile) => boolean;
  readonly groups: number;
}[] = [
  { name: 'Page tests', has: ({ file }) => file.startsWith('tests/site/'), groups: 2 },
  { name: 'Unit tests', has: ({ kind }) => kind === 'unit', groups: 2 },
  {
    name: 'Content and command tests',
    has: ({ file, kind }) => kind === 'process' && /^tests\/(?:cli|lint|media|source)\//.test(file),
    groups: 2,
  },
];

async function listChecks(): Promise<Check[]> {
  const files = await listTestFiles();
  return [
    { name: sites, run: () => runTool(['node', 'tests/support/built-sites.ts']) },
    ...Object.entries(tools).map(([name, tool]) => ({
      name,
      // It needs the types of the content collections, which the other one writes.
      ...(name === 'lint' ? { after: 'check:astro' } : {}),
      run: () => runTool(tool),
    })),
    {
      name: budget,
      after: sites,
      run: () => runTool(['node', 'tests/bench/page.ts'], { isShown: true }),
    },
    // Slow checks first: a slow one that starts last leaves the other core idle.
    ...shared.flatMap(({ name, has, groups }) => {
      const members = files.filter(has);
      return dealt(members, groups).map((group, index) => ({
        name: `${name} ${index + 1} of ${groups}`,
        ...(members.some(({ kind }) => kind === 'site') ? { after: sites } : {}),
        run: () => runTestsTogether(group.map(({ file }) => file)),
      }));
    }),
    ...files
      .filter((test) => !shared.some(({ has }) => has(test)))
      .map(({ file, kind }) => ({
        name: file,
        ...(kind === 'site' ? { after: sites } : {}),
        run: () => runTests([file]),
      })),
  ];
}

// npm test: runs every check and prints `N passed, N failed` as its last line.
await runCommand(async () => {
  ensureBrowser();
  Object.assign(process.env, toolEnvironment);
  const results = await runChecks(
    await listChecks(),
    ({ name }, { passed, failed, output, seconds }) => {
      const isGood = failed === 0 && passed > 0;
      process.stdout.write(
        `${isGood ? '✔' : '✖'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)\n`,
      );
      if (!isGood || name === budget) process.stdout.write(output);
    },
  );
  const sum = (key: 'passed' | 'failed') =>
    [...results.values()].reduce((total, result) => total + result[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  const isGood = [...results.values()].every(({ passed, failed }) => failed === 0 && passed > 0);
  if (!isGood) process.exitCode = 1;
});
