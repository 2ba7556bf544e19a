import { BayanError } from '../domain/bayan-error.ts';
import type { Content } from '../source/content.ts';
import { readContent } from '../source/read-content.ts';
import type { NumberingSystem } from '../text/digits.ts';

/** The edition that a file becomes. */
export interface EditionPlan {
  readonly tag: string;
  /** The digits of its language. */
  readonly numerals: NumberingSystem;
  /** What it is made from; absent for an original. */
  readonly source: { readonly tag: string; readonly digest: string } | undefined;
  readonly issuers: readonly string[];
}

/** What an editor said of it. */
export interface EditionWish {
  readonly id: string;
  readonly lang: string | undefined;
  readonly from: string | undefined;
  /** Whether the edition is there already. */
  readonly isThere: (tag: string) => Promise<boolean>;
}

/** Finds out which edition is meant. Throws {@link BayanError} where there can be none such. */
export async function planEdition(root: string, wish: EditionWish): Promise<EditionPlan> {
  const content = await readContent(root);
  const tags = content.site?.data.locales ?? [];
  if (tags.length === 0)
    throw new BayanError(
      'content',
      'content/site.yaml does not say the languages of the site; run npx bayan check, and put that right first.',
    );
  const { id, lang, from } = wish;
  if (from !== undefined && lang === undefined)
    throw new BayanError('usage', 'Say the language of the translation: --lang TAG.');
  const tag = lang ?? tags[0] ?? '';
  if (!tags.includes(tag))
    throw new BayanError(
      'content',
      `${tag} is no language of the site; there are: ${tags.join(', ')}.`,
    );
  const source = from === undefined ? undefined : sourceOf(content, id, from, tag);
  if (!source && !(await wish.isThere(tag))) refuseSecondOriginal(content, id, tag);
  const numerals = content.locales.get(tag)?.numerals ?? 'latn';
  return { tag, numerals, source, issuers: [...content.issuers.keys()] };
}

function sourceOf({ editions }: Content, id: string, from: string, tag: string) {
  if (from === tag)
    throw new BayanError(
      'usage',
      `A text in ${tag} is no translation from ${tag}: --from names another language.`,
    );
  const of = editions.filter((edition) => edition.id === id);
  const source = of.find((edition) => edition.tag === from);
  if (!source) {
    const known = of.map((edition) => edition.tag).join(', ');
    const remedy = known === '' ? 'import the original first' : `there are: ${known}`;
    throw new BayanError(
      'content',
      `There is no edition "${from}" of ${id} to translate from; ${remedy}.`,
    );
  }
  if (!source.digests)
    throw new BayanError(
      'content',
      `${source.path} has errors, so that nothing can be said to be made from it; run npx bayan check, and put them right first.`,
    );
  return { tag: from, digest: source.digests.words };
}

function refuseSecondOriginal({ editions }: Content, id: string, tag: string): void {
  const original = editions.find((edition) => edition.id === id && edition.kind === 'original');
  if (!original) return;
  throw new BayanError(
    'content',
    `${original.path} is the original of ${id} already; if the text in ${tag} is a translation of it, say --from ${original.tag}.`,
  );
}
