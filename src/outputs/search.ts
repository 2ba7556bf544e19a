import { contentTypeOf } from '../domain/media-types.ts';
import { paths } from '../domain/urls.ts';
import { dataOfEntry } from '../search/entry.ts';
import { chooserName, directoryName } from '../search/names.ts';
import { putFile } from '../search/put.ts';
import type { LocaleContext } from '../views/locale-context.ts';
import type { LocaleOutput } from './output.ts';
import { chooseScript } from './search/search-script.ts';
import { searchFiles } from './search/files.ts';
import { blocksOf } from './search/texts.ts';

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
    return [chooserName(context.locale.tag), ...index.keys(), ...texts.keys()].filter(
      (name) => name !== directory,
    );
  },
  madeOf: (context, part) => {
    const { index, texts } = searchFiles(context);
    const name = nameOf(context, part);
    const text = texts.get(name);
    return text
      ? [name, text.shown, text.edition.summary, text.edition.treeDigest]
      : [name, index.get(name)];
  },
  render: (context, part) => {
    const { index, texts } = searchFiles(context);
    const name = nameOf(context, part);
    if (name === chooserName(context.locale.tag)) return chooseScript();
    const text = texts.get(name);
    const data = text
      ? dataOfEntry({ ...text.shown, blocks: blocksOf(text.edition) })
      : (index.get(name) ?? '');
    return putFile(name, data);
  },
};

const nameOf = ({ locale }: LocaleContext, part: string | undefined): string =>
  part ?? directoryName(locale.tag);
