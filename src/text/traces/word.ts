import type { TracePattern } from './trace.ts';

const what = 'markup left over from Word';
const quoteSign = String.raw`(?:\\?["']|&quot;|&#x?2[27];)`;

/** Elements, attributes and style declarations of Word, also where they are shown as text. Words of a text are none. */
export const wordPatterns: readonly TracePattern[] = [
  {
    needles: ['urn:schemas-microsoft-com'],
    pattern: new RegExp(
      String.raw`(?<=(?<lead>=\s{0,2}${quoteSign}))urn:schemas-microsoft-com[\w:.-]{0,40}`,
      'iuy',
    ),
    what,
  },
  {
    needles: ['mso-'],
    pattern:
      /(?<![\w-])(?=mso-[a-z-]{1,40}\s?:)(?<=style\s{0,2}=\s{0,2}(?:\\?["']|&quot;|&#x?2[27];)[^"'<>{}]{0,200}|[{;]\s{0,20}(?=mso-[a-z-]{1,40}\s?:[^;"'<>{}&]{0,60}[;}]))mso-[a-z-]{1,40}\s?:[^;"'<>{}&]{0,40}/iuy,
    what,
  },
  {
    needles: ['mso-'],
    pattern:
      /(?<![\w-])mso-(?:ansi|ascii|bidi|element|fareast|hansi|list|margin|outline|padding|pagination|spacerun|style|tab|theme\w*)(?:-[a-z-]{1,40})?:\s?[^\s;"'<>{}][^;"'<>{}&]{0,40}/iuy,
    what,
  },
  {
    needles: ['mso'],
    pattern: new RegExp(
      String.raw`(?<=(?<lead>class\s{0,2}=\s{0,2}(?:${quoteSign})?[\w -]{0,100}|(?<![\w/])(?:p|li|div|span|h\d|table)?\.))Mso[A-Z][A-Za-z]{2,40}(?![\w.])`,
      'uy',
    ),
    what,
  },
  {
    needles: ['if '],
    pattern:
      /(?<=(?<lead><!(?:--)?\[))if (?:!?mso|(?:gte|lte|gt|lt) mso|!?support\w{4,20})[^\]\n]{0,20}\]/iuy,
    what,
  },
  {
    needles: ['docprops'],
    pattern:
      /(?<=(?<lead>(?:[\w:]=\s?|(?<!\\)"\s{0,4}:\s{0,4})["']\/?))docProps\/[\w.-]{1,40}["']/iuy,
    what,
  },
  {
    needles: ['w:rsid'],
    pattern: new RegExp(
      String.raw`(?<![\w:])w:rsid\w{0,10}\s?=\s?${quoteSign}?[\da-f]{4,8}`,
      'iuy',
    ),
    what,
  },
  {
    needles: ['o:', 'st1:', 'w:', 'v:'],
    pattern:
      /(?<=(?<!\u0060)(?<lead>(?:<|&lt;|&#x3c;|&#60;)\/?))(?:o:(?:p|OfficeDocumentSettings|DocumentProperties|shapedefaults|shapelayout|idmap|author|lastauthor|company)|st1:[a-z]{3,30}|w:(?:p|r|t|sdt|WordDocument|LatentStyles)|v:(?:shape|shapetype|imagedata|path|formulas|stroke|textpath))(?=[\s>/&]|$)/iuy,
    what,
  },
  {
    needles: ['_hlk'],
    pattern: /(?<![\w/#])_Hlk\d{5,20}/uy,
    what,
  },
];
