import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { project } from '../../src/environment.ts';
import { readBinary } from '../../src/safety/binary.ts';
import { inspectSite } from '../support/inspect-site.ts';
import { readByKind } from '../../src/safety/kinds.ts';
import { gatherFacts } from '../../src/safety/machine-facts.ts';
import { nameScanner } from '../../src/safety/name-scanner.ts';
import { siteFileOf, type Inspection } from '../../src/safety/site-file.ts';
import { listFiles } from '../../src/source/list-files.ts';
import { sites } from '../support/built-sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:gate: the CPU time of the privacy gate: for the pages and formats of each edition of the fixture, read as often as
// in a site of 300 editions; for bytes of any kind; and for texts that are made to take long. Exits with 1 if a limit is exceeded.

const limits = { edition: 20, megabyte: 20, hostile: 500 } as const;
const wanted = 300;
const hostileSize = 100_000;

/** Pieces of texts that a pattern or a parser could read again and again. */
const pieces = [
  ...['1:', 'a@b.', '12:30 ', '23 Jul 2021 12:30:12 ', 'From: ', 'To: <', 'Received: from '],
  ...['/home/', ':/', 'C:\\a', '\\\\a\\b', '.local', '-macbook', 'root/', 'a-', 'author=', 'login'],
  ...['&amp;', '&x;', '\\u002f', '%2F', '=2F', 'L2hvbWUv', '{"', '"a":"b",', '(', '[', '"', "'"],
  ...['<a ', '</a>', '<!--', '<p', '<b><i>', '<svg>', 'url(', 'a{b:c}', '/*', '@media', 'mso-'],
  ...['eyJ', 'A=', 'sk-', '-----BEGIN ', 'machine a', '\n', ' ', '\u200c', 'ي', '\u0301', '😀'],
];
const extensions = ['html', 'xml', 'svg', 'css', 'json', 'txt', 'asc'];

const facts = await gatherFacts(project, sites.shelf.root);
const inspection: Inspection = {
  names: nameScanner(facts),
  inspect: () => [],
  readPart: (_, file, read) => read(file),
  isMade: true,
};

/** Milliseconds of CPU time. */
async function cost(task: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));
try {
  const files = await listFiles(sites.shelf.dist);
  // The files of editions: fa/some-id.html, fa/some-id.pdf.
  const nameOf = (file: string) => file.replace(/\..*$/, '');
  const editions = new Set(files.filter((file) => /^[\w-]+\/[\w-]+\.pdf$/.test(file)).map(nameOf));
  const formats = Map.groupBy(
    files.filter((file) => editions.has(nameOf(file))),
    (file) => file.slice(file.indexOf('.') + 1),
  );
  const rounds = Math.ceil(wanted / editions.size);
  const together = 'all';
  for (const [extension, group] of formats)
    for (const file of group)
      for (const place of [extension, together])
        await cp(path.join(sites.shelf.dist, file), path.join(folder, place, file));

  const read = (place: string) => inspectSite(place, facts, { isMade: () => true });
  // Run before measuring, so that the code is compiled.
  for (let round = 0; round < 3; round += 1) await read(path.join(folder, together));
  const perEdition = async (place: string) => {
    const all = await cost(async () => {
      for (let round = 0; round < rounds; round += 1) await read(path.join(folder, place));
    });
    return all / rounds / editions.size;
  };
  const rows: Row[] = [];
  // Most of what is in a ZIP is in the other rows.
  for (const extension of [...formats.keys()].filter((one) => one !== 'zip').sort())
    rows.push({
      what: `.${extension} of an edition`,
      value: await perEdition(extension),
      unit: 'ms',
    });
  rows.push({
    what: 'all files of an edition',
    value: await perEdition(together),
    limit: limits.edition,
    unit: 'ms',
  });

  const bytes = randomBytes(32 << 20);
  const binary = await cost(() =>
    readBinary(siteFileOf({ path: 'x', bytes, siblings: new Set() }), inspection),
  );
  rows.push({
    what: 'a megabyte of any bytes',
    value: binary / 32,
    limit: limits.megabyte,
    unit: 'ms',
  });

  let worst = { name: '', value: 0 };
  for (const extension of extensions)
    for (const piece of pieces) {
      const start = extension === 'html' ? '<!doctype html><html><body>' : '';
      const count = Math.ceil(hostileSize / Buffer.byteLength(piece));
      const file = siteFileOf({
        path: `x.${extension}`,
        bytes: Buffer.from(start + piece.repeat(count)),
        siblings: new Set<string>(),
      });
      const value = await cost(() => readByKind(file, inspection));
      if (value > worst.value) worst = { name: `.${extension} of ${JSON.stringify(piece)}`, value };
    }
  rows.push({
    what: `slowest 100 KB: ${worst.name}`,
    value: worst.value,
    limit: limits.hostile,
    unit: 'ms',
  });
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
