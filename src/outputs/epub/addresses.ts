/** The files of a book, as its documents refer to each other: all of them are in one folder. */
export const addresses = {
  navigation: 'contents.xhtml',
  coverPage: 'cover.xhtml',
  coverPicture: 'cover.png',
  /** Of a statement; no id can be the name of another file. */
  statement: (id: string) => `statement-${id}.xhtml`,
  /** Of an image of a statement: `_` is in no id and in no name. */
  image: (id: string, name: string) => `image_${id}_${name}`,
  style: 'style.css',
  font: 'bayan-arabic.ttf',
  fontLicence: 'fonts.txt',
  package: 'book.opf',
} as const;
