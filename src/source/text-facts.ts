import { hash } from 'node:crypto';
import { visit } from '../text/visit.ts';
import { imageName } from '../domain/image.ts';
import { signatoriesName } from '../domain/signatories.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { isImage } from '../markdown/remark-images.ts';
import { shownSignatories } from '../markdown/signatories.ts';
import type { ReadStatement } from '../markdown/statement.ts';
import type { ImageInText, LinkInText, ParagraphDigest, SignatoriesInText } from './content.ts';

/** Returns a digest of the words of a text, whose blocks are folded and without signs; `undefined` if it has none. */
export function wordingOf(blocks: readonly string[]): string | undefined {
  const words = blocks.join('').toLowerCase();
  return words === '' ? undefined : hash('sha256', words);
}

/** Returns a digest of the words of each such block, without the short ones: many texts end with the same names. */
export function paragraphsOf(blocks: readonly string[]): ParagraphDigest[] {
  return blocks.flatMap((block) => {
    const words = block.toLowerCase();
    return words.length < 20 ? [] : [{ digest: hash('sha256', words), length: words.length }];
  });
}

/** Returns the first paragraph of a text, in plain text. */
export function openingOf({ tree }: ReadStatement): string | undefined {
  const paragraph = tree.children.find((node) => node.type === 'paragraph' && !isImage(node));
  return paragraph && plainBlocks({ type: 'root', children: [paragraph] })[0];
}

/** Returns the links of a text and where each is, without definitions that no link uses. */
export function linksOf({ tree }: ReadStatement): LinkInText[] {
  const used = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => {
    used.add(identifier);
  });
  const links: LinkInText[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && !(node.type === 'definition' && used.has(node.identifier))) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    links.push({ url: node.url, line, column });
  });
  return links;
}

/** Returns the images with valid names. The others are reported already. */
export function imagesOf({ tree }: ReadStatement): ImageInText[] {
  const images: ImageInText[] = [];
  visit(tree, 'image', ({ url: name, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    if (imageName.test(name)) images.push({ name, line, column });
  });
  return images;
}

/** Returns the lists of signatories that a text shows. Those with invalid names are reported already. */
export function signatoriesOf({ tree }: ReadStatement): SignatoriesInText[] {
  const lists: SignatoriesInText[] = [];
  visit(tree, 'containerDirective', (node) => {
    const shown = shownSignatories(node);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (shown && signatoriesName.test(shown.file)) lists.push({ ...shown, line, column });
  });
  return lists;
}
