import { BayanError } from '../domain/bayan-error.ts';
import { refuseId } from '../domain/identifier.ts';
import { siteSchema } from '../domain/site.ts';
import { idFromName, idWithoutName } from '../init/id-from-name.ts';
import { forges, type Forge, type Publisher } from '../init/new-repository.ts';
import { shippedTags } from '../locales/shipped-locales.ts';
import type { Ask } from './interview.ts';

/** The options of `bayan init`. */
export interface GivenFacts {
  readonly name?: readonly string[];
  readonly languages?: string;
  readonly url?: string;
  readonly id?: string;
  readonly forge?: string;
  readonly paper?: string;
}

/** The address of a site that has none yet. `check` warns of it, and `publish` refuses it. */
const exampleUrl = 'https://example.org';

/** Returns what a new repository needs, from options or else from answers. Throws {@link BayanError} if something is wrong or missing. */
export async function gatherPublisher(given: GivenFacts, ask: Ask | undefined): Promise<Publisher> {
  /** Returns the value of an option, or else the answer to a question, or else what an empty answer means. */
  const factOf = async <T>(
    option: string | undefined,
    question: string,
    read: (text: string) => T,
  ): Promise<T> => {
    if (option !== undefined) return read(option.trim());
    return ask ? ask(question, read) : read('');
  };
  const known = shippedTags().map(nameOfLanguage).join(', ');
  const languages = await factOf(
    given.languages,
    `Languages of the site, the main one first, as in tr,en. Bayan has ${known}:`,
    readLanguages,
  );
  const names = await namesOf(given.name ?? [], languages, ask);
  const ids = languages.map((tag) => idFromName(names[tag] ?? ''));
  const suggested = ids.find((id) => id !== idWithoutName) ?? idWithoutName;
  const id = await factOf(
    given.id,
    `Id of the organisation in addresses, of a-z, 0-9 and "-" [${suggested}]:`,
    (text) => readId(text || suggested),
  );
  const url = await factOf(
    given.url,
    'Address of the site, with https:// [not known yet]:',
    (text) => readUrl(text || exampleUrl),
  );
  const forge = await factOf(
    given.forge,
    `Host of the git repository: ${forgeNames.join(', ')} [none]:`,
    (text) => readForge(text || 'none'),
  );
  const paper = await factOf(given.paper, 'Paper of leaflets, a4 or a5 [a4]:', (text) =>
    readPaper(text || 'a4'),
  );
  return { names, languages, url, id, forge, paper };
}

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Returns a tag with the name of the language: `tr (Turkish)`. */
const nameOfLanguage = (tag: string): string => `${tag} (${english.of(tag) ?? tag})`;

function readLanguages(text: string): [string, ...string[]] {
  const tags = text.split(/[\s,،]+/).filter(Boolean);
  const known = shippedTags();
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown !== undefined)
    throw new BayanError(
      'usage',
      `Bayan has no language "${unknown}".`,
      `It has ${known.join(', ')}. Begin with these; docs/publishers/languages.md says how to add one.`,
    );
  const [first, ...others] = tags;
  if (first === undefined)
    throw new BayanError(
      'usage',
      'The languages of the site are missing.',
      'Write them as in tr,en, the main one first.',
    );
  if (new Set(tags).size < tags.length)
    throw new BayanError('usage', `A language is there twice: ${text}.`, 'Write each once.');
  return [first, ...others];
}

/** Returns the name in each language. An option `--name TAG=NAME` gives that of one language, and `--name NAME` that of the others. */
async function namesOf(
  given: readonly string[],
  languages: readonly [string, ...string[]],
  ask: Ask | undefined,
): Promise<Record<string, string>> {
  const own = new Map<string, string>();
  let common: string | undefined;
  for (const text of given) {
    const [, tag, name] = /^([A-Za-z]{2,3}(?:-[\w-]+)?)=(.+)$/s.exec(text) ?? [];
    if (tag === undefined || name === undefined) common = readName(text);
    else if (languages.includes(tag)) own.set(tag, readName(name));
    else
      throw new BayanError(
        'usage',
        `--name ${text}: ${tag} is not a language of the site.`,
        `Its languages are ${languages.join(', ')}.`,
      );
  }
  const isAsked = ask && given.length === 0;
  for (const tag of languages) {
    const question =
      common === undefined
        ? `Name of the organisation in ${nameOfLanguage(tag)}:`
        : `Its name in ${nameOfLanguage(tag)} [${common}]:`;
    const read = (text: string) => readName(text || (common ?? ''));
    const name = own.get(tag) ?? (isAsked ? await ask(question, read) : readName(common ?? ''));
    own.set(tag, name);
    common ??= name;
  }
  return Object.fromEntries(languages.map((tag) => [tag, own.get(tag) ?? '']));
}

function readName(text: string): string {
  const name = text.trim();
  if (name === '')
    throw new BayanError(
      'usage',
      'The name of the organisation is missing.',
      'Write it, for example "Teachers’ Union".',
    );
  return name;
}

function readId(id: string): string {
  const refusal = refuseId(id);
  if (refusal !== undefined) throw new BayanError('usage', `This is not possible: ${refusal}.`);
  return id;
}

function readUrl(text: string): string {
  const result = siteSchema.shape.url.safeParse(text);
  if (result.success) return result.data;
  throw new BayanError(
    'usage',
    `"${text}" cannot be the address of the site: ${result.error.issues[0]?.message ?? 'it is no address'}.`,
  );
}

const forgeNames: readonly string[] = [...Object.keys(forges), 'none'];

function readForge(text: string): Forge | undefined {
  const name = text.toLowerCase();
  if (name === 'none') return undefined;
  // Codeberg runs Forgejo.
  const forge = name === 'codeberg' ? 'forgejo' : name;
  if (isForge(forge)) return forge;
  throw new BayanError(
    'usage',
    `There are no settings for the host "${text}".`,
    `Write one of ${forgeNames.join(', ')}.`,
  );
}

const isForge = (name: string): name is Forge => Object.hasOwn(forges, name);

function readPaper(text: string): 'a4' | 'a5' {
  const paper = text.toLowerCase();
  if (paper === 'a4' || paper === 'a5') return paper;
  throw new BayanError('usage', `There is no paper "${text}".`, 'Write a4 or a5.');
}
