import type { Catalog } from '../catalog/catalog.ts';
import { timeFormat } from '../debug.ts';
import { paths } from '../domain/urls.ts';
import { editionContexts, groupMembers, localePages } from '../views/routes.ts';
import { siteFacts } from '../views/edition-context.ts';
import { imageFiles } from './image-files.ts';
import {
  isMade,
  type EditionOutput,
  type Making,
  type SourceFacts,
  type Output,
  type OutputFile,
  type PackedFile,
} from './output.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { redirectPages } from './redirect-pages.ts';
import { outputs } from './registry.ts';

/** The files of a site that are no pages. */
export interface OutputFiles {
  /** Those that are made from the catalog, the images of texts and redirects. */
  readonly rendered: readonly OutputFile[];
  /** Those that are made from other files, in the order of the registry: one may contain an earlier one. */
  readonly packed: readonly PackedFile[];
}

/** Returns the files that are made from the catalog, the images of texts and redirects. `render` makes each. */
export const outputFiles = (catalog: Catalog): readonly OutputFile[] =>
  filesOfSite(catalog).rendered;

/**
 * Returns the files of a site that are no pages. `render` or `pack` makes each.
 * @param isWanted whether to return those of an output; by default those of all
 */
export function filesOfSite(
  catalog: Catalog,
  isWanted: (output: Output) => boolean = () => true,
): OutputFiles {
  const rendered: OutputFile[] = [];
  const packed: PackedFile[] = [];
  for (const output of outputs.filter(isWanted))
    for (const file of filesOf(output, catalog))
      if ('render' in file) rendered.push(file);
      else packed.push(file);
  return { rendered: [...rendered, ...imageFiles(catalog), ...redirectPages(catalog)], packed };
}

/** The site path of a file, or of a part of it, what they are made of, and the format of an edition that it is. */
type Source<T> = readonly [
  pathOf: (part?: string) => string,
  source: T,
  ofEdition?: OutputFile['ofEdition'],
];

function filesOf(output: Output, catalog: Catalog): (OutputFile | PackedFile)[] {
  switch (output.scope) {
    case 'edition':
      return made(
        timed(output),
        editionContexts(catalog).map((context) => {
          const { tag, id } = context.edition;
          const { extension } = output;
          return [() => paths.output(tag, id, extension), context, { context, extension }];
        }),
      );
    case 'locale':
      return made(
        output,
        localePages(catalog).map(({ params: { tag }, props }) => [
          (part) => output.path(tag, part),
          props,
        ]),
      );
    case 'topic':
      return made(
        output,
        groupMembers(catalog, 'topics').map(({ locale, member }) => [
          (part) => output.path(locale.tag, member.id, part),
          { catalog, locale, topic: member },
        ]),
      );
    case 'statement':
      return made(
        output,
        catalog.statements.map((statement) => [
          () => output.path(statement.id),
          { catalog: siteFacts(catalog), statement },
        ]),
      );
    case 'site':
      return made(output, [[output.path, catalog]]);
  }
}

/** Returns a format whose time is recorded for `BAYAN_DEBUG=1`. */
function timed(output: EditionOutput): EditionOutput {
  const time = <T>({ edition }: EditionContext, work: () => Promise<T> | T) =>
    timeFormat(`${edition.tag}/${edition.id}`, output.extension, work);
  switch (output.phase) {
    case 'render': {
      const { render } = output;
      return { ...output, render: (context) => time(context, () => render(context)) };
    }
    case 'after': {
      const { pack } = output;
      return { ...output, pack: (context, built) => time(context, () => pack(context, built)) };
    }
    // Finishing pages is timed where it happens.
    case 'page':
      return output;
  }
}

function made<T extends SourceFacts>(
  output: Making<T>,
  sources: readonly Source<T>[],
): (OutputFile | PackedFile)[] {
  const existing = sources.filter(([, source]) => isMade(output, source));
  const { madeOf = (source: T): unknown => source } = output;
  const common = ([pathOf, source, ofEdition]: Source<T>, part?: string) => ({
    path: pathOf(part),
    madeOf: () => madeOf(source, part),
    ...(ofEdition && { ofEdition }),
  });
  switch (output.phase) {
    case 'render': {
      const { mediaType, render, partsOf } = output;
      return withParts(partsOf).map(([file, part]) => ({
        ...common(file, part),
        mediaType,
        render: (earlier) => render(file[1], part, earlier),
      }));
    }
    case 'after': {
      const { pack, reads, partsOf } = output;
      return withParts(partsOf).map(([file, part]) => ({
        ...common(file, part),
        reads: () => reads(file[1], part),
        pack: (built) => pack(file[1], built, part),
      }));
    }
    // `src/pages/` makes them.
    case 'page':
      return [];
  }

  /** Returns each source, once for its file and once for each of its parts. */
  function withParts(partsOf?: (source: T) => readonly string[]): [Source<T>, string?][] {
    return existing.flatMap((file): [Source<T>, string?][] => [
      [file],
      ...(partsOf?.(file[1]) ?? []).map((part): [Source<T>, string] => [file, part]),
    ]);
  }
}
