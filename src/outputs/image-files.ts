import type { Catalog } from '../catalog/catalog.ts';
import { readImage } from '../catalog/text.ts';
import { imageTypeOf } from '../domain/image.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import type { OutputFile } from './output.ts';

/**
 * Returns the images of all statements, unchanged: one file for all editions that show it. They are not formats, so the
 * registry does not list them. An image that only a draft shows is not published.
 */
export const imageFiles = ({ statements }: Catalog): OutputFile[] => statements.flatMap(imagesOf);

function imagesOf({ id, editions }: Statement): OutputFile[] {
  const files = new Map<string, OutputFile>();
  for (const edition of editions)
    for (const image of edition.images) {
      const path = paths.image(id, image.name);
      files.set(path, {
        path,
        madeOf: () => [path, image],
        mediaType: imageTypeOf(image),
        render: () => readImage(edition, image),
      });
    }
  return [...files.values()];
}
