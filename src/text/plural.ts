/** The categories of Unicode for numbers in phrases. */
type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Returns the form of a phrase for a number in a language, by the plural rules of Unicode. */
export function pluralForm<Form>(
  forms: Readonly<Partial<Record<Category, Form | undefined>> & { other: Form }>,
  count: number,
  tag: string,
): Form {
  const rules = known.get(tag) ?? rulesOf(tag);
  known.set(tag, rules);
  return forms[rules?.select(count) ?? 'other'] ?? forms.other;
}

const known = new Map<string, Intl.PluralRules | undefined>();

/** Returns the rules of a language; `undefined` if there are none, for which `Intl` would use those of the machine. */
const rulesOf = (tag: string): Intl.PluralRules | undefined =>
  Intl.PluralRules.supportedLocalesOf(tag).length > 0 ? new Intl.PluralRules(tag) : undefined;
