import { contentType, isCompressible, mediaTypes } from '../../domain/media-types.ts';
import { byType, everywhere, kinds, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

const compressible = mediaTypes.filter((type) => isCompressible(type));

/** The encodings of compressed copies, and their extensions. The best is first. */
const encodings = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Returns the settings of a site for Apache: `.htaccess` in the folder of the site. */
export const htaccess = (): string =>
  `${notice('#', 'Copy to public/.htaccess next to content/: the build puts it into the site.')}
DirectoryIndex index.html
ServerSignature Off
FileETag MTime Size
Options -Indexes -MultiViews

RemoveType .br .gz
RemoveEncoding .br .gz
RemoveLanguage .br
${mediaTypes
  .filter(({ extensions }) => extensions.length > 0 && !extensions.includes('gz'))
  .map((type) => `AddType ${quoted(contentType(type))} ${dotted(type.extensions)}\n`)
  .join('')}AddEncoding gzip .svgz
# Which headers a file gets follows from its kind. Expressions cost time: so each is looked for once.
<IfModule mod_setenvif.c>
${kinds.map(({ name, path }) => `  SetEnvIfNoCase Request_URI "${sourceOf(path)}" BAYAN_${name.toUpperCase()}\n`).join('')}</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  # A compressed copy that was chosen already: on to its type.
  RewriteCond "%{ENV:REDIRECT_BAYAN_PACKED}" "."
  RewriteRule "^" "-" [E=no-gzip:1,E=no-brotli:1,S=5]
  # The path of this folder in addresses, for the page of missing files.
  RewriteCond "%{REQUEST_URI}::$1" "^/(.*?/)?(.*)::\\2$"
  RewriteRule "^(.*)$" "-" [E=BAYAN_PATH:%1]
  RewriteRule "(^|/)\\.(?!well-known/)" "-" [R=404,L]
  # A .gz file that is no compressed copy.
  RewriteRule "\\.gz$" "-" [T=application/gzip,L]
  # .br and .gz files of precompress in site.yaml, for browsers that read them.
${encodings
  .map(
    ([name, extension]) => `  RewriteCond "%{HTTP:Accept-Encoding}" "\\b${name}\\b"
  RewriteCond "%{REQUEST_FILENAME}.${extension}" "-f"
  RewriteRule "\\.(${compressible.flatMap(({ extensions }) => extensions).join('|')})$" "%{REQUEST_URI}.${extension}" [E=BAYAN_PACKED:${name},E=BAYAN_URI:%{REQUEST_URI},L]
`,
  )
  .join('')}${mediaTypes
    .filter(({ nameIs }) => nameIs)
    .map(
      (type) =>
        `  RewriteRule "${sourceOf(type.nameIs).replace(/^\//, '(^|/)')}" "-" "[T=${contentType(type)}]"\n`,
    )
    .join('')}</IfModule>
ErrorDocument 404 "/%{reqenv:BAYAN_PATH}404.html"
<IfModule mod_deflate.c>
  # The rest is compressed on the fly.
  AddOutputFilterByType DEFLATE ${[...new Set(compressible.map(({ name }) => name))].join(' ')}
</IfModule>

<IfModule mod_headers.c>
${everywhere.map(({ name, value = '' }) => `  Header always set ${name} ${quoted(value)}\n`).join('')}${byType.map(linesOf).join('')}  Header always set ${strictTransport.name} ${quoted(strictTransport.value ?? '')} "expr=%{HTTPS} == 'on'"
  Header set Content-Encoding "expr=%{reqenv:REDIRECT_BAYAN_PACKED}" env=REDIRECT_BAYAN_PACKED
  Header merge Vary Accept-Encoding
  # Dates of files say when you worked. An ETag is enough.
  Header unset Last-Modified
  # If the site has an onion service: both lines. The second is for compressed copies.
  # Header always set Onion-Location "expr=http://YOUR-ADDRESS.onion%{REQUEST_URI}"
  # Header always set Onion-Location "expr=http://YOUR-ADDRESS.onion%{reqenv:REDIRECT_BAYAN_URI}" env=REDIRECT_BAYAN_PACKED
</IfModule>
`;

/** Returns the lines of a header. Of several lines the last one counts, so the first kind is last. */
function linesOf(header: Header): string {
  const { name, value } = header;
  const lines = kinds.toReversed().flatMap((kind) => {
    const own = valueOf(header, kind.sample);
    if (own === value) return [];
    return own === undefined
      ? [`  Header always unset ${name} env=BAYAN_${kind.name.toUpperCase()}\n`]
      : [`  Header always set ${name} ${quoted(own)} env=BAYAN_${kind.name.toUpperCase()}\n`];
  });
  return [
    ...(value === undefined ? [] : [`  Header always set ${name} ${quoted(value)}\n`]),
    ...lines,
  ].join('');
}

const dotted = (extensions: readonly string[]): string =>
  extensions.map((extension) => `.${extension}`).join(' ');

/** Returns an expression for files and their compressed copies. */
const sourceOf = (expression?: RegExp): string =>
  (expression?.source ?? '')
    .replaceAll(String.raw`\/`, '/')
    .replaceAll(/\$(?=$|\|)/g, String.raw`(\.(br|gz))?$`);

const quoted = (value: string): string => `"${value}"`;
