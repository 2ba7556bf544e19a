import { isTranslation } from '../domain/edition.ts';
import type { Rest } from '../domain/ledger.ts';
import { pick, type Localized } from '../domain/localized.ts';
import type { Named } from '../domain/named.ts';
import type { Site } from '../domain/site.ts';
import { signatoryLines } from '../markdown/signatories.ts';
import { originalIn } from './checks/public-editions.ts';
import type { EditionFile, Linked, Placed } from './content.ts';
import { partDigest } from './part-digest.ts';

/** The values of what readers see besides the words of an edition. An empty list, or `undefined`, is a part that it lacks. */
export type RestValues = Readonly<
  Record<
    Exclude<keyof Rest, 'version' | 'body' | 'form' | 'notes'>,
    readonly string[] | string | undefined
  >
>;

/**
 * Returns what readers see besides the words of an edition; `undefined` if its file, or a file that it needs, has errors. Issuers
 * and topics are facts of the original, but their names are seen in the language of the edition.
 */
export function restValuesOf(edition: EditionFile, content: Linked): RestValues | undefined {
  const { data, parts, id, tag } = edition;
  const original = originalIn(content.editions.filter((other) => other.id === id));
  if (!data || !parts || !original?.data || isTranslation(original.data) || !content.site)
    return undefined;
  const { issuers, topics } = original.data;
  const { site } = content;
  const issuerNames = namesOf(issuers, content.issuers, (name) => shownName(name, tag, site));
  const topicNames = namesOf(topics, content.topics, (name) => shownName(name, tag, site));
  const images = imagesOf(edition, content);
  const signatories = signatoriesOf(edition, content);
  if (!issuerNames || !topicNames || !images || !signatories) return undefined;
  return {
    links: parts.links,
    lists: parts.lists,
    images,
    signatories,
    issuers: isTranslation(data) ? undefined : issuers,
    topics: isTranslation(data) ? undefined : topics,
    issuerNames,
    topicNames,
    summary: clean(data.summary),
    source: clean(data.source),
    translatedFrom: isTranslation(data) ? data.translatedFrom : undefined,
    translator: isTranslation(data) ? clean(data.translator) : undefined,
  };
}

/** Returns the text of a key of the front matter for a digest: line ends make no difference, nor do forms of Unicode. */
export const clean = (text: string | undefined): string | undefined =>
  text?.trim().replaceAll(/\s+/g, ' ').normalize('NFC');

/** Returns the digests of what readers see besides the words of an edition; `undefined` if a file has errors. */
export function restOf(edition: EditionFile, content: Linked): Rest | undefined {
  const values = restValuesOf(edition, content);
  if (!values || !edition.parts) return undefined;
  const { body, form } = edition.parts;
  const notes = edition.data?.corrections.map(({ date, kind, note }) =>
    partDigest([date, kind, clean(note)]),
  );
  const present = Object.entries(values).filter(([, value]) => value?.length);
  return {
    version: 1,
    body,
    form,
    ...Object.fromEntries(present.map(([part, value]) => [part, partDigest(value)])),
    ...(notes?.length && { notes: notes.sort() }),
  };
}

/** Returns the name of an issuer or a topic that readers of an edition see. */
export const shownName = (name: Localized, tag: string, site: Placed<Site>): string =>
  pick(name, [tag, ...site.data.locales]).text.normalize('NFC');

function namesOf(
  ids: readonly string[],
  known: ReadonlyMap<string, Named | undefined>,
  show: (name: Localized) => string,
): string[] | undefined {
  const names = ids.flatMap((id) => {
    const named = known.get(id);
    return named ? [show(named.name)] : [];
  });
  return names.length === ids.length ? names : undefined;
}

/** Returns the images of an edition in its order, each with the digest of its bytes; `undefined` if one is missing. */
function imagesOf({ id, images }: EditionFile, content: Linked): string[] | undefined {
  const shown = images.flatMap(({ name }) => {
    const file = content.images.find((image) => image.id === id && image.name === name);
    return file?.image ? [`${name} ${file.image.digest}`] : [];
  });
  return shown.length === images.length ? shown : undefined;
}

/** Returns the signatories of an edition as its readers see them; `undefined` if a list is missing. */
function signatoriesOf(
  { id, tag, signatories }: EditionFile,
  content: Linked,
): string[] | undefined {
  const shown = signatories.flatMap(({ file, order }) => {
    const list = content.signatories.find((one) => one.id === id && one.name === file);
    return list?.people ? [signatoryLines(list.people, order, tag)] : [];
  });
  return shown.length === signatories.length ? shown.flat() : undefined;
}
