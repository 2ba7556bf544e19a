import { paths } from '../domain/urls.ts';
import type { Output } from './output.ts';

/** Returns a Markdown list of the addresses of all outputs with their names in `formats`, for the documentation. */
export const addressList = (outputs: readonly Output[]): string =>
  outputs
    .map((output) => {
      const name = output.format === undefined ? '' : ` (\`${output.format}\`)`;
      return `- \`${addressOf(output)}\`${name}: ${output.about}.`;
    })
    .join('\n');

/** Returns the site path of an output, with `<tag>` and `<id>` as placeholders. */
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
