import type { Catalog } from '../catalog/catalog.ts';
import { paths } from '../domain/urls.ts';
import { editionPages, groupPages, localePages } from '../views/routes.ts';
import { imageFiles } from './image-files.ts';
import { isMade, type Making, type Output, type OutputFile, type PackedFile } from './output.ts';
import { outputs } from './registry.ts';

/** Returns the files that are made from the catalog, and the images of texts. `render` makes each. */
export const outputFiles = (catalog: Catalog): OutputFile[] => [
  ...allFiles(catalog).flatMap((file) => ('render' in file ? [file] : [])),
  ...imageFiles(catalog),
];

/** Returns the files that are made from other files, in the order of the registry: one may contain an earlier one. */
export const packedFiles = (catalog: Catalog): PackedFile[] =>
  allFiles(catalog).flatMap((file) => ('pack' in file ? [file] : []));

const allFiles = (catalog: Catalog): (OutputFile | PackedFile)[] =>
  outputs.flatMap((output) => filesOf(output, catalog));

/** A site path, and the source of the file there. */
type Source<T> = readonly [path: string, source: T];

function filesOf(output: Output, catalog: Catalog): (OutputFile | PackedFile)[] {
  switch (output.scope) {
    case 'edition':
      return made(
        output,
        editionPages(catalog).map(({ params: { tag, id }, props }) => [
          paths.output(tag, id, output.extension),
          props,
        ]),
      );
    case 'locale':
      return made(
        output,
        localePages(catalog).map(({ params: { tag }, props }) => [output.path(tag), props]),
      );
    case 'topic':
      return made(
        output,
        groupPages(catalog, 'topics').map(({ params: { tag, id }, props }) => [
          output.path(tag, id),
          { ...props, topic: props.member },
        ]),
      );
    case 'statement':
      return made(
        output,
        catalog.statements.map((statement) => [output.path(statement.id), { catalog, statement }]),
      );
    case 'site':
      return made(output, [[output.path(), catalog]]);
  }
}

function made<T>(output: Making<T>, sources: readonly Source<T>[]): (OutputFile | PackedFile)[] {
  const existing = sources.filter(([, source]) => isMade(output, source));
  switch (output.phase) {
    case 'render': {
      const { mediaType, render } = output;
      return existing.map(([path, source]) => ({ path, mediaType, render: () => render(source) }));
    }
    case 'after': {
      const { pack } = output;
      return existing.map(([path, source]) => ({ path, pack: (built) => pack(source, built) }));
    }
    // `src/pages/` makes them.
    case 'page':
      return [];
  }
}
