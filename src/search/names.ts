// Names of the files of an index, without `.js`: paths in the site.

/** The name of the directory of an index, which leads to its shards. The search page of a language contains that of its own. */
export const directoryName = (tag: string): string => `${tag}/search/index`;

/** The name of what is shown of a text. */
export const entryName = (tag: string, number: number): string => `${tag}/search/${number}`;

/** The name of the rest of a long text. */
export const restName = (tag: string, number: number): string => `${entryName(tag, number)}r`;

/** Whether a name is that of the rest of a text. */
export const isRest = (name: string): boolean => /\/\d+r$/.test(name);

/** The name of a shard (`s`), or of a directory of the second level (`d`), that begins with a term. */
export const partName = (tag: string, kind: string, start: string): string =>
  `${tag}/search/${kind}${start.replace(/[^]/g, (unit) => `${unit.charCodeAt(0).toString(36)}-`)}`;

/** The name of the years, issuers and topics of all texts. */
export const factsName = (tag: string): string => `${tag}/search/facts`;

/** The name of the script that looks for words with a wrong letter. */
export const nearName = (tag: string): string => `${tag}/search/near`;

/** The name of the script that lets readers choose among many results. */
export const chooserName = (tag: string): string => `${tag}/search/choose`;
