import { contentType, mediaTypes } from '../../domain/media-types.ts';
import { byType, everywhere, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

const about = 'Copy to public/_headers next to content/: the build puts it into the site.';

/** Every extension of the list with the type that a host shall send. */
const typed = mediaTypes.flatMap((type) =>
  type.extensions.map((extension) => ({ extension, type })),
);

/** Extensions of files that a host may know by the wrong type, or not at all. Those of pictures and recordings it knows. */
const unsure = typed.filter(({ type }) => type.use !== 'media' && type.use !== 'page');

/**
 * Returns `_headers` for Netlify. It does not say what happens to a header of two rules that fit, so no header is in two. Hence
 * all pages have the policy of those with a script: each allows its own scripts in its `<meta>`, or none.
 */
export const netlifyHeaders = (): string =>
  [
    notice('#', about),
    ruleOf('/*', [...everywhere, strictTransport].map(lineOf)),
    ...['/', '/:folder/', '/*.html'].map((path) => ruleOf(path, linesFor('/fa/search.html'))),
    ...typed
      .filter(({ type }) => type.use !== 'page')
      .map(({ extension, type }) =>
        ruleOf(`/*.${extension}`, [
          `Content-Type: ${contentType(type)}`,
          ...linesFor(`/fa/a.${extension}`),
        ]),
      ),
  ].join('\n');

/**
 * Returns `_headers` for Cloudflare, which adds up the rules that fit and reads at most 100. It serves pages without `.html`, so what
 * is for pages is for every path, and `!` takes it away from other files.
 */
export const cloudflareHeaders = (): string =>
  [
    notice('#', about),
    ruleOf('/*', [
      ...[...everywhere, strictTransport].map(lineOf),
      ...byType.flatMap((header) => {
        const value = header.name === 'Cache-Control' ? undefined : valueOf(header, '/fa/a.html');
        return value === undefined ? [] : [`${header.name}: ${value}`];
      }),
    ]),
    ...['/*/search', '/*/search.html'].map((path) =>
      ruleOf(path, [
        '! Content-Security-Policy',
        `Content-Security-Policy: ${valueOf(policy, '/fa/search.html') ?? ''}`,
      ]),
    ),
    ...[...unsure, ...typed.filter(({ extension }) => extension === 'png')].map(
      ({ extension, type }) =>
        ruleOf(`/*.${extension}`, [
          ...byType.flatMap(({ name }) =>
            name === 'Cache-Control' || name === 'Access-Control-Allow-Origin' ? [] : [`! ${name}`],
          ),
          `Content-Type: ${contentType(type)}`,
          ...linesFor(`/fa/a.${extension}`),
        ]),
    ),
  ].join('\n');

const policy = byType.find(({ name }) => name === 'Content-Security-Policy') ?? {
  name: '',
  value: '',
};

const ruleOf = (path: string, lines: readonly string[]): string =>
  `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`;

const lineOf = ({ name, value }: Header): string => `${name}: ${value ?? ''}`;

/** Returns the lines of headers that depend on the type, for a file. Hosts ask for changes of files by themselves. */
const linesFor = (path: string): string[] =>
  byType.flatMap((header) => {
    const value = valueOf(header, path);
    return value === undefined || value === 'no-cache' ? [] : [`${header.name}: ${value}`];
  });
