import { languageIn, type Language } from './language.ts';

/** What is particular about a language, as {@link Language} has it: rules are as in {@link languageIn}. */
type Rules = Readonly<Partial<Record<keyof Language, readonly string[]>>>;

/** Neighbours on Persian and Arabic keyboards, and letters that sound alike. */
const arabicKeys = [
  'سصث سث تط ذزظضذ زض قغ هحخ اع بپ جچ کگ ژز',
  'ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو',
];
const latinKeys = ['qwertyuiop asdfghjkl zxcvbnm yi ae ck ie'];

/** Ways to write hamza: مسئول, مسؤول and مسوول; هیئت and هیأت. Tatweel is no letter. */
const hamza = ['^ئ|ئ(?=[وؤ])|[ء\u0640]>', '([^ا])ئ(?=[تل])>$1ا'];

/** Letters of Kurdish and its neighbours. */
const kurdish = ['[ېێ]>ی', '[ۆۇ]>و', 'ڕ>ر', 'ڵ>ل'];

/** Scripts without spaces between words. */
const pairs = [
  String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]`,
];

const languages: Readonly<Record<string, Rules>> = {
  fa: {
    frequent: [
      'ایا چه چرا برا واسه چی چیست کی کیست کجا کدام چگونه چطور چند چقدر کسی کسانی داد دادند گفت گفتند کرد کردند بود بودند دارد دارند هست میکند میکنند میشود میشوند میخواهد میخواهند میگوید میگویند باید شدن شدند شود شوند شدگان کردن کرده کند کنند کنیم کننده کنندگان گرفت گرفتند میگیرند میخوان میگن میشه نمیشه بیانیه متن نظر درباره مورد راجع علیه وضعیت من تو او انها شما /',
      'در به از که با را برای تا این ان است بر هر یا ما نیز خود شد شده | بی نا هم',
    ],
    ending: ['ها(?:ی?(?:[تمش]ان|[تمش])?)|ا?[یمتش]|ا(?:ند|ی[مد]|ن)|[تمش]ان|تر(?:ین)?'],
    before: hamza,
    endings: [
      // Verbs: می‌خواهیم, نمی‌پذیریم.
      '^ن?می(..+?)(?:ی[مد]|ند|[مدی])$',
      '^(..+?)(?:تر(?:ین)?)?ها(?:ی?(?:[تمش]ان|[تمش])?)$',
      // Not زحمتکشان.
      '^(..+?[^ک])شان$',
      '^(...+?)(?:شد(?:ه|گان)|کنند(?:ه|گان)|تر(?:ین)?|گانی?|گی|ات)$',
      '^(....+|زن|مرد|پسر|پدر|کرد)ان$',
      '^(....+)(?:ین|یت|ه)$',
      '^(...+[^ی])ت$',
      '^(...+)ی$',
    ],
    alike: arabicKeys,
  },
  ckb: {
    frequent: [
      'کی چی چیان چون بوچی کوی کام چند ایا درباری لباری سبارت لسر دژی بیاننام بیاننامی دا دویت دلین دلیت دکن دکات بون هی یم وان /',
      'بو هر دو لگل یان',
    ],
    // Heh before ZWNJ or at the end is the vowel ە. It is left out, because it is written in many ways.
    before: [...hamza, ...kurdish, '[هھ](?:\u200c|$)|[ەة]\u200c?>'],
    endings: [
      '^(..+?)ی?کان$',
      '^(...+?|ژن|گل)(?:[می]ان|کردن|کراو?|یک|دا|ی)$',
      '^(..+[^س])تان$',
      '^(...+|ژن|گل)ان$',
      '^(....+)و$',
      '^(...+)ک$',
    ],
    alike: arabicKeys,
  },
  ar: {
    frequent: [
      'ماذا متی لماذا این کیف کم هل ای قد تم کان کانت یرید ترید یریدون قال قالت یقول تقول حول ضد بشان بین بیان البیان هو هی هم نحن بعد قبل عند /',
      'فی من الی علی عن مع هذا هذه ان التی الذی ما لا او کل',
    ],
    // Without hamza, ماء would be a frequent word.
    before: ['^((?:ال|بال|لل)?)ماء$>$1مياه', ...hamza],
    endings: [
      '^و?ف?[بک]?(?:ال|لل)(..+)$',
      '^(...+?)(?:ی?ات|[وی]ن|ان|ه[ام]|نا|کم|[هی])$',
      '^(..+?)(?:ایا|ی)$',
      '^و?(....+?)ت?$',
    ],
    // Broken plurals: عامل and عمال, طفل and أطفال.
    vowels: ['^ال(?=...)>', '(?!^)[اوی]>', '^(...)ت$', '^(?:م?ت|[اینم])(?=...)>'],
    alike: arabicKeys,
  },
  en: {
    frequent: [
      'what who when where why which how did do does has have had were will would can could should we you they them their our your he she his her its not no about against say said says want wants happened statement statements /',
      'the of and to in is for on that by with as are was be at from or an it this',
    ],
    after: [
      '([is])z>$1s',
      '(..)our>$1or',
      '(cent|theat)re>$1er',
      '(def|off|lic)ence>$1ense',
      'gramme>gram',
    ],
    endings: [
      '^(child|wom|m)(?:ren|[ae]n)$',
      '^(poli)c(?:y|ies)$',
      '^(....+)is[tm]s?$',
      '^(.....+)ly$',
      '^(...+?)(?:i(?:e[sd]|t(?:y|ies)|on(?:al)?s?|s)|ations?(?:al)?|at(?:e[sd]?|ing)|ments?|ing(?:s|ly)?|ed(?:ly)?|e?s|ures?|al|[ey])$',
      '^(..+(.))\\2$',
    ],
    alike: latinKeys,
  },
  de: {
    frequent: [
      'wer wen was wann wo warum wie welche viele hat haben war waren wird werden wurde wurden kann konnen soll sollen will wollen wir ihr ihre uber gegen zur zum bei aus nach um sich sagt fordert fordern erklarung stellungnahme /',
      'der die das und in zu den von mit ist des fur auf im dem ein eine an als auch es sie nicht innen',
    ],
    after: ['([aou])e>$1', 'ß>ss'],
    endings: [
      '^(...+?)(?:innen|in)$',
      '^(....?|.*(?:isch|lich|ig|iert|end|et|en|al|haus|land|kind|bild|buch|wald|glied|mann|dorf|wort))ern?$',
      '^(....+?)(?:ation|ier|ung)(?:en|t)?$',
      '^(...+?)(?:e[nsm]?|n)$',
      '^(..+[^s])s$',
      '^(?:ge(?=....+t$))?(....+?)e?t$',
    ],
    alike: latinKeys,
    last: ['5'],
  },
  zh: { pairs },
  yue: { pairs },
  ja: { pairs },
  th: { pairs },
  lo: { pairs },
  km: { pairs },
  my: { pairs },
};

/** What German words begin with before what is no word of theirs, although it may be another: `verstehen` is not about `stehen`. */
const germanPrefixes =
  /^(?:ver|ent|zer|her|hin|ein|aus|auf|vor|bei|mit|weg|nach|fort|uber|unter|durch|wieder|zuruck|zusammen|miss|gegen)$/;

/** Returns what no compound begins with, in a language that writes compounds as one word. */
export const prefixesOf = (tag: string): RegExp | undefined =>
  tag.split('-')[0] === 'de' ? germanPrefixes : undefined;

/** Returns the line of a directory that says what is particular about a language. Languages without rules are folded alone. */
export function lineOfLanguage(tag: string): string {
  const rules = languages[tag.split('-')[0] ?? ''] ?? { before: [...hamza, ...kurdish] };
  const { frequent, ending, before, after, endings, vowels, alike, pairs, last } = rules;
  return [frequent, ending, before, after, endings, vowels, alike, pairs, last]
    .map((parts = []) => parts.join(' '))
    .join(';');
}

const known = new Map<string, Language>();

/** Returns what is particular about a language. */
export function languageOf(tag: string): Language {
  const language = known.get(tag) ?? languageIn(lineOfLanguage(tag));
  known.set(tag, language);
  return language;
}
