import type { Catalog } from '../catalog/catalog.ts';
import { readImage } from '../catalog/text.ts';
import { imageTypeOf } from '../domain/image.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import type { OutputFile } from './output.ts';

/**
 * The images of all statements, as their editors have made them: one file for all editions that show it. They are no format,
 * and so in no registry. What only a draft shows is not published.
 */
export const imageFiles = ({ statements }: Catalog): OutputFile[] => statements.flatMap(imagesOf);

function imagesOf({ id, editions }: Statement): OutputFile[] {
  const files = new Map<string, OutputFile>();
  for (const edition of editions)
    for (const image of edition.images) {
      const path = paths.image(id, image.name);
      files.set(path, {
        path,
        mediaType: imageTypeOf(image),
        render: () => readImage(edition, image),
      });
    }
  return [...files.values()];
}
