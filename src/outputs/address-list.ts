import { paths } from '../domain/urls.ts';
import type { Output } from './output.ts';

/** The address of each output with what it is, as a list in Markdown: the documentation's own, so that it lacks none. */
export const addressList = (outputs: readonly Output[]): string =>
  outputs.map((output) => `- \`${addressOf(output)}\`: ${output.about}.`).join('\n');

/** A site path, with `<tag>` and `<id>` for a language and for what has a name of its own. */
function addressOf(output: Output): string {
  switch (output.scope) {
    case 'edition':
      return paths.output('<tag>', '<id>', output.extension);
    case 'locale':
      return output.path('<tag>');
    case 'topic':
      return output.path('<tag>', '<id>');
    case 'statement':
      return output.path('<id>');
    case 'site':
      return output.path();
  }
}
