/** What one can choose texts by: the year (0), who issued them (1), what they are about (2). */
export type Kind = 0 | 1 | 2;

/** A fact about texts, in words. */
export interface Fact {
  readonly kind: Kind;
  readonly name: string;
}

/** The facts of a language, each once, and the places in it of those of each text, by the number of the text. */
export interface Facts {
  readonly all: readonly Fact[];
  readonly ofTexts: readonly (readonly number[])[];
}

/** Returns the data of a file with the facts of each text. */
export function dataOfFacts(texts: readonly (readonly Fact[])[]): string {
  const places = new Map<string, number>();
  const lines = texts.map((facts) =>
    facts
      .map(({ kind, name }) => {
        const line = `${kind}${name.replaceAll(/\s+/g, ' ')}`;
        const place = places.get(line) ?? places.size;
        places.set(line, place);
        return place;
      })
      .join(' '),
  );
  return [`${places.size}`, ...places.keys(), ...lines].join('\n');
}

/** Returns the facts in the data of their file. */
export function factsOf(data: string): Facts {
  const [count, ...lines] = data.split('\n');
  return {
    all: lines
      .slice(0, Number(count))
      .map((line) => ({ kind: Number(line.charAt(0)) as Kind, name: line.slice(1) })),
    ofTexts: lines.slice(Number(count)).map((line) => (line ? line.split(' ').map(Number) : [])),
  };
}
