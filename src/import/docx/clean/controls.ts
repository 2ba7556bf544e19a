import { leftOut } from '../../left-out.ts';
import { child, children, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import { isPrivateName } from './private-names.ts';
import { shownText } from './shown-text.ts';

/** A control with more text than this is not the name of a person or a company. */
const longestName = 200;

/** Returns the content of a content control; none if it shows only its prompt, or a private property of the file. */
export function contentOf(control: XmlElement, part: PartContext): XmlElement[] {
  const properties = child(control, 'w:sdtPr');
  if (toggle(properties, 'w:showingPlcHdr') === true) {
    part.log.drop('placeholder');
    return [];
  }
  const content = child(control, 'w:sdtContent');
  const name = privateNameOf(properties);
  if (!content || name === undefined) return children(content);
  const words = shownText(content, part);
  if (words.length > longestName) return children(content);
  part.omitted.set(control, '');
  if (words.trim() !== '')
    part.log.note(
      leftOut(
        words,
        `it is the property "${name}" of the Word file, which can name the person who wrote it; write it into the text only if readers should see it`,
      ),
    );
  return [];
}

/** Returns the name of the private property that a control shows, by its binding, its title or its tag. */
function privateNameOf(properties: XmlElement | undefined): string | undefined {
  if (!properties) return undefined;
  const bound = ['w:dataBinding', 'w15:dataBinding']
    .map((name) => child(properties, name)?.attributes['w:xpath'])
    .flatMap((xpath) => (xpath === undefined ? [] : stepsOf(xpath)));
  // A control that is bound to another property, such as the title, is not private, whatever its name.
  const names =
    bound.length > 0
      ? bound
      : [valueOf(properties, 'w:alias') ?? '', valueOf(properties, 'w:tag') ?? ''];
  return names.find(isPrivateName);
}

/** Returns the last step of an XPath without its prefix, and the names in its conditions. */
function stepsOf(xpath: string): string[] {
  const last = xpath.split('/').at(-1) ?? '';
  const conditions = Array.from(last.matchAll(/["']([^"']+)["']/g), ([, name = '']) => name);
  return [last.replace(/\[.*/s, '').replace(/^.*:/s, ''), ...conditions];
}
