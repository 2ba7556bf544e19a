import { BayanError } from '../../domain/bayan-error.ts';
import { isRetraction } from '../../domain/edition.ts';
import { paths } from '../../domain/urls.ts';
import { originalIn } from '../../source/checks/public-editions.ts';
import { rulesOfChange } from '../../source/checks/record.ts';
import { setKey } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import { recordedEditions, type RecordedEdition } from '../../source/recorded-editions.ts';
import { optionOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { committedPaths } from '../committed-paths.ts';
import { editEdition } from '../edit-edition.ts';
import { editionOf, editionsOf, filesOf, refuseErrors } from '../statement-files.ts';
import { statementOf } from '../target.ts';

/** `bayan withdraw <id>`: turns an unpublished statement or translation into a draft. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'turn an unpublished statement or translation into a draft',
  usage: '<id>',
  about: `Writes draft: true into the original of the statement, so that no build publishes any of its editions. With --lang, it
writes it into that edition only. A published edition cannot be withdrawn, because links to it must keep working. To
retract its text, run node bayan accept <id> --retraction "…". If its record is in no commit yet, run node bayan publish
<id> --undo.`,
  options: {
    lang: { type: 'string', value: 'TAG', about: 'withdraw only the translation in this language' },
  },
  examples: ['withdraw khuzestan-detainees --lang de'],
  run: async (input) => {
    const { root, print } = input;
    const usage = 'withdraw takes one statement: node bayan withdraw <id>';
    const { id, tag } = await statementOf(input, usage, optionOf(input, 'lang'));
    const content = await readContent(root);
    const editions = editionsOf(content, id);
    const meant = tag === undefined ? originalIn(editions) : editionOf(content, id, tag);
    // A change of a recorded text needs no note if its record can be undone.
    refuseErrors(content, { covers: filesOf(id), except: ['published-draft', ...rulesOfChange] });
    if (!meant) throw new Error(`${id} has no original, although it has no errors`);
    // A draft original hides its translations.
    const withdrawn = meant.kind === 'original' ? editions : [meant];
    const published = recordedEditions(content).filter(({ edition }) =>
      withdrawn.includes(edition),
    );
    const retractable = published.find(({ edition }) => edition === meant) ?? published[0];
    if (retractable) {
      const retracted = retractable.edition.data?.corrections.find(isRetraction);
      const names = published.map(({ edition }) => edition.path).join(', ');
      throw new BayanError(
        'content',
        `${names} ${published.length === 1 ? 'is' : 'are'} published and cannot be withdrawn, because links to a published text must keep working.`,
        retracted
          ? `${retractable.edition.path} was retracted on ${retracted.date}, and its page says so.`
          : await remedyOf(root, published, retractable),
      );
    }
    if (meant.isDraft) {
      print(`Nothing to do: ${meant.path} is already a draft.`);
      return;
    }
    await editEdition(root, meant, (file) => setKey(file, 'draft', true));
    print(
      `${meant.path} is now a draft. No build publishes it until you remove draft: true. Commit it.`,
    );
  },
};

/** Returns how to take a recorded text back: by undoing its record if no commit has it, or else by a retraction. */
async function remedyOf(
  root: string,
  published: readonly RecordedEdition[],
  { edition: { id, tag } }: RecordedEdition,
): Promise<string> {
  const retract = `To retract the text and tell readers why, run: node bayan accept ${id} --lang ${tag} --retraction "…"`;
  const committed = await committedPaths(root);
  if ('reason' in committed)
    return `${retract} If it was never shared, node bayan publish ${id} --undo says what to do.`;
  const isShared = published.some(({ edition }) =>
    committed.has(paths.edition(edition.tag, edition.id)),
  );
  return isShared
    ? retract
    : `Its record is in no commit yet. If no build with it was uploaded, run: node bayan publish ${id} --undo`;
}
