import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexOf } from '../../src/search/index-of.ts';
import { languageOf } from '../../src/search/languages.ts';
import { nearness } from '../../src/search/near.ts';
import { isFrequent, partsOf, termsOf, wordsIn } from '../../src/search/words.ts';

/** Returns the terms of a text that an index has: of parts, and of words with several parts. */
function termsIn(text: string, tag: string): string[] {
  const language = languageOf(tag);
  return wordsIn(text, language).flatMap(([word]) => {
    const parts = partsOf(word, language);
    return [...parts, parts.join('')]
      .filter((part) => !isFrequent(part, language))
      .flatMap((part) => termsOf(part, language));
  });
}

const meet = (one: string, other: string, tag: string): boolean => {
  const terms = new Set(termsIn(one, tag));
  return termsIn(other, tag).some((term) => terms.has(term));
};

/** Words that find each other, one row each. */
const same: Readonly<Record<string, string>> = {
  fa: `
    مسئول مسؤول مسوول
    هیئت هیأت هيات
    آئین‌نامه آیین‌نامه
    مسئله مسأله مساله
    زندانی زنداني زندانیان زندان‌ها زندانها زندان
    تهران تهرانی تهرانی‌ها
    کارگر كارگر کارگران کارگرها کارگری کارگرانشان
    می‌پذیریم میپذیریم نمی‌پذیریم می‌پذیرند
    نویسنده نویسندگان نویسنده‌ها
    نماینده نمایندگی نمایندگان
    اعتراض اعتراضات اعتراض‌های اعتراضی
    خانهٔ خانه‌ی خانه‌ها خانۀ
    بزرگ بزرگ‌تر بزرگتر بزرگترین
    زن زنان
    روستا روستایی روستائیان روستاییان
    دستمزد دستمزدهایشان دستمزد‌ها
    بی‌خانمان بیخانمان
    آزادی آزادي
    ۱۴۰۱ 1401 ١٤٠١
    12,500 ۱۲٬۵۰۰ 12500
    #زندانی_سیاسی زندانی
    معلمین معلمان معلم
    مسئولیت مسئولین مسئول
    محکومیت محکومان
    مهاجرت مهاجران مهاجرین
    کشته‌شدگان کشته
    اعتصاب‌کنندگان اعتصاب
    ناپدیدشدگان ناپدید
    زحمتکشان زحمتکش
    حقوقشان حقوق
    شهری شهرها`,
  ckb: `
    کرێکار كرێكار کرێکاران کرێکارەکان کرێکارانی
    زیندانی زیندانییەکان زیندانیان
    هەڵبژاردن هه‌ڵبژاردن ھەڵبژاردن
    ئازادی ئازاد
    مامۆستا مامۆستایان
    کتێب کتێبەکە کتێبێک
    شار شارەکە شارێک
    ژن ژنەکان ژنێک
    کوردستان کوردستانی کوردستاندا
    سەرکوتکردن سەرکوت
    بەندکراوان بەندکراوەکان`,
  ar: `
    العمال عمال عامل والعمال
    السجون سجن
    معتقل المعتقلين والمعتقلون
    قانون قوانين
    رئيس ريس الرئيس
    شهيد الشهداء شهدا
    مصنع مصانع المصنع
    طفل أطفال الاطفال
    رسالة رسائل رساله
    قضية قضايا
    أسرى الاسرى أسير
    مظاهرة مظاهرات المظاهرة متظاهرون
    يطالب تطالب نطالب طالبوا مطالبة
    رفضت ترفض يرفض
    إغلاق أغلقت
    معتقل اعتقال يعتقل
    مفصول فصل
    الماء مياه ماء`,
  en: `
    strike strikes striking
    worker workers worker's
    execute executed execution executions
    family families
    organisation organization organise
    labour labor
    woman women
    stop stopped stopping
    library libraries
    journalism journalists
    center centre
    defense defence
    program programme
    policy policies`,
  de: `
    Arbeiter Arbeiterin Arbeiterinnen Arbeitern
    Stadt Städte Staedte Städten
    Straße Strasse Straßen
    Störung Stoerungen
    Kind Kinder Kindern
    politisch politische politischer
    Gewerkschaft Gewerkschaften
    Frauenhaus Frauenhäuser Frauenhaeusern
    Land Länder
    Buch Bücher Büchern
    Vater Väter
    Sohn Söhne
    Verhaftung verhaftet Verhaftungen
    Räumung geräumt räumen
    Streik streikt gestreikt
    Schließung schließen
    Demonstration demonstrieren
    Gefangene Gefangener`,
  tr: `Işık IŞIK ışık`,
  ru: `Ёлка елка`,
  he: `מַיִם מים`,
};

