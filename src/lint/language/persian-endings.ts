import { unjoining } from './letters.ts';

/** Words that end in ه and take no ending, because they are no noun, adjective or participle. */
const takesNoEnding = new Set(
  'که آنکه اینکه بلکه چنانکه همینکه وقتیکه هنگامیکه زیراکه چه گرچه اگرچه چنانچه آنچه به نه سه ده آه وه اه الله'.split(
    ' ',
  ),
);
/** After these words an ending is a word of its own: «ها» و «های». */
const particles = new Set('و یا از به با در تا که را ها های این‌که پسوند نشانه'.split(' '));

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const plurals = setOf(
  'ها های هایی هائی هایم هایت هایش هایمان هایتان هایشان هامان هاتان هاشان هاست هایند',
);
const nounsOfPeople = setOf(
  'شدگان شدگانی کنندگان کنندگانی دهندگان دهندگانی زدگان زدگانی یافتگان یافتگانی',
);
const endings = setOf('ی اند ایم اید ای ام اش ات مان تان شان');
const comparisons = setOf('تر ترین ترها تری ند ست یی گی');
const adjectives = new Set(
  `بزرگ کوچک نزدیک دور بیش کم سریع قوی ضعیف مهم عمیق وسیع گسترده فراگیر بلند کوتاه آزاد جدی شدید سخت آسان خوب بد پیش روشن دقیق
  عقب جلو پایین بالا قدیمی جدید تازه تلخ گرم سرد تند کند سنگین سبک ساده پیچیده آشکار خطرناک محکم مستحکم استوار فعال عملی عینی
  انسانی عادلانه رادیکال متحد متشکل مصمم گویا کامل بیشتر فقیر غنی ثروتمند جوان پیر زیبا زشت پاک تیز باریک پهن طولانی نیرومند
  قدرتمند مؤثر موثر کارا مفید مناسب معقول روشن تاریک تنگ سست امن ناامن خونین وحشیانه گران ارزان فوری صریح شفاف`
    .trim()
    .split(/\s+/),
);
/** Things that can be wet: after them تر is the word "wet", not the ending "-er". */
const wet = new Set(
  'هیزم چشم چشمان دیده هوا هوای خاک لباس جامه مژگان مژه گل سبزه مو موی دست لب کاغذ زمین برگ'.split(
    ' ',
  ),
);
/** Abbreviations and names that begin with «ام». */
const afterUmm = /^(?:بی|آر|اس|پی|آی|دی|تی|ال.*|کلثوم|سلمه)$/;
/** Words before which «ای» is the exclamation "oh". */
const afterOh = /^(?:کاش|کاشکی|بسا|وای|دریغ)$/;
const comparing =
  /^(?:شد|شده|شود|شوند|شدن|است|بود|کرد|کرده|کند|کنند|کردن|کنیم|می|نمی|خواهد|باشد|گشت|گردد)$/;

const afterUnjoining = new RegExp(`[${unjoining}]$`);

/** Returns what joins `word` to its ending: ZWNJ, or nothing as in دستگیرشدگان, where the letters do not join anyway. */
export const jointOf = (before: string, word: string): string =>
  nounsOfPeople.has(word) && afterUnjoining.test(before) ? '' : '\u200c';

/** Whether `word` is an ending that is written after ZWNJ, without a space: ها, ای, ترین. */
export const isBoundEnding = (word: string): boolean =>
  [plurals, nounsOfPeople, endings, comparisons].some((kind) => kind.has(word));

/**
 * Whether `word` is an ending that belongs to the word `before`, to be joined by ZWNJ and not by a space. `after` is the next
 * word if only a space is between.
 */
export function isCutOff(before: string, word: string, after: string): boolean {
  if (particles.has(before)) return false;
  if (plurals.has(word)) return !plurals.has(after) && !/^(?:وای|آی|آه)$/.test(before);
  if (nounsOfPeople.has(word)) return before.length > 1;
  if (word === 'ترین') return true;
  if (word === 'تر')
    return (
      adjectives.has(before) ||
      (after === 'از' && !wet.has(before)) ||
      (comparing.test(after) && isAdjective(before))
    );
  if (!endings.has(word) || !before.endsWith('ه') || takesNoEnding.has(before)) return false;
  if (word === 'ام') return !afterUmm.test(after);
  if (word === 'ای') return !afterOh.test(after);
  return !/^[متش]ان$/.test(word) || after !== 'و';
}

const isAdjective = (word: string): boolean => /(?:ی|انه|مند|ناک|گین|دار|پذیر)$/.test(word);
