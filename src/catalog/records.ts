import { z } from 'astro/zod';
import { editionSchema } from '../domain/edition.ts';
import { imageSchema, type StatementImage } from '../domain/image.ts';
import { ledgerLineSchema } from '../domain/ledger.ts';
import { localeSchema } from '../domain/locale.ts';
import { namedSchema } from '../domain/named.ts';
import { pageSchema } from '../domain/page.ts';
import { siteSchema } from '../domain/site.ts';
import type { Content } from '../source/content.ts';

const namedRecord = namedSchema.safeExtend({ id: z.string() });

/** An edition: its front matter, with the facts that its place and its text give. */
export const editionRecordSchema = z.object({
  id: z.string(),
  tag: z.string(),
  file: z.string(),
  opening: z.string().optional(),
  images: z.array(imageSchema),
  digests: z.object({ text: z.string(), words: z.string() }),
  data: editionSchema,
});

/** Everything that editions refer to. */
export const sharedRecordSchema = z.object({
  site: siteSchema,
  locales: z.array(localeSchema.safeExtend({ tag: z.string() })),
  issuers: z.array(namedRecord),
  topics: z.array(namedRecord),
  pages: z.array(z.object({ id: z.string(), tag: z.string(), data: pageSchema })),
  ledger: z.array(ledgerLineSchema),
});

export type EditionRecord = z.infer<typeof editionRecordSchema>;
export type SharedRecord = z.infer<typeof sharedRecordSchema>;

/** The editions of what was read, by the id of their entry. */
export function editionRecords({ editions, images }: Content): [string, EditionRecord][] {
  const known = new Map(images.map(({ id, name, image }) => [`${id}/${name}`, image]));
  return editions.flatMap((edition): [string, EditionRecord][] => {
    const { id, tag, path: file, data, opening, digests } = edition;
    if (!data || !digests) return [];
    const shown = new Map<string, StatementImage>();
    for (const { name } of edition.images) {
      const image = known.get(`${id}/${name}`);
      if (image) shown.set(name, image);
    }
    return [
      [`${id}/${tag}`, { id, tag, file, data, opening, images: [...shown.values()], digests }],
    ];
  });
}

/** All the rest of what was read, as the one entry `content`. */
export function sharedRecords({
  site,
  locales,
  issuers,
  topics,
  pages,
  ledger,
}: Content): [string, SharedRecord][] {
  if (!site) return [];
  const present = <T>(items: Iterable<T | undefined>) =>
    [...items].filter((item) => item !== undefined);
  const record: SharedRecord = {
    site: site.data,
    locales: [...locales].flatMap(([tag, data]) => (data ? [{ tag, ...data }] : [])),
    issuers: present(issuers.values()),
    topics: present(topics.values()),
    pages: pages.flatMap(({ id, tag, data }) => (data ? [{ id, tag, data }] : [])),
    ledger: ledger.map(({ line }) => line),
  };
  return [['content', record]];
}
