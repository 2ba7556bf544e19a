import { privateAddress } from '../../text/private-address.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import { quote, unreadable, type Fault } from '../finding.ts';
import type { Inspection, FileContent } from '../site-file.ts';

/**
 * Returns the faults in a URL that a browser loads without asking. It must point to a file in the site, or be a `data:` URL,
 * which is inspected as a file. Any other request would tell a third party about the reader.
 * @param source what loads it: `<img src>`
 */
export function faultsInAddress(
  address: string,
  file: FileContent,
  inspection: Inspection,
  source: string,
): Fault[] {
  // Browsers remove line breaks and tabs from a URL.
  const url = address.replaceAll(/[\t\n\r]/g, '').trim();
  if (url === '' || url.startsWith('#')) return [];
  if (file.origin !== undefined && URL.parse(url)?.origin === file.origin) return [];
  const scheme = schemeOf(url);
  // An icon can be in all pages of a site.
  if (scheme === 'data')
    return inspection.readPart(`data ${url}`, file, () => faultsInData(url, inspection));
  if (isScript(url))
    return [{ found: `${source} runs a script: ${quote(url)}`, advice: 'Remove it.' }];
  if (scheme !== undefined || /^[\\/]{2}/.test(url))
    return [
      {
        found: `${source} loads from another site: ${quote(url)}`,
        advice: 'Put the file into the site, or remove it: its server learns who is reading.',
      },
    ];
  const [relative = ''] = url.split(/[?#]/);
  if (!relative.startsWith('/') && file.hasFile(decode(relative))) return [];
  return [
    {
      found: `${source} points to a file that is not in the site: ${quote(url)}`,
      advice: 'Write a relative path to a file in the site, without a leading /.',
    },
  ];
}

/** Schemes of addresses that readers can follow or call. */
const followed = new Set(
  `http https mailto tel sms geo xmpp irc ircs matrix tg sgnl whatsapp magnet ipfs ipns urn`.split(
    ' ',
  ),
);

/** Whether a URL is a script, however it is spelled. */
export const isScript = (url: string): boolean =>
  /^(?:java|vb|live)script$/.test(schemeOf(url) ?? '');

/**
 * Returns the faults in a URL that readers follow: one that runs a script, leads to nothing that they can reach, or reveals who
 * copied it. A link of a text was checked at its place, where an editor may have allowed it.
 */
export function faultsInLink(address: string, { isMade }: Inspection, source: string): Fault[] {
  const url = address.trim();
  if (isScript(url))
    return [{ found: `${source} runs a script: ${quote(url)}`, advice: 'Remove it.' }];
  const reason = isMade ? undefined : privateFault(url, source);
  if (reason) return [reason];
  const scheme = schemeOf(url);
  if (scheme === undefined || followed.has(scheme)) return [];
  return [
    {
      found: `${source} has an address that readers cannot open: ${quote(url)}`,
      advice: 'Link to a page of the site, or to an address that begins with https://.',
    },
  ];
}

function privateFault(url: string, source: string): Fault | undefined {
  const reason = privateAddress(url);
  return (
    reason && {
      found: `${source} ${reason.found}: ${quote(url)}`,
      advice: reason.instead === undefined ? 'Remove the link.' : `Write ${reason.instead}`,
    }
  );
}

/** Returns the faults in a URL that names something and may have any scheme: the id of an entry, a value in JSON. */
export function faultsInReference(
  address: string,
  inspection: Inspection,
  source: string,
): Fault[] {
  const url = address.trim();
  if (isScript(url)) return faultsInLink(url, inspection, source);
  const fault = inspection.isMade ? undefined : privateFault(url, source);
  return fault ? [fault] : [];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** File name extensions of media subtypes that differ from them. */
const extensions: Record<string, string> = { 'svg+xml': 'svg', jpeg: 'jpg', plain: 'txt' };

/** Returns the faults in the content of a `data:` URL, read as a file of its media type. */
function faultsInData(url: string, { inspect, payloadOf }: Inspection): Fault[] {
  const match = /^data:([\w.+-]*)\/?([\w.+-]*)([^,]*),/i.exec(url);
  if (!match) return [];
  const [head, , subtype = '', parameters = ''] = match;
  const written = url.slice(head.length);
  const content = payloadOf ? payloadOf(written) : written;
  if (content === undefined) return [unreadable('a data: URL in it has more than one part')];
  const bytes = /;base64$/i.test(parameters.trim())
    ? Buffer.from(content, 'base64')
    : Buffer.from(decode(content));
  const name = `data.${extensions[subtype.toLowerCase()] ?? (subtype.toLowerCase() || 'txt')}`;
  return inspect({ path: name, bytes, siblings: new Set([name]) }).map((fault) => ({
    ...fault,
    within: fault.within === undefined ? name : `${name} › ${fault.within}`,
  }));
}

/** Returns the URLs in a `srcset` attribute. */
export const srcsetAddresses = (srcset: string): string[] =>
  [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?/g)].map(([, address = '']) => address);
