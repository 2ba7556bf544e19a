import { paths } from '../domain/urls.ts';
import type { LocaleOutput } from './output.ts';

/** The search page of a language. `src/pages/` makes it. */
export const searchPage: LocaleOutput = {
  about: 'the page that searches the texts, without a server',
  scope: 'locale',
  phase: 'page',
  mediaType: 'text/html; charset=utf-8',
  format: 'search',
  path: paths.search,
};
