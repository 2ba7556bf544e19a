import { isUtf8 } from 'node:buffer';
import { quote, unreadable, type Fault } from './finding.ts';

/** Characters that no text has: control characters except for tabs, line breaks and page breaks, and non-characters. */
const control = /(?![\t\n\f\r])\p{Cc}|[\uFFFE\uFFFF]/u;

/** Letters that nothing shows and that can spell a hidden text; flags of regions are written with them. */
const tags = /\u{1F3F4}[\u{E0020}-\u{E007F}]+|([\u{E0001}\u{E0020}-\u{E007F}]+)/gu;

/** Returns why these bytes are not a text that shows all that is in it; nothing if they are. */
export function faultsInEncoding(bytes: Buffer): Fault[] {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)))
    return [unreadable('it is UTF-16 text', 'Save it as UTF-8.')];
  if (!isUtf8(bytes)) return [unreadable('it is not UTF-8 text', 'Save it as UTF-8.')];
  const text = bytes.toString('utf8');
  const found = control.exec(text);
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [unreadable(`it has the control character U+${code}`, 'Save it as plain text.')];
  }
  if (!text.includes('\u{DB40}')) return [];
  const hidden = [...text.matchAll(tags)].map(([, letters = '']) => letters).join('');
  if (hidden === '') return [];
  const spelled = Array.from(hidden, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) & 0x7f),
  );
  return [
    {
      found: `invisible letters: ${quote(spelled.join(''))}`,
      advice: 'Remove them: readers cannot see them, but programs can read them.',
    },
  ];
}
