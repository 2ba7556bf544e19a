import { once } from 'node:events';
import { watch } from 'node:fs';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../change.ts';
import { finish, type Scene } from '../scene.ts';

const inSite = (scene: Scene, file: string) => path.join(scene.out, file);
const stateOf = (scene: Scene) => path.join(scene.folder, '.dist.bayan');

/** Removes a built file. A build that refuses to replace a changed file asks for it. */
const remove = (file: string) => (scene: Scene) => rm(inSite(scene, file));

/** Changes the bytes of all that Bayan keeps for the next build: its records and its caches. */
async function spoilRecords(scene: Scene, spoil: (bytes: Buffer) => Buffer): Promise<void> {
  for (const folder of [stateOf(scene), scene.cache]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      const isKept = !path.relative(stateOf(scene), file).startsWith('kept');
      if (!entry.isFile() || !isKept || /^(?:lock|\.gitignore)$/.test(entry.name)) continue;
      await writeFile(file, spoil(await readFile(file)));
    }
  }
}

const flipped = (bytes: Buffer): Buffer => {
  const at = bytes.length >> 1;
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Kills a build when a file whose path matches is in `folder`. */
async function killBuild(scene: Scene, folder: string, isTime: RegExp): Promise<void> {
  await mkdir(folder, { recursive: true });
  const child = scene.start('build');
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file !== null && isTime.test(file)) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  watcher.close();
  if (signal !== 'SIGKILL') throw new Error(`the build ended before ${String(isTime)} was written`);
}

/** Changes of the built site, and of what Bayan keeps next to it and in its cache. */
export const disk: readonly Change[] = [
  {
    name: 'a built file that is deleted',
    apply: remove('fa/street-lamps.html'),
    expects: 'same bytes',
  },
  {
    name: 'a built file that is edited by hand',
    apply: (scene) => appendFile(inSite(scene, 'fa/street-lamps.html'), '<p>mine'),
    expects: /street-lamps\.html \(changed since Bayan wrote it\)/,
    undo: remove('fa/street-lamps.html'),
  },
  {
    name: 'a built file that is edited and has its old size and time',
    apply: async (scene) => {
      const file = inSite(scene, 'en/index.html');
      const { atime, mtime } = await stat(file);
      await writeFile(file, flipped(await readFile(file)));
      await utimes(file, atime, mtime);
    },
    expects: /en\/index\.html \(changed since Bayan wrote it\)/,
    undo: remove('en/index.html'),
  },
  {
    name: 'a built file that is cut off',
    apply: (scene) => truncate(inSite(scene, 'fa/index.html'), 100),
    expects: /fa\/index\.html \(changed since Bayan wrote it\)/,
    undo: remove('fa/index.html'),
  },
  {
    name: 'a built file with other permissions',
    apply: (scene) => chmod(inSite(scene, 'fa/night-bread.html'), 0o600),
    expects: 'same bytes',
  },
  {
    name: 'site.zip that is deleted',
    apply: (scene) => rm(inSite(scene, 'site.zip')),
    expects: 'same bytes',
  },
  {
    name: 'a built site that is a copy, with other inodes',
    apply: async (scene) => {
      const before = `${scene.out}-before`;
      await rename(scene.out, before);
      await cp(before, scene.out, { recursive: true, preserveTimestamps: true });
      await rm(before, { recursive: true });
    },
    expects: 'same bytes',
  },
  {
    name: 'records and caches that are cut off',
    apply: (scene) => spoilRecords(scene, (bytes) => bytes.subarray(0, bytes.length >> 1)),
    expects: 'same bytes',
  },
  {
    name: 'records and caches that are empty',
    apply: (scene) => spoilRecords(scene, () => Buffer.of()),
    expects: 'same bytes',
  },
  {
    name: 'records and caches with a wrong bit',
    apply: (scene) => spoilRecords(scene, flipped),
    expects: 'same bytes',
  },
  {
    name: 'records of another version of Bayan',
    apply: (scene) =>
      spoilRecords(scene, (bytes) =>
        Buffer.from(
          bytes.toString('latin1').replace(/"version":\s*(\d+)/, '"version":9$1'),
          'latin1',
        ),
      ),
    expects: 'same bytes',
  },
  {
    name: 'a cache that is deleted',
    apply: (scene) => rm(scene.cache, { recursive: true }),
    expects: 'same bytes',
  },
  {
    name: 'what Bayan keeps next to the site, deleted',
    apply: (scene) => rm(stateOf(scene), { recursive: true }),
    expects: 'same bytes',
  },
  {
    name: 'the whole built site, deleted',
    apply: (scene) => rm(scene.out, { recursive: true }),
    expects: 'same bytes',
  },
  {
    name: 'a site that was rolled back',
    apply: async (scene) => {
      await scene.edit('content/pages/about/en.mdx', 'This site', 'The whole site');
      await scene.build('--keep', '1');
      await finish(scene.start('rollback'), scene.out);
    },
  },
  {
    name: 'a build that is killed while it writes',
    apply: async (scene) => {
      await scene.edit(
        'content/statements/night-bread/fa.md',
        'شب نان می‌پزیم',
        'هر شب نان می‌پزیم',
      );
      await killBuild(scene, path.join(scene.project, '.cache/building'), /site\/.*\.html$/);
    },
  },
  {
    name: 'a build that is killed when its site is complete',
    apply: async (scene) => {
      await scene.edit('content/statements/night-bread/fa.md', 'هر شب نان', 'هر شب با هم نان');
      await killBuild(scene, scene.folder, /\.dist\.bayan\/new\/record\.json$/);
    },
  },
  {
    name: 'two builds at the same time',
    apply: async (scene) => {
      await scene.edit('content/statements/night-bread/fa.md', 'هر شب با هم نان', 'هر شب نان گرم');
      const codes = (await Promise.all([scene.build(), scene.build()])).map(({ code }) => code);
      if (!codes.includes(0) || codes.some((code) => code !== 0 && code !== 2))
        throw new Error(`the builds ended with ${codes.join(' and ')}`);
    },
  },
  {
    name: 'another root with the same folder for its site',
    apply: async (scene) => {
      const other = path.join(scene.folder, 'other-site');
      await cp(scene.root, other, { recursive: true, preserveTimestamps: true });
      scene.root = other;
      await scene.edit('content/site.yaml', 'fa: فانوس', 'fa: چراغ');
    },
  },
  {
    name: 'the first root again',
    apply: (scene) => void (scene.root = path.join(scene.folder, 'site')),
  },
];
