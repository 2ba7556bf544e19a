import { contentType, isCompressible, mediaTypes } from '../../domain/media-types.ts';
import { byType, everywhere, kinds, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

const compressible = mediaTypes.filter((type) => isCompressible(type));

/** The encodings of compressed copies, and their extensions. The best is first. */
const encodings = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Returns the settings of a site for Apache in the folder of the site: for hosts that read nothing else. */
export const htaccess = (): string =>
  `${notice('#', 'Copy to public/.htaccess next to content/: the build puts it into the site.')}
${typesAndKinds()}
<IfModule mod_rewrite.c>
  RewriteEngine On
  # A compressed copy that was chosen already: on to its type.
  RewriteCond "%{ENV:REDIRECT_BAYAN_PACKED}" "."
  RewriteRule "^" "-" [E=no-gzip:1,E=no-brotli:1,S=5]
  # .br and .gz files of precompress in site.yaml, for browsers that read them.
${encodings
  .map(
    ([name, extension]) => `  RewriteCond "%{HTTP:Accept-Encoding}" "\\b${name}\\b"
  RewriteCond "%{REQUEST_FILENAME}.${extension}" "-f"
  RewriteRule "\\.(${extensionsToCopy})$" "%{REQUEST_URI}.${extension}" [E=BAYAN_PACKED:${name},E=BAYAN_URI:%{REQUEST_URI},L]
`,
  )
  .join('')}  # The path of this folder in addresses, for the page of missing files.
  RewriteCond "%{REQUEST_URI}::$1" "^/(.*?/)?(.*)::\\2$"
  RewriteRule "^(.*)$" "-" [E=BAYAN_PATH:%1]
  RewriteRule "(^|/)\\.(?!well-known/)" "-" [R=404,L]
  # A .gz file that is no compressed copy.
  RewriteRule "\\.gz$" "-" [T=application/gzip,L]
${named
  .map(
    (type) =>
      `  RewriteRule "${sourceOf(type.nameIs).replace(/^\//, '(^|/)')}" "-" "[T=${contentType(type)}]"\n`,
  )
  .join('')}</IfModule>
ErrorDocument 404 "/%{reqenv:BAYAN_PATH}404.html"
${headerLines('REDIRECT_BAYAN_PACKED')}  # If the site has an onion service: both lines. The second is for compressed copies.
  # Header always set Onion-Location "expr=http://YOUR-ADDRESS.onion%{REQUEST_URI}"
  # Header always set Onion-Location "expr=http://YOUR-ADDRESS.onion%{reqenv:REDIRECT_BAYAN_URI}" env=REDIRECT_BAYAN_PACKED
</IfModule>
`;

/**
 * Returns the settings of a site for Apache on a server of one's own: for the `VirtualHost` of the site. There, a compressed copy is
 * chosen when the name of the file is looked for. In a folder, Apache has to begin the request again for it.
 */
export const apacheHost = (): string =>
  `${notice('#', 'Copy to /etc/apache2/, and include it in the <VirtualHost> of the site.')}
${typesAndKinds()}
# A header leaves together with the beginning of its file, and connections are kept for all that a reader opens.
EnableSendfile On
MaxKeepAliveRequests 1000

RewriteEngine On
RewriteRule "/\\.(?!well-known/)" "-" [R=404,L]
# A .gz file that is no compressed copy.
RewriteRule "\\.gz$" "-" [T=application/gzip,L]
# The names of pages say enough.
RewriteRule "(/|\\.html)$" "-" [S=${named.length}]
${named
  .map((type) => `RewriteRule "${slashes(type.nameIs)}" "-" "[T=${contentType(type)}]"\n`)
  .join('')}# .br and .gz files of precompress in site.yaml, for browsers that read them.
${encodings
  .flatMap(([name, extension]) =>
    [`^(.+\\.(?:${extensionsToCopy}))$`, '^(.*/)$'].map((pattern) => {
      const file = `%{DOCUMENT_ROOT}$1${pattern.endsWith('/)$') ? 'index.html' : ''}.${extension}`;
      return `RewriteCond "%{HTTP:Accept-Encoding}" "\\b${name}\\b"
RewriteCond "${file}" "-f"
RewriteRule "${pattern}" "${file}" [L,E=BAYAN_PACKED:${name},E=no-gzip:1,E=no-brotli:1]
`;
    }),
  )
  .join('')}
ErrorDocument 404 /404.html
${headerLines('BAYAN_PACKED')}  # If the site has an onion service:
  # Header always set Onion-Location "expr=http://YOUR-ADDRESS.onion%{REQUEST_URI}"
</IfModule>
`;

/** Extensions of files that have compressed copies. */
const extensionsToCopy = compressible.flatMap(({ extensions }) => extensions).join('|');

/** Types that a name decides. */
const named = mediaTypes.filter(({ nameIs }) => nameIs);

/** Returns what sets the type of each file, and the kind, from which its headers follow. */
const typesAndKinds = (): string => `DirectoryIndex index.html
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
`;

/** Returns compression on the fly, and the headers but for the last lines. A variable says that a copy is sent, and its encoding. */
const headerLines = (variable: string): string => `<IfModule mod_deflate.c>
  # The rest is compressed on the fly.
  AddOutputFilterByType DEFLATE ${[...new Set(compressible.map(({ name }) => name))].join(' ')}
</IfModule>

<IfModule mod_headers.c>
${everywhere.map(({ name, value = '' }) => `  Header always set ${name} ${quoted(value)}\n`).join('')}${byType.map(linesOf).join('')}  Header always set ${strictTransport.name} ${quoted(strictTransport.value ?? '')} "expr=%{HTTPS} == 'on'"
  Header set Content-Encoding "expr=%{reqenv:${variable}}" env=${variable}
  Header merge Vary Accept-Encoding
  # Dates of files say when you worked. An ETag is enough.
  Header unset Last-Modified
`;

/** Returns the lines of a header. A search page is a page, too. Of several lines that fit the last one counts, so the first kind is last. */
function linesOf(header: Header): string {
  const { name, value } = header;
  const own = kinds.filter(({ sample, ...kind }) => {
    const wider = kinds.find((one) => one.name !== kind.name && one.path.test(sample));
    return valueOf(header, sample) !== (wider ? valueOf(header, wider.sample) : value);
  });
  const [only] = own.length === 1 ? own : [];
  const lines = own.toReversed().flatMap((kind) => {
    const sent = valueOf(header, kind.sample);
    return sent === undefined ? [] : [set(name, sent, variableOf(kind))];
  });
  // A line that another one replaces is set in vain.
  return [
    ...(value === undefined ? [] : [set(name, value, only && `!${variableOf(only)}`)]),
    ...lines,
  ].join('');
}

const set = (name: string, value: string, condition?: string): string =>
  `  Header always set ${name} ${quoted(value)}${condition === undefined ? '' : ` env=${condition}`}\n`;

const variableOf = ({ name }: (typeof kinds)[number]): string => `BAYAN_${name.toUpperCase()}`;

const dotted = (extensions: readonly string[]): string =>
  extensions.map((extension) => `.${extension}`).join(' ');

const slashes = (expression?: RegExp): string =>
  (expression?.source ?? '').replaceAll(String.raw`\/`, '/');

/** Returns an expression for files and their compressed copies. */
const sourceOf = (expression?: RegExp): string =>
  slashes(expression).replaceAll(/\$(?=$|\|)/g, String.raw`(\.(br|gz))?$`);

const quoted = (value: string): string => `"${value}"`;
