import { keepText } from '../cache/kept-texts.ts';
import type { Edition } from '../domain/statement.ts';
import { addSignatories } from '../markdown/signatories.ts';
import { treeToJson } from '../markdown/tree-json.ts';
import type { EditionFile, SignatoriesFile } from '../source/content.ts';
import { signsOf } from '../text/signs.ts';
import { editionTree } from './edition-tree.ts';
import { present } from './found.ts';

/**
 * Returns the facts about the text of an edition with the names of the lists in it, so that all that is made from the text has
 * them.
 * @param lists those of its statement
 */
export function withSignatories(
  {
    path,
    tag,
    treeDigest,
    signs,
    signatories: shown,
  }: Pick<EditionFile, 'path' | 'tag' | 'signs' | 'signatories'> & Pick<Edition, 'treeDigest'>,
  lists: readonly SignatoriesFile[],
): Pick<Edition, 'treeDigest' | 'signs' | 'signatories'> {
  if (shown.length === 0) return { treeDigest, signs };
  const signatories = shown.map(({ file }) => ({
    file,
    people: present(lists.find(({ name }) => name === file)?.people, file),
  }));
  const tree = editionTree({ file: path, treeDigest });
  addSignatories(tree, new Map(signatories.map(({ file, people }) => [file, people])), tag);
  const json = treeToJson(tree);
  return { treeDigest: keepText(json), signs: signsOf(json).join(' '), signatories };
}
