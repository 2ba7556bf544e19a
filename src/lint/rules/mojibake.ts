import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** What Windows-1252 and ISO 8859-1 have for the bytes 0x80 to 0xBF, and what has no other place beside a letter. */
const western = String.raw`\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`;
/** The same of Windows-1256, without its letters and its quotation marks. */
const eastern = '€‚ƒ„…†‡ˆ‰‹Œ’”•–™›œ¢£¤¥¦§¨©¬®¯°±²³´µ¶·¸¹¼½¾';

const wrong: readonly RegExp[] = [
  // UTF-8 of Arabic script, two letters of it at least: «سلام» as Ø³Ù„Ø§Ù….
  new RegExp(`(?:[ØÙÚÛ][${western}]){2}[ØÙÚÛ${western}]*(?: [ØÙÚÛ][ØÙÚÛ${western}]*)*`, 'g'),
  new RegExp(`(?:[طظعغ][${eastern}]){2}(?:[طظعغ][${eastern}پچژگکڈٹڑںھ،؛؟])*`, 'g'),
  // UTF-8 of quotation marks, dashes and accented letters: ’ as â€™, ü as Ã¼.
  new RegExp(
    `â€[${western}]|(?<!\\p{Lu}\\p{Lu})Ã[${western}]|(?<![\\p{L}])Â[\\u00a0«»°§·©®±¿¡]`,
    'gu',
  ),
  // Windows-1256 of Arabic: «السلام» as ÇáÓáÇã.
  /(?<!\p{L})[\u00c0-\u00ff]{4,}(?!\p{L})/gu,
];
/** Most texts have none of this. */
const suspect = new RegExp(`[ØÙÚÛÃÂâÇáãíÈÊÓÑ]|[طظعغ][${eastern}]`);
/** Such a word has some of these, and none of those that Windows-1256 and Windows-1252 share. */
const isArabic = (word: string): boolean =>
  (word.match(/[ÇáãíÈÊÓÑ]/g)?.length ?? 0) > 2 && !/[àâçèéêëîïôùûü]/.test(word);

/** Text of one encoding that was read as of another. */
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
