import type { StatementImage } from '../domain/image.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { inShort } from '../text/excerpt.ts';
import { leadPictureOf } from './lead-picture.ts';
import { isLongTitle, label, type Href, type Label, type Link } from './link.ts';
import { statementItem, type StatementItem } from './statement-item.ts';
import type { LocaleContext } from './locale-context.ts';

/** The statement at the top of a home page: its list item, and the opening of its text. */
export interface Lead {
  readonly item: StatementItem;
  readonly isLong: boolean;
  readonly picture?: LeadPicture;
  readonly opening: Label | undefined;
  /** The link to the rest of its text, if the locale has words for it. */
  readonly more: Link | undefined;
}

/** The first picture of a lead, with its size in pixels. */
export interface LeadPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The length of an opening, in characters: about a paragraph on a newspaper's front page. */
const limit = 400;

/** Returns a statement as the lead of a page. */
export function leadOf(statement: Statement, context: LocaleContext, href: Href): Lead {
  const { tag, strings } = context.locale;
  const shown = statement.editions.find((edition) => edition.tag === tag) ?? statement.original;
  const beginning = inShort(shown, limit);
  const item = statementItem(statement, { ...context, href });
  const { href: address, hreflang } = item.link;
  const picture = leadPictureOf(context.catalog, statement, shown);
  return {
    isLong: isLongTitle(shown.title),
    item,
    ...(picture && {
      picture: { ...sizeOf(picture), src: href(paths.image(statement.id, picture.name)) },
    }),
    opening: beginning === undefined ? undefined : label({ text: beginning, tag: shown.tag }, tag),
    more:
      strings.readOn === undefined
        ? undefined
        : { text: strings.readOn, tag, href: address, ...(hreflang !== undefined && { hreflang }) },
  };
}

const sizeOf = ({ width, height }: StatementImage) => ({ width, height });
