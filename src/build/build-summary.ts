/** What a build has done with the files of a site, and what they take on the disk. */
export interface BuildSummary {
  readonly made: number;
  /** How many files were taken from the last build. */
  readonly kept: number;
  /** How many files of the last build are not in the site any more. */
  readonly removed: number;
  /** What each format takes, by its name. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** How many formats are named: the largest ones. */
const named = 6;

/** Returns the lines that a build ends with: what was made, kept and removed, and the size on the disk. */
export function summaryLines({ made, kept, removed, sizes }: BuildSummary): string[] {
  const largest = Object.entries(sizes).sort(([, a], [, b]) => b - a);
  const sum = (entries: typeof largest) => entries.reduce((total, [, bytes]) => total + bytes, 0);
  const parts = largest.slice(0, named).map(([name, bytes]) => `${name} ${sizeWords(bytes)}`);
  const others = sum(largest.slice(named));
  if (others > 0) parts.push(`others ${sizeWords(others)}`);
  return [
    `Made ${files(made)}, kept ${files(kept)} from the last build, removed ${files(removed)}.`,
    `The site takes ${sizeWords(sum(largest))}${parts.length > 1 ? `: ${parts.join(', ')}` : ''}.`,
  ];
}

const files = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`;

/** Returns a number of bytes in words, with the units of disks: `12 KB`, `3.4 MB`, `1.2 GB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3).toLocaleString('en')} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
