import { visit } from '../../text/visit.ts';
import { imageExtensions } from '../../markdown/near-address.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds descriptions of images that describe nothing: a file name, a number, the word "photo", an address. */
export const poorDescription: Rule = {
  name: 'poor-description',
  family: 'images',
  severity: 'warning',
  about: 'a description of an image that does not say what it shows: IMG_2034, map.png, «عکس ۱»',
  *find({ tree, value }) {
    const found: Finding[] = [];
    visit(tree, 'image', (node) => {
      const range = rangeOf(node);
      const words = node.alt?.trim() ?? '';
      const fault = words === '' ? undefined : faultOf(words, node.url);
      if (!range || fault === undefined) return;
      const at = value.indexOf('[', range.start) + 1;
      const end = at + (node.alt?.length ?? 0);
      found.push({
        start: at,
        end,
        message: `${quoted(words)} ${fault}; write what the image shows, for readers who cannot see it`,
      });
    });
    yield* found;
  },
};

const fileName = new RegExp(String.raw`\.(?:${imageExtensions}|pdf|docx?|mp4)$`, 'i');
/** Words that say only that there is an image, and those in the names that cameras and programs give. */
const emptyWords = new Set(
  [
    'img image images pic picture pictures photo photos photograph foto fotos bild bilder grafik abbildung abb figure fig',
    'screenshot screenshots screen shot screengrab bildschirmfoto bildschirmaufnahme scan scanned dsc dscf dscn dcim pxl mvimg wa fb',
    'whatsapp telegram signal instagram facebook twitter clip clipboard untitled unnamed copy download attachment anhang unbenannt',
    'at am pm um uhr no nr the a of jpg jpeg png gif webp heic datei file alt text description',
    'عکس عکسی تصویر تصاویر تصویری شکل نگاره فایل پیوست اسکرین شات اسکرین‌شات اسکرینشات نماگرفت شماره شمارهٔ بدون عنوان کپی',
    'صورة الصورة صور الصور رسم الشكل لقطة شاشة مرفق رقم',
    'وێنە وێنه وێنەی وێنەکە ڕەسم سکرین شات',
  ].flatMap((line) => line.split(' ')),
);

/** Returns what is wrong with the description of an image, as the end of a sentence; `undefined` if nothing is. */
export function faultOf(words: string, url: string): string | undefined {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) return 'is an address, not a description';
  const stem = url.replace(fileName, '');
  const isStem = words === stem && /[\d_-]/.test(words);
  const isCode = /^[0-9a-f_-]{8,}$/i.test(words) && /\d/.test(words);
  if (fileName.test(words) || isStem || isCode || /^\w+_\d+\w*$/.test(words))
    return 'is the name of a file, not a description';
  if (
    /automatically generated|automatisch generiert|ai-generated content|ki-generiert|به ?طور خودکار|تلقائي/i.test(
      words,
    )
  )
    return 'was written by a program';
  const left = (words.toLowerCase().match(/\p{L}[\p{L}\p{M}\u200c]*/gu) ?? []).filter(
    (word) => !emptyWords.has(word),
  );
  return left.length === 0 ? 'only says that there is an image' : undefined;
}
