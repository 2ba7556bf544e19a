import type { Publisher } from '../../src/init/new-repository.ts';
import type { Pin } from '../../src/init/pin.ts';

const common = { url: 'https://example.org', paper: 'a4' } as const;

/** Three organisations that do not exist, in the languages of their sites. */
export const publishers: readonly Publisher[] = [
  {
    ...common,
    names: { tr: 'Fenerciler Sendikası', az: 'Fənərçilər İttifaqı', en: 'Lamp Lighters’ Union' },
    languages: ['tr', 'az', 'en'],
    id: 'lamp-lighters',
    forge: 'github',
  },
  {
    ...common,
    names: { ur: 'چراغ ساز یونین', ps: 'د څراغ جوړوونکو ټولنه' },
    languages: ['ur', 'ps'],
    id: 'lamp-makers',
    forge: 'gitlab',
    paper: 'a5',
  },
  {
    ...common,
    names: { es: 'Unión de Faroleros', ar: 'اتحاد صانعي القناديل' },
    languages: ['es', 'ar'],
    id: 'faroleros',
    forge: 'forgejo',
  },
];

/** A version of Bayan that no repository has. */
export const somePin: Pin = {
  repository: 'https://git.example/bayan.git',
  version: 'v0.2.0',
  commit: '5'.repeat(40),
};
