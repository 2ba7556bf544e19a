/** Returns the first lines of settings: where they go, and that they are made. */
export const notice = (mark: string, about: string): string =>
  `${mark} ${about}\n${mark} npm run docs writes this file from src/hosting/. docs/hosting.md shows how to use it.\n`;
