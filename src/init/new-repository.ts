import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { projectFile } from '../environment.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { ignoredFiles, mergedFiles } from './git-files.ts';
import { launcher, launcherFile } from './launcher.ts';
import { formatPin, pinFile, type Pin } from './pin.ts';
import { readmeOf } from './readme.ts';
import { siteYaml } from './site-yaml.ts';
import { initWords } from './words.ts';

/** The hosts of git for which there is continuous integration, and where each has its settings. */
export const forges = {
  github: '.github/workflows/site.yml',
  gitlab: '.gitlab-ci.yml',
  forgejo: '.forgejo/workflows/site.yml',
} as const;

export type Forge = keyof typeof forges;

/** What a publisher has said about a new site. */
export interface Publisher {
  /** The name of the site and of the organisation, in each language. */
  readonly names: Readonly<Record<string, string>>;
  readonly languages: readonly [string, ...string[]];
  readonly url: string;
  /** The id of the organisation. */
  readonly id: string;
  readonly forge: Forge | undefined;
  readonly paper: 'a4' | 'a5';
}

/**
 * Returns the files of a new repository, by their paths in it.
 * @param today the day on which the first draft is issued, until an editor writes another one
 */
export async function newRepository(
  publisher: Publisher,
  pin: Pin,
  today: string,
): Promise<Record<string, string>> {
  const { names, languages, url, id, forge, paper } = publisher;
  const [first] = languages;
  const words = initWords(first);
  const name = names[first] ?? '';
  return {
    'README.md': readmeOf(name, words),
    '.gitattributes': mergedFiles,
    '.gitignore': ignoredFiles,
    [launcherFile]: await launcher(),
    [pinFile]: formatPin(pin),
    'content/site.yaml': siteYaml({
      name: names,
      url,
      locales: [...languages],
      ...(paper === 'a5' && { leaflet: { paper } }),
      publisherIsIssuer: true,
    }),
    [`content/issuers/${id}.yaml`]: stringify({ name: names }, { lineWidth: 0 }),
    ...Object.fromEntries(
      languages.map((tag) => [
        `content/pages/about/${tag}.mdx`,
        aboutPage(tag, names[tag] ?? name),
      ]),
    ),
    [`content/statements/first-statement/${first}.md`]: draft(words.draft, id, today),
    // Without it, GitHub Pages leaves out files with some names. Files next to it are published, too.
    'public/.nojekyll': '',
    ...(forge && { [forges[forge]]: await continuousIntegration(forge) }),
  };
}

function aboutPage(tag: string, name: string): string {
  const { title, text } = initWords(tag).about;
  const shown = text.replaceAll('{name}', () => escapeMarkdown(name));
  return `---\n${stringify({ title }, { lineWidth: 0 })}---\n\n${shown}\n`;
}

const draft = (words: { title: string; text: string }, id: string, today: string): string =>
  `---\n${stringify({ title: words.title }, { lineWidth: 0 })}issued: ${today}\nissuers: [${id}]\ndraft: true\n---\n\n${words.text}\n`;

/** Returns the settings of continuous integration. Their first comment says where to copy them. */
async function continuousIntegration(forge: Forge): Promise<string> {
  const text = await readFile(projectFile(`docs/ci/${forge}.yml`), 'utf8');
  return text.replace(/^# Copy to \S+ /, '# ');
}
