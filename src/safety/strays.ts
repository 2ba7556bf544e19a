/* oxlint-disable no-control-regex -- Signatures are bytes of any value. */
import type { Fault } from './finding.ts';
import type { Bytes } from './site-file.ts';

/** A type of file that does not belong in a site, whatever its name. */
interface Stray {
  readonly what: string;
  /** Its signature, in the first 512 bytes as Latin-1. */
  readonly begins: RegExp;
  readonly advice: string;
  readonly isFinal?: true;
}

const advices = {
  authors: 'Remove it: it names its authors and their machines. Publish a PDF without metadata.',
  sources: 'Remove it: it has names, paths and earlier versions. Save it as a PNG or a PDF.',
  packed: 'Remove it: it can record users and times. Put its files into the site, or into a ZIP.',
  programs: 'Remove it: a site of statements has no programs.',
  records: 'Remove it: it can have names, addresses and messages.',
  machines: 'Remove it: it has paths or settings of a machine.',
  commits: 'Remove it: it has names, addresses and time zones of committers.',
  pictures: 'Save it as a PNG, JPEG or WebP without metadata.',
  sounds: 'Convert it: ffmpeg -i <file> -map_metadata -1 <name>.opus',
  films: 'Convert it: ffmpeg -i <file> -map_metadata -1 <name>.mp4',
  keys: 'Remove it, and stop using the key: others may have a copy.',
};

const stray = (what: string, begins: RegExp, advice: keyof typeof advices): Stray => ({
  what,
  begins,
  advice: advices[advice],
  ...(advice === 'keys' && { isFinal: true }),
});

