import { frameAt } from '../../../src/media/mp3-frame.ts';
import { handZip } from '../../support/handmade-files.ts';
import {
  addBox,
  addElement,
  apeTag,
  box,
  element,
  firstPage,
  id3,
  id3v1,
  inBox,
  insert,
  opusTags,
  opusWith,
  overwrite,
  recording,
} from '../../support/handmade-media.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: bytes }),
});

const inZip = (name: string, extension: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({
    [`public/${slug}.zip`]: handZip([{ path: `sound/a.${extension}`, content: bytes }]),
  }),
});

const inPage = (name: string, type: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({
    [`public/${slug}.html`]: page(
      `<audio controls src="data:${type};base64,${bytes.toString('base64')}"></audio>`,
    ),
  }),
});

const [mp3, opus, vorbis] = ['tone.mp3', 'tone.opus', 'tone.ogg'].map(recording) as [
  Buffer,
  Buffer,
  Buffer,
];
const [m4a, mp4, webm, mkv] = ['tone.m4a', 'film.mp4', 'film.webm', 'film.mkv'].map(recording) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];
const [hevc, av1] = ['film-hevc.mp4', 'film-av1.mp4'].map(recording) as [Buffer, Buffer];

const secret = 'Recorded by Sara Example in Enghelab Street';
/** Where the first frame of the MP3 begins, after the tag of ffmpeg, and the second one. */
const firstFrame = mp3.indexOf(Buffer.from([0xff, 0xf3]));
const nextFrame = frameAt(mp3, firstFrame)?.end ?? 0;
/** A place in the data of the largest frame of the film. */
const inFrame = mp4.indexOf('mdat') + 800;
const zeros = (count: number) => '\0'.repeat(count);
const time = Buffer.from('e5a1b2c3e5a1b2c3', 'hex');

/** An item of the list of notes of iTunes. */
const note = (type: string, text: string) => box(type, box('data', '\0\0\0\x01\0\0\0\0', text));
const notes = (...items: readonly Buffer[]) =>
  box(
    'udta',
    box(
      'meta',
      '\0\0\0\0',
      box('hdlr', '\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0'),
      box('ilst', ...items),
    ),
  );

/** A track of another kind. */
const track = (kind: string) =>
  box('trak', box('mdia', box('hdlr', `\0\0\0\0\0\0\0\0${kind}${'\0'.repeat(13)}`)));

const tag = (name: string, text: string) =>
  element(
    0x1254c367,
    element(0x7373, element(0x63c0), element(0x67c8, element(0x45a3, name), element(0x4487, text))),
  );

/** Writes another text of the same length over the first place of a text. */
const instead = (bytes: Buffer, text: string, other: string) =>
  overwrite(
    bytes,
    bytes.indexOf(text, 0, 'latin1'),
    other.padEnd(text.length).slice(0, text.length),
  );

