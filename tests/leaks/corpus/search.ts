import { hash } from 'node:crypto';
import { searchScript } from '../../../src/outputs/search/search-script.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const policyOf = (scripts: string, more = "form-action 'none'") =>
  `<meta http-equiv="content-security-policy" content="default-src 'none';script-src ${scripts};base-uri 'none';${more}">`;
const digestOf = (script: string) => `'sha256-${hash('sha256', script, 'base64')}'`;

/** A page with a script, and a policy that depends on it. */
const withScript = (
  name: string,
  scriptOf: (own: string) => string,
  policy: (script: string) => string,
  path = (slug: string) => `${slug}.html`,
): Planting => ({
  name,
  files: async (slug) => {
    const script = scriptOf(await searchScript());
    return {
      [`public/${path(slug)}`]: page(`<p>متن</p><script>${script}</script>`, policy(script)),
    };
  },
});

const own = (script: string) => script;
const asSearch = (script: string) => policyOf(`${digestOf(script)} 'self' file:`);

const mdx = (name: string, body: string): Planting => ({
  name,
  files: (slug) => ({
    [`content/pages/${slug}/fa.mdx`]: `---\ntitle: صفحه\n---\n\n${body}\n`,
  }),
});

const leaks: readonly Planting[] = [
  withScript('a copy of the search page', own, asSearch, (slug) => `${slug}/search.html`),
  withScript('the script of the search page on another page', own, () => ''),
  withScript('another script with the policy of the search page', () => 'x()', asSearch),
  withScript(
    'the script of the search page with more behind it',
    (script) => `${script};x()`,
    asSearch,
  ),
  withScript('a page that may load scripts from the disk', own, () => policyOf("'self' file:")),
  withScript('a page whose form may lead to the disk', own, (script) =>
    policyOf(digestOf(script), "form-action 'self' file:"),
  ),
  mdx('the place of the search script in a page of the site', '<search-script></search-script>'),
  mdx('an example of a search result in a page of the site', '<search-example>x</search-example>'),
];

export const group: PlantingGroup = { title: 'Search', leaks, harmless: [] };
