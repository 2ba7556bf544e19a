import type { MDXInstance } from 'astro';

type PageModule = MDXInstance<Record<string, unknown>>;

/** The site pages as modules. `astro-settings.ts` sets `@content` to the publisher's `content/`. */
const modules = import.meta.glob<PageModule>('@content/pages/*/*.mdx');

/** Returns the component of a site page. */
export async function pageContent(id: string, tag: string): Promise<PageModule['Content']> {
  const ending = `/pages/${id}/${tag}.mdx`;
  const load = Object.entries(modules).find(([file]) => file.endsWith(ending))?.[1];
  if (!load) throw new Error(`there is no module for content${ending}`);
  return (await load()).Content;
}
