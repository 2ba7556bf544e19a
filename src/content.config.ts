import { defineCollection } from 'astro:content';
import { contentLoader } from './catalog/content-loader.ts';

/** One collection, which makes Astro read `content/` before it renders pages. The catalog is linked from what was read. */
export const collections = { content: defineCollection({ loader: contentLoader() }) };
