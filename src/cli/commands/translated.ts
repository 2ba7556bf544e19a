import { isTranslation, type TranslationData } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import type { EditionFile } from '../../source/content.ts';
import { setKey } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import { rulesOfChange } from '../../source/checks/record.ts';
import { wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { editEdition } from '../edit-edition.ts';
import { findFormerText, textAt } from '../former-text.ts';
import { showChange, textOf } from '../show-change.ts';
import { editionOf, refuseErrors } from '../statement-files.ts';

/** `bayan translated <id> <tag>`: records which text a translation was made from. */
export const translated: Command = {
  name: 'translated',
  summary: 'record that a translation was made from the text as it is now',
  help: `npx bayan translated <id> <tag> [--still-good] [--root DIR]

Records in the translation <tag> of the statement <id> that it was made from its source as that is now: writes
sourceDigest, and no other byte. Readers are told of a translation whose source has changed since. Before it writes, it
shows what has changed in the source since it was last recorded, where git has that text.

Where the source has changed and the translation has not, bring that up to date first.

  --still-good   nothing in the translation has to change, though its source has
  --root         the folder that holds content/, this project where it is not given

Example: npx bayan translated khuzestan-detainees en`,
  options: { 'still-good': { type: 'boolean' } },
  run: async (input) => {
    const usage =
      'Name a statement and the language of a translation: npx bayan translated <id> <tag>';
    const [id = '', tag = ''] = wordsOf(input, 2, usage);
    const content = await readContent(input.root);
    const edition = editionOf(content, id, tag);
    const { data } = edition;
    if (edition.kind === 'original') {
      throw new BayanError(
        'content',
        `${tag} is the original of ${id}: it was made from no other text.`,
      );
    }
    refuseErrors(content, { beside: rulesOfChange, id });
    if (!data || !isTranslation(data)) throw new Error(`${edition.path} has no data`);
    const source = editionOf(content, id, data.translatedFrom);
    const words = source.digests?.words ?? '';
    if (data.sourceDigest === words) {
      input.print(`Nothing to record: ${edition.path} was made from ${source.path} as it is now.`);
      return;
    }
    await compare(input, { edition, data, source });
    await editEdition(input.root, edition.path, (file) =>
      setKey(file, 'sourceDigest', words, 'translatedFrom'),
    );
    input.print(
      `Recorded in ${edition.path} that it was made from ${source.path} as it is now. Commit it.`,
    );
  },
};

/** Shows what has changed in the source, and refuses where the translation has not changed with it. */
async function compare(
  { root, options, print }: Input,
  { edition, data, source }: Translated,
): Promise<void> {
  const { sourceDigest } = data;
  if (sourceDigest === undefined) {
    print(`${edition.path} did not say which text it was made from; there is nothing to compare.`);
    return;
  }
  const former = await findFormerText(root, source.path, ({ words }) => words === sourceDigest);
  if ('reason' in former) {
    print(
      `${source.path} has changed since the translation was made. What has changed cannot be shown: ${former.reason}.`,
    );
    return;
  }
  print(`${source.path} has changed since the translation was made:`);
  showChange({ before: former.text, after: await textOf(root, source), tag: source.tag }, print);
  const before = await textAt(root, former.until, edition.path);
  if (before?.digests.text !== edition.digests?.text || options['still-good'] === true) return;
  throw new BayanError(
    'content',
    `${edition.path} has not changed since then. Bring it up to date and run this again; where nothing in it has to change, add --still-good. Nothing was recorded.`,
  );
}

interface Translated {
  readonly edition: EditionFile;
  readonly data: TranslationData;
  readonly source: EditionFile;
}
