/** What the texts of a corpus are made of, in one language. */
export interface Vocabulary {
  /** Words with a meaning, the frequent ones first. */
  readonly content: readonly string[];
  /** Words that join them. */
  readonly joining: readonly string[];
  readonly comma: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The words of each language of a corpus. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  fa: {
    content: words(`
      کتابخانه چراغ کوچه خواننده نردبان کلید شب پنجره نامه مردم کوه رودخانه نان آسیاب باغ انبار بذر کارگر آموزگار پل
      می‌خواهیم می‌گوییم نمی‌پذیریم بسته‌اند گشوده‌ایم می‌مانیم نوشته‌اند خوانده‌ایم کتاب‌ها چراغ‌ها کوچه‌ها نردبان‌ها
      قفسه دفتر مدرسه زمستان تابستان پاییز بهار همسایه فرزندان گفتگو سکوت صدا روشنایی تاریکی دیوار دروازه میدان بازار
      کارخانه کشتزار چشمه باران برف دریا قایق بندر لنگر نقشه سفر راه ایستگاه بلیت ساعت هفته ماه سال امروز فردا دیروز
      همبستگی پیمان قرار خواست وعده پاسخ پرسش گزارش شمار فهرست نگهبان سیمرغ زال رودابه آشیانه`),
    joining: words('و در به از که با را برای تا بر هر این آن نیز بی'),
    comma: '،',
  },
  en: {
    content: words(`
      library lamp street reader ladder key night window letter people mountain river bread mill garden barn seed worker
      teacher bridge demand refuse open close remain write read shelf notebook school winter summer autumn spring
      neighbour children talk silence voice light darkness wall gate square market workshop field fountain rain snow sea
      boat harbour anchor map journey road station ticket clock week month year today tomorrow yesterday agreement promise
      answer question report number list keeper nest lantern oven bakery flour village valley`),
    joining: words('and in of to with for the a our their every this that without before'),
    comma: ',',
  },
  ar: {
    content: words(`
      مكتبة مصباح شارع قارئ سلم مفتاح ليل نافذة رسالة ناس جبل نهر خبز طاحونة حديقة مخزن بذرة عامل معلم جسر نطالب نرفض
      فتحنا أغلقوا نبقى كتبوا قرأنا رفوف دفتر مدرسة شتاء صيف خريف ربيع جيران أطفال حوار صمت صوت نور ظلام جدار بوابة ساحة
      سوق ورشة حقل نبع مطر ثلج بحر قارب ميناء مرساة خريطة رحلة طريق محطة تذكرة ساعة أسبوع شهر سنة اليوم غدا أمس وعد جواب
      سؤال تقرير عدد قائمة حارس عش`),
    joining: words('و في من إلى على مع عن كل هذا هذه بلا قبل بعد'),
    comma: '،',
  },
  ckb: {
    content: words(`
      کتێبخانە چرا کۆڵان خوێنەر پەیژە کلیل شەو پەنجەرە نامە خەڵک چیا ڕووبار نان ئاش باخ عەمبار تۆو کرێکار مامۆستا پرد
      دەمانەوێت ڕازی نین کردمانەوە داخرا دەمێنینەوە نووسیویانە ڕەفە دەفتەر قوتابخانە زستان هاوین پایز بەهار دراوسێ منداڵان
      گفتوگۆ بێدەنگی دەنگ ڕووناکی تاریکی دیوار دەروازە گۆڕەپان بازاڕ کارگە کێڵگە کانی باران بەفر دەریا بەلەم بەندەر نەخشە
      گەشت ڕێگا وێستگە کاتژمێر هەفتە مانگ ساڵ ئەمڕۆ سبەی دوێنێ پەیمان وەڵام پرسیار ڕاپۆرت ژمارە لیست`),
    joining: words('و لە بۆ بە کە لەگەڵ هەر ئەم ئەو بێ پێش دوای'),
    comma: '،',
  },
  de: {
    content: words(`
      Bibliothek Laterne Straße Leserin Leiter Schlüssel Nacht Fenster Brief Menschen Berg Fluss Brot Mühle Garten Scheune
      Saatgut Arbeiterin Lehrer Brücke fordern ablehnen öffnen schließen bleiben schreiben lesen Regal Heft Schule Winter
      Sommer Herbst Frühling Nachbarn Kinder Gespräch Stille Stimme Licht Dunkelheit Mauer Tor Platz Markt Werkstatt Feld
      Brunnen Regen Schnee Meer Boot Hafen Anker Karte Reise Weg Bahnhof Fahrkarte Uhr Woche Monat Jahr heute morgen
      gestern Vereinbarung Versprechen Antwort Frage Bericht Anzahl Liste Hüterin Nest Wintergarten Straßenlaterne`),
    joining: words('und in von zu mit für die der das ohne vor nach jede diese'),
    comma: ',',
  },
};
