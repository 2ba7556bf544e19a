import assert from 'node:assert/strict';
import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { hash } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { zip } from '../../src/archive/zip.ts';
import { allowedFilesOf } from '../../src/safety/allowed-files.ts';
import { findingsOf } from '../../src/safety/findings.ts';
import { gateOf, type Gate, type GateSettings } from '../../src/safety/gate.ts';
import { gateKey, roomsOfGate } from '../../src/safety/gate-key.ts';
import { keptVerdicts } from '../../src/safety/kept-verdicts.ts';
import { inspectSite } from '../support/inspect-site.ts';
import type { VerdictBasis } from '../../src/safety/verdict.ts';
import { groups } from '../leaks/groups.ts';
import { png } from '../support/handmade-files.ts';
import { importsIn, sourceFiles } from '../support/imports.ts';
import { facts, page, plant } from '../support/planted.ts';
import { temporaryFolder, type Files } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const settings: GateSettings = { facts, allowed: [] };
const isStillRight = keptVerdicts(settings);

/** Returns the verdict on one file of a site with these files. */
function verdictOn(
  file: string,
  files: Files,
  { gate = gateOf(settings), isMade = false }: { gate?: Gate; isMade?: boolean } = {},
) {
  const bytes = Buffer.from(files[file] ?? '');
  return gate.inspect({ path: file, bytes, siblings: new Set(Object.keys(files)), isMade });
}

/** The files that plantings of the corpus put into the folder public/ of a publisher, as they are in the site. */
async function plantedSites(every: number): Promise<Files[]> {
  const plantings = groups.flatMap(({ leaks, harmless }) => [...leaks, ...harmless]);
  const sites = await Promise.all(
    plantings
      .filter((_, index) => index % every === 0)
      .map(async ({ files }) =>
        Object.fromEntries(
          Object.entries(await files('planted')).flatMap(([file, content]) =>
            file.startsWith('public/') && content !== null ? [[file.slice(7), content]] : [],
          ),
        ),
      ),
  );
  return sites.filter((files) => Object.keys(files).length > 0);
}

