import { statementIndex } from '../catalog/statement-index.ts';
import type { Issuer, Named } from '../domain/named.ts';
import { compare } from '../domain/problem.ts';
import { paths } from '../domain/urls.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { collationOf } from '../text/collation.ts';
import { withNumerals } from '../text/digits.ts';
import { entriesOn, indexView, selectionView, type ListView, type Profile } from './list.ts';
import { hrefFrom, type Href, type Label } from './link.ts';
import { localName, type LocaleContext } from './locale-context.ts';
import { shortLinkTo } from './reach.ts';

/** The groups of statements, besides years. */
const groups = {
  topics: { index: paths.topics, one: paths.topic },
  issuers: { index: paths.issuers, one: paths.issuer },
} as const;

export type Group = keyof typeof groups;

/** Returns a page of all topics, or of all issuers: those with the most statements first, then by name. */
export function groupsView(context: LocaleContext, group: Group, part?: number): ListView {
  const { locale } = context;
  const { index, one } = groups[group];
  const href = hrefFrom(index(locale.tag, part));
  const members = membersOf(context, group);
  const entries = entriesOn(members, part).map(({ id, name, count }) => ({
    link: { ...name, href: href(one(locale.tag, id)) },
    count: withNumerals(count, locale.numerals),
  }));
  const { length } = members;
  return indexView(context, locale.strings[group], { entries, count: length }, index, part);
}

/** A topic or an issuer, as a language lists it. */
interface Member {
  readonly id: string;
  readonly name: Label;
  readonly count: number;
}

/** Lists that are sorted already, by the catalog and the language: sorting names takes long, and each page needs them. */
const sorted = new WeakMap<readonly Named[], Map<string, readonly Member[]>>();

function membersOf({ catalog, locale }: LocaleContext, group: Group): readonly Member[] {
  const lists = sorted.get(catalog[group]) ?? new Map<string, readonly Member[]>();
  sorted.set(catalog[group], lists);
  const list = lists.get(locale.tag) ?? sortMembers({ catalog, locale }, group);
  lists.set(locale.tag, list);
  return list;
}

function sortMembers({ catalog, locale }: LocaleContext, group: Group): Member[] {
  const statements = statementIndex(catalog)[group];
  const compareNames = collationOf(locale.tag);
  return catalog[group]
    .map(({ id, name }) => ({
      id,
      name: localName(catalog, name, locale),
      count: statements.get(id)?.length ?? 0,
    }))
    .sort(
      (a, b) => b.count - a.count || compareNames(a.name.text, b.name.text) || compare(a.id, b.id),
    );
}

/** Returns the first page of one topic, or of one issuer, or a part of it. */
export function groupView(
  context: LocaleContext,
  group: Group,
  member: Issuer,
  kinds: readonly FileFormat[] = [],
  part?: number,
): ListView {
  const { catalog, locale } = context;
  const { index, one } = groups[group];
  const heading = localName(catalog, member.name, locale);
  const parent = { text: locale.strings[group], path: index(locale.tag) };
  const profile =
    part === undefined
      ? profileOf(context, member, hrefFrom(one(locale.tag, member.id)))
      : undefined;
  return selectionView(
    context,
    {
      heading,
      profile,
      parent,
      without: group === 'issuers' ? member.id : undefined,
      ...(group === 'topics' && { feeds: { kinds, topic: member } }),
    },
    (tag, of) => one(tag, member.id, of),
    statementIndex(catalog)[group].get(member.id) ?? [],
    part,
  );
}

/** Returns what an issuer says about itself; `undefined` if it says nothing. */
function profileOf(
  { catalog, locale }: LocaleContext,
  { description, mark, url, channels = [] }: Issuer,
  href: Href,
): Profile | undefined {
  const links = [...(url === undefined ? [] : [url]), ...channels].map(shortLinkTo);
  if (description === undefined && mark === undefined && links.length === 0) return undefined;
  return {
    ...(mark !== undefined && { mark: href(`/${mark}`) }),
    ...(description && { text: localName(catalog, description, locale) }),
    links,
  };
}
