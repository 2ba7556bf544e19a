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
  const found = hits.map((hit) => [hit, new Set(keysOf(hit))] as const);
  const countsOf = (kind: number, some: typeof found) => {
    const counts = new Map<string, number>();
    for (const key of some.flatMap(([, keys]) => [...keys]))
      if (key.startsWith(`${kind}`) && nameOf.get(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const selects = names.map((_, kind) =>
    element(
      'select',
      {},
      element('option', {}, all),
      // The most frequent first, years from the newest.
      ...[...countsOf(kind, found)]
        .sort(([a, ofA], [b, ofB]) => (kind === 0 ? (a < b ? 1 : -1) : ofB - ofA))
        .map(([value]) => element('option', { value })),
    ),
  );
  /** Returns the results with all that is chosen, or with all but what is chosen of a kind. */
  const chosen = (besides?: number) =>
    found.filter(([, keys]) =>
      selects.every(({ value }, kind) => kind === besides || value === all || keys.has(value)),
    );
  /** Says how many results each choice leaves. One that leaves none cannot be chosen. */
  const count = () => {
    for (const [kind, { options }] of selects.entries()) {
      const counts = countsOf(kind, chosen(kind));
      for (const option of [...options].slice(1)) {
        const left = counts.get(option.value) ?? 0;
        option.textContent = `${nameOf.get(option.value) ?? ''} (${left.toLocaleString(numbers)})`;
        option.disabled = left === 0;
      }
    }
  };
  count();
  for (const select of selects)
    select.onchange = () => {
      count();
      show(chosen().map(([hit]) => hit));
    };
  place.append(...selects.map((select, kind) => element('label', {}, names[kind] ?? '', select)));
};

Object.assign(window, { choose });
const { put } = window as unknown as { put: (name: string, data: string) => void };
put(chooserName(document.documentElement.lang), '');