describe('a verdict of the gate', () => {
  it('is the same for a file alone, with plain settings, as in its site', async (test) => {
    let faulty = 0;
    for (const files of await plantedSites(9)) {
      const alone = Object.keys(files).map((file) => ({
        path: file,
        ...verdictOn(file, files, { gate: gateOf(structuredClone(settings)) }),
      }));
      const together = await inspectSite(await plant(test, files), facts);
      assert.deepEqual(findingsOf(alone), together);
      if (together.length > 0) faulty += 1;
    }
    assert.ok(faulty > 20, `${faulty}`);
  });

  it('is the same whatever the gate has read before, also in archives', async () => {
    const gate = gateOf(settings);
    let clean = 0;
    for (const files of await plantedSites(6)) {
      const entries = Object.entries(files).map(([file, content]) => [
        file,
        Buffer.from(content ?? ''),
      ]) as [string, Buffer][];
      const renamed = entries.map(([file, bytes]) => ({
        path: `x/y${path.extname(file)}`,
        bytes,
      }));
      const site: Files = {
        ...files,
        'same.zip': zip(entries.map(([path, bytes]) => ({ path, bytes }))),
        'renamed.zip': zip(renamed.slice(0, 1)),
      };
      for (const file of Object.keys(site)) {
        const { faults } = verdictOn(file, site, { gate });
        assert.deepEqual(faults, verdictOn(file, site).faults, file);
        if (faults.length === 0) clean += 1;
      }
    }
    assert.ok(clean > 20, `${clean}`);
  });

  it('depends on the files that a page loads, and on nothing else around it', () => {
    const html = page('<img src="a%20b.png" alt="متن"><p>متن</p>');
    const files = { 'fa/x.html': html, 'fa/a b.png': png(), 'fa/y.txt': 'متن' };
    const gate = gateOf(settings);
    const { faults, basis } = verdictOn('fa/x.html', files, { gate });
    assert.deepEqual(faults, []);
    assert.deepEqual(basis.files, [['fa/a b.png', true]]);
    const isRight = (...paths: string[]) =>
      isStillRight(JSON.parse(JSON.stringify(basis)) as VerdictBasis, {
        siblings: new Set(paths),
        isMade: false,
      });
    assert.ok(isRight('fa/a b.png'));
    assert.ok(!isRight('fa/x.html', 'fa/y.txt'));
    assert.notDeepEqual(verdictOn('fa/x.html', { 'fa/x.html': html }, { gate }).faults, []);
  });

  it('depends on the file that its file could be a copy of', () => {
    const files = { 'a (1).txt': 'متن' };
    const gate = gateOf(settings);
    const { faults, basis } = verdictOn('a (1).txt', files, { gate });
    assert.deepEqual(faults, []);
    const isRight = (...paths: string[]) =>
      isStillRight(basis, { siblings: new Set(paths), isMade: false });
    assert.ok(isRight('a (1).txt'));
    assert.ok(!isRight('a (1).txt', 'a.txt'));
  });

  it('depends on whether Bayan made a page, and for a picture it does not', () => {
    const gate = gateOf(settings);
    const link = page('<a href="http://192.168.1.1/">متن</a>');
    const files = { 'x.html': link, 'x.png': png() };
    const made = verdictOn('x.html', files, { gate, isMade: true });
    assert.deepEqual(made.faults, []);
    assert.ok(!isStillRight(made.basis, { siblings: new Set(), isMade: false }));
    assert.notDeepEqual(verdictOn('x.html', files, { gate }).faults, []);
    const picture = verdictOn('x.png', files, { gate, isMade: true });
    assert.ok(isStillRight(picture.basis, { siblings: new Set(), isMade: false }));
  });

  it('depends on the traces in it that an editor allows', () => {
    const trace = 'C:\\Users\\Sara\\a.txt';
    const lenient = { ...settings, facts: { ...facts, allowedTraces: [trace] } };
    const allowing = gateOf(lenient);
    const files = { 'a.txt': `Siehe ${trace}`, 'b.txt': 'متن' };
    const surroundings = { siblings: new Set<string>(), isMade: false };
    const { faults, basis } = verdictOn('a.txt', files, { gate: allowing });
    assert.deepEqual(faults, []);
    assert.ok(keptVerdicts(lenient)(basis, surroundings));
    assert.ok(!isStillRight(basis, surroundings));
    const other = verdictOn('b.txt', files, { gate: allowing });
    assert.ok(isStillRight(other.basis, surroundings));
    // Also if the file is in an archive, and known from it.
    const packed = {
      ...files,
      'a.zip': zip([{ path: 'x/c.txt', bytes: Buffer.from(files['a.txt']) }]),
    };
    assert.deepEqual(verdictOn('a.zip', packed, { gate: allowing }).basis.traces, basis.traces);
  });

  it('is the same if a page has the styles of a clean page, but other data or other files around it', () => {
    const styled = (name: string, address: string): Files => ({
      [`${name}.html`]: page(`<p>${name}</p>`, `<style>p{background:url(${address})}</style>`),
    });
    const data = (text: string) =>
      `data:text/plain;base64,${Buffer.from(text.padEnd(600, '-')).toString('base64')}`;
    const gate = gateOf(settings);
    const faultsIn = (name: string, address: string, more: Files = {}) =>
      verdictOn(`${name}.html`, { ...styled(name, address), ...more }, { gate }).faults.map(
        ({ found }) => found,
      );
    assert.deepEqual(faultsIn('a', data('متن')), []);
    assert.deepEqual(faultsIn('b', data('متن')), []);
    assert.match(
      faultsIn('c', data('AGE-SECRET-KEY-1ABCDEFGHIJKLMNOPQRSTUVW')).join(),
      /private key/,
    );
    assert.deepEqual(faultsIn('d', 'x.png', { 'x.png': png() }), []);
    assert.match(faultsIn('e', 'x.png').join(), /not in the site: "x\.png"/);
    // What an editor allows in it is in the verdict on each page.
    const trace = 'C:\\Users\\Sara\\a.txt';
    const allowing = gateOf({ ...settings, facts: { ...facts, allowedTraces: [trace] } });
    const traces = ['f', 'g'].map((name) => {
      const files = styled(name, data(`Siehe ${trace}\n`));
      const { faults, basis } = verdictOn(`${name}.html`, files, { gate: allowing });
      assert.deepEqual(faults, []);
      return basis.traces;
    });
    assert.ok(traces[0] && traces[0].length > 0);
    assert.deepEqual(traces[1], traces[0]);
  });

  it('is on everything in the styles of a page, and on what only looks like a style', () => {
    const gate = gateOf(settings);
    const long = 'p{color:red}'.repeat(10);
    const foundIn = (html: string) =>
      verdictOn('a.html', { 'a.html': html }, { gate }).faults.map(({ found }) => found);
    assert.deepEqual(foundIn(page('<p>متن</p>', `<style>${long}</style>`)), []);
    for (const [part, found] of [
      [`<style>${long}/* for Shahla */</style>`, /a comment in a style: "for Shahla"/],
      [`<style>${long}p{background:url(https://x.example/a)}</style>`, /from another site/],
      [`<style>${long}p::after{content:"/home/sara/a.md"}</style>`, /path/],
      [`<svg><style>${long}/* for Shahla */</style></svg>`, /a comment in a style/],
      [`<p class="<style>${long} gmail_quote</style>">متن</p>`, /left over from another program/],
    ] as const) {
      assert.match(foundIn(page(part)).join(), found, part);
      // Also if the same style was clean on another page.
      assert.match(foundIn(page(`<style>${long}</style>${part}`)).join(), found, part);
    }
    // A style that hides a text, on a page that Bayan has not made.
    const hiding = `<style>${long}.x{display:none}</style>`;
    assert.match(foundIn(page('<p class="x">متن</p>', hiding)).join(), /by the style \.x/);
  });

  it('names the allowed files that its file is or has, so that they are used if it is kept', () => {
    const [drawing, built] = ['a drawing', 'a page <!-- x -->'];
    const digests = [drawing, 'own', 'absent'].map((bytes) => hash('sha256', bytes));
    const allowed = allowedFilesOf(digests, new Map([[hash('sha256', built), digests[1] ?? '']]));
    const gate = gateOf({ facts, allowed: allowed.digests });
    const files = {
      'a.zip': zip([{ path: 'x.xyz', bytes: Buffer.from(drawing) }]),
      'b.zip': zip([{ path: 'y/x.xyz', bytes: Buffer.from(drawing) }]),
      'c.html': built,
    };
    const verdicts = Object.keys(files).map((file) => verdictOn(file, files, { gate }));
    assert.deepEqual(
      verdicts.map(({ faults, basis }) => [faults, basis.allowed]),
      [0, 0, 1].map((index) => [[], [digests[index]]]),
    );
    assert.deepEqual(allowed.unused(), digests);
    for (const { basis } of verdicts) allowed.use(basis.allowed);
    assert.deepEqual(allowed.unused(), [digests[2]]);
  });

  it('of an earlier build is taken over for the same file in an archive', () => {
    const html = page('<p>متن</p>');
    const archive = { 'a.zip': zip([{ path: 'fa/x.html', bytes: Buffer.from(html) }]) };
    const trace = 'a trace';
    const gate = gateOf(settings);
    const basis = { files: [], traces: [trace], allowed: [] };
    const file = { path: 'fa/other.html', sha256: hash('sha256', html) };
    assert.deepEqual(verdictOn('a.zip', archive, { gate }).basis.traces, []);
    const warm = gateOf({ ...settings, facts: { ...settings.facts, allowedTraces: [trace] } });
    warm.remember([{ ...file, basis }]);
    assert.deepEqual(verdictOn('a.zip', archive, { gate: warm }).basis.traces, [trace]);
    const strict = gateOf(settings);
    strict.remember([{ ...file, basis }]);
    assert.deepEqual(verdictOn('a.zip', archive, { gate: strict }).basis.traces, []);
  });
});

