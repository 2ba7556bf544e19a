import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../../domain/bayan-error.ts';
import { refuseId } from '../../domain/identifier.ts';
import { writeFrontMatter } from '../../import/front-matter.ts';
import type { Content } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { interview } from '../interview.ts';
import { gatherFacts, type Given, type StatementFacts } from '../statement-facts.ts';
import { refuseErrors } from '../statement-files.ts';

/** `bayan new <id>`: the folder and the front matter of a statement. */
export const create: Command = {
  name: 'new',
  summary: 'begin a statement: its folder and front matter',
  help: `npx bayan new <id> [--title "…"] [--issued DATE] [--issuer ID] [--topic ID] [--lang TAG] [--root DIR]

Writes content/statements/<id>/<tag>.md with the facts of the statement, as a draft: it is in no build until
draft: true is taken out. The id is in its address for good: a-z, 0-9 and "-". At a terminal, what is not given is asked
for. Nothing is ever overwritten.

  --title    as it stands over the text
  --issued   the date of issue: 2021-08-01, a month 2021-08, a year, or a Solar Hijri date such as 1400/05/10 or 1400-05,
             of which the Gregorian one is written
  --issuer   the id of who issued it, as in content/issuers; again for each other
  --topic    the id of what it is about, as in content/topics; again for each other
  --lang     the language of the original, the first of the site where it is not given
  --root     the folder that holds content/, this project where it is not given

Example: npx bayan new free-them --title "آزادشان کنید" --issued 1400/05/10 --issuer worker-communist-party`,
  options: {
    title: { type: 'string' },
    issued: { type: 'string' },
    issuer: { type: 'string', multiple: true },
    topic: { type: 'string', multiple: true },
    lang: { type: 'string' },
  },
  run: async (input) => {
    const { root, options, print } = input;
    const [id = ''] = wordsOf(input, 1, 'Name the new statement: npx bayan new <id>');
    const refusal = refuseId(id);
    if (refusal !== undefined) throw new BayanError('usage', `It cannot be named so: ${refusal}.`);
    const content = await readContent(root);
    refuseTaken(content, id);
    const tag = languageOf(input, content);
    const given = options as Given;
    const { stdin, stdout } = process;
    const facts =
      stdin.isTTY && stdout.isTTY
        ? await interview({ input: stdin, output: stdout }, (ask) =>
            gatherFacts(given, content, ask),
          )
        : await gatherFacts(given, content, undefined);
    const file = `content/statements/${id}/${tag}.md`;
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), `${frontMatter(facts)}\n`, { flag: 'wx' });
    const { iso, solarHijri } = facts.issued;
    print(`Wrote ${file}, a draft.`);
    print(
      `Issued ${iso}${solarHijri === undefined ? '' : `, in the Solar Hijri calendar ${solarHijri}`}.`,
    );
    print(
      `Write the text below its front matter, or take it from a file: npx bayan import ${id} <file> --lang ${tag} --force`,
    );
    print('When it goes public, take draft: true out.');
  },
};

/** An id is one statement, and stays with it: what has been published once is not begun again. */
function refuseTaken({ editions, ledger }: Content, id: string): void {
  const there = editions.find((edition) => edition.id === id);
  if (there) {
    throw new BayanError(
      'content',
      `There is ${there.path} already; edit that, or choose another id.`,
    );
  }
  const recorded = ledger.find(({ line }) => line.id === id);
  if (recorded) {
    throw new BayanError(
      'content',
      `${recorded.line.path} is in content/published.jsonl already; restore its file from git, or choose another id.`,
    );
  }
}

/** The language of the original. */
function languageOf(input: Input, content: Content): string {
  if (!content.site) refuseErrors(content);
  const tags = content.site?.data.locales ?? [];
  const tag = optionOf(input, 'lang') ?? tags[0] ?? '';
  if (tags.includes(tag)) return tag;
  throw new BayanError(
    'content',
    `${tag} is no language of the site; there are: ${tags.join(', ')}.`,
  );
}

function frontMatter({ title, issued: { iso }, issuers, topics }: StatementFacts): string {
  return writeFrontMatter({
    title,
    // A year is a number to YAML, and needs no quotes.
    issued: /^\d{4}$/.test(iso) ? Number(iso) : iso,
    issuers,
    ...(topics.length > 0 && { topics }),
    draft: true,
  });
}
