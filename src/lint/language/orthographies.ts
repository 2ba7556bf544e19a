import type { NumberingSystem } from '../../text/digits.ts';

/** How a language is written. Facts are from the Unicode CLDR, where it has the language. */
export interface Orthography {
  /** Its English name, for messages. */
  readonly name: string;
  /** Its letters of Arabic script, those of loanwords included. Empty in other scripts. */
  readonly letters: string;
  /** The digits that its texts may have. */
  readonly digits: readonly NumberingSystem[];
  readonly comma: string;
  readonly semicolon: string;
  readonly question: string;
  /** The full stops that its texts may have, the usual one first. */
  readonly stops: string;
  /** The pairs of quotation marks that its texts may have, the usual one first. Empty if any pair is right. */
  readonly quotes: readonly string[];
  /** The signs of numbers in its own digits. */
  readonly decimal: string;
  readonly thousands: string;
  readonly percent: string;
}

/** Letters that are common to nearly all alphabets of Arabic script. */
const common = 'ءآأؤإئابتثجحخدذرزسشصضطظعغفقلمنو';
const persian = `${common}پچژکگهۀی`;
const urdu = `${common}پٹچڈڑژکگںہۂۃھیےۓ`;

/** What most languages of Arabic script share. */
const arabicSigns = {
  comma: '،',
  semicolon: '؛',
  question: '؟',
  stops: '.',
  quotes: [],
  decimal: '٫',
  thousands: '٬',
  percent: '٪',
} as const;

const row = (
  name: string,
  letters: string,
  others: Partial<Omit<Orthography, 'name' | 'letters'>>,
): Orthography => ({ ...arabicSigns, digits: ['arabext', 'latn'], name, letters, ...others });

const arabic = row('Arabic', `${common}ةكهىيٱپچژگڜڢڤڥٯڧڨڭ`, {
  digits: ['arab', 'latn'],
  quotes: ['«»', '”“'],
});
const sorani = `${common}پچڕژڤکگڵهھەۆیێ`;
const punjabi = row('Punjabi', `${urdu}ٻݨهࣇ`, { stops: '۔' });
const azerbaijani = row('Azerbaijani', `${persian}ۆۇێەؽڭ`, { quotes: ['«»'] });

/** Languages in Arabic script by their primary subtag. One that is missing here is checked by no rule that needs its row. */
export const arabicScript: Readonly<Record<string, Orthography>> = {
  fa: row('Persian', persian, { digits: ['arabext'], quotes: ['«»'] }),
  // Texts in Dari have Pashto names.
  prs: row('Dari', `${persian}ټځڅډړږښګڼېۍ`, { quotes: ['«»'] }),
  mzn: row('Mazanderani', persian, { quotes: ['«»'] }),
  lrc: row('Luri', `${persian}ڤھەۉۊؽ`, {}),
  ar: arabic,
  arz: arabic,
  apc: arabic,
  ary: arabic,
  ckb: row('Kurdish', sorani, { digits: ['arab', 'latn'], quotes: ['«»'] }),
  ku: row('Kurdish', sorani, { digits: ['arab', 'latn'] }),
  kmr: row('Kurdish', sorani, { digits: ['arab', 'latn'] }),
  sdh: row('Southern Kurdish', `${sorani}ۊ`, { digits: ['arab', 'latn'] }),
  az: azerbaijani,
  azb: azerbaijani,
  ur: row('Urdu', `${urdu}ٻٺټٽ`, { stops: '۔' }),
  pa: punjabi,
  pnb: punjabi,
  skr: row('Saraiki', `${urdu}ٻڄݙڊڳݨڻ`, { stops: '۔.' }),
  ks: row('Kashmiri', `${urdu}ٲٳۄۆۍێؠ`, { stops: '۔.' }),
  sd: row('Sindhi', `${common}ٻپڀٺٽٿڃڄچڇڊڌڍڏڙڦکڪگڱڳڻهھي`, {
    digits: ['arab', 'latn'],
    stops: '.۔',
  }),
  bal: row('Balochi', `${common}پٹچڈڑژکگںۆهہھیێے`, { stops: '.۔' }),
  bgn: row('Western Balochi', `${common}پٹچڈڑژکگۆهھیێے`, { stops: '.۔' }),
  ps: row('Pashto', `${common}پټځچڅډړژږښکګگڼهۀیيېۍے`, { stops: '.۔' }),
  // Its quotation marks are « » in some texts, and » « in others.
  ug: row('Uyghur', `ئابپتجچخدرزژسشغفقكگڭلمنھەوۇۆۈۋېىي`, { digits: ['latn'] }),
  kk: row('Kazakh', `ءابپتجچحدرزسشعفقكگڭلمنھەوۇۆۋىي`, { digits: ['latn'] }),
  uz: row('Uzbek', `${persian}ۇۉټځڅډړږښګڼېۍ`, {}),
};

/** Returns how a language in Latin or Cyrillic script is written, as far as rules need it. */
export const latinScript = (language: string): Orthography => ({
  name: 'this language',
  letters: '',
  digits: ['latn'],
  comma: ',',
  semicolon: ';',
  question: '?',
  stops: '.',
  quotes: quotes[language] ?? [],
  decimal: '.',
  thousands: ',',
  percent: '%',
});

const quotes: Readonly<Record<string, readonly string[]>> = { de: ['„“', '»«'] };
