import {
  contentType,
  isCompressible,
  mediaTypeOf,
  mediaTypes,
  type MediaType,
} from '../../domain/media-types.ts';
import { byType, everywhere, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

/** Returns the settings of a site for Caddy: snippets to import. */
export const caddySnippets = (): string =>
  `${notice('#', 'Copy next to your Caddyfile, and import it there.')}
# The end of the way of a file that is served as it is.
(bayan_file) {
	# Dates of files say when you worked. An ETag is enough.
	header {
		-Last-Modified
		-Server
	}
	file_server {
		hide .ht* .git
	}
}

# The same for a text: a .br or .gz file of precompress in site.yaml, or compressed on the fly. A copy is served as a file of its
# own, so that it is sent at once, with its length. "precompressed" sends it in parts, before Caddy 2.8. For a client that reads no
# encoding, no copy is looked for.
(bayan_text) {
	@bayan_plain not header Accept-Encoding *
	handle @bayan_plain {
		import bayan_file
	}
${encodings.map(copyLines).join('')}	handle {
		encode {
			zstd
			gzip
			# Every type that comes here; the list of Caddy lacks some.
			match {
				header Content-Type *
			}
		}
		import bayan_file
	}
}

# import bayan: serves the site in the folder of root. The first block that fits ends with the file. So pages come first, and
# nothing else is compared with their addresses, which would cost as much time as to serve them.
(bayan) {
	route {
		@bayan_https protocol https
		header @bayan_https ${strictTransport.name} ${quoted(strictTransport.value)}
		# If the site has an onion service:
		# header Onion-Location http://YOUR-ADDRESS.onion{uri}
${kinds.map(kindLines).join('')}	}
}

# import bayan_missing: shows 404.html. For a site under a path, write before it: vars bayan_path /PATH
(bayan_missing) {
	handle_errors {
		rewrite * {vars.bayan_path}/404.html
		header {
			Content-Type "text/html; charset=utf-8"
${byType.map(missingLine).join('')}			-Last-Modified
			-Server
			defer
		}
		file_server {
			precompressed br gzip
			status {err.status_code}
		}
	}
}
`;

/** The encodings of compressed copies, and their extensions. The best is first. */
const encodings = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Returns the block for a client that reads an encoding, if there is such a copy. The length of a file is sent only if its encoding is not known yet. */
function copyLines([name, extension]: (typeof encodings)[number]): string {
  const matcher = `@bayan_${name}`;
  return `	${matcher} {
		header Accept-Encoding *${name}*
		file {path}.${extension}
	}
	handle ${matcher} {
		rewrite {path}.${extension}
		header {
			Content-Encoding ${name}
			-Last-Modified
			-Server
			defer
		}
		file_server
	}
`;
}

/** Files with the same headers but for their types. */
interface Kind {
  readonly name: string;
  readonly types: readonly MediaType[];
  /** Patterns of their addresses; absent for all other files. */
  readonly patterns?: string;
  /** One of them. */
  readonly sample: string;
}

const patternsOf = (extensions: readonly string[]): string =>
  extensions.map((extension) => `*.${extension}`).join(' ');

const patternsOfTypes = (types: readonly MediaType[]): string =>
  patternsOf(types.flatMap(({ extensions }) => extensions));

/** Returns the extension that an expression for names ends with. */
const extensionIn = (nameIs: RegExp | undefined): string | undefined =>
  /\\\.([a-z]+)\$$/.exec(nameIs?.source ?? '')?.[1];

/** Returns what browsers do with files of a type. Of a type that a name decides, the extension in it does. */
const useOf = ({ use, nameIs }: MediaType): MediaType['use'] => {
  const extension = extensionIn(nameIs);
  return extension === undefined ? use : mediaTypeOf(`/a.${extension}`).use;
};

const typesFor = (use: MediaType['use']): readonly MediaType[] =>
  mediaTypes.filter((type) => useOf(type) === use);

const [html, ...otherPages] = typesFor('page');

/** The first that an address fits counts. */
const kinds: readonly Kind[] = [
  ...(html === undefined
    ? []
    : [
        { name: 'search', types: [html], patterns: '*/search.html', sample: '/search.html' },
        { name: 'page', types: [html], patterns: `*/ ${patternsOfTypes([html])}`, sample: '/' },
      ]),
  ...otherPages.map(({ extensions: [extension = ''], ...type }) => ({
    name: extension,
    types: [{ ...type, extensions: [extension] }],
    patterns: `*.${extension}`,
    sample: `/a.${extension}`,
  })),
  ...(['drawing', 'media'] as const).map((use) => ({
    name: use,
    types: typesFor(use),
    patterns: patternsOfTypes(typesFor(use)),
    sample: `/a.${typesFor(use).find(({ extensions }) => extensions.length > 0)?.extensions[0] ?? ''}`,
  })),
  { name: 'other', types: typesFor(undefined), sample: '/a' },
];

/** Returns the block of a kind: the headers that all of its files have, and a block for each type. */
function kindLines({ name, types, patterns, sample }: Kind): string {
  const [first, ...others] = types;
  const [only] = others.length === 0 && first !== undefined ? [first] : [];
  const values = [...everywhere, ...byType].map(
    (header) => [header.name, valueOf(header, sample)] as const,
  );
  const headers = [
    ['Content-Type', only && contentType(only)] as const,
    ...values,
    ['Vary', 'Accept-Encoding'] as const,
  ]
    .flatMap(([header, value]) => (value === undefined ? [] : [`${header} ${quoted(value)}\n`]))
    .map((line) => `\t\t\t\t${line}`);
  const blocks = only
    ? []
    : types
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .map((type, index) => typeLines(type, `@bayan_${name}${index}`));
  const matcher = patterns === undefined ? '' : `@bayan_${name} `;
  // A page at the address of its folder has copies too.
  const folder =
    patterns?.startsWith('*/ ') === true
      ? '\t\t\t@bayan_folder path */\n\t\t\trewrite @bayan_folder {path}index.html\n'
      : '';
  return `${matcher && `\t\t${matcher}path ${patterns ?? ''}\n`}\t\thandle ${matcher}{
${folder}			header {
${headers.join('')}			}
${only ? `\t\t\t${wayOf(only)}\n` : `${blocks.join('')}\t\t\thandle {\n\t\t\t\timport bayan_file\n\t\t\t}\n`}		}
`;
}

/** Expressions are slow: only files with an extension that some of them have, or with none that is known, come to them. */
const rankOf = ({ nameIs, extensions }: MediaType): number => {
  if (nameIs) return extensionIn(nameIs) === undefined ? 3 : 1;
  return mediaTypes.some((type) => extensions.includes(extensionIn(type.nameIs) ?? '')) ? 2 : 0;
};

/** Returns the block of a type within its kind. */
function typeLines(type: MediaType, matcher: string): string {
  const { nameIs, extensions, isGzip } = type;
  const paths = nameIs
    ? `path_regexp ${nameIs.source.replaceAll(String.raw`\/`, '/')}`
    : `path ${patternsOf(extensions)}`;
  const lines = [
    `${matcher} ${paths}`,
    `handle ${matcher} {`,
    `\theader Content-Type ${quoted(contentType(type))}`,
    ...(isGzip ? gzipLines : []),
    `\t${wayOf(type)}`,
    '}',
  ];
  return lines.map((line) => `\t\t\t${line}\n`).join('');
}

const wayOf = (type: MediaType): string =>
  `import ${isCompressible(type) ? 'bayan_text' : 'bayan_file'}`;

/** Only if there is such a file: an error is no gzip. */
const gzipLines = ['\t@bayan_packed file', '\theader @bayan_packed Content-Encoding gzip'];

function missingLine(header: Header): string {
  const value = valueOf(header, '/404.html');
  return value === undefined
    ? `\t\t\t-${header.name}\n`
    : `\t\t\t${header.name} ${quoted(value)}\n`;
}

const quoted = (value = ''): string => `"${value}"`;
