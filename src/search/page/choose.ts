import { factsOf, type Facts } from '../facts.ts';
import { chooserName, factsName } from '../names.ts';
import type { Hit } from '../types.ts';
import { element } from './element.ts';
import type { Choose } from './chooser.ts';

/** Puts what one can choose results by into `place`. */
const choose: Choose = async (hits, place, { tag, names, all, numbers, read, show }) => {
  const facts = factsOf(await read(factsName(tag)));
  const selects = names.map((_, kind) =>
    element('select', {}, element('option', {}, all), ...optionsOf(hits, facts, kind, numbers)),
  );
  for (const select of selects)
    select.onchange = () => {
      const chosen = selects.map(({ value }) => value).filter((value) => value !== all);
      show(
        hits.filter(({ number }) => chosen.every((fact) => hasFact(facts, number, Number(fact)))),
      );
    };
  place.append(...selects.map((select, kind) => element('label', {}, names[kind] ?? '', select)));
};

const hasFact = ({ ofTexts }: Facts, number: number, fact: number): boolean =>
  ofTexts[number]?.includes(fact) === true;

/** Returns the facts of a kind that results have, each with the number of these: the most frequent first, years from the newest. */
function optionsOf(hits: readonly Hit[], { all, ofTexts }: Facts, kind: number, numbers: string) {
  const counts = new Map<number, number>();
  for (const { number } of hits)
    for (const place of ofTexts[number] ?? [])
      if (all[place]?.kind === kind) counts.set(place, (counts.get(place) ?? 0) + 1);
  const nameOf = (place: number) => all[place]?.name ?? '';
  return [...counts]
    .sort(([a, ofA], [b, ofB]) => (kind === 0 ? (nameOf(a) < nameOf(b) ? 1 : -1) : ofB - ofA))
    .map(([place, count]) =>
      element(
        'option',
        { value: `${place}` },
        `${nameOf(place)} (${count.toLocaleString(numbers)})`,
      ),
    );
}

Object.assign(window, { choose });
const { put } = window as unknown as { put: (name: string, data: string) => void };
put(chooserName(document.documentElement.lang), '');
