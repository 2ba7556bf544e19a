import type { Named } from '../domain/named.ts';
import { paths } from '../domain/urls.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { hrefFrom, localName } from './frame.ts';
import { countOf, indexView, selectionView, type ListView, type Place } from './list.ts';

/** The two kinds of things by which statements are grouped beside their years. */
const groups = {
  topics: { index: paths.topics, one: paths.topic },
  issuers: { index: paths.issuers, one: paths.issuer },
} as const;

export type Group = keyof typeof groups;

/** The page of all topics, or of all issuers. */
export function groupsView(place: Place, group: Group): ListView {
  const { catalog, locale } = place;
  const { index, one } = groups[group];
  const href = hrefFrom(index(locale.tag));
  const entries = catalog[group].map(({ id, name }) => ({
    link: { ...localName(catalog, name, locale), href: href(one(locale.tag, id)) },
    count: countOf(place, (statement) => statement[group].some((member) => member.id === id)),
  }));
  return indexView(place, locale.strings[group], entries, index);
}

/** The page of one topic, or of one issuer. */
export function groupView(
  place: Place,
  group: Group,
  member: Named,
  kinds: readonly FileFormat[] = [],
): ListView {
  const { catalog, locale } = place;
  const heading = localName(catalog, member.name, locale);
  const parent = { text: locale.strings[group], path: groups[group].index(locale.tag) };
  const path = (tag: string) => groups[group].one(tag, member.id);
  return selectionView(
    place,
    { heading, parent, ...(group === 'topics' && { feeds: { kinds, topic: member } }) },
    path,
    (statement) => statement[group].includes(member),
  );
}
