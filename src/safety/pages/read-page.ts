import type { Fault } from '../finding.ts';
import { quote, unreadable } from '../finding.ts';
import type { Inspection, Reader, FileContent } from '../site-file.ts';
import { faultsInText, textOf } from '../texts.ts';
import { faultsInDoctype } from './doctype.ts';
import { faultsInElement } from './elements.ts';
import { hiddenByRules, rulesIn, type Selected } from './hiding.ts';
import { originOf } from './json.ts';
import { readHtml, readXml, type Markup } from './markup.ts';
import { readNestedHtml } from './nested-markup.ts';
import { faultsInPolicy } from './policy.ts';
import { searchScriptsOf } from './search-scripts.ts';
import { faultsInXmlElement } from './xml.ts';

/** Reads an HTML page: what it loads, runs and links to, its policy, and what its readers do not see. */
export const readPage: Reader = (file, inspection) =>
  read(file, inspection, (html) => readNestedHtml(html) ?? readHtml(html));

/** Does the same for XHTML, SVG, feeds and other XML. */
export const readXmlFile: Reader = (file, inspection) => read(file, inspection, readXml);

function read(
  file: FileContent,
  inspection: Inspection,
  parse: (text: string) => Iterable<Markup>,
): Fault[] {
  const source = textOf(file);
  return [
    ...faultsInText(source, inspection.names),
    ...faultsInMarkup(parse(source), file, inspection),
  ];
}

function faultsInMarkup(
  markups: Iterable<Markup>,
  file: FileContent,
  inspection: Inspection,
): Fault[] {
  const faults: Fault[] = [];
  let policy: string | undefined;
  let origin: string | undefined;
  const all = Array.from(markups, (markup) => withContent(markup, inspection));
  const searchScripts = searchScriptsOf(all, file, inspection);
  const hidden = inspection.isMade ? undefined : hiddenByStyles(all);
  for (const markup of all) {
    if (markup.type !== 'element') {
      faults.push(...faultsInOther(markup));
      continue;
    }
    const { vocabulary, attributes } = markup;
    if (vocabulary === undefined && markup.name === 'link')
      origin ??= originOf(attributes.get('href') ?? markup.text);
    const rule = vocabulary === 'html' && markup.hasContent ? hidden?.(markup) : undefined;
    if (rule !== undefined)
      faults.push({
        found: `something that readers do not see, by the style ${rule}: ${quote(`<${markup.name}>${markup.text}`)}`,
        advice: 'Remove it, or show it.',
      });
    if (/^content-security-policy$/i.test(attributes.get('httpequiv')?.trim() ?? '')) {
      const content = attributes.get('content') ?? '';
      faults.push(...faultsInPolicy(content, { scripts: searchScripts, forms: inspection.isMade }));
      // A browser obeys all policies of a page. What one of them allows can be forbidden by another.
      policy ??= content;
    }
    faults.push(
      ...(vocabulary === undefined
        ? faultsInXmlElement(markup, origin === undefined ? file : { ...file, origin }, inspection)
        : faultsInElement(markup, vocabulary, {
            file,
            inspection,
            policy: policy ?? '',
            searchScripts,
          })),
    );
  }
  return faults;
}

/** Returns an element with its content, if it is a style with a name in place of it. */
function withContent(markup: Markup, { styleOf }: Inspection): Markup {
  if (!styleOf || markup.type !== 'element' || markup.name !== 'style') return markup;
  return { ...markup, text: styleOf(markup.text) };
}

/** Returns which element a rule in the page itself hides on every screen, and by which. */
function hiddenByStyles(
  markups: readonly Markup[],
): ((element: Selected) => string | undefined) | undefined {
  const styles = markups.flatMap((markup) =>
    markup.type === 'element' && markup.name === 'style' ? [markup.text] : [],
  );
  return styles.length === 0 ? undefined : hiddenByRules(styles.flatMap(rulesIn));
}

function faultsInOther(markup: Exclude<Markup, { type: 'element' }>): Fault[] {
  const { type, text } = markup;
  switch (type) {
    case 'comment':
      return [{ found: `a comment: ${quote(text)}`, advice: 'Remove it: readers can see it.' }];
    case 'ignored':
      return [
        {
          found: `markup that browsers ignore: ${quote(text)}`,
          advice: 'Remove it, or correct the tags around it.',
        },
      ];
    case 'broken':
      return [unreadable(text)];
    case 'doctype':
      return faultsInDoctype(text);
  }
}
