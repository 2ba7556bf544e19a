import type { Dice } from '../../support/mutations.ts';
import { vocabularies } from '../corpus-words.ts';
import { topicWords } from './topic-words.ts';

/** A text without a meaning, of the words of a topic, of usual words, and of many rare names. */
export interface Filler {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** Returns a text of a real length: half of them have some 2,700 characters, a few three times as many. */
export function filler(dice: Dice, tag: string): Filler {
  const topic = dice.pick(topicWords[tag] ?? []).split(' ');
  const words = Math.round(305 + 1100 * (dice.below(1000) / 1000) ** 4);
  const blocks: string[] = [];
  for (let left = words; left > 0; left -= 70)
    blocks.push(line(dice, tag, topic, Math.min(left, 70)));
  return { title: line(dice, tag, topic, 5 + dice.below(5)), blocks };
}

function line(dice: Dice, tag: string, topic: readonly string[], count: number): string {
  const { content = [], joining = [] } = vocabularies[tag] ?? {};
  return Array.from({ length: count }, () => {
    const share = dice.below(100);
    if (share < 30) return dice.pick(joining);
    if (share < 45) return dice.pick(topic);
    if (share < 58) return content[low(dice, content.length)] ?? '';
    return rareWord(dice, tag);
  }).join(' ');
}

/** How many rare words a language has. */
const rareWords = 200_000;

/** Returns a word of syllables: some are frequent, most are in few texts. */
function rareWord(dice: Dice, tag: string): string {
  const { starts, middles, ends } = syllables[tag] ?? empty;
  // The number of the word follows Zipf's law.
  let number = Math.floor(rareWords ** (dice.below(1_000_000) / 1_000_000)) * 7919;
  const pick = (from: string) => {
    const all = from.split(' ');
    const picked = all[number % all.length] ?? '';
    number = Math.floor(number / all.length);
    return picked;
  };
  const stem = pick(starts) + pick(middles) + (number % 4 === 0 ? '' : pick(middles));
  return stem + (dice.below(3) === 0 ? dice.pick(ends.split(' ')) : '');
}

/** A number below a limit: small ones are more frequent. */
const low = (dice: Dice, below: number): number => Math.min(dice.below(below), dice.below(below));

interface Syllables {
  readonly starts: string;
  readonly middles: string;
  /** Endings that words of the language have. */
  readonly ends: string;
}

const empty: Syllables = { starts: '', middles: '', ends: '' };

const syllables: Readonly<Record<string, Syllables>> = {
  fa: {
    starts: 'بر در نا پا سر کا مه شا گل تا خو دی رو زا سا فر کی لا مو نو هو یا آ',
    middles:
      'مان رید شت نگ وان زار دیس ماه نود گرد باد پور سین لاش تیر کوه ریز فان چال دوز هیم بند خش سپ رام ویس دان',
    ends: 'ها ‌های ی ان ی‌ها ‌اش',
  },
  ckb: {
    starts: 'با دە کا مە شا گو تا خۆ دی ڕو زا سا هە کی لا مو نە بێ پێ سە چا جو',
    middles:
      'رام ند وان زار ڵات ماه نەر گەل دار پێ سین لۆش تیر کۆ ڕین فان چیا دۆز هێم بەن خش ڤان ڕەش بۆر دان',
    ends: 'ەکان ەکە ان ێک ی',
  },
  ar: {
    starts: 'ال م ت ن مست ان است الم ي وال',
    middles:
      'كتر درس خبز عرض نفق سلط جمر حدق رفض طلب غرس فتح شرق ملح نزح صدر قمر برد عشب زهر حفر نسج وقد',
    ends: 'ة ات ون ين ي ها هم',
  },
  en: {
    starts: 'bar cor den fal gar hol kin lan mor nor pel ran sal tor ver wil han bren',
    middles:
      'ben dale ford gate hurst low mere ness port ridge stow thorp vick wick yard brook cliff don',
    ends: 's ed ing ers',
  },
  de: {
    starts: 'bar kor den fal gar hol kin lan mor nor pel ran sal tor ver wil han bren',
    middles:
      'bach berg dorf feld furt haus heim hof kirch land mark rode stein tal wald werk wies zell',
    ends: 'en s er ung e',
  },
};
