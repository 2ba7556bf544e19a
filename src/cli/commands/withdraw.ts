import { BayanError } from '../../domain/bayan-error.ts';
import { setKey } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import { recordedEditions } from '../../source/recorded-editions.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { editEdition } from '../edit-edition.ts';
import { editionOf, editionsOf, refuseErrors } from '../statement-files.ts';

/** `bayan withdraw <id>`: makes a draft of what was never published. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'make a draft of what was never published',
  help: `npx bayan withdraw <id> [--lang TAG] [--root DIR]

Writes draft: true into the original of the statement <id>, so that no edition of it is in the next build; with --lang,
into that edition alone. What is recorded in content/published.jsonl has been read, and is not withdrawn: its address
stays, and says that it was taken back and why, by npx bayan accept <id> --retraction "…".

  --lang   the language of a translation, to withdraw that alone
  --root   the folder that holds content/, this project where it is not given

Example: npx bayan withdraw khuzestan-detainees --lang de`,
  options: { lang: { type: 'string' } },
  run: async (input) => {
    const { root, print } = input;
    const [id = ''] = wordsOf(input, 1, 'Name one statement: npx bayan withdraw <id>');
    const tag = optionOf(input, 'lang');
    const content = await readContent(root);
    const editions = editionsOf(content, id);
    const meant =
      tag === undefined
        ? editions.find(({ kind }) => kind === 'original')
        : editionOf(content, id, tag);
    refuseErrors(content, { id, beside: ['published-draft'] });
    if (!meant) throw new Error(`${id} has no original though it has no errors`);
    // A draft of the original takes all editions with it.
    const withdrawn = meant.kind === 'original' ? editions : [meant];
    const published = recordedEditions(content).filter(({ edition }) =>
      withdrawn.includes(edition),
    );
    const [first] = published;
    if (first) {
      const names = published.map(({ edition }) => edition.path).join(', ');
      throw new BayanError(
        'content',
        `${names} ${published.length === 1 ? 'is' : 'are'} recorded as published, and what has been read is not withdrawn: a link to it may be anywhere. Say to readers that it was taken back, and why; its address stays: npx bayan accept ${id} --lang ${first.edition.tag} --retraction "…"`,
      );
    }
    if (meant.data?.draft) {
      print(`Nothing to do: ${meant.path} is a draft.`);
      return;
    }
    await editEdition(root, meant.path, (file) => setKey(file, 'draft', true));
    print(
      `Made ${meant.path} a draft: it is in no build until draft: true is taken out. Commit it.`,
    );
  },
};
