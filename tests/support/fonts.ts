import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './sites.ts';

/**
 * The system fonts that a browser of the tests finds, whatever is installed, so that pictures and line breaks are the same
 * everywhere. `android` has the Arabic font that our fallback is matched to; `other` has another one.
 */
export type SystemFonts = 'android' | 'other';

const arabic: Record<SystemFonts, { folder: string; family: string }> = {
  android: { folder: 'noto-naskh-arabic', family: 'Noto Naskh Arabic' },
  other: { folder: 'noto-sans-arabic', family: 'Noto Sans Arabic' },
};

/** Returns environment variables with which a browser finds these fonts and no others. */
export function fontEnvironment(fonts: SystemFonts): NodeJS.ProcessEnv {
  const folder = path.join(project, '.cache/tests/fonts', fonts);
  const file = path.join(folder, 'fonts.conf');
  const { folder: arabicFolder, family } = arabic[fonts];
  const dirs = ['roboto/400Regular', 'roboto/700Bold', 'gelasio', `${arabicFolder}/400Regular`]
    .map((name) => path.join(project, 'node_modules/@expo-google-fonts', name))
    .map((dir) => `<dir>${dir}</dir>`);
  const prefer = (generic: string, ...families: string[]) =>
    `<alias binding="same"><family>${generic}</family><prefer>${families.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>',
      ...dirs,
      `<cachedir>${path.join(folder, 'cache')}</cachedir>`,
      prefer('system-ui', 'Roboto', family),
      prefer('sans-serif', 'Roboto', family),
      prefer('serif', 'Gelasio', family),
      prefer('monospace', 'Roboto', family),
      '</fontconfig>',
    ].join('\n'),
  );
  return { FONTCONFIG_FILE: file };
}
