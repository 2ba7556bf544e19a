import { contentType, isCompressible, mediaTypes } from '../../domain/media-types.ts';
import { byType, everywhere, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

/** Returns the settings of a site for Caddy: snippets to import. */
export const caddySnippets = (): string =>
  `${notice('#', 'Copy next to your Caddyfile, and import it there.')}
# import bayan: serves the site in the folder of root.
(bayan) {
${mapOf('type', typeChoices())}	header @bayan_type Content-Type {bayan_type}
	@bayan_svgz {
		path *.svgz
		file
	}
	header @bayan_svgz Content-Encoding gzip
${everywhere.map(({ name, value }) => `\theader ${name} ${quoted(value)}\n`).join('')}${byType.map(linesOf).join('')}	@bayan_https protocol https
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

/** The values of a placeholder by the path of a file: a pattern of Go and a value. */
type Choices = readonly (readonly [pattern: string, value: string | undefined])[];

/** Returns lines that choose a value by the path, and a matcher for files that have one. */
const mapOf = (name: string, choices: Choices, otherwise?: string): string =>
  `	map {path} {bayan_${name}} {
${choices.map(([pattern, value]) => `\t\t\`~(?i)${pattern}\` ${quoted(value)}\n`).join('')}		default ${quoted(otherwise)}
	}
	@bayan_${name} not vars {bayan_${name}} ""
`;

const typeChoices = (): Choices =>
  mediaTypes.map((type) => [
    type.nameIs ? sourceOf(type.nameIs) : `\\.(${type.extensions.join('|')})$`,
    contentType(type),
  ]);

function linesOf({ name, value, choices = [] }: Header): string {
  const key = name.toLowerCase().replaceAll('-', '_');
  const map = mapOf(
    key,
    choices.map((choice) => [sourceOf(choice.path), choice.value]),
    value,
  );
  return `${map}\theader @bayan_${key} ${name} {bayan_${key}}\n`;
}

function missingLine(header: Header): string {
  const value = valueOf(header, '/404.html');
  return value === undefined
    ? `\t\t\t-${header.name}\n`
    : `\t\t\t${header.name} ${quoted(value)}\n`;
}

const sourceOf = ({ source }: RegExp): string => source.replaceAll(String.raw`\/`, '/');

const quoted = (value = ''): string => `"${value}"`;
