/** Returns whether the ZIP of a site has the file at a path: other ZIPs have only files that it has too. */
export const isInSiteZip = (path: string): boolean => !/\.zip$/i.test(path);
