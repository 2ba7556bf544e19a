import { BayanError } from '../../domain/bayan-error.ts';
import { directionOf } from '../../domain/language-tag.ts';
import { formatProblems, isError } from '../../domain/problem.ts';
import { isRetracted } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { publicEditions } from '../../source/checks/public-editions.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { inShort } from '../../text/excerpt.ts';
import { shareMessage } from '../../text/share-message.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { editionOf, editionsOf } from '../statement-files.ts';

/** As much of a text as is read in a channel. */
const limit = 280;

/** `bayan announce <id>`: what to paste where a statement is made known. */
export const announce: Command = {
  name: 'announce',
  summary: 'title, link and a short text in each language, to paste',
  help: `npx bayan announce <id> [--lang TAG] [--root DIR]

Prints for each edition of the statement <id> that is public its title, its summary (or how it begins) and its address,
ready to paste into a channel or a message. What is to be done first, it says beside that (on standard error).

  --lang   one language alone, and nothing but its text: npx bayan announce <id> --lang fa > message.txt
  --root   the folder that holds content/, this project where it is not given

Example: npx bayan announce khuzestan-detainees`,
  options: { lang: { type: 'string' } },
  run: async (input) => {
    const [id = ''] = wordsOf(input, 1, 'Name one statement: npx bayan announce <id>');
    const tag = optionOf(input, 'lang');
    const content = await readContent(input.root);
    const editions = tag === undefined ? editionsOf(content, id) : [editionOf(content, id, tag)];
    const url = addressOf(content);
    const shown = publicEditions(content.editions);
    const announced = editions.filter((edition) => edition.data && shown.includes(edition));
    if (announced.length === 0) {
      throw new BayanError(
        'content',
        `${editions.map(({ path }) => path).join(', ')}: nothing here is public, but a draft or a text with errors; there is nothing to announce.`,
      );
    }
    const texts = announced.map((edition) => {
      const message = messageOf(edition, url);
      return tag === undefined ? `${headingOf(edition, content)}\n\n${message}\n` : message;
    });
    input.print(texts.join('\n'));
    const left = editions.filter((edition) => !announced.includes(edition));
    for (const note of notesOn(content, announced, left, url)) process.stderr.write(`${note}\n`);
  },
};

function messageOf({ id, tag, data, opening }: EditionFile, url: string): string {
  return shareMessage({
    title: data?.title ?? '',
    short: inShort({ summary: data?.summary, opening }, limit),
    address: absoluteUrl(url, paths.edition(tag, id)),
    dir: directionOf(tag),
  });
}

const headingOf = ({ tag }: EditionFile, { locales }: Content): string =>
  `--- ${tag} ${locales.get(tag)?.name ?? ''}`.trimEnd();

/** The address of the site. Throws {@link BayanError} where `site.yaml` has none. */
function addressOf({ site, problems }: Content): string {
  if (site) return site.data.url;
  const errors = problems.filter(
    (problem) => isError(problem) && problem.file === 'content/site.yaml',
  );
  throw new BayanError(
    'content',
    `${formatProblems(errors)}\n\nWithout it there is no address to announce.`,
  );
}

/** What is to be done before anything is sent. */
function notesOn(
  { ledger, editions }: Content,
  announced: readonly EditionFile[],
  left: readonly EditionFile[],
  url: string,
): string[] {
  const id = announced[0]?.id ?? '';
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const unrecorded = announced.filter(({ tag, id }) => !recorded.has(paths.edition(tag, id)));
  const original = editions.find((edition) => edition.kind === 'original' && edition.id === id);
  const retracted = announced.filter(
    ({ data }) => data && isRetracted({ original: original?.data ?? data }, data),
  );
  const tags = (some: readonly EditionFile[]) => some.map(({ tag }) => tag).join(', ');
  return [
    ...(unrecorded.length > 0
      ? [
          `Not recorded as published yet: ${tags(unrecorded)}. When it goes public, run first: npx bayan publish ${id}`,
        ]
      : []),
    ...(left.length > 0 ? [`Left out, a draft or with errors: ${tags(left)}.`] : []),
    ...(retracted.length > 0
      ? [`Taken back by a retraction: ${tags(retracted)}. Say so where you announce it.`]
      : []),
    ...(isExample(url)
      ? [`${url} is the address of an example; write that of the site in content/site.yaml first.`]
      : []),
  ];
}

/** Names that lead nowhere by RFC 2606. */
const isExample = (url: string): boolean =>
  /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$/.test(URL.parse(url)?.hostname ?? '');
