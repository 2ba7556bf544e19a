import { quote, type Fault } from '../finding.ts';
import { timestampFault } from '../times.ts';
import { faultsInAddress, faultsInLink, srcsetAddresses } from './addresses.ts';
import type { PageContext } from './page-context.ts';
import type { Markup } from './markup.ts';
import { leadingRel, loadingRel, metadata } from './vocabulary.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** What `<meta http-equiv>` may say, besides the policy and a refresh. */
const equivalents: Readonly<Record<string, RegExp>> = {
  'content-type': /^[\w/+-]+(?:\s*;\s*charset=[\w-]+)?$/i,
  'content-language': /^[\w, -]{0,100}$/,
  'x-ua-compatible': /^[\w=, ]{0,40}$/,
  'default-style': /^[^<>]{0,100}$/,
};

const known = new Set([
  'name',
  'property',
  'content',
  'charset',
  'httpequiv',
  'lang',
  'media',
  'scheme',
  'id',
  'dir',
]);

/** Returns the faults of a `<meta>`: only metadata that Bayan writes, or that says how to show the page. */
export function faultsInMeta(
  { attributes, written }: Element,
  { file, inspection }: PageContext,
): Fault[] {
  const content = attributes.get('content') ?? '';
  const other = [...attributes.keys()].find((key) => !known.has(key));
  if (other !== undefined)
    return [refused(written.get(other) ?? other, attributes.get(other) ?? '')];
  const equivalent = attributes.get('httpequiv')?.trim().toLowerCase();
  if (equivalent === 'content-security-policy') return [];
  if (equivalent === 'refresh') {
    const address = refreshAddress(content);
    return faultsInAddress(address, file, inspection, '<meta http-equiv="refresh">');
  }
  if (equivalent !== undefined) {
    const form = Object.hasOwn(equivalents, equivalent) ? equivalents[equivalent] : undefined;
    return form?.test(content.trim()) ? [] : [refused(`http-equiv ${equivalent}`, content)];
  }
  const names = [attributes.get('name'), attributes.get('property')].flatMap((name) =>
    name === undefined ? [] : name.trim().toLowerCase().split(/\s+/),
  );
  // <meta charset>.
  if (names.length === 0)
    return attributes.has('charset') && content === '' ? [] : [refused('', content)];
  const wrong = names.find(
    (name) => !(Object.hasOwn(metadata, name) && metadata[name]?.test(content)),
  );
  if (wrong !== undefined) return [timestampFault(content) ?? refused(wrong, content)];
  if (names.some((name) => name === 'og:url' || name === 'og:image'))
    return faultsInLink(content, inspection, `<meta ${names[0] ?? ''}>`);
  return [timestampFault(content)].filter((fault) => fault !== undefined);
}

const refused = (name: string, content: string): Fault => ({
  found: `metadata that readers do not see: ${quote(`<meta ${name}> ${content}`)}`,
  advice: 'Remove the <meta>, or show what it says on the page.',
});

/** Returns the address in the content of a refresh, as browsers read it: `0; url=x`, `0;'x'`, `0 x`. */
function refreshAddress(content: string): string {
  const [, rest = ''] = /^\s*[\d.]*[\s;,]*(.*)$/s.exec(content) ?? [];
  const address = rest.replace(/^url\s*=\s*/i, '').trim();
  const [, quoted] = /^["'](.*?)(?:["']|$)/s.exec(address) ?? [];
  return quoted ?? address;
}

/** Returns the faults of a `<link>`: only types that load a file of the site, or lead somewhere. */
export function faultsInLinkElement(
  { attributes, written }: Element,
  { file, inspection }: PageContext,
): Fault[] {
  const rel = attributes.get('rel') ?? '';
  const source = `<link rel="${rel}">`;
  const types = rel.toLowerCase().split(/\s+/).filter(Boolean);
  const addresses = [
    attributes.get('href') ?? '',
    ...srcsetAddresses(attributes.get('imagesrcset') ?? ''),
  ];
  for (const key of attributes.keys())
    if (/^on|^data|^ping$|^attributionsrc$/.test(key))
      return [
        {
          found: `an attribute that no page needs: ${quote(`<link ${written.get(key) ?? key}="${attributes.get(key) ?? ''}"`)}`,
          advice: 'Remove it.',
        },
      ];
  if (types.some((type) => loadingRel.has(type)))
    return addresses.flatMap((address) => faultsInAddress(address, file, inspection, source));
  const unknown = types.find((type) => !leadingRel.has(type));
  if (types.length > 0 && unknown === undefined)
    return addresses.flatMap((address) => faultsInLink(address, inspection, source));
  return [
    {
      found: `a link that no page needs: ${quote(`${source} ${attributes.get('href') ?? ''}`)}`,
      advice: 'Remove it.',
    },
  ];
}
