import { BayanError } from '../../domain/bayan-error.ts';
import { isExampleAddress } from '../../domain/example-address.ts';
import { directionOf } from '../../domain/language-tag.ts';
import { formatProblems, isError } from '../../domain/problem.ts';
import { isRetracted } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { originalIn, publicEditions } from '../../source/checks/public-editions.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { inShort } from '../../text/excerpt.ts';
import { shareMessage } from '../../text/share-message.ts';
import { optionOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { editionOf, editionsOf } from '../statement-files.ts';
import { statementOf } from '../target.ts';

/** The longest text for a channel. */
const limit = 280;

/** `bayan announce <id>`: prints messages to paste. */
export const announce: Command = {
  name: 'announce',
  summary: 'print title, link and a short text in each language, to paste',
  usage: '<id>',
  about: `Prints, for each public edition of the statement, its title, its summary (or its beginning) and its address, ready to
paste into a channel or a message. What you should do first is printed to standard error.`,
  options: {
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'only this language, and only its text',
    },
  },
  examples: [
    'announce khuzestan-detainees',
    'announce khuzestan-detainees --lang fa > message.txt',
  ],
  run: async (input) => {
    const usage = 'announce takes one statement: node bayan announce <id>';
    const { id, tag } = await statementOf(input, usage, optionOf(input, 'lang'));
    const content = await readContent(input.root);
    const editions = tag === undefined ? editionsOf(content, id) : [editionOf(content, id, tag)];
    const url = addressOf(content);
    const shown = publicEditions(content.editions);
    const announced = editions.filter((edition) => edition.data && shown.includes(edition));
    if (announced.length === 0) {
      throw new BayanError(
        'content',
        `There is nothing to announce: ${editions.map(({ path }) => path).join(', ')} ${editions.length === 1 ? 'is a draft or has' : 'are drafts or have'} errors.`,
        'Run node bayan check, and remove draft: true.',
      );
    }
    const texts = announced.map((edition) => {
      const message = messageOf(edition, url);
      return tag === undefined ? `${headingOf(edition, content)}\n\n${message}\n` : message;
    });
    input.print(texts.join('\n'));
    const left = editions.filter((edition) => !announced.includes(edition));
    for (const note of notesOn(content, announced, left, url)) input.note(note);
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

/** Returns the address of the site. Throws {@link BayanError} if `site.yaml` has errors. */
function addressOf({ site, problems }: Content): string {
  if (site) return site.data.url;
  const errors = problems.filter(
    (problem) => isError(problem) && problem.file === 'content/site.yaml',
  );
  throw new BayanError(
    'content',
    `${formatProblems(errors)}\n\nThe address of the site is not known.`,
    'Correct this first.',
  );
}

/** Returns what the editor should do before sending anything. */
function notesOn(
  { ledger, editions }: Content,
  announced: readonly EditionFile[],
  left: readonly EditionFile[],
  url: string,
): string[] {
  const id = announced[0]?.id ?? '';
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const unrecorded = announced.filter(({ tag, id }) => !recorded.has(paths.edition(tag, id)));
  const original = originalIn(editions.filter((edition) => edition.id === id));
  const retracted = announced.filter(
    ({ data }) => data && isRetracted({ original: original?.data ?? data }, data),
  );
  const tags = (some: readonly EditionFile[]) => some.map(({ tag }) => tag).join(', ');
  return [
    ...(unrecorded.length > 0
      ? [
          `Not recorded as published yet: ${tags(unrecorded)}. When you publish it, first run: node bayan publish ${id}`,
        ]
      : []),
    ...(left.length > 0 ? [`Left out because it is a draft or has errors: ${tags(left)}.`] : []),
    ...(retracted.length > 0
      ? [`Retracted: ${tags(retracted)}. Say so when you announce it.`]
      : []),
    ...(isExampleAddress(url)
      ? [`${url} is an example address. First write the address of the site in content/site.yaml.`]
      : []),
  ];
}
