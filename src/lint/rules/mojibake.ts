import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** The characters of Windows-1252 and ISO 8859-1 for the bytes 0x80 to 0xBF. */
const western = String.raw`\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`;
/** The same for Windows-1256, without its letters and quotation marks. */
const eastern = '€‚ƒ„…†‡ˆ‰‹Œ’”•–™›œ¢£¤¥¦§¨©¬®¯°±²³´µ¶·¸¹¼½¾';

const wrong: readonly RegExp[] = [
  // Arabic script in UTF-8, two letters or more: «سلام» as Ø³Ù„Ø§Ù….
  new RegExp(`(?:[ØÙÚÛ][${western}]){2}[ØÙÚÛ${western}]*(?: [ØÙÚÛ][ØÙÚÛ${western}]*)*`, 'g'),
  new RegExp(`(?:[طظعغ][${eastern}]){2}(?:[طظعغ][${eastern}پچژگکڈٹڑںھ،؛؟])*`, 'g'),
  // Quotation marks, dashes and accented letters in UTF-8: ’ as â€™, ü as Ã¼.
  new RegExp(
    `â€[${western}]|(?<!\\p{Lu}\\p{Lu})Ã[${western}]|(?<![\\p{L}])Â[\\u00a0«»°§·©®±¿¡]`,
    'gu',
  ),
  // Arabic in Windows-1256: «السلام» as ÇáÓáÇã.
  /(?<!\p{L})[\u00c0-\u00ff]{4,}(?!\p{L})/gu,
];
/** A quick test that most texts fail. */
const suspect = new RegExp(`[ØÙÚÛÃÂâÇáãíÈÊÓÑ]|[طظعغ][${eastern}]`);
/** Whether a word is Arabic in Windows-1256: it has frequent Arabic letters, and none that both encodings share. */
const isArabic = (word: string): boolean =>
  (word.match(/[ÇáãíÈÊÓÑ]/g)?.length ?? 0) > 2 && !/[àâçèéêëîïôùûü]/.test(word);

/** Finds text that was read in another encoding than it was written in. */
export const mojibake: Rule = {
  name: 'mojibake',
  family: 'leftovers',
  severity: 'error',
  about: 'text that was read in the wrong encoding: Ø³Ù„Ø§Ù… for سلام',
  *find({ value }) {
    if (!suspect.test(value)) return;
    for (const pattern of wrong) {
      for (const { index, 0: found } of value.matchAll(pattern)) {
        if (/^[\u00c0-\u00ff]+$/.test(found) && !isArabic(found)) continue;
        const message = `${quoted(found)} was read in the wrong encoding; copy it from the source again, as UTF-8`;
        yield { start: index, end: index + found.length, message };
      }
    }
  },
};
