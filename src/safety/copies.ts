import path from 'node:path';
import type { Fault } from './finding.ts';
import type { FileToInspect } from './site-file.ts';

/** Names of copies, without the extension, as programs write them in several languages and people do not. */
const copies: readonly RegExp[] = [
  // Dropbox, Nextcloud, Seafile, pCloud: usually with the name of a person or a machine.
  /[([][^()[\]]*(?:conflicted copy|case conflict|sync conflict|SFConflict|in konflikt stehende kopie|konfliktkopie|copie en conflit|copia en conflicto|copia in conflitto|cópia em conflito|конфликтующая копия|çakışan kopya|متعارض)[^()[\]]*[)\]]/iu,
  /[([][^()[\]]*(?:conflict|konflikt|conflit|تعارض|تداخل)[^()[\]]*\d{4}-\d\d-\d\d[^()[\]]*[)\]]|[[(]conflict(?:ed)?[\])]$/iu,
  // Syncthing, ownCloud, Resilio, OneDrive.
  /[._-](?:sync-)?conflict-\d{8}-\d{6}/i,
  /\.conflict$/i,
  /-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7}(?:-\d+)?$/,
  /-\p{L}+['’]s[- ](?:MacBook|iMac|iPhone|iPad|PC)\b/u,
  // git mergetool.
  /_(?:BASE|LOCAL|REMOTE|BACKUP)_\d+$/,
  // File managers of Windows, macOS, GNOME and KDE.
  / [-–—] (?:copy|kopie|kopia|kopi|copie|copia|cópia|kopya|копия|копія|رونوشت|کپی|نسخه|نسخة|نسخ|کۆپی)(?: ?\([\d۰-۹٠-٩]+\)| \d+)?$/iu,
  / \((?:(?:another |\d+(?:st|nd|rd|th) )?copy|(?:weitere |\d+\. )?kopie|(?:une autre )?copie|(?:otra )?copia|копия|رونوشت|کپی|نسخة)(?: [\d۰-۹٠-٩]+)?\)$/iu,
  / copy \d+$/i,
  / [([](?:autosaved|autorecovered|recovered|automatisch gespeichert|wiederhergestellt)\b[^)\]]*[)\]]$|^autorecovery save of /i,
  // Google Docs. A person writes an article after it: "Copy of the letter".
  /^(?:copy(?: \d+)? of (?!the |a |an |our |his |her |their )|kopie(?: \d+)? von (?!de[mnr] |eine[mr] )|copie(?: \d+)? de (?!la |l['’]|notre |une? )|copia(?: \d+)? (?:de|di) (?!la |el |los |las |un |una |seguridad))\S/iu,
];

/** A date with a time of day to the second, as cameras, screenshots and messengers write it. */
const time =
  /(?<!\d)20\d\d[-_. ]?(?:0\d|1[0-2])[-_. ]?[0-3]\d(?:[ _T-]+|(?:,| at| um| à| a las| alle)+ |_at_)[0-2]\d[-.:_ ]?[0-5]\d[-.:_ ]?[0-5]\d(?!\d\d\d\d)|(?<!\d)20\d\d(?:0\d|1[0-2])[0-3]\d[0-2]\d[0-5]\d[0-5]\d(?!\d)/;

/** Marks that people write too. The file is a copy if the one without the mark is in the same folder. */
const marks: readonly RegExp[] = [
  / ?[([][\d۰-۹٠-٩]{1,3}[)\]]$/u,
  /[ _-](?:copy|kopie|copie|copia)$/i,
  /^(?:copy of|kopie von|copie de|copia de|копия|رونوشت|کپی|نسخة من) /iu,
];

/** Returns a name with the digits of Persian and Arabic as ASCII. */
const digitsOf = (name: string): string =>
  name.replaceAll(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Returns the fault of a file that a program named: a copy, a conflict, or a time. */
export function nameFault({
  path: file,
  siblings,
}: Pick<FileToInspect, 'path' | 'siblings'>): Fault | undefined {
  const { dir, name, ext } = path.posix.parse(file);
  if (time.test(digitsOf(name)) || /-WA\d{4}$/.test(name))
    return {
      found: 'a file name with a date and a time of day',
      advice: 'Give it a name of your own, with the day at most.',
    };
  const isCopy =
    copies.some((copy) => copy.test(name.normalize('NFC'))) ||
    marks.some((mark) => {
      const original = name.replace(mark, '');
      return original !== name && siblings.has(path.posix.join(dir, `${original}${ext}`));
    });
  if (!isCopy) return undefined;
  return {
    found: 'a copy of another file, named by a program',
    advice:
      'Remove one of them, and give the other a name of your own: such names can name people and machines.',
  };
}
