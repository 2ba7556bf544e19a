import type { Fault } from './finding.ts';
import { readXmlFile } from './pages/read-page.ts';
import { readPublicKey } from './public-keys.ts';
import type { Reader } from './site-file.ts';
import { decode, faultsInText, readText } from './texts.ts';
import { faultsInJson } from './times.ts';

/** A file that a host, a service or a format looks for by its path, whatever its type. */
interface WellKnown {
  readonly path: RegExp;
  readonly isBinary?: true;
  readonly read: Reader;
}

/** Reads a text without an extension as what it begins like: JSON, XML or plain text. */
const readByFirstLetter: Reader = (file, inspection) => {
  const text = decode(file.bytes.subarray());
  if (/^\s*</.test(text)) return readXmlFile(file, inspection);
  return [
    ...faultsInText(text, inspection.names),
    ...(/^\s*[[{]/.test(text) ? faultsInJson(text) : []),
  ];
};

/** Reads the first file of an EPUB. Office documents and drawings have one with another content. */
const readMimetype: Reader = ({ bytes }) =>
  bytes.subarray().toString('latin1') === 'application/epub+zip'
    ? []
    : [
        {
          found: 'a file of an office document or a drawing',
          advice: 'Remove it: such documents name their authors. Publish a PDF without metadata.',
        },
      ];

/** Reads a page by which a search engine recognises the owner of a site: its text may be nothing but the code. */
const readVerification =
  (content: RegExp): Reader =>
  ({ bytes }): Fault[] =>
    content.test(decode(bytes.subarray()))
      ? []
      : [
          {
            found: 'more than a verification code in the page for a search engine',
            advice: 'Download the page from the search engine again.',
          },
        ];

/** Files by path. */
const wellKnown: readonly WellKnown[] = [
  // For hosts.
  {
    path: /(?:^|\/)(?:_headers|_redirects|CNAME|\.nojekyll|\.htaccess|\.domains)$/,
    read: readText,
  },
  // For people.
  {
    path: /(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|README|CHANGELOG|(?:SHA(?:1|224|256|384|512)|MD5|B2)SUMS)$/,
    read: readText,
  },
  // In an EPUB.
  { path: /^mimetype$/, read: readMimetype },
  // For services: names from RFC 8615 that have no extension. Keys of OpenPGP are found by a digest of an address.
  {
    path: /^\.well-known\/openpgpkey\/(?:[\w.-]+\/)?hu\/[a-z0-9]{32}$/,
    isBinary: true,
    read: readPublicKey,
  },
  { path: /^\.well-known\/(?:[\w.-]+\/)*[\w-]+$/, read: readByFirstLetter },
  { path: /^apple-app-site-association$/, read: readByFirstLetter },
  {
    path: /^google[0-9a-f]{8,32}\.html$/,
    read: readVerification(/^google-site-verification: google[0-9a-f]{8,32}\.html\s*$/),
  },
  {
    path: /^(?:yandex|naver|baidu_verify|pinterest|wot|mywot)[\w-]{4,64}\.html$/,
    read: readVerification(
      /^(?:<html>\s*<head>\s*(?:<meta (?:name="[\w-]+" content="[\w-]+"|http-equiv="Content-Type" content="text\/html; charset=UTF-8") ?\/?>\s*)*(?:<title>[\w.-]*<\/title>\s*)?<\/head>\s*<body>\s*(?:Verification: )?[\w.-]*\s*<\/body>\s*<\/html>|(?:Verification: |naver-site-verification: )?[\w.-]+)\s*$/i,
    ),
  },
];

/** Returns the entry of a file that is known by its path. */
export const wellKnownFile = (path: string): WellKnown | undefined =>
  wellKnown.find((known) => known.path.test(path));
