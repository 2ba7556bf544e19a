import { factsOf } from '../facts.ts';
import { chooserName, factsName } from '../names.ts';
import type { Hit } from '../types.ts';
import { element } from './element.ts';
import type { Choose } from './chooser.ts';

/** Puts what one can choose results by into `place`. */
const choose: Choose = async (hits, place, { tags, names, all, numbers, read, show }) => {
  const facts = await Promise.all(tags.map(async (tag) => factsOf(await read(factsName(tag)))));
  // What texts in any language have in common is named in that of the page.
  const nameOf = new Map(facts[0]?.all.map(({ key, name }) => [key, name]));
  const keysOf = ({ tag, number }: Hit) => {
    const { all, ofTexts } = facts[tags.indexOf(tag)] ?? { all: [], ofTexts: [] };
    return (ofTexts[number] ?? []).map((place) => all[place]?.key ?? '');
  };
  const selects = names.map((_, kind) => {
    const counts = new Map<string, number>();
    for (const key of hits.flatMap(keysOf))
      if (key.startsWith(`${kind}`) && nameOf.get(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    // The most frequent first, years from the newest.
    const options = [...counts].sort(([a, ofA], [b, ofB]) =>
      kind === 0 ? (a < b ? 1 : -1) : ofB - ofA,
    );
    return element(
      'select',
      {},
      element('option', {}, all),
      ...options.map(([key, count]) =>
        element(
          'option',
          { value: key },
          `${nameOf.get(key) ?? ''} (${count.toLocaleString(numbers)})`,
        ),
      ),
    );
  });
  for (const select of selects)
    select.onchange = () => {
      const chosen = selects.map(({ value }) => value).filter((value) => value !== all);
      show(hits.filter((hit) => chosen.every((key) => keysOf(hit).includes(key))));
    };
  place.append(...selects.map((select, kind) => element('label', {}, names[kind] ?? '', select)));
};

Object.assign(window, { choose });
const { put } = window as unknown as { put: (name: string, data: string) => void };
put(chooserName(document.documentElement.lang), '');
