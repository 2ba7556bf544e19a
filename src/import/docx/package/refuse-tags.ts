import { isBayanError } from '../../../domain/bayan-error.ts';
import { limits } from '../../limits.ts';
import { damaged, tooLarge } from './refusals.ts';

/** Throws `BayanError` if there are too many tags. It only counts `<` signs, which is cheap, before anything is parsed. */
export async function refuseTags(name: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  let count = 0;
  try {
    for await (const chunk of source) {
      for (let at = chunk.indexOf(0x3c); at >= 0; at = chunk.indexOf(0x3c, at + 1)) count += 1;
      if (count > 2 * limits.elements) throw tooLarge(`more than ${limits.elements} elements`);
    }
  } catch (error) {
    if (isBayanError(error, 'import')) throw error;
    throw damaged(`its ${name} cannot be unpacked`);
  }
}
