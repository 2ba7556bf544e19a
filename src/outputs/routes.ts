import type { Catalog } from '../catalog/catalog.ts';
import { editionPages } from '../views/routes.ts';
import type { EditionContext } from '../views/edition-context.ts';
import type { Output } from './output.ts';
import { outputs } from './registry.ts';

/** A file of an output: what it is made from, and by what. */
export interface OutputPage extends EditionContext {
  readonly output: Output;
}

/** The files of every output of every edition, for `getStaticPaths`. */
export function outputPages(catalog: Catalog) {
  return outputs.flatMap((output) =>
    editionPages(catalog).map(({ params, props }) => ({
      params: { ...params, format: output.extension },
      props: { ...props, output } satisfies OutputPage,
    })),
  );
}
