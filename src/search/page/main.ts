import { lookUp } from '../look-up.ts';
import { chooserName, nearName } from '../names.ts';
import type { NearTerms } from '../near.ts';
import type { Answer } from '../types.ts';
import type { Choose } from './chooser.ts';
import { element } from './element.ts';
import { known, read } from './load.ts';
import { resultOf } from './result.ts';
import { settingsName, type Settings } from './settings.ts';

/** How many results there are at first, three of them with the best passage, and after each step. */
const [first, step] = [5, 10];

/** Of more results, readers can choose some by year, organisation and topic. */
const many = 20;

/** Takes over the data of a file of the index, whose only content is a call of this function, and the settings of the page. */
function put(name: string, data: string): void {
  if (name === settingsName) start(JSON.parse(data) as Settings);
  else known.set(name, Promise.resolve(data));
}
(window as unknown as { put: typeof put }).put = put;

/** The languages to look in, that of the page first. */
type Tags = [string, ...string[]];

/** Returns an element of the page. */
const byId = (id: string) => document.getElementById(id) as HTMLInputElement;

function start(settings: Settings): void {
  const [languages, words, [all, ...names], numbers] = settings;
  const [working, failed, nothing, onlyNear, similar, moreResults, statements] = words;
  const [field, status, results] = [byId('q'), byId('status'), byId('results')];
  // A site in one language has no choice of languages.
  const everywhere = byId('in') as HTMLInputElement | null;
  const button = element('button', {}, moreResults);
  const more = element('p', { class: 'more' }, button);
  /** Between the status and the results: other spellings, and a choice among the results. */
  const beside = element('div', { class: 'facts' });
  /** Counts what was asked for: an answer to an earlier question comes too late. */
  let turn = 0;
  let shown = 0;
  let timer: ReturnType<typeof setTimeout>;

  const addressOf = (question: string) =>
    `?q=${encodeURIComponent(question)}${everywhere?.checked ? '&in=all' : ''}`;

  /** Shows what is found with the words in the field. */
  async function show(): Promise<void> {
    const question = field.value.trim();
    turn += 1;
    status.textContent = question && working;
    beside.textContent = '';
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
    const tags = languages.map(([tag]) => tag) as Tags;
    if (!everywhere?.checked) tags.length = 1;
    const answer = await lookUp(question, { tags, read }, async () => {
      await read(nearName(tags[0]));
      return (window as unknown as { nearTerms: NearTerms }).nearTerms;
    });
    await list(answer, question, mine);
    if (answer.near[0] && mine === turn) offerSimilar();
    if (answer.hits.length > many && mine === turn) offerChoice(answer, question, tags);
  }

  /** Offers to choose among many results. What that needs is loaded when it is opened. */
  function offerChoice(answer: Answer, question: string, tags: Tags): void {
    const { hits } = answer;
    const show = (some: Answer['hits']) => void list({ ...answer, hits: some }, question, ++turn);
    const details = element(
      'details',
      { class: 'choose' },
      element('summary', {}, names.join(' · ')),
    );
    details.ontoggle = async () => {
      details.ontoggle = null;
      await read(chooserName(tags[0]));
      const { choose } = window as unknown as { choose: Choose };
      await choose(hits, details, { tags, names, all, numbers, read, show });
    };
    beside.append(details);
  }

  /** Shows the first results in place of others. */
  async function list(answer: Answer, question: string, mine: number): Promise<void> {
    const { hits, isNear } = answer;
    const grow = async (count: number) => {
      const items = await Promise.all(
        hits
          .slice(shown, shown + count)
          .map((hit, at) => resultOf(hit, settings, !shown && at > 2)),
      );
      if (mine !== turn) return;
      if (!shown) results.textContent = '';
      shown += count;
      results.append(...items);
      if (hits.length > shown) results.after(more);
      else more.remove();
      return items[0];
    };
    button.onclick = async () => (await grow(step))?.querySelector('a')?.focus();
    shown = 0;
    await grow(first);
    if (mine === turn)
      status.textContent = hits.length
        ? `${statements}: ${hits.length.toLocaleString(numbers)}${isNear ? `. ${onlyNear}` : ''}`
        : nothing.replace('{words}', () => question);
  }

  /** Offers the words that were found instead of those that were asked for. */
  function offerSimilar(): void {
    beside.append(`${similar}: `);
    for (const word of new Set(
      Array.from(results.querySelectorAll('mark'), (mark) => mark.textContent),
    )) {
      const link = element('a', { href: addressOf(word) }, word);
      link.onclick = () => {
        field.value = word;
        return go();
      };
      beside.append(link, ' ');
    }
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
  onsubmit = go;
  onpopstate = readAddress;
  byId('hint').hidden = true;
  status.after(beside);
  readAddress();
}
