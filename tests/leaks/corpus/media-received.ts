import {
  addBox,
  addElement,
  box,
  element,
  id3,
  id3v1,
  inBox,
  opusTags,
  opusWith,
  recording,
} from '../../support/handmade-media.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const secret = 'Sara Example';

const received = (name: string, extension: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({ [`received/${slug}.${extension}`]: bytes }),
  secrets: [secret],
});

const [mp3, opus, m4a, mp4, webm] = [
  'tone.mp3',
  'tone.opus',
  'tone.m4a',
  'film.mp4',
  'film.webm',
].map(recording) as [Buffer, Buffer, Buffer, Buffer, Buffer];

export const group: PlantingGroup = {
  title: 'Sound and film, imported',
  leaks: [
    received(
      'a received MP3 with the name of a speaker',
      'mp3',
      Buffer.concat([id3({ TPE1: secret }), mp3]),
    ),
    received(
      'a received MP3 with two tags',
      'mp3',
      Buffer.concat([id3({ COMM: secret }), mp3, id3v1('', secret)]),
    ),
    received(
      'a received Opus with comments',
      'opus',
      opusWith(opusTags('Lavf', [`ARTIST=${secret}`, 'DATE=2026-11-26'])),
    ),
    received('a received M4A with the name of a track', 'm4a', inBox(m4a, 'hdlr', 24, secret)),
    received(
      'a received MP4 with notes',
      'mp4',
      addBox(mp4, 'moov', box('udta', box('©ART', secret))),
    ),
    received(
      'a received MP4 with XMP',
      'mp4',
      addBox(mp4, '', box('uuid', `<x:xmpmeta>${secret}`)),
    ),
    received(
      'a received WebM with a title',
      'webm',
      addElement(webm, element(0x1549a966, element(0x7ba9, secret))),
    ),
  ],
  harmless: [
    { ...received('a received MP3 without a tag', 'mp3', mp3), secrets: [] },
    { ...received('a received Opus without comments', 'opus', opus), secrets: [] },
  ],
};
