import { child, children, toggle, valueOf } from '../package/elements.ts';
import { isPrivateName, isPromptName } from './private-names.ts';
import { readLook, shadeOf, type RunLook } from './run-look.ts';
import { roleOfStyleName, type StyleRole } from './style-names.ts';
import type { XmlElement } from '../package/xml.ts';

/** Run properties; one that is not set is absent. */
export interface RunFormat {
  readonly bold?: boolean;
  /** Bold and italic of complex scripts: the only ones that apply to right-to-left text. */
  readonly boldComplex?: boolean;
  readonly italic?: boolean;
  readonly italicComplex?: boolean;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly struck?: boolean;
}

/** A style, including what it inherits from the styles that it is based on. */
export interface Style extends RunFormat {
  readonly role: StyleRole | undefined;
  readonly isCentred: boolean;
  /** Its name, if that is one for the author of a file or for the prompts of forms. */
  readonly privateName: string | undefined;
  readonly look: RunLook;
  readonly numbering: { readonly id: string; readonly level: number } | undefined;
}

export interface Styles {
  /** A paragraph style by its id; the default style if there is no id or no such style. */
  readonly paragraph: (id: string | undefined) => Style | undefined;
  readonly character: (id: string | undefined) => Style | undefined;
  readonly numbering: (id: string) => Style | undefined;
}

/** Reads run properties. */
export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  const read = (key: keyof RunFormat, ...names: string[]) => {
    const set = names.map((name) => toggle(properties, name)).find((value) => value !== undefined);
    return set === undefined ? {} : { [key]: set };
  };
  return {
    ...read('bold', 'w:b'),
    ...read('boldComplex', 'w:bCs'),
    ...read('italic', 'w:i'),
    ...read('italicComplex', 'w:iCs'),
    ...read('hidden', 'w:vanish', 'w:specVanish'),
    ...read('rightToLeft', 'w:rtl', 'w:cs'),
    ...readStruck(properties),
  };
}

/** A run is struck through if either of the two kinds of line is on. */
function readStruck(properties: XmlElement | undefined): RunFormat {
  const set = ['w:strike', 'w:dstrike'].map((name) => toggle(properties, name));
  return set.every((value) => value === undefined) ? {} : { struck: set.includes(true) };
}

/** Returns the outline level in paragraph properties; 0 is the highest, and 9 means body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined;
}

/** Reads the styles of a document, which may have none. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const style of children(root, 'w:style')) {
    const { 'w:type': type = 'paragraph', 'w:styleId': id = '' } = style.attributes;
    const key = `${type} ${id}`;
    // If two styles have the same id, the first one counts.
    if (!elements.has(key)) elements.set(key, style);
    if (['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')) defaults.set(type, id);
  }
  const resolved = new Map<string, Style>();
  const find = (type: string, id = defaults.get(type)): Style | undefined => {
    const key = `${type} ${id ?? ''}`;
    if (id === undefined || !elements.has(key)) return undefined;
    const style = resolved.get(key) ?? resolve(chainOf(elements, type, id));
    resolved.set(key, style);
    return style;
  };
  return {
    paragraph: (id) => find('paragraph', id) ?? (id === undefined ? undefined : find('paragraph')),
    character: (id) => (id === undefined ? undefined : find('character', id)),
    numbering: (id) => find('numbering', id),
  };
}

/** Returns a style and the styles that it is based on, the nearest first. */
function chainOf(elements: ReadonlyMap<string, XmlElement>, type: string, id: string) {
  const chain = new Set<XmlElement>();
  for (let at: string | undefined = id; at !== undefined;) {
    const style = elements.get(`${type} ${at}`);
    if (!style || chain.has(style)) break;
    chain.add(style);
    at = valueOf(style, 'w:basedOn');
  }
  return [...chain];
}

function resolve(chain: readonly XmlElement[]): Style {
  const properties = chain.map((style) => child(style, 'w:pPr'));
  const formats = chain.map((style) => readRunFormat(child(style, 'w:rPr')));
  const numbers = properties.map((of) => child(of, 'w:numPr'));
  const id = numbers.map((of) => valueOf(of, 'w:numId')).find(Boolean);
  const level = numbers.map((of) => valueOf(of, 'w:ilvl')).find(Boolean) ?? '0';
  return {
    ...(Object.assign({}, ...formats.toReversed()) as RunFormat),
    role: chain.map(roleOf).find((role) => role !== undefined) ?? undefined,
    privateName: chain.flatMap(namesOf).find((name) => isPrivateName(name) || isPromptName(name)),
    look: Object.assign(
      {},
      ...chain.toReversed().map((style) => ({
        ...readBackground(child(style, 'w:pPr')),
        ...readLook(child(style, 'w:rPr')),
      })),
    ) as RunLook,
    isCentred: properties.map((of) => valueOf(of, 'w:jc')).find(Boolean) === 'center',
    numbering: id === undefined ? undefined : { id, level: Number(level) },
  };
}

/** Returns all names of a style. */
const namesOf = (style: XmlElement): string[] =>
  [valueOf(style, 'w:name'), valueOf(style, 'w:aliases'), style.attributes['w:styleId']].flatMap(
    (name) => name?.split(',') ?? [],
  );

function readBackground(properties: XmlElement | undefined): RunLook {
  const background = shadeOf(properties);
  return background === undefined ? {} : { background };
}

/** Returns the role of one style; `null` if it declares itself body text. */
function roleOf(style: XmlElement): StyleRole | null | undefined {
  const named = namesOf(style).map(roleOfStyleName);
  const role = named.find((found) => found !== undefined);
  if (role && role.kind !== 'heading') return role;
  const outline = outlineLevel(child(style, 'w:pPr'));
  if (outline === undefined) return role;
  return outline === 9 ? null : { kind: 'heading', level: outline + 1 };
}
