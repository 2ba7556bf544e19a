import type { Catalog } from '../catalog/catalog.ts';
import type { Strings } from '../domain/locale.ts';
import type { Statement } from '../domain/statement.ts';
import { statesOf, type EditionState } from '../domain/status.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { frame, type Frame } from './frame.ts';
import { firstLocale } from './language-choices.ts';
import { hrefFrom, label, type Label, type Link } from './link.ts';

/** How many statements the page has at the most, so that it stays light; `bayan status` has all. */
const limit = 100;

/** The page for editors: how each edition stands. It has no drafts, and no page of readers leads to it. */
export interface StatusView {
  readonly frame: Frame;
  readonly heading: string;
  readonly note: string;
  /** The languages of the site, in their own names. */
  readonly languages: readonly Label[];
  /** Newest first. */
  readonly rows: readonly StatusRow[];
  /** That there are more, where there are. */
  readonly more: string | undefined;
}

/** A statement by its id, and how it stands in each language: in one word or several. */
export interface StatusRow {
  readonly link: Link;
  readonly states: readonly (readonly string[])[];
}

/** What the page for editors shows. */
export function statusView(catalog: Catalog): StatusView {
  const locale = firstLocale(catalog);
  const { strings, tag } = locale;
  const path = paths.status();
  const href = hrefFrom(path);
  const shown = catalog.statements.slice(0, limit);
  const count = withNumerals(catalog.statements.length - shown.length, locale.numerals);
  return {
    frame: {
      ...frame({
        catalog,
        locale,
        path,
        title: strings.translationStatus,
        translations: () => undefined,
      }),
      metadata: undefined,
    },
    heading: strings.translationStatus,
    note: strings.statusNote,
    languages: catalog.locales.map((other) => label({ text: other.name, tag: other.tag }, tag)),
    rows: shown.map((statement) => ({
      link: {
        text: statement.id,
        tag: 'en',
        dir: 'ltr',
        href: href(paths.edition(statement.original.tag, statement.id)),
        ...(statement.original.tag !== tag && { hreflang: statement.original.tag }),
      },
      states: catalog.locales.map((other) => statesIn(statement, other.tag, strings)),
    })),
    more:
      shown.length < catalog.statements.length ? fill(strings.statusMore, { count }) : undefined,
  };
}

function statesIn({ editions }: Statement, tag: string, strings: Strings): string[] {
  const edition = editions.find((candidate) => candidate.tag === tag);
  const states = statesOf(
    edition && {
      isDraft: edition.draft,
      isRecorded: edition.publication !== undefined,
      translation: edition.translation,
    },
  );
  return states.map((state) => strings[words[state]]);
}

/** The words for each state. */
const words = {
  missing: 'statusMissing',
  draft: 'draftNotice',
  original: 'statusOriginal',
  fresh: 'statusFresh',
  stale: 'sourceChanged',
  untraced: 'statusUntraced',
  unreviewed: 'notReviewed',
  unpublished: 'statusUnpublished',
} as const satisfies Record<EditionState, keyof Strings>;
