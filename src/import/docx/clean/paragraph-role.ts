import { child, valueOf } from '../package/elements.ts';
import type { PartContext } from './context.ts';
import type { Label } from './numbering.ts';
import { outlineLevel, type Style } from './styles.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Role } from './word-text.ts';

/** The role of a paragraph, and its label if that has to become part of the text. */
interface ParagraphRole {
  readonly role: Role;
  readonly label: Label | undefined;
}

/** Returns the role of a paragraph, from its own properties and then its style. Advances the count of a numbered paragraph. */
export function roleOf(
  properties: XmlElement | undefined,
  style: Style | undefined,
  part: PartContext,
): ParagraphRole {
  const label = labelOf(properties, style, part);
  const outline = outlineLevel(properties);
  const level =
    outline === undefined
      ? style?.role?.kind === 'heading'
        ? style.role.level
        : undefined
      : outline < 9
        ? outline + 1
        : undefined;
  // A numbered heading is a heading, not a list item.
  if (level !== undefined) return { role: { kind: 'heading', level }, label };
  if (label && !label.isWords) return { role: { kind: 'item', label }, label: undefined };
  const kind = style?.role?.kind;
  return { role: { kind: kind === 'title' || kind === 'quote' ? kind : 'text' }, label };
}

function labelOf(
  properties: XmlElement | undefined,
  style: Style | undefined,
  { numbering }: PartContext,
): Label | undefined {
  const direct = child(properties, 'w:numPr');
  const id = valueOf(direct, 'w:numId') ?? style?.numbering?.id;
  const level = Number(valueOf(direct, 'w:ilvl') ?? style?.numbering?.level ?? 0);
  // List 0 takes a paragraph out of the list of its style.
  return id === undefined || id === '0' ? undefined : numbering.next(id, level);
}
