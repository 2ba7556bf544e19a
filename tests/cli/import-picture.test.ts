import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { importCommand } from '../../src/cli/commands/import.ts';
import { callCommand } from '../support/call-command.ts';
import { jpeg, png, segment } from '../support/handmade-files.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';

const photo = jpeg(segment(0xe1, 'Exif\0\0MM\0*'), segment(0xfe, 'by Shahla'));

/** Calls `bayan import` in a new site with a received file, and returns what it printed and the site. */
async function place(test: TestContext, name: string, bytes: Uint8Array, ...more: string[]) {
  const root = await temporaryRoot(test, 'shelf');
  const file = path.join(await temporaryFolder(test), name);
  await writeFile(file, bytes);
  return { root, file, ...(await callCommand(importCommand, root, file, ...more)) };
}

describe('bayan import with a picture', () => {
  it('places it in public/ without metadata, and says what it left out', async (test) => {
    const { root, code, stdout, stderr } = await place(test, 'Reading Room.JPG', photo);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `Wrote public/reading-room.jpg.
Left out: a segment APP1 (EXIF), a comment.
Nothing needs your attention.
`,
    );
    assert.deepEqual(await readFile(path.join(root, 'public/reading-room.jpg')), jpeg());
  });

  it('gives it a name without the time that a camera or a phone writes there', async (test) => {
    for (const name of [
      'IMG_2041.JPG',
      '20210723_103011.jpg',
      'Screenshot 2021-07-23.jpg',
      'عکس.jpg',
    ]) {
      const { stdout } = await place(test, name, photo);
      assert.match(stdout, /^Wrote public\/file\.jpg\.$/m);
    }
  });

  it('places it in a folder or a file of --out, with the extension of its format', async (test) => {
    const folder = 'content/statements/open-the-library';
    const asNamed = await place(test, 'map.jpeg', png(), '--out', folder);
    assert.match(asNamed.stdout, /^Wrote content\/statements\/open-the-library\/map\.png\.$/m);
    assert.deepEqual(await readFile(path.join(asNamed.root, folder, 'map.png')), png());
    const asGiven = await place(test, 'map.png', png(), '--out', `${folder}/shelves.png`);
    assert.match(asGiven.stdout, /^Wrote .*shelves\.png\.\nNothing was left out\.$/m);
    const refused = await place(test, 'map.png', png(), '--out', `${folder}/shelves.jpg`);
    assert.deepEqual(
      [refused.code, refused.stderr],
      [
        2,
        `${refused.file} is a .png file, and --out ${folder}/shelves.jpg has another ending. Write --out ${folder}/shelves.png\n`,
      ],
    );
  });

  it('replaces a file only with --force, also itself, and writes nothing on a dry run', async (test) => {
    const { root, file } = await place(test, 'map.jpg', photo);
    const again = (...more: string[]) => callCommand(importCommand, root, file, ...more);
    const { code, stderr } = await again();
    assert.deepEqual([code, stderr.split('.')[0]], [1, 'public/map']);
    assert.match(stderr, /^public\/map\.jpg already exists\. Use --force to replace it/);
    assert.equal((await again('--out', file, '--force')).code, 0);
    assert.deepEqual(await readFile(file), jpeg());
    const dry = await again('--out', 'pictures/', '--dry-run');
    assert.match(dry.stdout, /^Would write pictures\/map\.jpg\.$/m);
    assert.ok(!(await readdir(root)).includes('pictures'));
  });

  it('says in one sentence why it cannot place a file', async (test) => {
    const cut = await place(test, 'map.jpg', photo.subarray(0, 60));
    assert.deepEqual(
      [cut.code, cut.stderr],
      [2, `${cut.file} cannot be read (it is truncated); ask for it again.\n`],
    );
    const named = await place(test, 'map.jpg', photo, '--lang', 'fa');
    assert.deepEqual(
      [named.code, named.stderr],
      [2, `--lang is only for a text, and ${named.file} is not one. Leave it out.\n`],
    );
    const text = await place(test, 'a.txt', Buffer.from('متن'));
    assert.equal(
      text.stderr,
      `${text.file} is not a picture (JPEG, PNG, WebP, GIF, SVG, ICO) or a recording (MP3, Ogg, MP4, WebM). Save another picture as a PNG or JPEG, and import that. Convert another recording: ffmpeg -i ${text.file} -map_metadata -1 new.opus (for a film, new.mp4). For a text, write the id of its statement first: node bayan import <id> ${text.file}\n`,
    );
    const id = await callCommand(importCommand, cut.root, 'new-one', named.file, '--out', 'public');
    assert.match(
      id.stderr,
      /^--out is only for a picture or a recording; a text goes into content\/statements/,
    );
  });
});
