import { defineCollection } from 'astro:content';
import { statementLoader } from './catalog/content-loader.ts';
import { editionSchema } from './domain/edition.ts';

/** The statements. Astro loads them before it renders pages; pages and formats read the catalog, which links them. */
export const collections = {
  statements: defineCollection({ loader: statementLoader(), schema: editionSchema }),
};
