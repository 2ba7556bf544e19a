import type { Language } from './language.ts';
import { partsOf, termsOf } from './words.ts';

/**
 * Forms of a word that no rule for endings brings together, with spaces between them: broken plurals, strong verbs, and a few words
 * that are used for each other. Only an index needs them: a text with one of them has all.
 */
const forms: Readonly<Record<string, readonly string[]>> = {
  fa: [
    'حکم احکام, حزب احزاب, عضو اعضا عضویت, فرد افراد, سند اسناد, خبر اخبار, هدف اهداف, فکر افکار, قوم اقوام, دین ادیان, مال اموال, شیء اشیا, وضع اوضاع',
    'قانون قوانین, مدرسه مدارس, منبع منابع, منطقه مناطق, مرکز مراکز, مسئله مسائل, منزل منازل, مزرعه مزارع, معدن معادن, عامل عوامل, جامعه جوامع, وظیفه وظایف, نتیجه نتایج, شرط شرایط, جرم جرائم, حادثه حوادث, ماده مواد, مرحله مراحل, حاشیه حواشی, مصیبت مصائب, عید اعیاد',
    'شهید شهدا, فقیر فقرا, وکیل وکلا, رئیس رؤسا, کتاب کتب, حق حقوق, علت علل, امر امور, رسم رسوم, ملت ملل ملی, سال سالانه سالیانه, ماه ماهانه ماهیانه, روز روزانه, کارخانه کارخانجات, روزنامه روزنامجات, میوه میوه‌جات, سبزی سبزیجات, استاد اساتید, معترض اعتراض, مدافع دفاع',
    'معلم آموزگار, خبرنگار روزنامه‌نگار, دستمزد مزد, دانش‌آموز محصل, پزشک دکتر طبیب',
    '2 دو, 3 سه, 4 چهار, 5 پنج, 6 شش, 7 هفت, 8 هشت, 10 ده, 11 یازده, 12 دوازده, 13 سیزده, 14 چهارده, 15 پانزده, 16 شانزده, 17 هفده, 18 هجده, 19 نوزده, 20 بیست, 30 سی, 40 چهل, 50 پنجاه, 60 شصت, 70 هفتاد, 80 هشتاد, 90 نود, 100 صد, 1000 هزار',
  ],
  ckb: [
    'دایک دایکان, قوتابی خوێندکار, کتێب پەرتووک, قوتابخانە خوێندنگە, زیندان بەندیخانە, مووچە موچە',
  ],
  ar: [
    'بيت بيوت, بئر آبار, تلوث ملوث, مرض أمراض, خطر أخطار, ثمن أثمان, لون ألوان, طبيب أطباء, رئيس رؤساء, امرأة نساء, أب آباء, أم أمهات, أخ إخوة, أخت أخوات, ابن أبناء, بنت بنات, ولد أولاد, صديق أصدقاء, عضو أعضاء, حي أحياء, دواء أدوية, غذاء أغذية, بناء أبنية, قلم أقلام, سوق أسواق, باب أبواب, مال أموال, يوم أيام, سنة سنوات سنين, شهر أشهر شهور, جسر جسور, جيش جيوش, حق حقوق, خط خطوط, حرية حر أحرار, وزير وزراء, فقير فقراء, مدير مدراء, خبير خبراء, زعيم زعماء, لاجئ لاجئون, دين أديان, شاب شباب, قاض قضاة, قاضي قضاة, عامل عمال عمالة, حد حدود',
  ],
  en: [
    '2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve, 20 twenty, pay paid, teach taught, hold held, build built, fight fought, keep kept, lose lost loss, meet met, sell sold, buy bought, send sent, speak spoke spoken speech, steal stole stolen, take took taken, tell told, write wrote written, die died dying dead death, shoot shot, strike struck striker, bring brought, break broke broken, choose chose chosen choice, begin began begun, rise risen, grow grew grown, give gave given, go went gone, know knew known, see seen, win won, sit sat, stand stood, throw threw thrown, drive drove driven driver, freeze froze frozen, feed fed',
    'detain detention, expel expulsion, free freedom, poor poverty, explode explosion, protest protester, organise organiser, march marcher, person people, foot feet, mouse mice, tooth teeth, life lives, wife wives, jail gaol, refuse refusal, neighbour neighbourhood, strong strength, long length, proof prove, belief believe, analyse analysis, crisis crises, evade evasion, invade invasion, decide decision, divide division, permit permission, produce production, reduce reduction, destroy destruction, starve starvation, hungry hunger',
  ],
  de: [
    '2 zwei, 3 drei, 4 vier, 5 fünf, 6 sechs, 7 sieben, 8 acht, 9 neun, 10 zehn, 11 elf, 12 zwölf, 20 zwanzig, schließen geschlossen schloss, brechen gebrochen Bruch, fahren fuhr gefahren, fliehen geflohen floh Flucht, finden gefunden, geben gegeben gab, gehen gegangen ging, helfen geholfen Hilfe half, kommen gekommen kam, lassen gelassen ließ, lesen gelesen las, nehmen genommen nahm, rufen gerufen Aufruf, schießen geschossen Schuss, schlagen geschlagen, schreiben geschrieben schrieb, sprechen gesprochen sprach, sterben gestorben starb Tod tot, streiken Streikende, tragen getragen, treffen getroffen traf, verbieten verboten Verbot, verlieren verloren Verlust, werfen geworfen, wählen Wahl, zwingen gezwungen Zwang, Demo Demonstration, Uni Universität, Anwalt Anwältin, Arzt Ärztin, Bauer Bäuerin, Koch Köchin',
  ],
};

/** The other terms of each term, in a language. */
type Others = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Language, Others>();

/** Returns the terms that a text with a folded word has besides those of the word: those of its other forms. */
export function otherTermsOf(word: string, tag: string, language: Language): readonly string[] {
  let others = known.get(language);
  if (!others) known.set(language, (others = othersIn(tag, language)));
  const [whole = '', rest = ''] = termsOf(word, language);
  return others.get(whole) ?? others.get(rest) ?? [];
}

function othersIn(tag: string, language: Language): Others {
  const others = new Map<string, readonly string[]>();
  for (const group of (forms[tag.split('-')[0] ?? ''] ?? []).flatMap((line) => line.split(', '))) {
    const terms = group
      .split(' ')
      .map((word) => termsOf(partsOf(word, language).join(''), language).slice(0, 2));
    for (const own of terms)
      for (const term of own)
        others.set(term, [
          ...new Set([...(others.get(term) ?? []), ...terms.filter((one) => one !== own).flat()]),
        ]);
  }
  return others;
}
