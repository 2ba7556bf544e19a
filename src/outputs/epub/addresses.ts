/** The names of the files in a book. All are in one folder. */
export const addresses = {
  navigation: 'contents.xhtml',
  coverPage: 'cover.xhtml',
  coverPicture: 'cover.png',
  /** File of a statement. The prefix keeps an id from clashing with other files. */
  statement: (id: string) => `statement-${id}.xhtml`,
  /** File of an image. No id and no image name contains `_`. */
  image: (id: string, name: string) => `image_${id}_${name}`,
  style: 'style.css',
  font: 'bayan-arabic.ttf',
  fontLicence: 'fonts.txt',
  package: 'book.opf',
} as const;
