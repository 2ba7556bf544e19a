import { isTranslation, type TranslationData } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import type { EditionFile } from '../../source/content.ts';
import { setKey } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import { rulesOfChange } from '../../source/checks/record.ts';
import type { Command, Input } from '../command.ts';
import { editEdition } from '../edit-edition.ts';
import { findFormerText, textAt } from '../former-text.ts';
import { showChange, textOf } from '../show-change.ts';
import { editionOf, filesOf, refuseErrors } from '../statement-files.ts';
import { statementOf } from '../target.ts';

/** `bayan translated <id> <tag>`: records which text a translation was made from. */
export const translated: Command = {
  name: 'translated',
  summary: 'record that a translation matches the current source text',
  usage: '<id> <tag>',
  about: `Records in the translation <tag> of the statement <id> that it was made from its source as it is now: it writes
sourceDigest and changes nothing else. Readers see a notice on a translation whose source has changed since. First it
shows what has changed in the source since the last record, if git has that text. If the source has changed, update the
translation before you run it.`,
  options: {
    'still-good': {
      type: 'boolean',
      about: 'the translation needs no change, although its source has changed',
    },
  },
  examples: ['translated khuzestan-detainees en'],
  run: async (input) => {
    const usage =
      'translated takes a statement and the language of a translation: node bayan translated <id> <tag>';
    const [, lang, ...more] = input.words;
    const named = { ...input, words: lang === undefined ? input.words : input.words.slice(0, 1) };
    const { id, tag } = await statementOf(named, usage, lang);
    if (tag === undefined || more.length > 0) throw new BayanError('usage', usage);
    const content = await readContent(input.root);
    const edition = editionOf(content, id, tag);
    const { data } = edition;
    if (edition.kind === 'original') {
      throw new BayanError(
        'content',
        `${tag} is the original of ${id}, so it was not made from another text.`,
        'Name the language of a translation.',
      );
    }
    refuseErrors(content, { except: rulesOfChange, covers: filesOf(id) });
    if (!data || !isTranslation(data)) throw unfinished(edition);
    const source = editionOf(content, id, data.translatedFrom);
    if (!source.digests) throw unfinished(source);
    const { words } = source.digests;
    if (data.sourceDigest === words) {
      input.print(`Nothing to record: ${edition.path} matches the current ${source.path}.`);
      return;
    }
    await compare(input, { edition, data, source });
    await editEdition(input.root, edition, (file) =>
      setKey(file, 'sourceDigest', words, 'translatedFrom'),
    );
    input.print(
      `Recorded in ${edition.path} that it matches the current ${source.path}. Commit it.`,
    );
  },
};

const unfinished = ({ path, missing }: EditionFile): BayanError =>
  new BayanError(
    'content',
    `${path} is a draft that is not finished.`,
    `First add: ${missing.join(', ')}.`,
  );

/** Prints what has changed in the source. Throws {@link BayanError} if the translation has not changed with it. */
async function compare(
  { root, options, print }: Input,
  { edition, data, source }: Translated,
): Promise<void> {
  const { sourceDigest } = data;
  if (sourceDigest === undefined) {
    print(
      `${edition.path} did not record which text it was made from, so there is nothing to compare.`,
    );
    return;
  }
  const former = await findFormerText(
    root,
    source.path,
    ({ digests }) => digests.words === sourceDigest,
  );
  if ('reason' in former) {
    print(
      `${source.path} has changed since the translation was made. The changes cannot be shown: ${former.reason}.`,
    );
    return;
  }
  print(`${source.path} has changed since the translation was made:`);
  showChange({ before: former.text, after: await textOf(root, source), tag: source.tag }, print);
  const before = await textAt(root, former.until, edition.path);
  if (before?.digests.text !== edition.digests?.text || options['still-good'] === true) return;
  throw new BayanError(
    'content',
    `${edition.path} has not changed since then. Nothing was recorded.`,
    'Update it and run this again. If it needs no change, add --still-good.',
  );
}

interface Translated {
  readonly edition: EditionFile;
  readonly data: TranslationData;
  readonly source: EditionFile;
}
