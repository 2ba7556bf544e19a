import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hostileFiles } from '../import/hostile-files.ts';
import { p, r, wordFile } from '../import/word-file.ts';
import { copySite } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:import: the CPU time and peak memory of `node bayan import` for each kind of file that it refuses, and for some
// that it accepts. Exits with 1 if a limit is exceeded.

const limits = { memory: 150, cpu: 5000 } as const;

interface Usage {
  /** MiB. */
  readonly memory: number;
  /** Milliseconds. */
  readonly cpu: number;
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));
const usageFolder = path.join(folder, 'usage');
const probe = path.join(folder, 'probe.mjs');

/*
  Writes the usage of a process when it exits. On Linux, the peak of getrusage can be that of the parent process, which here
  makes ZIP bombs, so the peak comes from /proc.
*/
const probeText = `import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let peak = maxRSS;
  try {
    peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  const usage = { memory: peak / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(${JSON.stringify(usageFolder)} + '/' + process.pid, JSON.stringify(usage));
});
`;

async function measure(file: string, ...more: string[]): Promise<Usage & { stderr: string }> {
  await rm(usageFolder, { recursive: true, force: true });
  await mkdir(usageFolder);
  const tool = path.join(project, 'bayan.js');
  const args = ['import', 'bench', file, '--root', folder, ...more];
  const { stderr } = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import ${probe}` },
  });
  const names = await readdir(usageFolder);
  const usages = await Promise.all(
    names.map(
      async (name) => JSON.parse(await readFile(path.join(usageFolder, name), 'utf8')) as Usage,
    ),
  );
  return {
    memory: Math.round(Math.max(...usages.map(({ memory }) => memory))),
    cpu: Math.round(usages.reduce((sum, { cpu }) => sum + cpu, 0)),
    stderr,
  };
}

const rowsOf = (what: string, { memory, cpu }: Usage, most: Usage = limits): Row[] => [
  { what, value: memory, limit: most.memory, unit: 'MiB' },
  { what: '  CPU', value: cpu, limit: most.cpu, unit: 'ms' },
];

/** A Word file with this number of words, each in its own run. */
const long = (words: number): Buffer =>
  wordFile({
    body: Array.from({ length: words / 25 }, () =>
      p(Array.from({ length: 25 }, () => r('آزادی ')).join('')),
    ).join(''),
  });

/** A Word file with a table of this number of rows, each with four cells of a few words. */
function table(rows: number): Buffer {
  const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
  const row = (_: unknown, index: number) =>
    `<w:tr>${cell(String(index + 1))}${cell(`نام و نشان ${index}`)}${cell('شهر')}${cell('۱٬۲۰۰٬۰۰۰ تومان')}</w:tr>`;
  return wordFile({ body: `<w:tbl>${Array.from({ length: rows }, row).join('')}</w:tbl>` });
}

/** A Word file with 3,000 paragraphs and three pictures of this size. */
function heavy(size: number): Buffer {
  const ids = ['a', 'b', 'c'];
  const picture = (id: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr descr="تصویر"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const paragraphs = Array.from({ length: 3000 }, (_, index) =>
    p(r(`بند ${index} از متنی دراز، با چند واژه دربارهٔ نان و آزادی.`)),
  );
  return wordFile({
    body: paragraphs.join('') + ids.map((id) => p(picture(id))).join(''),
    images: Object.fromEntries(
      ids.map((id) => [id, { name: `${id}.jpg`, bytes: largeJpeg(size) }]),
    ),
  });
}

/** A JPEG of this size, with the thumbnail and the place of a camera. Its random bytes cannot be compressed. */
function largeJpeg(size: number): Buffer {
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const scan = randomBytes(size).map((byte) => (byte === 0xff ? 0 : byte));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.alloc(20_000, 'CANARY')])),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, Buffer.from([8, 0x10, 0, 0x10, 0, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

try {
  await copySite('published', folder);
  await writeFile(probe, probeText);
  const rows: Row[] = [];
  for (const { kind, name, make, says } of hostileFiles) {
    const file = path.join(folder, name);
    await writeFile(file, make());
    const measured = await measure(file);
    await rm(file);
    if (!says.test(measured.stderr.slice(file.length + 1)))
      throw new Error(`${kind}: ${measured.stderr}`);
    rows.push(...rowsOf(kind, measured));
  }
  const fixtures = path.join(project, 'tests/fixtures');
  const file = path.join(folder, 'long.docx');
  await writeFile(file, long(5000));
  const [tableFile, heavyFile] = ['table.docx', 'heavy.docx'].map((name) =>
    path.join(folder, name),
  );
  await writeFile(tableFile ?? '', table(600));
  await writeFile(heavyFile ?? '', heavy(14 << 20));
  for (const [what, name, most] of [
    ['imported: a text', path.join(fixtures, 'received/khuzestan-detainees.txt'), limits],
    ['imported: a Word file', path.join(fixtures, 'docx/01-lo-full.docx'), limits],
    ['imported: a Word file of 5,000 words', file, limits],
    ['imported: a table of 600 rows', tableFile ?? '', { ...limits, cpu: 2000 }],
    ['imported: 3,000 paragraphs and three pictures of 14 MB', heavyFile ?? '', limits],
  ] as const)
    rows.push(...rowsOf(what, await measure(name, '--force'), most));
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
