import { realOut } from '../../build/site-places.ts';
import type { KeptBuild } from '../../build/kept-builds.ts';
import type { Builds } from '../../build/rollback-site.ts';
import { buildPathsOf } from '../../build/build-paths.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { readContent } from '../../source/read-content.ts';
import { optionOf, outOption } from '../arguments.ts';
import type { Command } from '../command.ts';

/** How many pages that come back are named. */
const shown = 10;

/** How many digits of the ID of a build are shown. */
const idLength = 12;

/** `bayan rollback [<build>]`: puts an earlier build into place. */
export const rollback: Command = {
  name: 'rollback',
  summary: 'put an earlier build of the site into place',
  usage: '[<build>]',
  about: `Replaces the site by the build before it, or by the one with this ID (its first digits are enough) or this CID (its last
characters are enough). The site that it replaces is kept.

It works if earlier builds were kept: write keep: 3 into content/site.yaml, or build with --keep 3.

It changes nothing in content/ and in the ledger: texts that were retracted or withdrawn after that build are public
again, and the next build brings back the current texts. It lists the pages that come back.`,
  options: {
    out: { ...outOption, about: 'the folder of the site; dist/ next to content/ by default' },
    list: {
      type: 'boolean',
      about: 'list the kept builds with their dates, IDs and CIDs, and change nothing',
    },
  },
  examples: ['rollback --list', 'rollback', 'rollback 3f2a91c0'],
  run: async (input) => {
    const { words, print, note, root, options } = input;
    if (words.length > 1)
      throw new BayanError(
        'usage',
        'rollback takes at most one build: node bayan rollback [<build>]',
      );
    const out = await realOut(buildPathsOf(root, optionOf(input, 'out')).out);
    const { buildsOf, rollbackSite } = await import('../../build/rollback-site.ts');
    const builds = await buildsOf(out);
    if (options['list'] === true) {
      print(listOf(builds, out));
      return;
    }
    const build = choose(builds, words[0], out);
    for (const line of await returningPages(root, build, builds)) note(line);
    await rollbackSite(out, build, note);
    print(`${out} is the build of ${dateOf(build.record.date)} again: ${nameOf(build)}.`);
    print(
      'content/ and the ledger are unchanged. The next build publishes the current texts again.',
    );
  },
};

/** Returns the kept builds, a line each, with the site in place. */
function listOf({ kept, now }: Builds, out: string): string {
  if (kept.length === 0) return none(out);
  const rows = kept.map((build) => ({ ...build, isNow: build.id === now?.id }));
  if (now?.id !== undefined && !rows.some(({ isNow }) => isNow))
    rows.push({ folder: out, id: now.id, record: now, isNow: true });
  return rows
    .sort((a, b) => (a.record.date < b.record.date ? 1 : -1))
    .map(
      (build) =>
        `${dateOf(build.record.date)}  ${nameOf(build)}${build.isNow ? '  (in place)' : ''}`,
    )
    .join('\n');
}

/** Returns the first digits of the ID of a build, and its CID if it has one. */
const nameOf = ({ id, record: { cid } }: KeptBuild): string =>
  [id.slice(0, idLength), ...(cid === undefined ? [] : [cid])].join('  ');

/** Returns the build with this ID or CID, or the newest that is older than the site in place. Throws {@link BayanError} if there is none. */
function choose({ kept, now }: Builds, name: string | undefined, out: string): KeptBuild {
  const others = kept.filter(({ id }) => id !== now?.id);
  if (others.length === 0) throw new BayanError('environment', none(out));
  const list = `These builds are kept:\n${listOf({ kept, now }, out)}`;
  if (name === undefined) {
    const before = others.find(({ record }) => now === undefined || record.date < now.date);
    if (before) return before;
    throw new BayanError('environment', 'No older build is kept.', `Name one by its ID. ${list}`);
  }
  const matching = kept.filter(
    ({ id, record }) => id.startsWith(name) || record.cid?.endsWith(name) === true,
  );
  const [match] = matching;
  if (matching.length === 1 && match) return match;
  const what = matching.length > 1 ? 'Several kept builds have' : 'No kept build has';
  throw new BayanError(
    'usage',
    `${what} an ID that begins with ${name} or a CID that ends in it.`,
    list,
  );
}

const none = (out: string): string =>
  `No earlier build of ${out} is kept. To keep three from now on, write keep: 3 into content/site.yaml.`;

/** Returns warnings about pages that the rollback makes public again, and about texts that were retracted since. */
async function returningPages(
  root: string,
  { record }: KeptBuild,
  { now }: Builds,
): Promise<string[]> {
  const { ledger } = await readContent(root);
  const isIn = (file: string) => Object.hasOwn(record.files, file);
  const retracted = ledger
    .filter(({ line }) => line.event === 'retraction' && isIn(line.path.slice(1)))
    // On the same day the build may have been before the retraction.
    .filter(({ line }) => record.date.slice(0, 10) <= line.date)
    .map(({ line }) => `  ${line.path} was retracted on ${line.date}.`);
  const pages = Object.keys(record.files).filter((file) => file.endsWith('.html'));
  const returning = now ? pages.filter((file) => !Object.hasOwn(now.files, file)) : [];
  const lines = returning.slice(0, shown).map((file) => `  /${file}`);
  if (returning.length > shown) lines.push(`  and ${returning.length - shown} more`);
  return [
    ...(retracted.length > 0
      ? [
          'Warning: this build has these texts as they were before they were retracted:',
          ...retracted,
        ]
      : []),
    ...(lines.length > 0
      ? ['Warning: these pages are not in the current site and are public again:', ...lines]
      : []),
  ];
}

/** Returns a time to the minute in UTC. */
const dateOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
