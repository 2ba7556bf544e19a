import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { shippedLocale } from '../../locales/shipped-locales.ts';
import { readFiles } from '../../source/read-files.ts';

const folder = 'content/locales';

/**
 * Finds languages in `content/locales` that are the same as those of Bayan, or as those of the version before: such a copy would
 * hide every later improvement.
 */
export async function sameLocales({
  root,
  former,
}: {
  readonly root: string;
  readonly former: string | undefined;
}): Promise<{ removes: string; why: string }[]> {
  const { content } = await readFiles(root, { lint: false, isKept: false });
  const found = await Promise.all(
    Array.from(content.locales, async ([tag, locale]) => {
      const shipped = shippedLocale(tag);
      const file = `${folder}/${tag}.yaml`;
      const own = await textOf(path.join(root, file));
      if (!shipped || own === undefined) return [];
      const isSame = isDeepStrictEqual(locale, shipped) || (await isOfFormer(own, tag, former));
      const why = `Bayan has this language, and nothing in the file differs from it.`;
      return isSame ? [{ removes: file, why }] : [];
    }),
  );
  return found.flat();
}

/** Whether a file is that of the version of Bayan before. Older versions had their languages in `content/locales`. */
async function isOfFormer(own: string, tag: string, former: string | undefined): Promise<boolean> {
  if (former === undefined) return false;
  const texts = await Promise.all(
    ['src/locales', folder].map((from) => textOf(path.join(former, from, `${tag}.yaml`))),
  );
  return texts.includes(own);
}

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').then(
    (text) => text.replaceAll('\r\n', '\n'),
    () => undefined,
  );
