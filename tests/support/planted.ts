import type { TestContext } from 'node:test';
import { inspectSite } from './inspect-site.ts';
import type { MachineFacts } from '../../src/safety/machine-facts.ts';
import { temporaryFolder, writeInto, type Files } from './roots.ts';

/** The facts of a machine that does not exist. */
export const facts: MachineFacts = {
  folders: [
    { path: '/srv/texts/bayan', what: 'the project folder' },
    { path: '/home/shahla', what: 'the home folder of this machine' },
    { path: '/root', what: 'the home folder of this machine' },
  ],
  user: 'shahla',
  host: 'thinkpad-x1.local',
  gitName: 'Shahla Rad',
  gitEmail: 'shahla@rad.example',
  zone: 'Asia/Tehran',
};

/** Writes files into a new folder, and returns it. */
export async function plant(test: TestContext, files: Files): Promise<string> {
  const folder = await temporaryFolder(test);
  await writeInto(folder, files);
  return folder;
}

/** Returns the findings of the gate in a folder with these files, one line each: `a.html: a comment: "…"`. */
export async function findIn(
  test: TestContext,
  files: Files,
  machine: MachineFacts = facts,
): Promise<string[]> {
  const findings = await inspectSite(await plant(test, files), machine);
  return findings.map(({ file, found }) => `${file}: ${found}`);
}

/** An HTML page with a body, and optionally more in its head. */
export const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8">${head}<title>بیانیه</title></head><body>${body}</body></html>`;
