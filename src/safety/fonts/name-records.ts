import { quote, type Fault } from '../finding.ts';
import type { NameScanner } from '../name-scanner.ts';
import { outside, type FontTable } from './unpack-font.ts';

/** Copyright, trademark, designer, description, addresses and licence: public texts of a foundry, which may have an e-mail address. */
const publicTexts = new Set([0, 7, 8, 9, 10, 11, 12, 13, 14]);

/** The other names that OpenType defines; 15 is reserved. */
const lastDefined = 25;

/** The first ID that a font defines itself, for its axes, instances, styles and palettes. */
const firstOwn = 256;

/** The most bytes of all names together. */
const maxText = 4 << 20;

const advice = 'Remove the record with a font editor, or download the font from its foundry again.';

/**
 * Returns the faults in the table `name`. Allowed are the names that OpenType defines, among them the designer and the licence of
 * a published font, and short labels of one line under the IDs that a font defines itself. No record may have a path or a name of
 * this machine, an e-mail address only where foundries write theirs, and every byte of the table must be in a record.
 */
export function faultsInNames(tables: readonly FontTable[], names: NameScanner): Fault[] {
  const bytes = tables.find(({ tag }) => tag === 'name')?.bytes;
  if (!bytes || bytes.length < 6) return [];
  const faults: Fault[] = [];
  const add = (what: string, text: string) =>
    faults.push({ found: `${what}: ${quote(text)}`, advice });
  const count = bytes.readUInt16BE(2);
  const storage = bytes.readUInt16BE(4);
  let end = 6 + count * 12;
  const used: [number, number][] = [];
  let total = 0;
  const stringAt = (lengthAt: number): Buffer => {
    const start = storage + bytes.readUInt16BE(lengthAt + 2);
    const range: [number, number] = [start, start + bytes.readUInt16BE(lengthAt)];
    used.push(range);
    total += range[1] - range[0];
    // Records may share a text, but not so many so long ones that reading them takes forever.
    if (total > maxText) throw new RangeError('the names are too long');
    return bytes.subarray(...range);
  };
  if (bytes.readUInt16BE(0) === 1) {
    const tags = bytes.readUInt16BE(end);
    for (let index = 0; index < tags; index += 1) {
      const tag = utf16(stringAt(end + 2 + index * 4));
      if (!/^[A-Za-z\d]{1,8}(?:-[A-Za-z\d]{1,8}){0,6}$/.test(tag))
        add('a language tag of a font', tag);
    }
    end += 2 + tags * 4;
  }
  used.push([0, end]);
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const platform = bytes.readUInt16BE(at);
    const id = bytes.readUInt16BE(at + 6);
    const content = stringAt(at + 8);
    const text = platform === 1 ? content.toString('latin1') : utf16(content);
    if (platform > 3 || platform === 2)
      add(`a name record of a font for platform ${platform}`, text);
    else if (id === 15 || (id > lastDefined && id < firstOwn) || id > 0x7fff)
      add(`a name record ${id} of a font, which OpenType does not define`, text);
    else if (id >= firstOwn && (text.length > 200 || /[\r\n@]/.test(text)))
      add(`a name record ${id} of a font, which is not a label`, text);
    else if (!publicTexts.has(id) && /[\w.+-]@[\w-]+\.\w/.test(text))
      add(`an e-mail address in name record ${id} of a font`, text);
    for (const { found, advice } of names.inText(text))
      faults.push({ found: `${found} in a name record`, advice });
  }
  for (const { what, content } of outside(bytes, used))
    add(
      `${what.replace(' between its tables', ' outside of the records')} of the table name of a font`,
      text(content),
    );
  return faults;
}

const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');

/** Returns printable text for a report. */
const text = (content: Buffer): string => content.toString('latin1').replaceAll('\0', '');
