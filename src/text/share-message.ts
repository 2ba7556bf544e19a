import { markLines } from './line-direction.ts';

/**
 * Returns a plain text message that shares an edition: its title, a short text if there is one, and its address. The address is
 * at the end, because messengers make a link preview of it there.
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
