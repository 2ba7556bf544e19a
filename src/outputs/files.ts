import type { Catalog } from '../catalog/catalog.ts';
import { paths } from '../domain/urls.ts';
import { editionPages, groupPages, localePages } from '../views/routes.ts';
import { isMade, type Bytes, type Making, type Output } from './output.ts';
import { outputs } from './registry.ts';

/** A file of an output. */
export interface OutputFile {
  /** Its site path. */
  readonly path: string;
  readonly mediaType: string;
  readonly render: () => Promise<Bytes> | Bytes;
}

/** The files of every output, none of them made yet. */
export const outputFiles = (catalog: Catalog): OutputFile[] =>
  outputs.flatMap((output) => filesOf(output, catalog));

/** What a file is made from, and its site path. */
type Source<T> = readonly [path: string, source: T];

function filesOf(output: Output, catalog: Catalog): OutputFile[] {
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

function made<T>(output: Making<T>, sources: readonly Source<T>[]): OutputFile[] {
  const { mediaType, render } = output;
  return sources
    .filter(([, source]) => isMade(output, source))
    .map(([path, source]) => ({ path, mediaType, render: () => render(source) }));
}
