import { quote, type Fault } from '../finding.ts';
import { timestampFault } from '../times.ts';
import { faultsInAddress, faultsInLink, isScript, srcsetAddresses } from './addresses.ts';
import { faultsInLinkElement, faultsInMeta } from './head.ts';
import { hidingProperty, ofOwnText, rulesIn } from './hiding.ts';
import type { Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { faultsInScript } from './scripts.ts';
import { faultsInStyle } from './styles.ts';
import { elements, isKnownAttribute, linking, loading, styling } from './vocabulary.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Elements of drawings whose `href` leads readers somewhere. All others load it. */
const leading = new Set(['a', 'area']);

/** Names that word processors, mail programs and extensions of browsers give to parts of a page. */
const leftover =
  /(?:^|\s)(?:x_)?(?:docs-internal-guid|gmail[_-]|AppleMailSignature|OLE_LINK\d|_GoBack$|_Hlk\d|_MailEndCompose|ydp[\da-f]{6}|yui_\d|Outlook\w*Signature|elementToProof|ContentPasted|moz-signature|yahoo_quoted|grammarly-|protonmail_|moz-email-headers-table|mail-editor-reference|divRplyFwdMsg|cmnt(?:_ref)?\d|darkreader|goog-gt-|skiptranslate|from_name$|pull_right date details|message_date$)/;

/** Attributes with words for programs, in which an address of a person or of a file can be. */
const ofPerson = /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?:^|\s)(?:\/(?:home|Users|mnt)\/|[A-Za-z]:\\)/;

/** Returns the faults of an element of a page, a drawing or a formula. */
export function faultsInElement(
  element: Element,
  vocabulary: 'html' | 'svg' | 'math',
  context: PageContext,
): Fault[] {
  const { name, attributes, text } = element;
  const { file, inspection } = context;
  const faults: Fault[] = [];
  if (name === 'base')
    return [{ found: '<base>, which changes every link on the page', advice: 'Remove it.' }];
  if (name === 'script') faults.push(...faultsInScript(element, context));
  else if (!elements[vocabulary].has(name))
    faults.push({
      found: `an element that no page needs: ${quote(`<${name}>${text}`)}`,
      advice: `Remove it, or write its content in another element.`,
    });
  if (name === 'meta') return [...faults, ...faultsInMeta(element, context)];
  if (name === 'link') return [...faults, ...faultsInLinkElement(element, context)];
  const styleType = attributes.get('type')?.trim() ?? '';
  if (name === 'style' && !/^(?:text\/css)?$/i.test(styleType))
    faults.push({
      found: `a style that browsers do not use: ${quote(`<style type="${styleType}">${text}`)}`,
      advice: 'Remove it.',
    });
  if (name === 'style')
    faults.push(
      ...inspection.readPart(`style ${text}`, file, (from) =>
        faultsInStyle(text, from, inspection),
      ),
    );
  for (const [key, value] of attributes)
    faults.push(...faultsInAttribute(element, key, value, { vocabulary, context }));
  const hidden = hiddenBy(element, vocabulary);
  if (hidden !== undefined)
    faults.push({
      found: `something that readers do not see: ${quote(`<${name} ${hidden}>${text}`)}`,
      advice: 'Remove it, or show it.',
    });
  return faults;
}

