import { toAsciiDigits } from '../../../text/digits.ts';

/** The purpose of a paragraph style, from its name. */
export type StyleRole =
  | { readonly kind: 'title' | 'quote' | 'contents' }
  | { readonly kind: 'heading'; readonly level: number };

/*
  Word stores English names for its own styles in any language. Other programs, and people who copy a style, store the names
  that they see. These are the names in Word and LibreOffice.
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
 * Returns the purpose of a style, from its name in one of many languages: `heading 1`, `Überschrift 1`, `عنوان ۱` and `سرفصل ۱`
 * are first-level headings, `نقل‌قول` is a quotation.
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
