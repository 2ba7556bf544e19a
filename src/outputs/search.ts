import { contentTypeOf } from '../domain/media-types.ts';
import { paths } from '../domain/urls.ts';
import { dataInTwo, dataOfEntry } from '../search/entry.ts';
import { chooserName, directoryName, isRest, nearName } from '../search/names.ts';
import { putFile } from '../search/put.ts';
import type { LocaleContext } from '../views/locale-context.ts';
import type { LocaleOutput } from './output.ts';
import { chooseScript, nearScript } from './search/search-script.ts';
import { searchFiles } from './search/files.ts';
import { blocksOf, isLong, type IndexedText } from './search/texts.ts';

/** What the search page of a language loads: its index in many small files, and the text of each edition. */
export const search: LocaleOutput = {
  about: 'what the search page loads: the index of a language in small parts, and each text',
  format: 'search',
  scope: 'locale',
  phase: 'render',
  path: (tag, part) => paths.searchFile(part ?? directoryName(tag)),
  mediaType: contentTypeOf('/index.js'),
  partsOf: (context) => {
    const { index, texts } = searchFiles(context);
    const directory = directoryName(context.locale.tag);
    const { tag } = context.locale;
    return [chooserName(tag), nearName(tag), ...index.keys(), ...texts.keys()].filter(
      (name) => name !== directory,
    );
  },
  madeOf: (context, part) => {
    const { index, texts } = searchFiles(context);
    const name = nameOf(context, part);
    const text = texts.get(name);
    return text
      ? [name, text.shown, text.edition.summary, text.edition.treeDigest, isLong(text)]
      : [name, index.get(name)];
  },
  render: (context, part) => {
    const { index, texts } = searchFiles(context);
    const name = nameOf(context, part);
    if (name === chooserName(context.locale.tag)) return chooseScript();
    if (name === nearName(context.locale.tag)) return nearScript();
    const text = texts.get(name);
    return putFile(name, text ? dataOfText(text, name) : (index.get(name) ?? ''));
  },
};

/** Returns the data of a file of a text: of the only one, or of one of two. */
function dataOfText(text: IndexedText, name: string): string {
  const entry = { ...text.shown, blocks: blocksOf(text.edition) };
  if (!isLong(text)) return dataOfEntry(entry);
  const [first, rest] = dataInTwo(entry);
  return isRest(name) ? rest : first;
}

const nameOf = ({ locale }: LocaleContext, part: string | undefined): string =>
  part ?? directoryName(locale.tag);
