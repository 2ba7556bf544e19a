import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import type { CleanFile } from '../import/clean-file.ts';
import { optionOf } from './arguments.ts';
import type { Input } from './command.ts';
import { placeFiles, refuseOverwriting, requireInside } from './place-files.ts';

/** Options of `import` that are only for a text. */
const forTexts = ['lang', 'from', 'title', 'issued', 'issuer', 'lists', 'markdown'];

/**
 * Writes a cleaned file, such as a picture, to `--out`: a folder or a file, or `public/` of the site by default. Reports what was
 * left out.
 * @param given the path of the received file
 */
export async function importAsset(input: Input, given: string, clean: CleanFile): Promise<void> {
  const { options, print } = input;
  const wrong = forTexts.find((option) => options[option] !== undefined);
  if (wrong !== undefined)
    throw new BayanError(
      'usage',
      `--${wrong} is only for a text, and ${given} is not one.`,
      'Leave it out.',
    );
  const { place, name, shown } = await destinationOf(input, given, clean);
  const isDry = options['dry-run'] === true;
  if (!isDry) {
    if (options['force'] !== true) await refuseOverwriting(place, path.dirname(shown), [name]);
    const expected = options['force'] === true ? 'any' : 'absent';
    await placeFiles(place, path.dirname(shown), [
      { name, content: () => [clean.bytes], expected },
    ]);
  }
  const { leftOut, notes } = clean;
  print(
    [
      `${isDry ? 'Would write' : 'Wrote'} ${shown}.`,
      leftOut.length === 0 ? 'Nothing was left out.' : `Left out: ${leftOut.join(', ')}.`,
      ...(notes.length === 0
        ? ['Nothing needs your attention.']
        : [`Needs your attention:`, ...notes.map((note) => `  ${note}`)]),
    ].join('\n'),
  );
}

/** Returns the folder to write to, the name of the file, and its path for messages. */
async function destinationOf(
  input: Input,
  given: string,
  { extension }: CleanFile,
): Promise<{ place: string; name: string; shown: string }> {
  const { root, cwd } = input;
  const out = optionOf(input, 'out');
  const own = `${stemOf(given)}.${extension}`;
  if (out === undefined)
    return { place: await requireInside(root, 'public'), name: own, shown: `public/${own}` };
  const target = path.resolve(cwd, out);
  const isFolder =
    /[\\/]$/.test(out) ||
    (await stat(target).then(
      (entry) => entry.isDirectory(),
      () => path.extname(out) === '',
    ));
  if (isFolder) return { place: target, name: own, shown: path.join(out, own) };
  const name = path.basename(target);
  const known = extension === 'jpg' ? ['.jpg', '.jpeg'] : [`.${extension}`];
  if (!known.includes(path.extname(name)))
    throw new BayanError(
      'usage',
      `${given} is a .${extension} file, and --out ${out} has another ending.`,
      `Write --out ${path.join(path.dirname(out), `${path.parse(out).name}.${extension}`)}`,
    );
  return { place: path.dirname(target), name, shown: out };
}

/** Returns a file name without extension that is allowed in addresses. The name that a camera gives has the time in it. */
function stemOf(given: string): string {
  const stem = path
    .parse(given)
    .name.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return stem === '' || /\d{6}|\d{4}-\d{2}|^(?:img|dsc|dscn|pxl|screenshot)\b/.test(stem)
    ? 'file'
    : stem;
}
