import { markLines } from './line-direction.ts';

/**
 * A message that passes an edition on, as programs show plain text: its title, its text in short where that is given, and its
 * address, which is the last of all, so that messengers make a card of it.
 */
export function shareMessage({
  title,
  short,
  address,
  dir,
}: {
  readonly title: string;
  readonly short?: string | undefined;
  readonly address: string;
  readonly dir: 'ltr' | 'rtl';
}): string {
  const between = short === undefined ? '\n' : `\n\n${markLines(short, dir)}\n\n`;
  return `${markLines(title, dir)}${between}${address}`;
}
