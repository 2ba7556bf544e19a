import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../../src/build/build-site.ts';
import { digestsIn, idOf } from '../../src/build/site-record.ts';
import { projectFile } from '../../src/environment.ts';
import { runStep } from '../../src/hosting/deploy/run-program.ts';
import { deploySteps, releaseOf, releasesOn } from '../../src/hosting/deploy/ssh.ts';
import { stageSite } from '../../src/hosting/deploy/stage-site.ts';
import { redirectsFor } from '../../src/hosting/redirects.ts';
import { writeInto } from '../../tests/support/roots.ts';
import { writeDemo } from '../demo/write-demo.ts';
import { formerAddresses } from './check-redirects.ts';
import { withOnion } from './configurations.ts';

/** A statement that is not published yet, so that its text may change. */
export const changing = {
  file: 'content/statements/changing/fa.md',
  page: 'fa/changing.html',
  text: (word: string) =>
    `---\ntitle: متنی که عوض می‌شود\nissued: 2024-01-15\nissuers: [writers-circle]\ntopics: [free-expression]\n---\n\nاین متن عوض می‌شود: ${word}.\n`,
} as const;

/** Where the demo is. */
export interface DeployedDemo {
  readonly root: string;
  /** The folder of the build. */
  readonly site: string;
  /** The folder with the releases: servers serve `current` in it. */
  readonly www: string;
}

/** Brings a built site into a folder of releases, as `bayan deploy` does. */
export async function release(site: string, www: string): Promise<void> {
  const target = { to: www, keep: 2 };
  const files = await digestsIn(site);
  const stage = `${www}-stage`;
  await stageSite(site, files, stage);
  for (const step of deploySteps(target, releaseOf(idOf(files)), stage, await releasesOn(target)))
    await runStep(step);
  await rm(stage, { recursive: true });
}

/** Builds the demo with files of other types in `public/` and the settings for Apache, and deploys it. Returns its folders. */
export async function buildDemo(folder: string, copies: boolean): Promise<DeployedDemo> {
  const [root, site, www] = ['root', 'site', 'www'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeDemo(root);
  if (copies) await appendFile(path.join(root, 'content/site.yaml'), '\nprecompress: [br, gz]\n');
  const rules = await readFile(projectFile('hosting/apache/.htaccess'), 'utf8');
  const text = 'نام,شهر\nالف,ناکجا\n'.repeat(60);
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n';
  await writeInto(root, {
    'public/.htaccess': `${redirectsFor('apache', formerAddresses)}${withOnion(rules)}`,
    [changing.file]: changing.text('نخست'),
    'public/data.csv': text,
    'public/old.csv.gz': gzipSync(text),
    'public/notes.md': '# یادداشت\n'.repeat(99),
    'public/LICENSE': 'متن را آزادانه پخش کنید.\n',
    'public/sums.sha256': `${'0'.repeat(64)}  a.txt\n`,
    'public/a.ris': 'TY  - GEN\nER  - \n',
    'public/small.svg': drawing,
    'public/small.svgz': gzipSync(drawing),
    'public/.well-known/org.matrix.json': '{}\n',
  });
  await buildSite({ root, out: site });
  await rm(www, { recursive: true, force: true });
  await release(site, www);
  return { root, site, www };
}
