import type { Root } from 'hast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';

/** Width and height of images in pixels, by file name. */
export type ShownImages = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

declare module 'vfile' {
  interface DataMap {
    /** The images that a text shows. */
    images: ShownImages;
  }
}

/**
 * Gives each image its size, so that the page does not move when the image arrives, and lets browsers fetch it only when a
 * reader comes near. Marks the figure of a wide one. Shows its title as the caption below it. Throws if `images` of the file
 * lacks one.
 */
export function rehypeImages() {
  return (tree: Root, { data: { images } }: VFile): void => {
    visit(tree, 'element', (node, _, parent) => {
      if (node.tagName !== 'img') return;
      const name = String(node.properties['src']);
      const size = images?.get(name);
      if (images && !size) throw new Error(`the size of the image ${name} is unknown`);
      Object.assign(node.properties, {
        ...(size && { width: size.width, height: size.height }),
        loading: 'lazy',
        decoding: 'async',
      });
      if (size && isWide(size) && parent?.type === 'element')
        parent.properties['className'] = ['wide'];
      const { title } = node.properties;
      delete node.properties['title'];
      if (typeof title === 'string' && title.trim() !== '')
        parent?.children.push({
          type: 'element',
          tagName: 'figcaption',
          properties: { className: ['caption'] },
          children: [{ type: 'text', value: title }],
        });
    });
  };
}

/** Whether an image is shown wider than the text: not if it would become very high, or blurred. */
const isWide = ({ width, height }: { width: number; height: number }): boolean =>
  width >= 696 && width >= height * 1.25;
