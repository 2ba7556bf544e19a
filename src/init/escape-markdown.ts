/** Returns a text for Markdown and MDX, in which no sign or word of it has a meaning, also at the beginning of a line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`)
    .replace(/^(?:[-+=]|(\d+)(?=[.)]))/, (start, digits?: string) =>
      digits === undefined ? `\\${start}` : `${digits}\\`,
    )
    // MDX takes such a line for code.
    .replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
