import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { isPromptName } from './private-names.ts';
import type { Emphasis } from './run-format.ts';
import { isInvisible, readLook } from './run-look.ts';
import type { Style } from './styles.ts';

/** Why the words of a run are left out although Word has them, as the end of a review note, or why that is in doubt. */
interface Why {
  readonly leftOut?: string;
  readonly doubt?: string;
}

/** Returns why the words of a run are left out. Nothing is set if they are part of the text. */
export function whyLeftOut(
  properties: XmlElement | undefined,
  character: Style | undefined,
  { isStruck, isComplex }: Emphasis,
  { style, shade, part }: ParagraphContext,
): Why {
  const name = character?.privateName ?? style?.privateName;
  if (name !== undefined)
    return {
      leftOut: isPromptName(name)
        ? 'it is the prompt of a form that was not filled in; write it into the text if readers should see it'
        : `its style in Word is "${name}", so it can name the person who wrote the file; write it into the text only if readers should see it`,
    };
  if (isStruck)
    return {
      leftOut: 'it is struck through in Word; write it into the text if it belongs there',
    };
  const { background, ...styled } = style?.look ?? {};
  const look = { ...styled, ...character?.look, ...readLook(properties) };
  const isUnseen = isInvisible(look, isComplex, shade ?? background ?? part.surface);
  if (isUnseen === undefined)
    return {
      doubt:
        'is white in Word, and may be invisible there: remove it if it is not part of the text',
    };
  return isUnseen
    ? {
        leftOut:
          'no one sees it in Word, because it is tiny or has the colour of the paper; write it into the text if it belongs there',
      }
    : {};
}
