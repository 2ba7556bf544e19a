/**
 * For each language, what falls away from a folded word, in this order; the first group stays. Each list is gone through three
 * times, since endings follow each other: `زندانیان` is `زندان` with `ی` and `ان`.
 */
const inflections: Readonly<Record<string, readonly RegExp[]>> = {
  fa: [
    /^ن?می(..+?)(?:ی[مد]|ند|[مدی])$/,
    /^(..+?)(?:تر(?:ین)?)?ها(?:ی?(?:[تمش]ان|[تمش])?)$/,
    /^(...+?)(?:شان|تر(?:ین)?|گانی?|گی|ات)$/,
    /^(....+|زن|مرد|پسر|پدر|کرد)ان$/,
    /^(....+)[یه]$/,
  ],
  ckb: [/^(...+?)(?:[متی]ان|ی?کان|یک|ی)$/, /^(...+|ژن)ان$/, /^(....+)[وک]$/],
  ar: [
    /^و?ف?[بک]?(?:ال|لل)(..+)$/,
    /^(...+?)(?:ی?ات|[وی]ن|ان|ه[ام]|نا|کم|[هی])$/,
    /^(..+?)(?:ایا|ی)$/,
    /^و?(....+?)ت?$/,
  ],
  en: [
    /^(child|wom|m)(?:ren|[ae]n)$/,
    /^(.....+)ly$/,
    /^(...+?)(?:i(?:e[sd]|t(?:y|ies)|on(?:al)?s?|s)|ations?(?:al)?|at(?:e[sd]?|ing)|ments?|ing(?:s|ly)?|ed(?:ly)?|e?s|al|[ey])$/,
    /^(..+(.))\2$/,
  ],
  de: [
    /^(...+?)(?:innen|in)$/,
    /^(....?|.*(?:isch|lich|ig|iert|end|al))ern?$/,
    /^(...+?)(?:e[nsm]?|n|s)$/,
  ],
};

/** Returns a folded word without its endings. */
function stem(word: string, tag: string): string {
  let rest = word;
  for (let round = 0; round < 3; round += 1)
    for (const ending of inflections[tag] ?? []) rest = rest.replace(ending, '$1');
  return rest;
}

/**
 * Returns the terms of a folded word: the word itself, without its endings, and in Arabic its consonants, by which a broken plural
 * meets its singular.
 */
export function termsOf(word: string, tag: string): string[] {
  const spelled = tag === 'en' ? word.replace(/([is])z/, '$1s').replace(/(..)our/, '$1or') : word;
  const rest = stem(spelled, tag);
  const terms = [word, rest];
  if (tag === 'ar') {
    const bare = [rest, word.replace(/^ال/, '')].map((one) =>
      one.replace(/^ا(?=..ا.$)|(?!^)[اوی]/g, ''),
    );
    terms.push(bare.find(({ length }) => length > 2) ?? rest);
  }
  return [...new Set(terms)];
}
