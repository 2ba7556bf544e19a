import type { Catalog } from '../catalog/catalog.ts';
import type { Strings } from '../domain/locale.ts';
import { isRetracted, type Statement } from '../domain/statement.ts';
import { statesOf, type EditionState } from '../domain/status.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { frame, type Frame } from './frame.ts';
import { firstLocale } from './language-choices.ts';
import { hrefFrom, label, type Label, type Link } from './link.ts';

/** The most statements on the page, to keep it small; `bayan status` lists all. */
const limit = 100;

/** The page for editors: the state of each edition. It lists no drafts, and no other page links to it. */
export interface StatusView {
  readonly frame: Frame;
  readonly heading: string;
  readonly note: string;
  /** The languages of the site, in their own names. */
  readonly languages: readonly Label[];
  /** Newest first. */
  readonly rows: readonly StatusRow[];
  /** A sentence about the statements that are not shown, if there are any. */
  readonly more: string | undefined;
}

/** A statement by its id, with the states of its edition in each language. */
export interface StatusRow {
  readonly link: Link;
  readonly states: readonly (readonly string[])[];
}

/** Returns the page for editors. */
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

function statesIn(statement: Statement, tag: string, strings: Strings): string[] {
  const edition = statement.editions.find((candidate) => candidate.tag === tag);
  const states = statesOf(
    edition && {
      isDraft: edition.draft,
      isRecorded: edition.publication !== undefined,
      isRetracted: isRetracted(statement, edition),
      translation: edition.translation,
    },
  );
  return states.map((state) => strings[words[state]]);
}

/** The interface string for each state. */
const words = {
  missing: 'statusMissing',
  draft: 'draftNotice',
  original: 'statusOriginal',
  fresh: 'statusFresh',
  stale: 'sourceChanged',
  untraced: 'statusUntraced',
  unreviewed: 'notReviewed',
  retracted: 'retracted',
  unpublished: 'statusUnpublished',
} as const satisfies Record<EditionState, keyof Strings>;
