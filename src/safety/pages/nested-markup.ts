import { visitNestedHtml, type OpeningTag } from '../../text/nested-html.ts';
import { plainName, type Markup } from './markup.ts';

type Element = Extract<Markup, { type: 'element' }>;

/**
 * Returns what is in a page that is nested as it is written, as {@link readHtml} does, in a fraction of the time; `undefined` for
 * another page. Nothing in such a page is ignored by a browser, and it has no comment.
 */
export function readNestedHtml(html: string): Markup[] | undefined {
  const found: Markup[] = [{ type: 'doctype', text: 'html' }];
  const open: NestedElement[] = [];
  const repeated: OpeningTag[] = [];
  const isNested = visitNestedHtml(html, {
    open: (tag) => {
      open.at(-1)?.beginChild();
      const element = new NestedElement(tag);
      if (element.attributes.size < tag.attributes.size) repeated.push(tag);
      open.push(element);
      found.push(element);
    },
    text: (text) => open.at(-1)?.addText(text),
    close: () => void open.pop(),
  });
  return isNested && repeated.length === 0 ? found : undefined;
}

const none: ReadonlyMap<string, string> = new Map();

/** An element of such a page. */
class NestedElement implements Element {
  readonly type = 'element';
  readonly name: string;
  readonly fullName: string;
  readonly vocabulary: 'html' | 'svg';
  readonly attributes: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
  text = '';
  hasContent = false;
  #hasChild = false;

  constructor({ name, vocabulary, attributes }: OpeningTag) {
    this.name = name;
    this.fullName = name;
    this.vocabulary = vocabulary;
    if ([...attributes.keys()].every((key) => plainName(key) === key)) {
      this.attributes = attributes;
      this.written = none;
    } else {
      this.attributes = new Map(Array.from(attributes, ([key, value]) => [plainName(key), value]));
      this.written = new Map(Array.from(attributes.keys(), (key) => [plainName(key), key]));
    }
  }

  beginChild(): void {
    this.#hasChild = true;
    this.hasContent = true;
  }

  addText(text: string): void {
    if (this.#hasChild) return;
    this.#hasChild = true;
    this.text = text;
    this.hasContent = text.trim() !== '';
  }
}
