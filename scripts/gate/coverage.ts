import path from 'node:path';

/** How much of a file, or of a room, the tests have run. */
export interface Coverage {
  readonly totalLineCount: number;
  readonly coveredLineCount: number;
  readonly totalBranchCount: number;
  readonly coveredBranchCount: number;
  readonly totalFunctionCount: number;
  readonly coveredFunctionCount: number;
}

const counts = [
  'totalLineCount',
  'coveredLineCount',
  'totalBranchCount',
  'coveredBranchCount',
  'totalFunctionCount',
  'coveredFunctionCount',
] as const satisfies readonly (keyof Coverage)[];

/** Sums of the files of each folder of `source`, by its name, in alphabetical order. Files at the top have a room of their own. */
export function coverageByRoom(
  files: readonly (Coverage & { readonly path: string })[],
  source: string,
): Map<string, Coverage> {
  const rooms = new Map<string, Coverage>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [room = ''] = path.relative(source, file.path).split(path.sep);
    const before = rooms.get(room);
    rooms.set(
      room,
      Object.fromEntries(
        counts.map((key) => [key, (before?.[key] ?? 0) + file[key]]),
      ) as unknown as Coverage,
    );
  }
  return rooms;
}

/** A table with a line for each room: how much of its lines, branches and functions was run. */
export function formatCoverage(rooms: ReadonlyMap<string, Coverage>): string {
  const share = (covered: number, total: number) =>
    `${(total === 0 ? 100 : (100 * covered) / total).toFixed(1)}%`.padStart(10);
  const lines = Array.from(
    rooms,
    ([room, of]) =>
      room.padEnd(20) +
      share(of.coveredLineCount, of.totalLineCount) +
      share(of.coveredBranchCount, of.totalBranchCount) +
      share(of.coveredFunctionCount, of.totalFunctionCount),
  );
  const head = `${'room'.padEnd(20)}${'lines'.padStart(10)}${'branches'.padStart(10)}${'functions'.padStart(10)}`;
  return `${[head, ...lines].join('\n')}\n`;
}
