import { contentType, isCompressible, mediaTypes } from '../../domain/media-types.ts';
import { byType, everywhere, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

/** Returns the settings of a site for Caddy: snippets to import. */
export const caddySnippets = (): string =>
  `${notice('#', 'Copy next to your Caddyfile, and import it there.')}
# import bayan: serves the site in the folder of root.
(bayan) {
	# Of several lines that fit, the last one counts: Caddy keeps their order in a route.
	route {
${typeLines()}	@bayan_svgz {
		path *.svgz
		file
	}
	header @bayan_svgz Content-Encoding gzip
	header {
${everywhere.map(({ name, value }) => `\t\t${name} ${quoted(value)}\n`).join('')}	}
${byType.map(linesOf).join('')}	@bayan_https protocol https
	header @bayan_https ${strictTransport.name} ${quoted(strictTransport.value)}
	# Dates of files say when you worked. An ETag is enough.
	header {
		-Last-Modified
		-Server
	}
	# If the site has an onion service:
	# header Onion-Location http://YOUR-ADDRESS.onion{uri}
	encode {
		zstd
		gzip
		match {
${compressedTypes.map((name) => `\t\t\theader Content-Type ${name}*\n`).join('')}		}
	}
	file_server {
		# .br and .gz files of precompress in site.yaml. The rest is compressed on the fly.
		precompressed br gzip
		hide .ht* .git
	}
	}
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

/** The types that are compressed on the fly. Those of the list of Caddy are not all that a site has. */
const compressedTypes = [
  ...new Set(mediaTypes.filter((type) => isCompressible(type)).map(({ name }) => name)),
];

/** Returns a matcher and a line for each type. Patterns that begin with `*` are quick: maps and expressions halve the speed of Caddy. */
const typeLines = (): string =>
  [...mediaTypes.filter(({ nameIs }) => !nameIs), ...mediaTypes.filter(({ nameIs }) => nameIs)]
    .map((type, index) => {
      const { nameIs, extensions } = type;
      const paths = nameIs
        ? `path_regexp ${nameIs.source.replaceAll(String.raw`\/`, '/')}`
        : `path ${patternsOf(extensions)}`;
      return `\t@bayan_type${index} ${paths}\n\theader @bayan_type${index} Content-Type ${quoted(contentType(type))}\n`;
    })
    .join('');

/** Returns the lines of a header. Of several that fit the last one counts, so the first choice is last. */
function linesOf({ name, value, choices = [] }: Header): string {
  const key = `bayan_${name.toLowerCase().replaceAll('-', '_')}`;
  const lines = choices.toReversed().map(({ path, value: chosen }, index) => {
    const line = chosen === undefined ? `-${name}` : `${name} ${quoted(chosen)}`;
    return `\t@${key}${index} path ${patternsIn(path)}\n\theader @${key}${index} ${line}\n`;
  });
  return `${value === undefined ? '' : `\theader ${name} ${quoted(value)}\n`}${lines.join('')}`;
}

const patternsOf = (extensions: readonly string[]): string =>
  extensions.map((extension) => `*.${extension}`).join(' ');

/** Returns the patterns of Caddy for an expression of `headers.ts`. */
function patternsIn({ source }: RegExp): string {
  const [, extensions] = /\\\.\(([^)]*)\)\$$/.exec(source) ?? [];
  const folder = source.startsWith(String.raw`\/$|`) ? ['*/'] : [];
  return extensions === undefined
    ? `*${source.replaceAll(/\\(.)/g, '$1').replace(/\$$/, '')}`
    : [...folder, patternsOf(extensions.split('|'))].join(' ');
}

function missingLine(header: Header): string {
  const value = valueOf(header, '/404.html');
  return value === undefined
    ? `\t\t\t-${header.name}\n`
    : `\t\t\t${header.name} ${quoted(value)}\n`;
}

const quoted = (value = ''): string => `"${value}"`;
