import { existsSync } from 'node:fs';
import { projectFile } from '../environment.ts';
import { packagedFamily, type Family } from './font-faces.ts';

/** A font that is too large for every installation, and the folder from which npm installs it. */
interface OnDemand {
  readonly folder: string;
  readonly family: Family;
  /** The scripts that it has, for people. */
  readonly scripts: string;
}

/** Signs and letters of Chinese, Japanese and Korean. */
const eastAsian =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

const onDemand: readonly OnDemand[] = [
  // Before the Chinese one, whose signs for Japanese words have other forms.
  large('jp', 'JP', 'Japanese'),
  large('kr', 'KR', 'Korean'),
  large('sc', 'SC', 'Chinese'),
];

function large(tag: string, name: string, scripts: string): OnDemand {
  const folder = `bin/on-demand/noto-sans-${tag}`;
  const file = (weight: string) =>
    projectFile(
      `${folder}/node_modules/@expo-google-fonts/noto-sans-${tag}/${weight}/NotoSans${name}_${weight}.ttf`,
    );
  const family: Family = {
    family: `Noto Sans ${name}`,
    regular: file('400Regular'),
    bold: file('700Bold'),
    script: eastAsian,
  };
  return { folder, family, scripts };
}

const isInstalled = ({ family }: OnDemand): boolean => existsSync(family.regular);

/** Font families of leaflets and cards for one script each. Their files are read only for texts in it. */
export const scriptFamilies: readonly Family[] = [
  {
    ...packagedFamily('noto-sans-hebrew', 'NotoSansHebrew', 'Noto Sans Hebrew'),
    script: /\p{Script=Hebrew}/u,
  },
  {
    ...packagedFamily('noto-sans-devanagari', 'NotoSansDevanagari', 'Noto Sans Devanagari'),
    script: /\p{Script_Extensions=Devanagari}/u,
  },
  {
    ...packagedFamily('noto-sans-armenian', 'NotoSansArmenian', 'Noto Sans Armenian'),
    script: /\p{Script=Armenian}/u,
  },
  {
    ...packagedFamily('noto-sans-georgian', 'NotoSansGeorgian', 'Noto Sans Georgian'),
    script: /\p{Script=Georgian}/u,
  },
  ...onDemand.filter(isInstalled).map(({ family }) => family),
];

/** Returns the command that installs a font for characters that no font has; `undefined` if there is none for them. */
export function fontCommandFor(signs: readonly string[]): string | undefined {
  const text = signs.join('');
  const kind = /\p{Script=Hangul}/u.test(text)
    ? 'Korean'
    : /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
      ? 'Japanese'
      : 'Chinese';
  const font = onDemand.find(({ scripts }) => scripts === kind);
  if (!font || isInstalled(font) || !eastAsian.test(text)) return undefined;
  return `npm ci --prefix ${font.folder}`;
}
