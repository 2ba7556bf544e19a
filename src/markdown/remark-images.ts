import type { Image, ImageReference, Paragraph, Parents, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import type { ContentRuleId } from '../domain/content-rules.ts';
import { imageName } from '../domain/image.ts';
import { schemeOf } from '../text/url-scheme.ts';
import { reportError } from './report.ts';

/**
 * Turns a paragraph of one image into a figure. Reports an image without a description, or within a line, and an address that is
 * not the name of a file next to the text.
 */
export function remarkImages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['image', 'imageReference'], (node, _, parent) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const problems = problemsOf(node, parent);
      for (const [rule, message] of problems) reportError(file, node, rule, message);
      if (node.type !== 'image' || problems.length > 0 || !parent) return;
      parent.data = { ...parent.data, hName: 'figure' };
    });
  };
}

/** Returns whether a paragraph is an image and nothing else. */
export const isImage = ({ children: [first, ...others] }: Paragraph): boolean =>
  first?.type === 'image' && others.length === 0;

type Problem = readonly [rule: ContentRuleId, message: string];

function problemsOf(node: Image | ImageReference, parent: Parents | undefined): Problem[] {
  if (node.type === 'imageReference') {
    const message = `the image is named by a reference, [${node.label ?? node.identifier}]; write the name of its file in its place, as in ![…](map.jpg)`;
    return [['image-address', message]];
  }
  const problems: Problem[] = [];
  if (!node.alt?.trim())
    problems.push([
      'image-alt',
      'the image has no description for readers who cannot see it; write what it shows, as in ![…](map.jpg)',
    ]);
  if (parent?.type !== 'paragraph' || !isImage(parent))
    problems.push([
      'image-place',
      'the image is inside a line of text; make it a paragraph of its own, with an empty line before and after it',
    ]);
  if (!imageName.test(node.url)) problems.push(['image-address', refuseAddress(node.url)]);
  return problems;
}

function refuseAddress(url: string): string {
  const form = 'put the file in this folder, and write only its name, as in ![…](map.jpg)';
  if (schemeOf(url) !== undefined || url.startsWith('//'))
    return `the image "${url}" is on another site, which would learn who reads this page; ${form}`;
  if (/[\\/]/.test(url)) return `the image "${url}" is in another folder; ${form}`;
  return `"${url}" is not a valid name of an image; rename the file: a-z, 0-9 and "-", then .jpg, .png, .webp or .gif`;
}