const strays: readonly Stray[] = [
  stray(
    'an office document',
    /^(?:\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\s*\{\\rtf|\xdb\xa5-\0)/,
    'authors',
  ),
  stray('a drawing in PostScript', /^(?:\x04?%!PS|\xc5\xd0\xd3\xc6)/, 'sources'),
  stray('a Photoshop document', /^8BP[SB]\0/, 'sources'),
  stray('a GIMP drawing', /^gimp xcf /, 'sources'),
  stray('an InDesign document', /^\x06\x06\xed\xf5\xd8\x1d\x46\xe5/, 'sources'),
  stray('a CorelDRAW drawing', /^RIFF[^]{4}(?:CDR|cdr)/, 'sources'),
  stray('an Affinity document', /^\0\xffKA/, 'sources'),
  stray('a Figma document', /^fig-(?:kiwi|jam)/, 'sources'),
  stray('a Blender scene', /^BLENDER[-_0-9]/, 'sources'),
  stray('a TIFF picture or a camera file', /^(?:II[*+]\0|MM\0[*+]|FUJIFILM|IIRO)/, 'pictures'),
  stray('a BMP picture', /^BM[^]{4}\0\0\0\0/, 'pictures'),
  stray('an AVIF picture', /^[^]{4}ftypavi[fs]/, 'pictures'),
  stray('a HEIC picture', /^[^]{4}ftyp(?:hei[cfsx]|hev[cx]|mif1|msf1)/, 'pictures'),
  stray('a JPEG XL picture', /^(?:\xff\x0a|\0\0\0\x0cJXL )/, 'pictures'),
  stray('a JPEG 2000 picture', /^(?:\xff\x4f\xff\x51|\0\0\0\x0cjP {2})/, 'pictures'),
  stray('a recording in WAV', /^(?:RIFF|RF64)[^]{4}WAVE/, 'sounds'),
  stray('a recording in FLAC', /^fLaC/, 'sounds'),
  stray('a recording in AIFF', /^FORM[^]{4}AIF[FC]/, 'sounds'),
  stray('a recording in AMR', /^#!AMR/, 'sounds'),
  stray('a recording in AAC', /^(?:\xff[\xf0\xf1\xf8\xf9][\x40-\x7f]|ADIF)/, 'sounds'),
  stray('a recording in Core Audio', /^caff\0\x01/, 'sounds'),
  stray('a film in AVI', /^RIFF[^]{4}AVI /, 'films'),
  stray('a film in Flash', /^FLV\x01/, 'films'),
  stray(
    'a recording of Windows Media',
    /^\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c/,
    'films',
  ),
  stray('a film in MPEG', /^(?:\0\0\x01[\xb3\xba]|G@[\0\x11])/, 'films'),
  stray('a tar archive', /^[^]{257}ustar/, 'packed'),
  stray('a 7z archive', /^7z\xbc\xaf\x27\x1c/, 'packed'),
  stray('a RAR archive', /^Rar!\x1a\x07/, 'packed'),
  stray('an xz file', /^\xfd7zXZ\0/, 'packed'),
  stray('a bzip2 file', /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/, 'packed'),
  stray('an lz4 file', /^(?:\x04\x22\x4d\x18|\x02\x21\x4c\x18)/, 'packed'),
  stray('an lzip file', /^LZIP\x01/, 'packed'),
  stray('a file of compress', /^\x1f[\x9d\xa0]/, 'packed'),
  stray('a Windows cabinet', /^(?:MSCF\0\0\0\0|ISc\()/, 'packed'),
  stray('a package of Debian or a library', /^!<(?:arch|thin)>\n/, 'packed'),
  stray('an RPM package', /^\xed\xab\xee\xdb/, 'packed'),
  stray('a cpio archive', /^(?:07070[127][0-9A-Fa-f]{40}|\xc7\x71)/, 'packed'),
  stray('a macOS archive', /^xar!\0/, 'packed'),
  stray('a part of a ZIP', /^PK(?:\x07\x08|00PK)/, 'packed'),
  stray('a virtual disk', /^(?:QFI\xfb|conectix|vhdxfile|KDMV|<<< )/, 'packed'),
  stray('an SQLite database', /^SQLite format 3\0/, 'records'),
  stray('an Access database', /^[^]{4}Standard (?:Jet|ACE) DB/, 'records'),
  stray('a mailbox of Outlook', /^(?:!BDN|\x78\x9f\x3e\x22)/, 'records'),
  stray('a memory dump', /^(?:MDMP\x93\xa7|PAGEDU(?:64|MP))/, 'records'),
  stray(
    'a capture of network traffic',
    /^(?:\xd4\xc3\xb2\xa1|\xa1\xb2[\xc3\x3c][\xd4\x4d]|\x0a\x0d\x0d\x0a)/,
    'records',
  ),
  stray('a shortcut of Windows', /^L\0\0\0\x01\x14\x02\0/, 'machines'),
  stray('a property list of macOS', /^bplist0/, 'machines'),
  stray('a folder record of macOS', /^(?:\0\0\0\x01Bud1|\0\x05\x16[\0\x07])/, 'machines'),
  stray(
    'a program',
    /^(?:\x7fELF|MZ[^]{0,100}\0|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba[\xbe\xbf]|\0asm|dex\n0|Cr24|#!\s*\/)/,
    'programs',
  ),
  stray(
    'a part of a git repository',
    /^(?:# v[23] git bundle|PACK\0\0\0|DIRC\0\0\0|\xfftOc|# pack-refs)/,
    'commits',
  ),
  stray('a password database', /^\x03\xd9\xa2\x9a/, 'keys'),
  stray('a key store of Java', /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce)/, 'keys'),
  stray('a key of an onion service', /^== ed25519v1-secret/, 'keys'),
  // PKCS #1, PKCS #8, SEC 1, PKCS #12: a sequence that begins with a small integer.
  stray(
    'a private key, or a store of keys',
    /^0(?:[\x01-\x7f]|\x81[^]|\x82[^]{2}|\x83[^]{3}|\x80)\x02\x01(?:\0[\x020]|\x01[\x040]|\x030)/,
    'keys',
  ),
  stray('an encrypted disk', /^LUKS\xba\xbe/, 'packed'),
];

/** Returns the fault of a file whose bytes show that it does not belong in a site, whatever its name. */
export function strayFault(bytes: Bytes): Fault | undefined {
  const start = bytes.subarray(0, 512).toString('latin1');
  const at = (from: number, length: number) =>
    from < 0 || bytes.length < from + length
      ? ''
      : bytes.subarray(from, from + length).toString('latin1');
  const found = strays.find(({ begins }) => begins.test(start));
  if (found) {
    const { what, advice, isFinal } = found;
    return { found: what, advice, ...(isFinal && { isFinal }) };
  }
  if (at(32_769, 5) === 'CD001' || at(bytes.length - 512, 4) === 'koly')
    return { found: 'a disk image', advice: advices.packed };
  return undefined;
}