describe('the key of the gate', () => {
  it('changes with each of its settings, and not with the traces that editors allow', () => {
    const key = gateKey(settings);
    const changed: GateSettings[] = [
      ...[
        { folders: [] },
        { user: 'nima' },
        { host: 'other.local' },
        { gitName: 'Nima' },
        { gitEmail: 'nima@rad.example' },
        { zone: 'Europe/Berlin' },
        { otherUsers: ['sara'] },
        { machineIds: ['0'.repeat(32)] },
      ].map((fact) => ({ ...settings, facts: { ...facts, ...fact } })),
      { ...settings, allowed: [['a', 'a']] },
      { ...settings, allowed: [['a', 'b']] },
      { ...settings, script: 'a' },
    ];
    const keys = new Set([key, ...changed.map((one) => gateKey(one))]);
    assert.equal(keys.size, changed.length + 1);
    assert.equal(gateKey({ ...settings, facts: { ...facts, allowedTraces: ['a'] } }), key);
    assert.equal(gateKey(structuredClone(settings)), key);
  });

  it('changes with the code of each of its rooms and with the lock file', async (test: TestContext) => {
    const folder = await temporaryFolder(test);
    for (const part of ['src', 'package-lock.json'])
      await cp(path.join(project, part), path.join(folder, part), { recursive: true });
    const changesWith = async (file: string) => {
      const before = gateKey(settings, folder);
      await appendFile(path.join(folder, file), '\n');
      return gateKey(settings, folder) !== before;
    };
    const deciding = [
      'safety/pdf/walk.ts',
      'images/icc-known.ts',
      'media/mp4.ts',
      'text/url-scheme.ts',
    ];
    for (const file of [...deciding.map((one) => `src/${one}`), 'package-lock.json'])
      assert.ok(await changesWith(file), file);
    assert.ok(!(await changesWith('src/outputs/epub.ts')));
  });

  it('covers every room whose code the gate runs, and no other', async () => {
    const imports = await importsIn(await sourceFiles());
    const reached = new Set(['safety/gate.ts', 'safety/gate-key.ts']);
    // The set grows while it is walked.
    for (const file of reached)
      for (const { target, isType } of imports.filter((one) => one.file === file))
        if (target !== undefined && !isType) reached.add(target);
    const rooms = [...reached]
      .filter((file) => file.includes('/'))
      .map((file) => file.split('/')[0]);
    assert.deepEqual([...new Set(rooms)].sort(), roomsOfGate);
  });
});
