import type { Picture } from './word-text.ts';

/** What Word and other programs write below a description of their own. */
const byProgram =
  /\s*(?:AI-generated content may be incorrect|KI-generierte Inhalte können fehlerhaft sein|Le contenu généré par l.IA peut être incorrect|El contenido generado por IA puede ser incorrecto|Il contenuto generato dall.IA potrebbe non essere corretto|محتوای (?:تولید|ایجاد)[\s\u200c]?شده (?:توسط|با) هوش مصنوعی ممکن است نادرست باشد|قد يكون المحتوى الذي تم إنشاؤه بواسطة الذكاء الاصطناعي غير صحيح|Description automatically generated(?: with \w+ confidence)?|Automatisch generierte Beschreibung|Description générée automatiquement(?: avec un niveau de confiance \w+)?|Descripción generada automáticamente|Descrizione generata automaticamente)[.\s]*$/iu;
/** Descriptions that social networks write, which can name people. */
const byNetwork =
  /^(?:may be an? |photo by .* on |no photo description available|image result for )/i;

/** A file name or a path, which can contain a user name, or an address. */
const notWords =
  /^(?:[A-Za-z]:[\\/]|[\\/~]|file:|https?:|www\.)|^\S+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|emf|wmf|svg)$/i;

/** Returns the description of a picture, and whether a program wrote it. */
export const descriptionOf = (alt: string): Pick<Picture, 'alt' | 'isByProgram'> => ({
  alt: plainAlt(alt),
  isByProgram: byProgram.test(alt) || byNetwork.test(alt.trim()),
});

/** Returns a description on one line, without the sentence of a program; empty if it is a file name, a path or an address. */
export function plainAlt(alt: string): string {
  const line = alt.replace(byProgram, '').replaceAll(/\s+/g, ' ').trim();
  return notWords.test(line) ? '' : line;
}
