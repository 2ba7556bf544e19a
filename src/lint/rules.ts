import type { Rule } from './rule.ts';
import { accidentalBreak } from './rules/accidental-break.ts';
import { accidentalCode } from './rules/accidental-code.ts';
import { accidentalHeading } from './rules/accidental-heading.ts';
import { accidentalList } from './rules/accidental-list.ts';
import { arabicLetters } from './rules/arabic-letters.ts';
import { bidiControl } from './rules/bidi-control.ts';
import { combiningMark } from './rules/combining-mark.ts';
import { computerPath } from './rules/computer-path.ts';
import { digits } from './rules/digits.ts';
import { directionMark } from './rules/direction-mark.ts';
import { emptyLink } from './rules/empty-link.ts';
import { fakeHeading } from './rules/fake-heading.ts';
import { fakeList } from './rules/fake-list.ts';
import { foreignLetters } from './rules/foreign-letters.ts';
import { fieldMarkup } from './rules/field-markup.ts';
import { foreignPunctuation } from './rules/foreign-punctuation.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { kurdishLetters } from './rules/kurdish-letters.ts';
import { linkTitle } from './rules/link-title.ts';
import { longSummary } from './rules/long-summary.ts';
import { messageHeader } from './rules/message-header.ts';
import { missingAnchor } from './rules/missing-anchor.ts';
import { missingZwnj } from './rules/missing-zwnj.ts';
import { misusedZwj } from './rules/misused-zwj.ts';
import { misusedZwnj } from './rules/misused-zwnj.ts';
import { mixedScript } from './rules/mixed-script.ts';
import { mojibake } from './rules/mojibake.ts';
import { nearLink } from './rules/near-link.ts';
import { nbspLine } from './rules/nbsp-line.ts';
import { needlessEscape } from './rules/needless-escape.ts';
import { oddSpace } from './rules/odd-space.ts';
import { otherLanguage } from './rules/other-language.ts';
import { pandocLeftovers } from './rules/pandoc-leftovers.ts';
import { persianLetters } from './rules/persian-letters.ts';
import { poorDescription } from './rules/poor-description.ts';
import { presentationForm } from './rules/presentation-form.ts';
import { privateLink } from './rules/private-link.ts';
import { punctuationSpace } from './rules/punctuation-space.ts';
import { questionMarks } from './rules/question-marks.ts';
import { quotes } from './rules/quotes.ts';
import { repeatedComma } from './rules/repeated-comma.ts';
import { repeatedNumber } from './rules/repeated-number.ts';
import { repeatedParagraph } from './rules/repeated-paragraph.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { replacementCharacter } from './rules/replacement-character.ts';
import { strayColons } from './rules/stray-colons.ts';
import { swallowedAddress } from './rules/swallowed-address.ts';
import { tatweel } from './rules/tatweel.ts';
import { titleForm } from './rules/title-form.ts';
import { unbalancedQuotes } from './rules/unbalanced-quotes.ts';
import { unparsedEmphasis } from './rules/unparsed-emphasis.ts';
import { unreadMark } from './rules/unread-mark.ts';
import { visibleBackslash } from './rules/visible-backslash.ts';
import { wordLeftovers } from './rules/word-leftovers.ts';
import { zonedTime } from './rules/zoned-time.ts';

/** The rules that read every edition. */
export const rules: readonly Rule[] = [
  accidentalBreak,
  accidentalCode,
  accidentalHeading,
  accidentalList,
  arabicLetters,
  bidiControl,
  combiningMark,
  computerPath,
  digits,
  directionMark,
  emptyLink,
  fakeHeading,
  fakeList,
  foreignLetters,
  fieldMarkup,
  foreignPunctuation,
  headingLevels,
  invisibleCharacter,
  kurdishLetters,
  linkTitle,
  longSummary,
  messageHeader,
  missingAnchor,
  missingZwnj,
  misusedZwj,
  misusedZwnj,
  mixedScript,
  mojibake,
  nearLink,
  nbspLine,
  needlessEscape,
  oddSpace,
  otherLanguage,
  pandocLeftovers,
  persianLetters,
  poorDescription,
  presentationForm,
  privateLink,
  punctuationSpace,
  questionMarks,
  quotes,
  repeatedComma,
  repeatedNumber,
  repeatedParagraph,
  repeatedTitle,
  repeatedWord,
  replacementCharacter,
  strayColons,
  swallowedAddress,
  tatweel,
  titleForm,
  unbalancedQuotes,
  unparsedEmphasis,
  unreadMark,
  visibleBackslash,
  wordLeftovers,
  zonedTime,
];

/** The spelling rule without its dictionaries, which `rules/spelling.ts` loads for `check --spelling`. */
export const spelling: Omit<Rule, 'find'> = {
  name: 'spelling',
  family: 'words',
  severity: 'warning',
  about: 'a word that is not in the dictionary (found with --spelling only)',
  languages: ['fa', 'en', 'de'],
};

/** The names that an allowance may contain. */
export const allowableRules: readonly string[] = [...rules, spelling].map(({ name }) => name);
