import { scriptOf } from '../../domain/language-tag.ts';
import type { HeadingFace } from '../../domain/theme.ts';
import type { NumberingSystem } from '../../text/digits.ts';
import { addresses } from './addresses.ts';
import type { Language } from './book.ts';

const counters: Record<NumberingSystem, string> = {
  latn: 'decimal',
  arab: 'arabic-indic',
  arabext: 'persian',
};

/** Returns whether a book contains the font: fonts of e-readers join Arabic script badly, and lack Kurdish letters. */
export const hasFont = ({ tag }: Pick<Language, 'tag'>): boolean => scriptOf(tag) === 'Arab';

/**
 * Returns the stylesheet of a book. It is short, because size, margins, colours and the Latin font are the reader's choice, and
 * uses logical properties only. Text is start-aligned in every language.
 */
export const styleOf = (
  language: Pick<Language, 'tag' | 'numerals'>,
  headings?: HeadingFace,
): string => `${hasFont(language) ? arabicScript : otherScripts + faceOf(headings)}
body { overflow-wrap: break-word; }
p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6 { text-align: start; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; page-break-after: avoid; hyphens: none; }
h1 { margin-block: 0 0.5em; font-size: 1.5em; }
h2 { margin-block: 1.6em 0.5em; font-size: 1.25em; }
h3 { margin-block: 1.6em 0.5em; font-size: 1.1em; }
h4, h5, h6 { margin-block: 1.6em 0.5em; font-size: 1em; }
p, ul, ol, dl, pre, figure, blockquote, .table { margin-block: 0 0.9em; margin-inline: 0; }
li > ul, li > ol, li > p:last-child { margin-block-end: 0; }
a { color: inherit; }
ol { list-style-type: ${counters[language.numerals]}; }
ul, ol { padding-inline-start: 1.6em; }
nav ol { padding-inline-start: 0; list-style-type: none; }
nav ol ol { padding-inline-start: 1.6em; }
nav li { margin-block-end: 0.4em; }
blockquote { padding-inline-start: 1em; border-inline-start: 0.15em solid; }
section, figure, figcaption { display: block; }
figcaption { font-size: 0.9em; }
.quote figcaption { padding-inline-start: 1.15em; }
.quote figcaption::before { content: '— '; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border-block-end: 1px solid; vertical-align: top; }
.center { text-align: center; }
.end { text-align: end; }
pre { white-space: pre-wrap; }
code { font-family: monospace; }
sup { line-height: 0; }
hr { inline-size: 3.5em; margin-block: 1.8em; margin-inline: 0; border: 0; border-block-start: 1px solid; }
.facts { margin-block-end: 0.3em; }
.notice, .note { padding: 0.6em 0.9em; border: 1px solid; }
.notice p, .note p { margin-block-end: 0.3em; }
.notice, .text { margin-block-start: 1.4em; }
.note, .demands, .signatories { margin-block: 1.4em; }
.demands, .signatories { padding-block-start: 0.9em; border-block-start: 0.15em solid; }
.signatories ul { padding-inline-start: 0; list-style-type: none; }
.signatories ul li { padding-inline-start: 1em; text-indent: -1em; }
.footnotes, .colophon { margin-block-start: 2em; border-block-start: 1px solid; font-size: 0.9em; }
.colophon dt { margin-block-start: 0.6em; font-weight: bold; }
.colophon dd { margin-inline-start: 0; }
figure, tr, .note { break-inside: avoid; page-break-inside: avoid; }
.cover { text-align: center; break-after: page; }
.cover img { max-block-size: 100vh; }
img { max-inline-size: 100%; block-size: auto; }
`;

/** Returns the rule for a face of headings, which is then that of the reader's device. */
const faceOf = (headings: HeadingFace | undefined): string =>
  headings === undefined
    ? ''
    : `\nh1, h2, h3, h4, h5, h6 { font-family: ${headings === 'sans' ? 'sans-serif' : 'serif'}; }`;

/** Emphasis by weight, since an underline looks like a link, and no letter-spacing. */
const arabicScript = `/* Vazirmatn, under the SIL Open Font License 1.1: ${addresses.fontLicence}. */
@font-face { font-family: Vazirmatn; src: url(${addresses.font}); }
body { font-family: Vazirmatn, sans-serif; line-height: 1.9; letter-spacing: normal; hyphens: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.6; }
em, i, cite, dfn, address { font-style: normal; }
em { font-weight: bold; }
a { text-underline-offset: 0.42em; }`;

const otherScripts = `body { line-height: 1.55; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
a { text-underline-offset: 0.2em; }
[dir=rtl], [dir=rtl] em { font-style: normal; }
[dir=rtl] em, em [dir=rtl] { font-weight: bold; }
p[dir=rtl], blockquote[dir=rtl] { line-height: 1.9; }`;
