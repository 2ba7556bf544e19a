import { cacheFolder } from '../cache/cache-folder.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { drawable } from './card/fonts.ts';
import { paintCard, recipeOfCard } from './card/painter.ts';
import { cardWordsOf, type CardWords } from './card/words.ts';
import type { EditionOutput } from './output.ts';
import type { EditionContext } from '../views/edition-context.ts';

/**
 * The picture that a link is shown with where it is pasted. An edition in a script that the fonts of the cards lack has none:
 * no picture is better than one of empty boxes.
 */
export const card: EditionOutput = {
  about: 'the picture that its link is shown with',
  scope: 'edition',
  phase: 'render',
  extension: 'png',
  mediaType: 'image/png',
  isMadeOf: (given) => drawableWordsOf(given) !== undefined,
  render: (given) => {
    const words = drawableWordsOf(given);
    if (!words) throw new Error(`no font draws the title of ${given.edition.file}`);
    const cache = new DigestCache(cacheFolder('cards'));
    return cache.get(recipeOfCard(words), () => paintCard(words));
  },
};

/** The words of a card as the fonts draw them, `undefined` where they cannot. */
function drawableWordsOf(given: EditionContext): CardWords | undefined {
  const words = cardWordsOf(given);
  const title = drawable(words.title);
  const site = drawable(words.site);
  const issuers = words.issuers.map(drawable).filter((name) => name !== undefined);
  if (!title || site === undefined || issuers.length < words.issuers.length) return undefined;
  return { ...words, title, site, issuers };
}
