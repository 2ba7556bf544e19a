import { defineCollection } from 'astro:content';
import { contentLoader } from './catalog/collections.ts';
import {
  editionRecords,
  editionRecordSchema,
  sharedRecords,
  sharedRecordSchema,
} from './catalog/records.ts';

/**
 * The collections, from the domain's schemas: the editions of statements, and what they refer to, as one entry.
 * A collection for each of those would be empty on many a site, and an empty one is warned of.
 */
export const collections = {
  statements: defineCollection({
    loader: contentLoader('statements', editionRecords),
    schema: editionRecordSchema,
  }),
  shared: defineCollection({
    loader: contentLoader('shared', sharedRecords),
    schema: sharedRecordSchema,
  }),
};
