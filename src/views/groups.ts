import type { Named } from '../domain/named.ts';
import { paths } from '../domain/urls.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { countOf, indexView, selectionView, type ListView } from './list.ts';
import { hrefFrom } from './link.ts';
import { localName, type LocaleContext } from './locale-context.ts';

/** The groups of statements, besides years. */
const groups = {
  topics: { index: paths.topics, one: paths.topic },
  issuers: { index: paths.issuers, one: paths.issuer },
} as const;

export type Group = keyof typeof groups;

/** Returns the page of all topics, or of all issuers. */
export function groupsView(context: LocaleContext, group: Group): ListView {
  const { catalog, locale } = context;
  const { index, one } = groups[group];
  const href = hrefFrom(index(locale.tag));
  const entries = catalog[group].map(({ id, name }) => ({
    link: { ...localName(catalog, name, locale), href: href(one(locale.tag, id)) },
    count: countOf(context, (statement) => statement[group].some((member) => member.id === id)),
  }));
  return indexView(context, locale.strings[group], entries, index);
}

/** Returns the page of one topic, or of one issuer. */
export function groupView(
  context: LocaleContext,
  group: Group,
  member: Named,
  kinds: readonly FileFormat[] = [],
): ListView {
  const { catalog, locale } = context;
  const heading = localName(catalog, member.name, locale);
  const parent = { text: locale.strings[group], path: groups[group].index(locale.tag) };
  const path = (tag: string) => groups[group].one(tag, member.id);
  return selectionView(
    context,
    { heading, parent, ...(group === 'topics' && { feeds: { kinds, topic: member } }) },
    path,
    (statement) => statement[group].includes(member),
  );
}
