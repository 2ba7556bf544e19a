import { find } from '../find.ts';
import type { Answer } from '../types.ts';
import { element } from './element.ts';
import { put, read } from './load.ts';
import { resultOf } from './result.ts';
import { settingsName, type Settings } from './settings.ts';

/** How many results there are at first, and after each step. */
const [first, step] = [5, 10];

Object.assign(window, {
  put: (name: string, data: string) => {
    if (name === settingsName) start(JSON.parse(data) as Settings);
    else put(name, data);
  },
});

/** Returns an element of the page. */
const byId = (id: string) => document.getElementById(id) as HTMLInputElement;

function start(settings: Settings): void {
  const [languages, words, numbers] = settings;
  const [working, failed, nothing, onlyNear, similar, moreResults, statements] = words;
  const [field, status, results] = [byId('q'), byId('status'), byId('results')];
  // A site in one language has no choice of languages.
  const everywhere = byId('in') as HTMLInputElement | null;
  const isEverywhere = () => everywhere?.checked === true;
  const button = element('button', {}, moreResults);
  const more = element('p', { class: 'more' }, button);
  const others = element('p', { class: 'facts' });
  let turn = 0;
  let timer: ReturnType<typeof setTimeout>;

  const addressOf = (question: string) =>
    `?q=${encodeURIComponent(question)}${isEverywhere() ? '&in=all' : ''}`;

  /** Shows what is found with the words in the field. */
  async function show(): Promise<void> {
    const question = field.value.trim();
    turn += 1;
    byId('list').hidden = question !== '';
    status.textContent = question && working;
    others.remove();
    more.remove();
    if (question)
      try {
        await search(question, turn);
      } catch {
        status.textContent = failed;
      }
    else results.textContent = '';
  }

  async function search(question: string, mine: number): Promise<void> {
    const tags = languages.map(([tag]) => tag).slice(0, isEverywhere() ? languages.length : 1);
    const answer = await find(question, { tags, read });
    const items = await itemsOf(answer, 0, first);
    if (mine !== turn) return;
    const { hits, isNear, near } = answer;
    status.textContent = hits.length
      ? `${statements}: ${hits.length.toLocaleString(numbers)}${isNear ? `. ${onlyNear}` : ''}`
      : nothing.replace('{words}', () => question);
    results.textContent = '';
    results.append(...items);
    offerMore(answer, first, mine);
    if (!near.length) return;
    others.textContent = `${similar}: `;
    for (const other of new Set(
      Array.from(results.querySelectorAll('mark'), (mark) => mark.textContent).slice(0, step),
    )) {
      const link = element('a', { href: addressOf(other) }, other);
      link.onclick = () => {
        field.value = other;
        return go();
      };
      others.append(link, ' ');
    }
    status.after(others);
  }

  const itemsOf = (answer: Answer, from: number, to: number) =>
    Promise.all(answer.hits.slice(from, to).map((hit) => resultOf(hit, answer, settings)));

  function offerMore(answer: Answer, shown: number, mine: number): void {
    if (answer.hits.length <= shown) return;
    button.onclick = async () => {
      const items = await itemsOf(answer, shown, shown + step);
      if (mine !== turn) return;
      more.remove();
      results.append(...items);
      items[0]?.querySelector('a')?.focus();
      offerMore(answer, shown + step, mine);
    };
    results.after(more);
  }

  /** Looks for what is in the field, as a step of the history. */
  function go(): false {
    clearTimeout(timer);
    history.pushState(null, '', addressOf(field.value));
    void show();
    return false;
  }

  function readAddress(): void {
    const query = new URLSearchParams(location.search);
    field.value = query.get('q') ?? '';
    if (everywhere) everywhere.checked = query.has('in');
    void show();
  }

  field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', addressOf(field.value));
      void show();
    }, 250);
  };
  if (everywhere) everywhere.onchange = go;
  if (field.form) field.form.onsubmit = go;
  onpopstate = readAddress;
  byId('hint').hidden = true;
  readAddress();
}
