/** Frequent words by primary language subtag: every text of the language has many, and repeats none twice in a row. */
export const functionWords: Readonly<Record<string, readonly string[]>> = {
  fa: 'که از به در با و را این آن است برای ما شد می‌شود شود باید نیز'.split(' '),
  ar: 'في على إلى عن أن التي الذي هذا هذه ذلك مع كل بعد لم قد بين'.split(' '),
  ckb: 'لە بە و کە بۆ ئەم لەگەڵ دەکات کرد بوو ئێمە هەموو دەبێت نییە ئەوەی خۆی'.split(' '),
  en: 'the of and to in for with from by an at our is are this we'.split(' '),
  de: 'und von mit für auf im nicht wir ist zu den dem des ein eine werden'.split(' '),
};
