/** What one can choose texts by: the year (0), who issued them (1), what they are about (2). */
export type Kind = 0 | 1 | 2;

/**
 * A fact about texts: its key is the same in all languages, and begins with its kind. Its name is in the language of its file; without
 * a name it is not offered in that language, as the year of another calendar.
 */
export interface Fact {
  readonly key: string;
  readonly name: string;
}

/** The facts of a language, each once, and the places in it of those of each text, by the number of the text. */
export interface Facts {
  readonly all: readonly Fact[];
  readonly ofTexts: readonly (readonly number[])[];
}

/** Returns the key of a fact. */
export const factKey = (kind: Kind, id: string): string => `${kind}${id}`;

/**
 * Returns the data of a file with the facts of each text.
 * @param named those of all texts in any language, with their names in the language of the file
 * @param texts the keys of the facts of each text
 */
export function dataOfFacts(named: readonly Fact[], texts: readonly (readonly string[])[]): string {
  const lines = named.map(({ key, name }) => `${key} ${name.replaceAll(/\s+/g, ' ')}`);
  const places = new Map(named.map(({ key }, place) => [key, place]));
  const ofTexts = texts.map((keys) =>
    keys
      .map((key) => {
        const place = places.get(key) ?? lines.push(key) - 1;
        places.set(key, place);
        return place;
      })
      .join(' '),
  );
  return [`${lines.length}`, ...lines, ...ofTexts].join('\n');
}

/** Returns the facts in the data of their file. */
export function factsOf(data: string): Facts {
  const [count, ...lines] = data.split('\n');
  return {
    all: lines.slice(0, Number(count)).map((line) => {
      const [, key = '', name = ''] = /^(\S*) ?(.*)/.exec(line) ?? [];
      return { key, name };
    }),
    ofTexts: lines.slice(Number(count)).map((line) => (line ? line.split(' ').map(Number) : [])),
  };
}
