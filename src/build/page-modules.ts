import type { experimental_AstroContainer } from 'astro/container';

/** A page of `src/pages/`, as Astro has compiled it. */
export interface PageModule {
  readonly default: Parameters<experimental_AstroContainer['renderToString']>[0];
  /** Only of a route with parameters. */
  readonly getStaticPaths?: () => readonly { readonly props: RoutedPage }[];
}

/** What a route says about one of its pages. */
export interface RoutedPage {
  /** Its site path. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The pages of the site by their files, such as `/src/pages/[tag]/index.astro`. Only Vite can load this module. */
export const pageModules: Readonly<Record<string, PageModule>> = import.meta.glob<PageModule>(
  '/src/pages/**/[!_]*.astro',
  { eager: true },
);
