/** The forms of pictures: their height, and what of it programs cover with their own buttons, in pixels. */
export const forms = {
  /** A post: the highest picture that Instagram shows whole. */
  pictures: { height: 1350, top: 56, bottom: 52 },
  /** A story, which fills the screen of a phone. */
  stories: { height: 1920, top: 230, bottom: 270 },
} as const;

export type Form = keyof typeof forms;

export const width = 1080;

/** Width of the band at the start edge, and of the margins beside the text. */
export const band = 20;
export const margin = 66;

/** Width of a line of text. */
export const lineWidth = width - band - 2 * margin;

/** Heights of what is around the text. */
export const head = 84;
export const foot = 104;
export const retraction = 132;
export const gap = 26;

/** The greatest number of pictures of a text. */
export const most = 12;

/** Sizes of the text. The first one with which it needs few enough pictures is taken. */
export const textSizes = [44, 40, 36, 33, 30, 27, 24, 21, 18] as const;

/** Sizes of a text that is on one picture with its title. */
export const singleSizes = [62, 56, 52, 48, 44, 40, 36, 33] as const;

/** The size at which a text must fit if the pictures are offered: smaller is hard to read on a phone. */
export const smallest = 33;

/** A sign above or below a letter of Arabic script, and several of them. */
const mark = /[\u064b-\u065f\u0670\u06d6-\u06ed]/;
const marks = /[\u064b-\u065f\u0670\u06d6-\u06ed]{2}/;

/** Returns the line height of a text, relative to its size: high enough that a picture which ends between two lines cuts no sign. */
export const lineHeightOf = (dir: 'ltr' | 'rtl', text: string): number =>
  marks.test(text) ? 2.4 : mark.test(text) ? 1.95 : dir === 'rtl' ? 1.8 : 1.5;

/** Returns the height that a picture has for its text. */
export const roomOf = (form: Form, isRetracted: boolean): number => {
  const { height, top, bottom } = forms[form];
  return height - top - bottom - head - foot - 2 * gap - (isRetracted ? retraction + gap : 0);
};
