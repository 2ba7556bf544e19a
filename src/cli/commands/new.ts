import path from 'node:path';
import { BayanError } from '../../domain/bayan-error.ts';
import { makeFolder } from '../../domain/make-folder.ts';

import { writeFrontMatter } from '../../import/front-matter.ts';
import type { Content } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { optionOf, requireId, requireLanguage, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { interview } from '../interview.ts';
import { gatherFacts, type Given, type StatementFacts } from '../statement-facts.ts';
import { refuseErrors } from '../statement-files.ts';
import { writeWhole } from '../write-whole.ts';

/** `bayan new <id>`: writes the folder and the front matter of a statement. */
export const create: Command = {
  name: 'new',
  summary: 'start a statement: its folder and front matter',
  usage: '<id>',
  about: `Writes content/statements/<id>/<tag>.md with the title, date, issuers and topics of the statement. It is a draft, so no
build publishes it until you remove draft: true. The id becomes part of the address and never changes: use a-z, 0-9
and "-". In a terminal, new asks for what you do not give. It never overwrites a file.`,
  options: {
    title: { type: 'string', value: '"…"', about: 'the title, as readers see it' },
    issued: {
      type: 'string',
      value: 'DATE',
      about:
        'the date of issue: a day 2021-08-01, a month 2021-08, a year, or a Solar Hijri date such as 1400/05/10 or 1400-05, which is converted',
    },
    issuer: {
      type: 'string',
      multiple: true,
      value: 'ID',
      about: 'the id of an issuer in content/issuers; repeat it for each one',
    },
    topic: {
      type: 'string',
      multiple: true,
      value: 'ID',
      about: 'the id of a topic in content/topics; repeat it for each one',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'the language of the original; the first language of the site by default',
    },
  },
  examples: [
    'new free-them --title "آزادشان کنید" --issued 1400/05/10 --issuer worker-communist-party',
  ],
  run: async (input) => {
    const { root, options, print } = input;
    const [id = ''] = wordsOf(
      input,
      1,
      'new takes the id of the new statement: node bayan new <id>',
    );
    requireId(id);
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
    await makeFolder(path.dirname(path.join(root, file)));
    await writeWhole(path.join(root, file), `${frontMatter(facts)}\n`, {
      expected: 'absent',
      name: file,
    });
    const { iso, solarHijri } = facts.issued;
    print(`Wrote ${file}, a draft.`);
    print(`Issued ${iso}${solarHijri === undefined ? '' : ` (Solar Hijri ${solarHijri})`}.`);
    print(
      `Write the text below the front matter, or import it: node bayan import ${id} <file> --lang ${tag} --force`,
    );
    print('To publish it, remove draft: true.');
  },
};

/** Throws {@link BayanError} if the id is in use, or was published before: an id never changes its statement. */
function refuseTaken({ editions, ledger }: Content, id: string): void {
  const there = editions.find((edition) => edition.id === id);
  if (there) {
    throw new BayanError(
      'content',
      `${there.path} already exists.`,
      'Edit it, or choose another id.',
    );
  }
  const recorded = ledger.find(({ line }) => line.id === id);
  if (recorded) {
    throw new BayanError(
      'content',
      `${recorded.line.path} is already in content/published.jsonl.`,
      'Restore its file from git, or choose another id.',
    );
  }
}

/** Returns the language of the original. */
function languageOf(input: Input, content: Content): string {
  if (!content.site) refuseErrors(content);
  const tags = content.site?.data.locales ?? [];
  const tag = optionOf(input, 'lang') ?? tags[0] ?? '';
  requireLanguage(tag, tags);
  return tag;
}

function frontMatter({ title, issued: { iso }, issuers, topics }: StatementFacts): string {
  return writeFrontMatter({
    title,
    // YAML reads a year as a number, so it needs no quotes.
    issued: /^\d{4}$/.test(iso) ? Number(iso) : iso,
    issuers,
    ...(topics.length > 0 && { topics }),
    draft: true,
  });
}
