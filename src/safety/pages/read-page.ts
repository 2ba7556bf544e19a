import type { Fault } from '../finding.ts';
import { quote, unreadable } from '../finding.ts';
import type { Inspection, Reader, SiteFile } from '../site-file.ts';
import { decode, faultsInText } from '../texts.ts';
import { faultsInDoctype } from './doctype.ts';
import { faultsInElement } from './elements.ts';
import { readHtml, readXml, type Markup } from './markup.ts';
import { faultsInPolicy } from './policy.ts';
import { faultsInXmlElement } from './xml.ts';

/** Reads an HTML page: what it loads, runs and links to, its policy, and what its readers do not see. */
export const readPage: Reader = (file, inspection) => read(file, inspection, readHtml);

/** Does the same for XHTML, SVG, feeds and other XML. */
export const readXmlFile: Reader = (file, inspection) => read(file, inspection, readXml);

function read(
  file: SiteFile,
  inspection: Inspection,
  parse: (text: string) => Iterable<Markup>,
): Fault[] {
  const source = decode(file.bytes.subarray());
  return [
    ...faultsInText(source, inspection.names),
    ...faultsInMarkup(parse(source), file, inspection),
  ];
}

function faultsInMarkup(
  markups: Iterable<Markup>,
  file: SiteFile,
  inspection: Inspection,
): Fault[] {
  const faults: Fault[] = [];
  let policy: string | undefined;
  for (const markup of markups) {
    if (markup.type !== 'element') {
      faults.push(...faultsInOther(markup));
      continue;
    }
    const { vocabulary, attributes } = markup;
    if (/^content-security-policy$/i.test(attributes.get('httpequiv')?.trim() ?? '')) {
      const content = attributes.get('content') ?? '';
      faults.push(...faultsInPolicy(content));
      // A browser obeys all policies of a page. What one of them allows can be forbidden by another.
      policy ??= content;
    }
    faults.push(
      ...(vocabulary === undefined
        ? faultsInXmlElement(markup, file, inspection)
        : faultsInElement(markup, vocabulary, { file, inspection, policy: policy ?? '' })),
    );
  }
  return faults;
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