function faultsInAttribute(
  { name, attributes, written }: Element,
  key: string,
  value: string,
  {
    vocabulary,
    context: { file, inspection },
  }: { vocabulary: 'html' | 'svg' | 'math'; context: PageContext },
): Fault[] {
  const writtenKey = written.get(key) ?? key;
  const source = `<${name} ${writtenKey}>`;
  if (name === 'script' && key === 'src') return faultsInAddress(value, file, inspection, source);
  if (/^on[a-z]{3,}$/.test(key) || key === 'srcdoc')
    return [{ found: `${source} on a page: ${quote(value)}`, advice: 'Remove it.' }];
  if (key === 'srcset' || key === 'imagesrcset')
    return srcsetAddresses(value).flatMap((address) =>
      faultsInAddress(address, file, inspection, source),
    );
  if (key === 'ping' || key === 'attributionsrc')
    return [
      ...value
        .split(/\s+/)
        .flatMap((address) => faultsInAddress(address, file, inspection, source)),
      { found: `${source}, which reports to a server`, advice: 'Remove the attribute.' },
    ].slice(0, 1);
  if (!isKnownAttribute(key, vocabulary))
    return [
      {
        found: `an attribute that no page needs: ${quote(`<${name} ${writtenKey}="${value}"`)}`,
        advice: 'Remove the attribute: readers do not see it.',
      },
    ];
  const loadsHref = vocabulary === 'svg' && !leading.has(name);
  const isAddress = key === 'href' || key === 'xlinkhref';
  if (name === 'object' && key === 'data') return faultsInAddress(value, file, inspection, source);
  // 404.html is shown at any depth, so its form names the address from the host on, as its links do.
  if (inspection.isMade && name === 'form' && /^\/[\w-]/.test(value)) return [];
  if (loading.has(key) || (isAddress && loadsHref))
    return faultsInAddress(value, file, inspection, source);
  if (linking.has(key) && key !== 'content') return faultsInLink(value, inspection, source);
  if (styling.has(key)) return faultsInStyle(value, file, inspection);
  if (key === 'referrerpolicy' && !/^(?:no-referrer|same-origin)?$/i.test(value.trim()))
    return [
      {
        found: `${source} tells other sites what was read: ${quote(value)}`,
        advice: 'Write no-referrer, or remove the attribute.',
      },
    ];
  if (/^(?:class|id|name)$/.test(key) && leftover.test(value))
    return [
      {
        found: `markup left over from another program: ${quote(`${key}="${value}"`)}`,
        advice: 'Remove the attribute, or paste the text without formatting.',
      },
    ];
  if (/^(?:class|id|name|alt|for)$/.test(key) && ofPerson.test(value))
    return [
      {
        found: `an address of a person or a file: ${quote(`${writtenKey}="${value}"`)}`,
        advice: key === 'alt' ? 'Describe the picture in words.' : 'Give it another name.',
      },
    ];
  if (key === 'title') return [timestampFault(value)].filter((fault) => fault !== undefined);
  if (key === 'content' && /\p{L}{2}/u.test(value) && !/^[a-z]+:/i.test(value.trim()))
    return [
      {
        found: `words that readers do not see: ${quote(`<${name} content="${value}">`)}`,
        advice: 'Remove the attribute, or show it on the page.',
      },
    ];
  if (vocabulary === 'svg' && name !== 'a')
    return faultsInAnimation(name, key, value, attributes, { file, inspection });
  if (isScript(value)) return faultsInLink(value, inspection, source);
  if (key === 'datetime') return [timestampFault(value)].filter((fault) => fault !== undefined);
  return [];
}

/** Returns the faults of an animation, which can change the target of a link or what is loaded. */
function faultsInAnimation(
  name: string,
  key: string,
  value: string,
  attributes: Element['attributes'],
  { file, inspection }: Pick<PageContext, 'file' | 'inspection'>,
): Fault[] {
  if (!/^(?:animate|set)/.test(name)) return [];
  if (key === 'attributename' && /^(?:[\w-]*:)?(?:href|src|on\w+|style)$/i.test(value.trim()))
    return [
      {
        found: `an animation of ${value.trim()}: ${quote(['values', 'from', 'to', 'by'].map((one) => attributes.get(one) ?? '').join(' '))}`,
        advice: 'Remove it: it changes where a link leads, or what is loaded.',
      },
    ];
  if (!/^(?:values|from|to|by)$/.test(key)) return [];
  if (value.split(';').some(isScript)) return faultsInLink(value, inspection, `<${name} ${key}>`);
  return /\(|\\/.test(value) ? faultsInStyle(value, file, inspection) : [];
}

/** Returns why an element is never shown on a page without scripts; `undefined` if it can be shown. */
function hiddenBy(
  { name, attributes, text }: Element,
  vocabulary: 'html' | 'svg' | 'math',
): string | undefined {
  if (vocabulary === 'svg' && /^(?:text|tspan|g)$/.test(name)) {
    const key = ['display', 'visibility', 'opacity', ...(name === 'g' ? [] : ['fill'])].find(
      (one) => /^(?:none|hidden|collapse|0|0?\.0+)$/.test(attributes.get(one)?.trim() ?? ''),
    );
    if (key !== undefined && !(key === 'fill' && attributes.has('stroke')))
      return `${key}="${attributes.get(key) ?? ''}"`;
  }
  if (vocabulary !== 'html') return undefined;
  // The landmarks of an e-book are for its reader.
  if (attributes.has('hidden') && !attributes.has('epubtype')) return 'hidden';
  if (name === 'dialog' && !attributes.has('open') && !attributes.has('popover'))
    return 'without open';
  const type = attributes.get('type')?.trim().toLowerCase();
  if (name === 'input' && (type === 'hidden' || type === 'password') && attributes.get('value'))
    return `type="${type}" value="${attributes.get('value') ?? ''}"`;
  const style = attributes.get('style');
  if (style === undefined) return undefined;
  const [rule] = rulesIn(`x{${style}}`);
  const property = rule && hidingProperty(rule.declarations);
  return property === undefined || (text.trim() === '' && ofOwnText.test(property))
    ? undefined
    : `style="${style}"`;
}
