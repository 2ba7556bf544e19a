import { faultsInAddress } from './addresses.ts';
import type { Fault } from './finding.ts';
import type { Inspection, Reader, SiteFile } from './site-file.ts';
import { decode, faultsInText } from './texts.ts';

const address =
  /@namespace[^;]*;|(?:url|src|image)\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))|@import\s+(?:"([^"]*)"|'([^']*)')|image-set\(\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Returns the faults in what a style loads by `url()`, `@import` and the like. */
export function faultsInStyle(css: string, file: SiteFile, inspection: Inspection): Fault[] {
  if (!/[(@]/.test(css)) return [];
  return [...css.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').matchAll(address)].flatMap(
    ([, ...groups]) => {
      const found = groups.find((group: string | undefined) => group !== undefined);
      return found === undefined ? [] : faultsInAddress(found, file, inspection, 'a style');
    },
  );
}

/** Reads a stylesheet: its text and what it loads. */
export const readStyle: Reader = (file, inspection) => {
  const css = decode(file.bytes.subarray());
  return [...faultsInText(css, inspection.names), ...faultsInStyle(css, file, inspection)];
};
