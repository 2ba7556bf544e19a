import type { Change } from '../change.ts';

/** Changes of site pages and of `public/`. */
export const pages: readonly Change[] = [
  {
    name: 'the text of a site page',
    apply: (scene) => scene.edit('content/pages/about/en.mdx', 'is imaginary', 'is made up'),
  },
  {
    name: 'a site page that another one imports',
    apply: (scene) => scene.edit('content/pages/hours/fa.mdx', 'هر روز هستیم', 'شنبه‌ها هستیم'),
  },
  {
    name: 'the title of a site page',
    apply: (scene) => scene.edit('content/pages/about/fa.mdx', 'درباره فانوس', 'فانوس چیست'),
  },
  {
    name: 'a site page that is added',
    apply: (scene) =>
      scene.write({
        'content/pages/hours/en.mdx':
          '---\ntitle: Hours\ntranslatedFrom: fa\n---\n\nWe are here on Saturdays.\n',
      }),
  },
  {
    name: 'a site page that is removed',
    apply: (scene) => scene.write({ 'content/pages/hours/en.mdx': null }),
  },
  {
    name: 'a link of a site page that leads nowhere',
    apply: (scene) =>
      scene.edit('content/pages/about/en.mdx', 'This site', '[This](hours.html) site'),
    expects: /hours\.html/,
    undo: (scene) =>
      scene.edit('content/pages/about/en.mdx', '[This](hours.html) site', 'This site'),
  },
  {
    name: 'redirects that are added',
    apply: (scene) =>
      scene.write({
        'content/redirects.yaml': '/1400/چراغ/: street-lamps\n/lamp.htm: /en/\n',
      }),
  },
  {
    name: 'a redirect that leads to another page',
    apply: (scene) =>
      scene.write({
        'content/redirects.yaml': '/1400/چراغ/: street-lamps\n/lamp.htm: /fa/\n',
      }),
  },
  {
    name: 'the title of a page to which a redirect leads',
    apply: (scene) =>
      scene.edit(
        'content/statements/street-lamps/fa.md',
        'چراغ‌های کوچه را روشن کنید',
        'چراغ‌های کوچه را روشن کنید!',
      ),
  },
  {
    name: 'redirects that are removed',
    apply: (scene) => scene.write({ 'content/redirects.yaml': null }),
  },
  {
    name: 'a file of public/ that is added',
    apply: (scene) => scene.write({ 'public/files/second.txt': 'The second one.\n' }),
  },
  {
    name: 'a file of public/ that is changed',
    apply: (scene) => scene.write({ 'public/report.txt': 'Another report.\n' }),
  },
  {
    name: 'a page of public/ that is changed',
    apply: (scene) => scene.edit('public/old.html', 'An old page', 'A very old page'),
  },
  {
    name: 'a file of public/ that is removed',
    apply: (scene) => scene.write({ 'public/files/second.txt': null }),
  },
  {
    name: 'a file of public/ with a name that Bayan writes',
    apply: (scene) => scene.write({ 'public/robots.txt': 'User-agent: *\nDisallow: /\n' }),
    expects: /Bayan writes a file of this name itself/,
    undo: (scene) => scene.write({ 'public/robots.txt': null }),
  },
  {
    name: 'a file of public/ where Bayan wrote one before',
    apply: async (scene) => {
      await scene.write({ 'public/fa/seed-vault.txt': null }).catch(() => undefined);
      await scene.edit('content/statements/seed-vault/fa.md', 'issuers:', 'draft: true\nissuers:');
      await scene.write({ 'public/fa/seed-vault.txt': 'A file of others.\n' });
    },
  },
  {
    name: 'a file that Bayan writes where public/ had one before',
    apply: async (scene) => {
      await scene.write({ 'public/fa': null });
      await scene.edit('content/statements/seed-vault/fa.md', 'draft: true\n', '');
    },
  },
];
