import { contentTypeOf } from '../domain/media-types.ts';
import { zip } from '../archive/zip.ts';
import { areFew } from './pictures/are-few.ts';
import { missingOnPictures } from './pictures/missing.ts';
import { paintPictures } from './pictures/painter.ts';
import type { Form } from './pictures/sizes.ts';
import { pictureWordsOf } from './pictures/words.ts';
import { printedText } from './printed-text.ts';
import type { EditionOutput } from './output.ts';

const formOf = (form: Form, about: string): EditionOutput => ({
  about,
  format: form,
  scope: 'edition',
  phase: 'render',
  extension: `${form}.zip`,
  offer: { use: form },
  mediaType: contentTypeOf('/fa/a.zip'),
  isMadeOf: areFew,
  missingSigns: missingOnPictures,
  render: async (context) => {
    const words = pictureWordsOf(context);
    const text = printedText(context, words.url, () => true);
    const pictures = await paintPictures(words, text, form);
    return zip(pictures.map((bytes, index) => ({ path: nameOf(index + 1), bytes })));
  },
});

/** Programs show files by name, so `02.png` is before `10.png`. */
const nameOf = (number: number): string => `${String(number).padStart(2, '0')}.png`;

/** The text as pictures for chats and posts. */
export const pictures = formOf(
  'pictures',
  'the text as up to twelve pictures of 1080 × 1350 pixels, for chats and posts',
);

/** The text as pictures that fill the screen of a phone. */
export const stories = formOf(
  'stories',
  'the text as up to twelve pictures of 1080 × 1920 pixels, for stories',
);
