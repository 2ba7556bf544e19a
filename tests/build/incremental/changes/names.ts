import type { Change } from '../change.ts';

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
    name: 'a string of a language',
    apply: (scene) => scene.edit('content/locales/en.yaml', /topics: .*/, 'topics: Subjects'),
  },
  {
    name: 'a string that only formats have',
    apply: (scene) =>
      scene.edit(
        'content/locales/en.yaml',
        /leafletOnline: .*/,
        "leafletOnline: 'All of it is here:'",
      ),
  },
  {
    name: 'the name of a month',
    apply: (scene) => scene.edit('content/locales/en.yaml', 'May', 'Maytime'),
  },
  {
    name: 'the pattern of dates',
    apply: (scene) =>
      scene.edit(
        'content/locales/en.yaml',
        "day: '{day} {month} {year}'",
        "day: '{day} {month}, {year}'",
      ),
  },
  {
    name: 'the digits of a language',
    apply: (scene) => scene.edit('content/locales/fa.yaml', 'numerals: arabext', 'numerals: latn'),
  },
  {
    name: 'the calendar of a language',
    apply: async (scene) => {
      await scene.edit('content/locales/fa.yaml', 'calendar: persian', 'calendar: gregory');
      await scene.edit('content/locales/fa.yaml', /gregorian:\n(?: .*\n)+/, '');
    },
  },
  {
    name: 'the name of a language in another one',
    apply: (scene) => scene.edit('content/locales/en.yaml', 'fa: Persian', 'fa: Farsi'),
  },
];
