import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { importCommand } from '../../src/cli/commands/import.ts';
import { stripRecording } from '../../src/import/strip-recording.ts';
import { mediaKindOf } from '../../src/media/kinds.ts';
import { group } from '../leaks/corpus/media.ts';
import { callCommand } from '../support/call-command.ts';
import {
  addBox,
  addElement,
  box,
  element,
  firstPage,
  id3,
  id3v1,
  insert,
  opusTags,
  opusWith,
  recording,
} from '../support/handmade-media.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';

/** Returns a recording without metadata, or fails with the reason. */
function strip(bytes: Buffer): Buffer {
  const clean = stripRecording(bytes);
  if (typeof clean === 'string') throw new Error(clean);
  return clean.bytes;
}

/** Leaks of the corpus within the sound or film itself. */
const cannotBeRemoved = new Set(['a Matroska film whose frames are JPEGs']);

describe('a recording that is imported', () => {
  it('keeps the frames of an MP3 byte for byte', () => {
    const mp3 = recording('tone.mp3');
    const tagged = Buffer.concat([id3({ TPE1: 'Sara' }), mp3, id3v1('Statement', 'Sara')]);
    assert.deepEqual(strip(tagged), mp3);
    assert.deepEqual(strip(Buffer.concat([mp3, Buffer.from('for Sara')])), mp3);
  });

  it('keeps the packets of an Opus byte for byte, with new numbers and checksums of pages', () => {
    const opus = recording('tone.opus');
    const silent = opusWith(opusTags('Lavf', []));
    assert.deepEqual(strip(opusWith(opusTags('Lavf', ['ARTIST=Sara']))), silent);
    assert.deepEqual(strip(opusWith(opusTags('Sara', [`NOTE=${'a'.repeat(99_999)}`]))), silent);
    assert.deepEqual(strip(Buffer.concat([firstPage(9, 'fishead\0'), opus])), opus);
    assert.deepEqual(strip(insert(opus, 47, 'for Sara')), opus);
  });

  it('keeps all bytes of an MP4 and a WebM in their places, and empties what it removes', () => {
    const mp4 = recording('film.mp4');
    const movie = mp4.indexOf('moov') - 4;
    const placed = addBox(mp4, 'moov', box('udta', box('©xyz', '+35.6892+051.3890/')));
    const clean = strip(placed);
    assert.deepEqual(clean.subarray(0, movie), mp4.subarray(0, movie));
    assert.equal(clean.length, placed.length);
    assert.deepEqual(clean.subarray(movie + 8, mp4.length), mp4.subarray(movie + 8));
    assert.equal(clean.subarray(-30).toString('latin1').replaceAll('\0', ''), 'free');
    const webm = recording('film.webm');
    const titled = addElement(webm, element(0x1549a966, element(0x7ba9, 'for Sara')));
    assert.deepEqual(strip(titled).subarray(0, webm.length), titled.subarray(0, webm.length));
  });

  it('has nothing left that the gate would refuse, whatever was in it', async () => {
    let count = 0;
    for (const { name, files } of group.leaks) {
      const [[file, content] = ['', '']] = Object.entries(await files('a'));
      if (!/\.(?:mp3|opus|ogg|m4a|mp4|webm|mkv)$/.test(file)) continue;
      if (cannotBeRemoved.has(name)) {
        assert.throws(() => strip(content as Buffer), /; convert it with: ffmpeg/, name);
        continue;
      }
      const clean = strip(content as Buffer);
      const read = mediaKindOf(clean)?.read(clean);
      assert.deepEqual([read?.broken, read?.extras], [undefined, []], name);
      assert.ok(!clean.includes('Sara'), name);
      count += 1;
    }
    assert.ok(count > 60);
  });

  it('is placed in public/, and the report says what was left out', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const file = path.join(await temporaryFolder(test), 'Speech.mp3');
    const mp3 = recording('tone.mp3');
    await writeFile(file, Buffer.concat([id3({ TPE1: 'Sara' }), mp3, id3v1('', 'Sara')]));
    const { code, stdout, stderr } = await callCommand(importCommand, root, file);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      'Wrote public/speech.mp3.\nLeft out: an ID3 tag (2 times).\nNothing needs your attention.\n',
    );
    assert.deepEqual(await readFile(path.join(root, 'public/speech.mp3')), mp3);
  });

  it('is refused if it is truncated or in fragments', () => {
    const mp4 = recording('film.mp4');
    assert.equal(
      stripRecording(mp4.subarray(0, 400)),
      'cannot be read (it is truncated); ask for it again',
    );
    assert.equal(
      stripRecording(addBox(mp4, '', box('moof', ''))),
      'cannot be read (it is in fragments); convert it with: ffmpeg -i <old> -map_metadata -1 -c copy <new>',
    );
  });
});

describe('a damaged recording', () => {
  it('is read to its end or refused, whatever its bytes are', () => {
    for (const name of [
      'tone.mp3',
      'tone.opus',
      'tone.ogg',
      'film.mp4',
      'film.webm',
      'film-hevc.mp4',
    ]) {
      const whole = recording(name);
      const kind = mediaKindOf(whole);
      for (let at = 16; at < whole.length; at += 5) {
        const bytes = Buffer.from(whole);
        bytes[at] = 0xff;
        assert.doesNotThrow(() => kind?.read(bytes), `${name} ${at}`);
        assert.doesNotThrow(() => kind?.read(whole.subarray(0, at)), `${name} ${at}`);
      }
    }
  });
});