export const group: PlantingGroup = {
  title: 'Sound and film',
  leaks: [
    file(
      'an MP3 with the name of a speaker',
      'mp3',
      Buffer.concat([id3({ TPE1: 'Sara Example' }), mp3]),
    ),
    file(
      'an MP3 with a time of recording',
      'mp3',
      Buffer.concat([id3({ TDRC: '2026-11-26T10:30:12' }), mp3]),
    ),
    file('an MP3 with a comment', 'mp3', Buffer.concat([id3({ COMM: `eng\0${secret}` }), mp3])),
    file(
      'an MP3 with a place',
      'mp3',
      Buffer.concat([id3({ TXXX: 'location\0+35.7+51.4/' }), mp3]),
    ),
    file(
      'an MP3 with a private frame',
      'mp3',
      Buffer.concat([id3({ PRIV: `owner\0${secret}` }), mp3]),
    ),
    file(
      'an MP3 with an unknown program',
      'mp3',
      Buffer.concat([id3({ TSSE: 'Sara’s recorder 1.0' }), mp3]),
    ),
    file(
      'an MP3 with a picture of the cover',
      'mp3',
      Buffer.concat([id3({ APIC: 'image/png\0\x03\0\x89PNG' }), mp3]),
    ),
    file('an MP3 with a chapter', 'mp3', Buffer.concat([id3({ CHAP: secret }), mp3])),
    file(
      'an MP3 with a text in the padding of its tag',
      'mp3',
      Buffer.concat([id3({ TSSE: 'Lavf' }, `\0\0${secret}`), mp3]),
    ),
    file(
      'an MP3 with an old ID3 tag',
      'mp3',
      Buffer.concat([mp3, id3v1('Statement', 'Sara Example')]),
    ),
    file(
      'an MP3 with an ID3 tag at its end',
      'mp3',
      Buffer.concat([mp3, id3({ TPE1: 'Sara Example' })]),
    ),
    file('an MP3 with an APE tag', 'mp3', Buffer.concat([mp3, apeTag('Artist', 'Sara Example')])),
    file(
      'an MP3 with a Lyrics3 tag',
      'mp3',
      Buffer.concat([mp3, Buffer.from(`LYRICSBEGINAUT00012Sara Example000029LYRICS200`)]),
    ),
    file('an MP3 with a text between its frames', 'mp3', insert(mp3, nextFrame, secret)),
    file(
      'an MP3 with an ID3 tag between its frames',
      'mp3',
      insert(mp3, nextFrame, id3({ TPE1: 'Sara Example' })),
    ),
    file('an MP3 with a text after its end', 'mp3', Buffer.concat([mp3, Buffer.from(secret)])),
    file(
      'an MP3 with a ZIP after its end',
      'mp3',
      Buffer.concat([mp3, handZip([{ path: 'a.txt' }])]),
    ),
    file(
      'an MP3 with a text in the padding of its last frame',
      'mp3',
      overwrite(mp3, mp3.length - secret.length, secret),
    ),
    file('an MP3 with the name of another encoder', 'mp3', instead(mp3, 'Lavf', 'Sara')),
    file(
      'an MP3 with a text in its table of contents',
      'mp3',
      overwrite(mp3, nextFrame - 12, 'Sara Example'),
    ),
    file(
      'an Opus with the name of a speaker',
      'opus',
      opusWith(opusTags('Lavf', ['ARTIST=Sara Example'])),
    ),
    file(
      'an Opus with a place',
      'opus',
      opusWith(opusTags('Lavf', ['location=+35.6892+051.3890/'])),
    ),
    file(
      'an Opus with a time of recording',
      'opus',
      opusWith(opusTags('Lavf', ['creation_time=2026-11-26T10:30:12Z'])),
    ),
    file(
      'an Opus with a path as its encoder',
      'opus',
      opusWith(opusTags('Lavf', ['ENCODER=/home/sara/bin/opusenc'])),
    ),
    file(
      'an Opus with options that have a name',
      'opus',
      opusWith(opusTags('Lavf', ['ENCODER_OPTIONS=--artist "Sara"'])),
    ),
    file(
      'an Opus with a picture',
      'opus',
      opusWith(opusTags('Lavf', ['METADATA_BLOCK_PICTURE=AAAAAwAAAAlpbWFnZS9wbmc='])),
    ),
    file(
      'an Opus with a chapter',
      'opus',
      opusWith(opusTags('Lavf', ['CHAPTER001NAME=Sara speaks'])),
    ),
    file('an Opus by an unknown program', 'opus', opusWith(opusTags('Sara’s recorder', []))),
    file(
      'an Opus with a text after its comments',
      'opus',
      opusWith(opusTags('Lavf', [], `\x01${secret}`)),
    ),
    file(
      'an Opus with comments of many pages',
      'opus',
      opusWith(opusTags('Lavf', [`NOTE=${'Sara '.repeat(20_000)}`])),
    ),
    file('an Opus with a text between its pages', 'opus', insert(opus, 47, secret)),
    file('an Opus with a text after its end', 'opus', Buffer.concat([opus, Buffer.from(secret)])),
    file(
      'an Opus with a skeleton',
      'opus',
      Buffer.concat([firstPage(7, `fishead\0\x04\0${secret}`), opus]),
    ),
    file(
      'an Opus with a stream of texts',
      'opus',
      Buffer.concat([opus, firstPage(8, `\x80kate\0\0\0${secret}`)]),
    ),
    file(
      'a Vorbis with the name of a speaker',
      'ogg',
      instead(vorbis, 'encoder=Lavc libvorbis', 'artist=Sara Example'),
    ),
    file('a Vorbis with a text after its end', 'ogg', Buffer.concat([vorbis, Buffer.from(secret)])),
    file(
      'an M4A with the name of a speaker',
      'm4a',
      addBox(m4a, 'moov', notes(note('©ART', 'Sara Example'))),
    ),
    file(
      'an M4A with an unknown program',
      'm4a',
      addBox(m4a, 'moov', notes(note('©too', 'com.apple.VoiceMemos (iPhone of Sara)'))),
    ),
    file('an M4A with the name of a track', 'm4a', inBox(m4a, 'hdlr', 24, 'Sara Example')),
    file(
      'an M4A with notes in a track',
      'm4a',
      addBox(m4a, 'moov/trak', box('udta', box('name', secret))),
    ),
    file(
      'an M4A with a text in an unknown box',
      'm4a',
      addBox(m4a, 'moov/trak/mdia', box('sara', secret)),
    ),
    file('an MP4 with a time of recording', 'mp4', inBox(mp4, 'mvhd', 4, time)),
    file('an MP4 with a time of its track', 'mp4', inBox(mp4, 'tkhd', 4, time)),
    file('an MP4 with a time of its data', 'mp4', inBox(mp4, 'mdhd', 4, time)),
    file(
      'an MP4 with a place',
      'mp4',
      addBox(mp4, 'moov', box('udta', box('©xyz', '\0\x12\x15\xc7+35.6892+051.3890/'))),
    ),
    file(
      'an MP4 with the place of a phone',
      'mp4',
      addBox(mp4, 'moov', box('udta', box('loci', `\0\0\0\0\x15\xc7Tehran\0${secret}`))),
    ),
    file(
      'an MP4 with keys of Apple',
      'mp4',
      addBox(
        mp4,
        'moov',
        box(
          'meta',
          box('hdlr', `\0\0\0\0\0\0\0\0mdta${'\0'.repeat(13)}`),
          box('keys', '\0\0\0\0\0\0\0\0'),
        ),
      ),
    ),
    file(
      'an MP4 with XMP',
      'mp4',
      addBox(
        mp4,
        '',
        box(
          'uuid',
          `\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac<x:xmpmeta>${secret}</x:xmpmeta>`,
        ),
      ),
    ),
    file(
      'an MP4 with tags of Windows',
      'mp4',
      addBox(mp4, 'moov', box('udta', box('Xtra', secret))),
    ),
    file('an MP4 with a GoPro track', 'mp4', addBox(mp4, 'moov', track('meta'))),
    file('an MP4 with a time code track', 'mp4', addBox(mp4, 'moov', track('tmcd'))),
    file('an MP4 with a track of chapters', 'mp4', addBox(mp4, 'moov', track('text'))),
    file('an MP4 with a text in free space', 'mp4', addBox(mp4, '', box('free', secret))),
    file('an MP4 with a text in a skipped box', 'mp4', addBox(mp4, 'moov', box('skip', secret))),
    file('an MP4 with data that belongs to no track', 'mp4', addBox(mp4, '', box('mdat', secret))),
    file(
      'an MP4 with a text after its end',
      'mp4',
      Buffer.concat([mp4, Buffer.from('\0\0\0\0Sara')]),
    ),
    file('an MP4 with an unknown brand', 'mp4', overwrite(mp4, 16, 'Sara')),
    file('an MP4 with the name of an encoder', 'mp4', inBox(mp4, 'avc1', 42, '\x0cSara Example')),
    file(
      'an MP4 with a note in place of settings',
      'mp4',
      instead(mp4, 'cabac=1 ref=3 deblock=1', 'Recorded by Sara Example'),
    ),
    file(
      'an MP4 of HEVC with a note in place of settings',
      'mp4',
      instead(hevc, 'cpuid=1111039 frame-threads=1', 'Recorded by Sara Example here'),
    ),
    file(
      'an MP4 of AV1 with a place',
      'mp4',
      addBox(av1, 'moov', box('udta', box('©xyz', '\0\x12\x15\xc7+35.6892+051.3890/'))),
    ),
    file(
      'a WebM with a title',
      'webm',
      addElement(webm, element(0x1549a966, element(0x7ba9, secret))),
    ),
    file(
      'a WebM with a time of recording',
      'webm',
      addElement(webm, element(0x1549a966, element(0x4461, time))),
    ),
    file(
      'a WebM with the name of a file',
      'webm',
      addElement(webm, element(0x1549a966, element(0x7384, 'sara.webm'))),
    ),
    file(
      'a WebM by an unknown program',
      'webm',
      addElement(webm, element(0x1549a966, element(0x5741, 'Sara’s recorder'))),
    ),
    file(
      'a WebM with the name of a speaker',
      'webm',
      addElement(webm, tag('ARTIST', 'Sara Example')),
    ),
    file(
      'a WebM with a name in a tag of its program',
      'webm',
      addElement(webm, tag('ENCODER', 'Sara’s recorder')),
    ),
    file(
      'a WebM with an attached file',
      'webm',
      addElement(webm, element(0x1941a469, element(0x61a7, secret))),
    ),
    file('a WebM with a chapter', 'webm', addElement(webm, element(0x1043a770, secret))),
    file('a WebM with a text in empty space', 'webm', addElement(webm, element(0xec, secret))),
    file(
      'a WebM with the name of a track',
      'webm',
      addElement(webm, element(0x1654ae6b, element(0xae, element(0x536e, secret)))),
    ),
    file('a WebM with an unknown element', 'webm', addElement(webm, element(0x4dcc, secret))),
    file('a WebM with a text after its end', 'webm', Buffer.concat([webm, Buffer.from(secret)])),
    file(
      'a Matroska film with a note in place of settings',
      'mkv',
      instead(mkv, 'cabac=1 ref=3 deblock=1', 'Recorded by Sara Example'),
    ),
    inZip(
      'an MP3 with the name of a speaker in a ZIP',
      'mp3',
      Buffer.concat([id3({ TPE1: 'Sara Example' }), mp3]),
    ),
    inZip('an MP4 with a time of recording in a ZIP', 'mp4', inBox(mp4, 'mvhd', 4, time)),
    inPage(
      'an Opus with the name of a speaker in a page',
      'audio/opus',
      opusWith(opusTags('Lavf', ['ARTIST=Sara Example'])),
    ),
    file(
      'a Matroska film whose frames are JPEGs',
      'mkv',
      instead(mkv, 'V_MPEG4/ISO/AVC', 'V_MJPEG\0\0\0\0\0\0\0\0'),
    ),
    file(
      'a WebM with a second film after it',
      'webm',
      Buffer.concat([webm, webm.subarray(webm.indexOf('\x18\x53\x80\x67', 0, 'latin1'))]),
    ),
    file(
      'an MP4 with a text in a table of the kinds of its frames',
      'mp4',
      addBox(mp4, 'moov/trak/mdia/minf/stbl', box('sdtp', zeros(404), secret)),
    ),
    file(
      'an MP4 with a second table, which is a text',
      'mp4',
      addBox(
        mp4,
        'moov/trak/mdia/minf/stbl',
        box('stts', '\0\0\0\0\0\0\0\x05', secret.slice(0, 40)),
      ),
    ),
    file(
      'an MP4 with a text for profiles',
      'mp4',
      addBox(mp4, 'moov', box('iods', 'Sara, Enghelab Street')),
    ),
    file('an MP4 with a text in the data of its frames', 'mp4', overwrite(mp4, inFrame, secret)),
  ],
  harmless: [
    file('an MP3', 'mp3', mp3),
    file(
      'an MP3 with the name of ffmpeg',
      'mp3',
      Buffer.concat([id3({ TSSE: 'Lavf59.27.100' }), mp3.subarray(firstFrame)]),
    ),
    file('an MP3 of LAME with checksums', 'mp3', recording('tone-checksums.mp3')),
    file('an Opus', 'opus', opus),
    file('an Opus of SoX', 'opus', opusWith(opusTags('Lavf', ['Comment=Processed by SoX']))),
    file('an Opus as .ogg', 'ogg', opus),
    file(
      'an Opus of opusenc',
      'opus',
      opusWith(
        opusTags(
          'libopus 1.3.1, libopusenc 0.2.1',
          ['ENCODER=opusenc from opus-tools 0.2', 'ENCODER_OPTIONS=--bitrate 24 --vbr'],
          '\0'.repeat(512),
        ),
      ),
    ),
    file('a Vorbis', 'ogg', vorbis),
    file('an M4A', 'm4a', m4a),
    file(
      'an M4A with the name of ffmpeg',
      'm4a',
      addBox(m4a, 'moov', notes(note('©too', 'Lavf59.27.100'))),
    ),
    file('an MP4', 'mp4', mp4),
    file('an MP4 with free space', 'mp4', addBox(mp4, '', box('free', '\0'.repeat(64)))),
    file('an MP4 of HEVC', 'mp4', hevc),
    file('an MP4 of AV1', 'mp4', av1),
    file('a WebM', 'webm', webm),
    file(
      'a WebM with the name of ffmpeg',
      'webm',
      addElement(webm, tag('ENCODER', 'Lavf59.27.100')),
    ),
    file('a Matroska film', 'mkv', mkv),
    inZip('an MP3 in a ZIP', 'mp3', mp3),
    inPage('an Opus in a page', 'audio/opus', opus),
  ],
};
