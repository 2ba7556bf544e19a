import { BayanError } from '../domain/bayan-error.ts';
import { compareLines } from '../domain/ledger.ts';
import type { Content } from '../source/content.ts';
import { readContent } from '../source/read-content.ts';
import type { NumberingSystem } from '../text/digits.ts';
import { requireLanguage } from './arguments.ts';

/** The edition that an import writes. */
export interface EditionPlan {
  readonly tag: string;
  /** The digits of its language. */
  readonly numerals: NumberingSystem;
  /** The edition that it is translated from; absent for an original. */
  readonly source: { readonly tag: string; readonly digest: string } | undefined;
  readonly issuers: readonly string[];
  /** What to do after replacing its text, if that is published. */
  readonly replaced: string | undefined;
}

/** What an editor gave on the command line. */
export interface EditionWish {
  readonly id: string;
  readonly lang: string | undefined;
  readonly from: string | undefined;
  /** Whether the edition exists already. */
  readonly isThere: (tag: string) => Promise<boolean>;
}

/** Finds out which edition to write. Throws {@link BayanError} if that edition is not possible. */
export async function planEdition(root: string, wish: EditionWish): Promise<EditionPlan> {
  const content = await readContent(root);
  const tags = content.site?.data.locales ?? [];
  if (tags.length === 0)
    throw new BayanError(
      'content',
      'content/site.yaml is missing or has errors.',
      'Run node bayan check and correct them first.',
    );
  const { id, lang, from } = wish;
  if (from !== undefined && lang === undefined)
    throw new BayanError(
      'usage',
      '--from needs the language of the translation.',
      'Add --lang TAG.',
    );
  const tag = lang ?? tags[0] ?? '';
  requireLanguage(tag, tags);
  const source = from === undefined ? undefined : sourceOf(content, id, from, tag);
  if (!source && !(await wish.isThere(tag))) refuseSecondOriginal(content, id, tag);
  const numerals = content.locales.get(tag)?.numerals ?? 'latn';
  const replaced = replacedNote(content, id, tag);
  return { tag, numerals, source, issuers: [...content.issuers.keys()], replaced };
}

function sourceOf({ editions }: Content, id: string, from: string, tag: string) {
  if (from === tag)
    throw new BayanError(
      'usage',
      `--from and --lang are both ${tag}.`,
      'Give --from the language that the text was translated from.',
    );
  const of = editions.filter((edition) => edition.id === id);
  const source = of.find((edition) => edition.tag === from);
  if (!source) {
    const known = of.map((edition) => edition.tag).join(', ');
    const remedy = known === '' ? 'Import the original first.' : `Use one of: ${known}.`;
    throw new BayanError('content', `${id} has no edition "${from}" to translate from.`, remedy);
  }
  if (!source.digests)
    throw new BayanError(
      'content',
      `${source.path} has errors, so a translation of it cannot be recorded.`,
      'Run node bayan check and correct them first.',
    );
  return { tag: from, digest: source.digests.words };
}

/** Returns a note that the text of an edition is published, and what follows if it is replaced. */
function replacedNote({ ledger }: Content, id: string, tag: string): string | undefined {
  const lines = ledger.map(({ line }) => line).filter((line) => line.id === id && line.tag === tag);
  const [first] = lines.toSorted(compareLines);
  return (
    first &&
    `the replaced text has been public since ${first.date}; if the new one differs, no build succeeds until you tell readers: node bayan accept ${id} --lang ${tag} --correction "…"`
  );
}

function refuseSecondOriginal({ editions }: Content, id: string, tag: string): void {
  const original = editions.find((edition) => edition.id === id && edition.kind === 'original');
  if (!original) return;
  throw new BayanError(
    'content',
    `${id} already has an original, ${original.path}.`,
    `If the text in ${tag} is a translation of it, add --from ${original.tag}.`,
  );
}
