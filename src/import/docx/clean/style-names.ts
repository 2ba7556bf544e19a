import { toAsciiDigits } from '../../../text/digits.ts';

/** What a style of paragraphs is for, by its name. */
export type StyleRole =
  | { readonly kind: 'title' | 'quote' | 'contents' }
  | { readonly kind: 'heading'; readonly level: number };

/*
  Word keeps English names for its own styles in the file, whatever language it speaks; other programs, and whoever copies a
  style, write the names that they see. These are those of Word and LibreOffice.
*/
const headings =
  'heading|überschrift|titre|título|titolo|kop|başlık|serbaş|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|عنوان|العنوان|سرفصل|سرصفحه|تیتر|سرتیتر|سەردێڕ|سەرنووس|سەرتیتر|ناونیشان|عنوانی|标题|標題|見出し|제목';
const titles =
  'title|documenttitle|titel|titredudocument|titolodocumento|konubaşlığı|belgebaşlığı|rubrikdokument|заглавие|название|عنوان|العنوان|عنواناصلی|عنوانسند|تیتراصلی|ناونیشان|ناونیشانیسەرەکی|标题|表題';
const quotes =
  'quote|intensequote|blockquote|blockquotation|blocktext|quotations|zitat|intensiveszitat|citation|citationintense|cita|citadestacada|citazione|citazioneintensa|citaat|alıntı|güçlüalıntı|цитата|выделеннаяцитата|نقلقول|نقلقولقوی|نقلقولویژه|اقتباس|اقتباسمكثف|وتە|引用';

const heading = new RegExp(`^(?:${headings})([1-9])$`);
const title = new RegExp(`^(?:${titles})$`);
const quote = new RegExp(`^(?:${quotes})$`);
const contents = /^(?:toc|contents|verzeichnis|tm|tabledesmatières|فهرست|جدولالمحتويات)[1-9]$/;

/**
 * What a style is for, by the name that it has in any of the languages of those who write: `heading 1`, `Überschrift 1`,
 * `عنوان ۱` and `سرفصل ۱` are headings of the first level, `نقل‌قول` is of quotations.
 */
export function roleOfStyleName(name: string): StyleRole | undefined {
  const plain = toAsciiDigits(name.normalize('NFKC').toLowerCase())
    .replaceAll(/[\s\p{Cf}_.-]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
  const level = heading.exec(plain)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (title.test(plain)) return { kind: 'title' };
  if (quote.test(plain)) return { kind: 'quote' };
  return contents.test(plain) ? { kind: 'contents' } : undefined;
}
