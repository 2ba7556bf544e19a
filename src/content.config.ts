import { defineCollection } from 'astro:content';
import { statementLoader } from './catalog/content-loader.ts';
import { editionSchema } from './domain/edition.ts';

/** The statements. While developing, Astro loads them before it renders pages, which read the catalog that links them. */
export const collections = {
  statements: defineCollection({ loader: statementLoader(), schema: editionSchema }),
};
