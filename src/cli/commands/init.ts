import { lstat, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../../domain/bayan-error.ts';
import { naming } from '../../domain/disk-error.ts';
import { makeFolder } from '../../domain/make-folder.ts';
import { project } from '../../environment.ts';
import { idWithoutName } from '../../init/id-from-name.ts';
import { newRepository } from '../../init/new-repository.ts';
import { ownVersion } from '../../init/own-version.ts';
import { isPath, publicAddress } from '../../init/public-address.ts';
import { nameOfPin, pinFile, type Pin } from '../../init/pin.ts';
import { runGit } from '../../init/run-git.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { interview } from '../interview.ts';
import { gatherPublisher, type GivenFacts } from '../publisher-facts.ts';

/** `bayan init <dir>`: writes the repository of a publisher. */
export const init: Command = {
  name: 'init',
  summary: 'make a folder for a site of your own',
  usage: '<dir>',
  needsContent: false,
  about: `Writes a repository for the texts and settings of a publisher: content/site.yaml with every setting explained, the
organisation, a page about it, a first draft, settings for git and for continuous integration, a README, and bayan.js,
which runs this version of Bayan in that folder. In a terminal, init asks for what you do not give. It never overwrites
a file.`,
  options: {
    name: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      about: 'the name of the organisation; repeat it as TAG=NAME for its name in another language',
    },
    languages: {
      type: 'string',
      value: 'TAGS',
      about: 'the languages of the site, the main one first, as in tr,az,en',
    },
    url: { type: 'string', value: 'URL', about: 'the address of the site, if you know it' },
    id: {
      type: 'string',
      value: 'ID',
      about: 'the id of the organisation in addresses; made of its name by default',
    },
    forge: {
      type: 'string',
      value: 'HOST',
      about: 'where the repository will be: github, gitlab, forgejo (also Codeberg) or none',
    },
    paper: { type: 'string', value: 'PAPER', about: 'the paper of leaflets: a4 or a5' },
    repository: {
      type: 'string',
      value: 'URL',
      about: 'where the folder gets Bayan from; by default, where this clone came from',
    },
  },
  examples: ['init ../our-site', 'init ../our-site --name "Öğretmen Sendikası" --languages tr,en'],
  run: async (input) => {
    const { cwd, options, print, note } = input;
    const [dir = ''] = wordsOf(input, 1, 'init takes the new folder: node bayan init <dir>');
    const folder = path.resolve(cwd, dir);
    await refuseInside(folder);
    const pin = await pinOf(input);
    const given = options as GivenFacts;
    const { stdin, stdout } = process;
    const publisher =
      stdin.isTTY && stdout.isTTY
        ? await interview({ input: stdin, output: stdout }, (ask) => gatherPublisher(given, ask))
        : await gatherPublisher(given, undefined);
    const files = await newRepository(publisher, pin, new Date().toISOString().slice(0, 10));
    await writeNew(folder, files);
    const isNew = await initGit(folder);
    print(`Wrote ${Object.keys(files).length} files into ${folder}, for Bayan ${nameOfPin(pin)}.`);
    if (isNew) print('It is a git repository now. Nothing is committed yet.');
    if (publisher.id === idWithoutName)
      note(
        `The id of your organisation in addresses is ${publisher.id}. For another one, delete the folder and run init with --id.`,
      );
    if (await hasChanges())
      note(
        'Warning: this clone of Bayan has changes that are not committed. The new folder uses its last commit, without them.',
      );
    if (isPath(pin.repository))
      note(
        `Warning: ${pinFile} gets Bayan from ${pin.repository}, a path of this machine. Before you share the folder, write an address there that others can reach, as docs/publishers/upgrading.md says.`,
      );
    print(
      `\nTo see the site:\n\n  cd ${/\s/.test(dir) ? `"${dir}"` : dir}\n  node bayan start\n\nThen read README.md there, and content/site.yaml.`,
    );
  },
};

/** Throws {@link BayanError} if a folder is in that of Bayan: an update of Bayan would concern it. */
async function refuseInside(folder: string): Promise<void> {
  let parent = folder;
  while (!(await isThere(parent))) parent = path.dirname(parent);
  const real = path.join(await realpath(parent), path.relative(parent, folder));
  const own = await realpath(project);
  if (real !== own && !real.startsWith(own + path.sep)) return;
  throw new BayanError(
    'usage',
    `${folder} is in the folder of Bayan.`,
    'Name a folder outside of it, such as ../our-site.',
  );
}

/** Returns the version of Bayan that the new folder will use. */
async function pinOf(input: Input): Promise<Pin> {
  const own = await ownVersion();
  const given = optionOf(input, 'repository');
  return given === undefined ? own : { ...own, repository: publicAddress(given, input.cwd) };
}

/** Whether files of this clone of Bayan differ from its last commit. */
const hasChanges = async (): Promise<boolean> =>
  ((await runGit(project, 'status', '--porcelain', '--untracked-files=no')) ?? '') !== '';

/** Writes files into a folder. Throws {@link BayanError}, and writes nothing, if one of them exists. */
async function writeNew(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.keys(files);
  const there = await Promise.all(names.map((name) => isThere(path.join(folder, name))));
  const existing = names.filter((_, index) => there[index]);
  if (existing.length > 0)
    throw new BayanError(
      'usage',
      `${folder} already has ${existing.join(', ')}. Nothing was written.`,
      'Name a new or an empty folder.',
    );
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await naming(file, makeFolder(path.dirname(file)));
    await naming(file, writeFile(file, text, { flag: 'wx' }));
  }
}

/** Makes a git repository of a folder, unless it is in one. Returns whether it made one. */
async function initGit(folder: string): Promise<boolean> {
  if ((await runGit(folder, 'rev-parse', '--git-dir')) !== undefined) return false;
  return (await runGit(folder, 'init', '--quiet', '--initial-branch=main')) !== undefined;
}

const isThere = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    () => false,
  );
