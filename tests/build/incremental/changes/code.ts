import type { Change } from '../change.ts';

/** Changes of Bayan itself, in a copy of it. */
export const code: readonly Change[] = [
  {
    name: 'a colour',
    apply: (scene) => scene.editCode('src/styles/tokens.ts', /accent: '#\w+'/, "accent: '#7a1f55'"),
  },
  {
    name: 'a stylesheet',
    apply: (scene) => scene.editCode('src/styles/text.css', /$/, '\np {\n  widows: 3;\n}\n'),
  },
  {
    name: 'a word of a locale that ships with Bayan',
    apply: (scene) => scene.editCode('src/locales/en.yaml', /topics: .*/, 'topics: Subjects'),
  },
  {
    name: 'a component',
    apply: (scene) =>
      scene.editCode(
        'src/components/LanguageChoices.astro',
        '<p>{invitation}</p>',
        '<p>= {invitation}</p>',
      ),
  },
  {
    name: 'a layout',
    apply: (scene) =>
      scene.editCode('src/layouts/Base.astro', '<main id="text">', '<main id="text" class="text">'),
  },
  {
    name: 'a view',
    apply: (scene) =>
      scene.editCode('src/views/share.ts', 'https://x.com/intent/post', 'https://x.com/share'),
  },
  {
    name: 'a format of texts',
    apply: (scene) =>
      scene.editCode('src/outputs/plain-text.ts', "join('\\n\\n')", "join('\\n\\n\\n')"),
  },
  {
    name: 'a format of the site',
    apply: (scene) => scene.editCode('src/outputs/robots.ts', 'Allow: /', 'Allow: *'),
  },
  {
    name: 'a Markdown plugin',
    apply: (scene) => scene.editCode('src/markdown/rehype-tables.ts', 'tabIndex: 0', 'tabIndex: 1'),
  },
  {
    name: 'a rule for texts',
    apply: (scene) =>
      scene.editCode('src/lint/rules/repeated-word.ts', "severity: 'warning'", "severity: 'error'"),
    expects: /repeated-word/,
    undo: (scene) =>
      scene.editCode('src/lint/rules/repeated-word.ts', "severity: 'error'", "severity: 'warning'"),
  },
  {
    name: 'a rule of the privacy gate',
    apply: (scene) =>
      scene.editCode(
        'src/safety/plain-text.ts',
        /(export function faultsInEncoding\(.*\{\n)/,
        "$1  if (bytes.includes('report')) return [unreadable('it is a report', 'Remove it.')];\n",
      ),
    expects: /report\.txt[^]*it is a report/,
    undo: (scene) =>
      scene.editCode('src/safety/plain-text.ts', / {2}if \(bytes\.includes\('report'\)\).*\n/, ''),
  },
  {
    name: 'a limit of pages',
    apply: (scene) => scene.editCode('src/finish-pages/budget.ts', 'shell: 4_000', 'shell: 1_000'),
    expects: /over the limit of 1,000 B/,
    undo: (scene) => scene.editCode('src/finish-pages/budget.ts', 'shell: 1_000', 'shell: 4_000'),
  },
  {
    name: 'a font of leaflets',
    apply: (scene) => scene.copyCode('src/fonts/leaflet-regular.ttf', 'src/fonts/leaflet-bold.ttf'),
  },
  {
    name: 'the font of pages',
    apply: (scene) => scene.copyCode('src/fonts/leaflet-regular.ttf', 'src/fonts/bayan-arabic.ttf'),
    expects: /its font is .* over the limit/,
    undo: (scene) => scene.restoreCode('src/fonts/bayan-arabic.ttf'),
  },
  {
    name: 'the licence of the fonts',
    apply: (scene) => scene.editCode('public/fonts.txt', /$/, '\nAnd another line.\n'),
  },
  {
    name: 'the settings of Astro',
    apply: (scene) =>
      scene.editCode('src/astro-settings.ts', "compressHTML: 'jsx'", 'compressHTML: false'),
  },
  {
    name: 'the version of a package that pages use',
    apply: (scene) =>
      scene.editPackage(
        'rehype-slug',
        'lib/index.js',
        'prefix + slugs.slug',
        "prefix + 'part-' + slugs.slug",
      ),
  },
  {
    name: 'the version of a package that formats use',
    apply: (scene) =>
      scene.editPackage(
        'xast-util-to-xml',
        'lib/index.js',
        /export function toXml\(tree, options\) \{/,
        'export function toXml(tree, options) {\n  return toText(tree, options) + "\\n"\n}\n\nfunction toText(tree, options) {',
      ),
  },
];
