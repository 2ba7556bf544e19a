import { catalogOf } from '../../catalog/catalog.ts';
import { errorReportOf } from '../../catalog/content-report.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { formatProblems } from '../../domain/problem.ts';
import { redirectHosts, redirectsFor } from '../../hosting/redirects.ts';
import { hostRedirects } from '../../outputs/host-redirects.ts';
import { redirectProblems } from '../../plan/redirect-problems.ts';
import { readContent } from '../../source/read-content.ts';
import { wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan redirects <host>`: prints the redirects of the site in the form of a host. */
export const redirects: Command = {
  name: 'redirects',
  summary: 'print the redirects of the site for the settings of a host',
  usage: '<host>',
  about: `Prints the redirects of content/redirects.yaml in the form of a host, one of:
${redirectHosts.join(', ')}. The build writes a page at each old address in any case. With these
settings, a host redirects by itself, also where no page can be: /old.php, /?p=12, and the PDF and other formats of a
statement that has another id now.`,
  options: {},
  examples: ['redirects nginx > redirects.conf', 'redirects netlify > public/_redirects'],
  run: async (input) => {
    const [name = ''] = wordsOf(
      input,
      1,
      `redirects takes a host: node bayan redirects <${redirectHosts.join('|')}>`,
    );
    const host = redirectHosts.find((one) => one === name);
    if (host === undefined)
      throw new BayanError(
        'usage',
        `There is no form of redirects for "${name}".`,
        `Name one of ${redirectHosts.join(', ')}.`,
      );
    const content = await readContent(input.root);
    const errors = errorReportOf(content);
    if (errors !== undefined) throw new BayanError('content', errors);
    const catalog = catalogOf(content, { drafts: false });
    const wrong = redirectProblems(content, catalog);
    if (wrong.length > 0) throw new BayanError('content', formatProblems(wrong));
    input.print(redirectsFor(host, hostRedirects(catalog)).trimEnd());
  },
};
