import type { EditionContext } from '../views/edition-context.ts';

/**
 * A format of every edition, `/<tag>/<id>.<extension>`. One file is one format: routes, the list on the page and its
 * alternates follow from the registry.
 */
export interface EditionOutput {
  readonly scope: 'edition';
  /** `render`: from the catalog, while the pages are built. */
  readonly phase: 'render';
  /** What its address ends in; unique. */
  readonly extension: string;
  /** How readers call it, the same in every language: `TXT`, `PDF`. */
  readonly label: string;
  readonly mediaType: string;
  /** Its bytes, the same every time. Throws where the edition cannot be put into it, and so stops the build. */
  readonly render: (source: EditionContext) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** A format. Those of a language, a topic or the site are to come. */
export type Output = EditionOutput;