/** Pairs of words that do not find each other. */
const different: Readonly<Record<string, string>> = {
  fa: `
    کار کارگر
    کار کارخانه
    مردم مرد
    دفتر دختر
    نام نامه
    آن آنان
    میدان دان
    سازمان ساز
    درمان در
    زمین زم
    جمعیت جمع
    سنگین سنگ
    شرکت شرک`,
  ckb: `
    کار کارگە
    نان نامە`,
  ar: `
    عمل علم
    حرب حزب
    سلام سلاح
    نساء ساء`,
  en: `
    work worker
    prison prisoner
    ring king
    police policy
    national notional`,
  de: `
    Arbeit Arbeiter
    Streit Streik
    Mauer Bauer`,
};

const rows = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([tag, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => ({ tag, words: line.trim().split(' ') })),
  );

describe('a word', () => {
  it('finds its other spellings and forms', () => {
    for (const { tag, words } of rows(same))
      for (const word of words)
        assert.ok(meet(words[0] ?? '', word, tag), `${tag}: ${words[0] ?? ''} and ${word}`);
  });

  it('does not find another word', () => {
    for (const { tag, words } of rows(different))
      assert.ok(!meet(words[0] ?? '', words[1] ?? '', tag), `${tag}: ${words.join(' and ')}`);
  });

  it('is found in pairs of characters if there are no spaces between words', () => {
    assert.ok(meet('東京都の自由', '京都', 'ja'));
    assert.ok(!meet('東京', '京都', 'ja'));
  });

  it('is never empty, has no sign and no capital letter, whatever a text has', () => {
    for (const text of [
      'ﷺ Ⅻ ½ ㍿ 𝐀𝐁 ℂ',
      '\u200c‌ـ ى‌ٔ',
      'ﹰ ﻻ İ ẞ',
      'ا'.repeat(100),
      '😀a\u0301\u200d',
    ])
      for (const tag of ['fa', 'ckb', 'ar', 'en', 'de', 'ja', 'tr'])
        for (const term of termsIn(text, tag)) {
          assert.match(term, /^[[\p{L}\p{N}]--[A-Z]]+$/v, `${tag}: ${text}`);
          assert.ok(Array.from(term).length <= 24);
        }
  });
});

describe('another form of a word', () => {
  it('is found where a text has one that no ending leads to', () => {
    const asked = (tag: string, text: string, word: string) => {
      const terms = indexOf({ title: '', blocks: [text], around: [] }, tag);
      return termsIn(word, tag).some((term) => terms.has(term));
    };
    for (const [tag = '', ...words] of [
      'fa قوانین قانون',
      'fa حزب احزاب',
      'fa مدارس مدرسه‌ها',
      'fa آموزگاران معلم',
      'fa ۷ هفت',
      'ar آبار بئر',
      'ar أطباء طبيب',
      'ar بيوتنا بيت',
      'en paid pays',
      'en teaching taught',
      'de Verbote verboten',
    ].map((line) => line.split(' '))) {
      const [one = '', other = ''] = words;
      assert.ok(asked(tag, one, other) && asked(tag, other, one), `${tag}: ${words.join(' and ')}`);
    }
    assert.ok(!asked('fa', 'قانون', 'کانون'));
  });
});

describe('a frequent word', () => {
  it('is in the rules as it is folded, or it would not be known', () => {
    for (const tag of ['fa', 'ckb', 'ar', 'en', 'de']) {
      const language = languageOf(tag);
      for (const word of language.frequent.split(/[ /|]+/).filter(Boolean))
        if (word !== 'innen') assert.ok(partsOf(word, language).includes(word), `${tag}: ${word}`);
    }
  });
});

describe('two words with one difference', () => {
  const near = (one: string, other: string, tag = 'fa') =>
    nearness(one, other, languageOf(tag).alike);
  it('are near, and nearer if their letters sound alike, are neighbours, or have changed places', () => {
    for (const [one, other] of ['اظافه اضافه', 'کولبزان کولبران', 'جحاب حجاب'].map((pair) =>
      pair.split(' '),
    ))
      assert.equal(near(one ?? '', other ?? ''), 2, `${one ?? ''} ${other ?? ''}`);
    assert.equal(near('بازنشتگان', 'بازنشستگان'), 1);
    assert.equal(near('بازنشسستگان', 'بازنشستگان'), 1);
    assert.equal(near('libary', 'library', 'en'), 1);
    assert.equal(near('librarx', 'library', 'en'), 1);
    assert.equal(near('library', 'librar', 'en'), 1);
  });

  it('are not near if they are equal, or differ in more', () => {
    assert.equal(near('آزادی', 'آزادی'), 0);
    assert.equal(near('کارگران', 'کارخانه'), 0);
    assert.equal(near('abcd', 'badc', 'en'), 0);
  });
});
