/** Words of topics in each language: texts of one topic have many of them in common. */
export const topicWords: Readonly<Record<string, readonly string[]>> = {
  fa: [
    'کارگران اعتصاب دستمزد کارفرما کارخانه شورا قرارداد اخراج بیمه معیشت تورم فقر تشکل مزد شیفت',
    'زندان زندانیان آزادی دادگاه حکم وکیل بازداشت شکنجه خانواده ملاقات انفرادی محکومیت سیاسی بند',
    'آموزگاران معلمان مدرسه دانش‌آموزان آموزش تحصن کلاس حقوق تجمع کانون رایگان تبعیض بودجه',
    'زنان برابری خشونت خیابان مبارزه جنبش قانون خواهران تبعیض آزادی حق مادران دختران',
    'آب کشاورزان خشکسالی سد رودخانه روستا زمین محیط تالاب کشتزار درخت کوه جنگل',
    'درمان بیمارستان دارو بیماران پزشک سلامت بیمه پرستاری بیماری هزینه مرگ',
    'مهاجران مرز کودکان مدرسه پناه خانه شناسنامه جنگ آواره همبستگی اردوگاه',
    'انتخابات مجلس دولت حکومت وعده رای بایکوت مردم سرکوب اعتراض شعار میدان',
  ],
  ckb: [
    'کرێکاران مانگرتن کرێ کارگە گرێبەست دەرکردن بیمە هەژاری گرانی سەندیکا',
    'زیندان دادگا ئازادی پارێزەر دەستگیرکردن ئەشکەنجە خێزان سزا یاسا',
    'مامۆستا خوێندکار قوتابخانە پۆل خوێندن مووچە بەخۆڕایی منداڵ زانکۆ',
    'ژنان یەکسانی توندوتیژی خەبات شەقام یاسا خوشکان ماف دایکان',
    'ئاو جووتیار گوند زەوی باخ چیا بەنداو وشکەساڵی دار',
  ],
  ar: [
    'العمال إضراب أجور نقابة مصنع عقد تأمين فقر غلاء تضامن حقوق',
    'السجن السجناء محكمة محام حرية تعذيب اعتقال عائلة حكم قضية',
    'المدرسة المعلمون تلاميذ تعليم راتب مجاني اعتصام ميزانية',
    'النساء مساواة عنف شارع نضال قانون أمهات حقوق مسيرة',
    'الماء فلاحون أرض قرية نهر سد جفاف شجر تلوث',
  ],
  en: [
    'workers union wages contract strike employer picket pay pension poverty solidarity',
    'prison court lawyer trial sentence freedom family detention torture police',
    'school teachers pupils education budget classroom lessons free council cuts',
    'women equality violence rights march law mothers sisters freedom',
    'water farmers land drought river forest climate village pollution soil',
  ],
  de: [
    'Gewerkschaft Streik Lohn Vertrag Betrieb Kündigung Rente Armut Solidarität Arbeitszeit',
    'Gefängnis Gericht Anwältin Urteil Freiheit Familie Haft Polizei Prozess',
    'Schule Lehrkräfte Unterricht Bildung Haushalt Klasse Kürzungen Kinder',
    'Frauen Gleichheit Gewalt Rechte Demonstration Gesetz Mütter Freiheit',
    'Wasser Bauern Boden Dürre Wald Klima Dorf Umwelt Verschmutzung',
  ],
};
