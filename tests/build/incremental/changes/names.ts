import type { Change } from '../change.ts';

const english = 'content/locales/en.yaml';
const persian = 'content/locales/fa.yaml';

/** Changes of issuers, topics and the words of languages. */
export const names: readonly Change[] = [
  {
    name: 'the name of an issuer',
    apply: (scene) =>
      scene.edit(
        'content/issuers/seed-keepers.yaml',
        'Imaginary Seed Keepers',
        'Seed Keepers of Nowhere',
      ),
  },
  {
    name: 'the name of a topic',
    apply: (scene) => scene.edit('content/topics/lamps.yaml', 'Lamps', 'Lamps and ladders'),
  },
  {
    name: 'the name of a topic in one language only',
    apply: (scene) => scene.edit('content/topics/lamps.yaml', /\n {2}en: .*/, ''),
  },
  {
    name: 'the id of a topic',
    apply: async (scene) => {
      await scene.write({
        'content/topics/lamps.yaml': null,
        'content/topics/street-light.yaml': 'name:\n  fa: چراغ‌ها\n  en: Lamps\n',
      });
      await scene.edit(
        'content/statements/street-lamps/fa.md',
        '[lamps, silence]',
        '[street-light, silence]',
      );
      await scene.edit(
        'content/statements/seed-vault/fa.md',
        'topics: [lamps]',
        'topics: [street-light]',
      );
    },
  },
  {
    name: 'a topic that loses its last statement',
    apply: (scene) => scene.edit('content/statements/night-bread/en.md', /topics: .*\n/, ''),
  },
  {
    name: 'an issuer of no statement',
    apply: (scene) =>
      scene.write({
        'content/issuers/well-diggers.yaml':
          'name:\n  fa: چاه‌کنان خیالی\n  en: Imaginary Well Diggers\n',
      }),
    expects: 'same bytes',
  },
  {
    name: 'the mark of an issuer',
    apply: (scene) => scene.edit('public/marks/lamp.svg', 'h8v8z', 'h8v8h-8z'),
  },
  {
    name: 'a string of a language',
    apply: (scene) => scene.write({ [english]: 'strings:\n  topics: Subjects\n' }),
  },
  {
    name: 'a string that only formats have',
    apply: (scene) => scene.edit(english, /$/, "  leafletOnline: 'All of it is here:'\n"),
  },
  {
    name: 'the names of months and the pattern of dates',
    apply: (scene) =>
      scene.edit(
        english,
        /^/,
        "months: [Jan, Feb, Mar, Apr, Maytime, Jun, Jul, Aug, Sep, Oct, Nov, Dec]\npatterns: { day: '{day} {month}, {year}' }\n",
      ),
  },
  {
    name: 'the name of a language in another one',
    apply: (scene) => scene.edit(english, /^/, 'languageNames: { fa: Farsi }\n'),
  },
  {
    name: 'a language without strings of its own any more',
    apply: (scene) => scene.write({ [english]: null }),
  },
  {
    name: 'the digits of a language',
    apply: (scene) => scene.write({ [persian]: 'numerals: latn\n' }),
  },
  {
    name: 'the calendar of a language',
    apply: (scene) => scene.edit(persian, /$/, 'calendar: gregory\n'),
  },
];
