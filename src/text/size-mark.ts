/** Stands for the size of a file in a page that is written before the file is. */
export const sizeMark = (path: string): string => `{size of ${path}}`;

const mark = / ?\{size of (\S+)\}/g;

/**
 * Puts sizes in the place of their marks, ` 40 KB`: in the letters and digits of the names of formats, beside which they stand.
 * `bytesOf` tells the bytes of the file at a site path; where it does not know them, as while developing, nothing is said.
 */
export const fillSizeMarks = (
  text: string,
  bytesOf: (path: string) => number | undefined,
): string =>
  text.replaceAll(mark, (_, path: string) => {
    const bytes = bytesOf(path);
    return bytes === undefined ? '' : ` ${Math.ceil(bytes / 1024)} KB`;
  });
