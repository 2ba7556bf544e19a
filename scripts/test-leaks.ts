import { runCommand } from '../src/cli/run-command.ts';
import { groups } from '../tests/leaks/groups.ts';
import { tryPlantings, type Outcome } from '../tests/leaks/try-plantings.ts';

/** The number of outcomes, and how many came from each command. */
const counts = (outcomes: readonly Outcome[]): string[] => [
  String(outcomes.length),
  ...(['check', 'import', 'build', undefined] as const).map((command) =>
    String(outcomes.filter(({ by }) => by === command).length),
  ),
];

const pad = (cell: string, column: number): string =>
  column === 0 ? cell.padEnd(36) : cell.padStart(9);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

// npm run test:leaks: plants all leaks of tests/leaks/ in a site, and all harmless files in another, and prints what was refused,
// by which command. Exits with 1 if a leak was published or a harmless file refused.
await runCommand(async () => {
  const leaks = await tryPlantings(groups.flatMap((group) => group.leaks));
  const harmless = await tryPlantings(groups.flatMap((group) => group.harmless));
  const faults = [
    ...leaks
      .filter(({ by }) => by === undefined)
      .map(({ planting }) => `published: ${planting.name}`),
    ...harmless
      .filter(({ by }) => by !== undefined)
      .map(({ planting, report }) => `refused: ${planting.name}\n  ${report.trim()}`),
  ];
  const rows = groups.map((group) => [
    group.title,
    ...counts(leaks.filter(({ planting }) => group.leaks.includes(planting))),
    ...counts(harmless.filter(({ planting }) => group.harmless.includes(planting))).slice(0, 1),
  ]);
  const total = ['All', ...counts(leaks), ...counts(harmless).slice(0, 1)];
  const head = ['', 'leaks', 'check', 'import', 'build', 'published', 'harmless'];
  for (const row of [head, ...rows, total]) print(row.map((cell, at) => pad(cell, at)).join('  '));
  if (faults.length === 0) return;
  print(`\n${faults.join('\n')}`);
  process.exitCode = 1;
});
