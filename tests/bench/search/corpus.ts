import { Dice } from '../../support/mutations.ts';
import { filler } from './fillers.ts';
import { plantedTexts, searchedTags } from './planted.ts';

/** A text of a corpus. */
export interface CorpusText {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly string[];
}

/**
 * Returns `count` texts of each language, of which some are those that questions lead to, as long as the others. The same count gives
 * the same texts.
 */
export function corpusOf(count: number): Map<string, CorpusText[]> {
  const planted = Map.groupBy(plantedTexts(), ({ tag }) => tag);
  return new Map(
    searchedTags.map((tag, place) => {
      const dice = new Dice(count + place);
      const own = planted.get(tag) ?? [];
      const every = Math.floor(count / own.length);
      const texts = Array.from({ length: count }, (_, index): CorpusText => {
        const text = index % every === every - 1 ? own[Math.floor(index / every)] : undefined;
        const { title, blocks } = filler(dice, tag);
        return text
          ? { ...text, blocks: [...text.blocks, ...blocks] }
          : { id: `filler-${index}`, title, blocks };
      });
      return [tag, texts];
    }),
  );
}
