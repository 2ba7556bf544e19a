import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { check } from '../../src/cli/commands/check.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { callCommand } from '../support/call-command.ts';
import { copySite, writeInto, type Files } from '../support/roots.ts';
import { runBuild } from '../support/run.ts';
import type { Planting } from './planting.ts';

/** What became of a planting. */
export interface Outcome {
  readonly planting: Planting;
  /** The command that refused or removed it; `undefined` if the site was built with it. */
  readonly by: 'import' | 'check' | 'build' | undefined;
  /** The first line that says so. */
  readonly report: string;
}

interface Planted {
  readonly planting: Planting;
  readonly slug: string;
  /** What it puts into the root, by path; {@link received} holds the rest. */
  readonly files: Files;
  readonly received: Files;
}

const receivedFolder = 'received/';

/**
 * Puts plantings into one site, as its editors and its publisher would, and runs `import`, `check` and `build` until the site is
 * built. What a command refuses is taken out before the next one. Without `formats`, the site has pages and its files alone.
 */
export async function tryPlantings(
  plantings: readonly Planting[],
  { formats = true } = {},
): Promise<Outcome[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-leaks-'));
  try {
    const root = path.join(folder, 'site');
    await copySite('shelf', root);
    if (!formats) await appendFile(path.join(root, 'content/site.yaml'), 'formats: []\n');
    const outcomes: Outcome[] = [];
    let left: Planted[] = [];
    const all = await Promise.all(
      plantings.map((planting, index) => plantedAs(planting, `planted${index}x`)),
    );
    // Imports first, while the site is small: each of them reads all of it.
    for (const planted of all) {
      const report = await importReceived(planted, root, folder);
      if (report === undefined) left.push(planted);
      else outcomes.push({ planting: planted.planting, by: 'import', report });
    }
    for (const { files } of left) await writeInto(root, files);
    const refuse = async (by: 'check' | 'build', report: string): Promise<boolean> => {
      const refused = left.filter(({ slug }) => report.includes(slug));
      await remove(root, refused);
      for (const { planting, slug } of refused)
        outcomes.push({ planting, by, report: lineWith(slug, report) });
      left = left.filter((planted) => !refused.includes(planted));
      return refused.length > 0;
    };
    await refuse('check', errorsOf(await callCommand(check, root, '--format', 'json')));
    while (left.length > 0) {
      const { code, stderr } = runBuild('--root', root, '--out', path.join(folder, 'out'));
      if (code === 0) break;
      if (!(await refuse('build', stderr)))
        throw new Error(`The build failed, but not because of a planting:\n${stderr}`);
    }
    outcomes.push(...left.map(({ planting }) => ({ planting, by: undefined, report: '' })));
    return outcomes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function plantedAs(planting: Planting, slug: string): Promise<Planted> {
  const files = Object.entries(await planting.files(slug));
  const part = (isReceived: boolean): Files =>
    Object.fromEntries(files.filter(([file]) => file.startsWith(receivedFolder) === isReceived));
  return { planting, slug, files: part(false), received: part(true) };
}

/**
 * Imports the received files of a planting. Returns a report if none of its secrets was written; `undefined` if one was, or if it
 * has none.
 */
async function importReceived(
  { planting, slug, files, received }: Planted,
  root: string,
  folder: string,
): Promise<string | undefined> {
  const names = Object.keys(received);
  if (names.length === 0) return undefined;
  await writeInto(folder, received);
  await writeInto(root, files);
  const before = new Set(await filesIn(root));
  let report = '';
  for (const name of names) {
    const facts = ['--issued', '2024-05-01', '--issuer', 'reading-circle', '--title', 'متن'];
    const target = /\.(?:docx|txt|md|eml|rtf|odt)$/.test(name) ? [slug, ...facts] : [];
    const args = [...target.slice(0, 1), path.join(folder, name), ...target.slice(1)];
    const { stdout, stderr } = await callCommand(importCommand, root, ...args);
    report += stdout + stderr;
  }
  const written = (await filesIn(root)).filter((file) => !before.has(file));
  const contents = await Promise.all(written.map((file) => readFile(path.join(root, file))));
  const { secrets = [] } = planting;
  const isOut = secrets.every((secret) =>
    contents.every((bytes) =>
      (['utf8', 'utf16le', 'latin1'] as const).every(
        (encoding) => !bytes.includes(Buffer.from(secret, encoding)),
      ),
    ),
  );
  return secrets.length > 0 && isOut ? report : undefined;
}

const filesIn = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)));

/** The errors in a report of `check` in JSON, a line each. */
function errorsOf({ stdout }: { readonly stdout: string }): string {
  const problems = JSON.parse(stdout) as { file: string; severity: string; message: string }[];
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`)
    .join('\n');
}

const lineWith = (slug: string, report: string): string =>
  report.split('\n').find((line) => line.includes(slug)) ?? '';

/** Removes the files of plantings, also those that an import has made of them. */
async function remove(root: string, plantings: readonly Planted[]): Promise<void> {
  const slugs = new Set(plantings.map(({ slug }) => slug));
  const made = (await filesIn(root)).filter((file) =>
    slugs.has(/planted\d+x/.exec(file)?.[0] ?? ''),
  );
  for (const file of [...plantings.flatMap(({ files }) => Object.keys(files)), ...made])
    await rm(path.join(root, file), { recursive: true, force: true });
}
