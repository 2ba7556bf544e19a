import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { init } from '../../src/cli/commands/init.ts';
import { gatherPublisher, type GivenFacts } from '../../src/cli/publisher-facts.ts';
import { idFromName } from '../../src/init/id-from-name.ts';
import { pinVariable } from '../../src/init/pin.ts';
import { somePin } from '../init/publishers.ts';
import { callCommand } from '../support/call-command.ts';
import { temporaryFolder } from '../support/roots.ts';
import { setVariable } from '../support/set-variable.ts';
import { project } from '../support/sites.ts';

const options = ['--name', 'Fenerciler', '--name', 'en=Lamp Lighters', '--languages', 'tr,en'];

/** Returns what `init` says in an empty folder, and where that is. The tests may run without the git history of Bayan. */
async function initIn(test: TestContext, ...args: string[]) {
  setVariable(test, pinVariable, JSON.stringify(somePin));
  const folder = await temporaryFolder(test);
  return { folder, ...(await callCommand(init, folder, ...args)) };
}

/** Returns the message with which facts are refused. */
const refusal = (given: GivenFacts): Promise<string> =>
  gatherPublisher({ name: ['Qaf'], languages: 'tr', ...given }, undefined).then(
    () => 'nothing is refused',
    (error: unknown) => String(error).replace('BayanError: ', ''),
  );

describe('bayan init', () => {
  it('writes a repository into a new folder, and says how to see the site', async (test) => {
    const { folder, code, stdout } = await initIn(
      test,
      'our site',
      ...options,
      '--forge',
      'codeberg',
    );
    assert.equal(code, 0, stdout);
    assert.match(
      stdout,
      /^Wrote 12 files into .*our site, for Bayan v0\.2\.0 \(5{12}\)\.\nIt is a git repository now\. /,
    );
    assert.match(stdout, / {2}cd "our site"\n {2}node bayan start\n/);
    const site = await readFile(path.join(folder, 'our site/content/site.yaml'), 'utf8');
    assert.match(site, /^name:\n {2}tr: Fenerciler\n {2}en: Lamp Lighters\n$/m);
    await readFile(path.join(folder, 'our site/.forgejo/workflows/site.yml'));
    await readFile(path.join(folder, 'our site/content/issuers/fenerciler.yaml'));
  });

  it('overwrites no file, and then writes none', async (test) => {
    setVariable(test, pinVariable, JSON.stringify(somePin));
    const folder = await temporaryFolder(test);
    await writeFile(path.join(folder, 'README.md'), 'Ours.\n');
    const { code, stderr } = await callCommand(init, folder, '.', ...options);
    assert.equal(code, 2);
    assert.match(
      stderr,
      / already has README\.md\. Nothing was written\. Name a new or an empty folder\.\n/,
    );
    assert.equal(await readFile(path.join(folder, 'README.md'), 'utf8'), 'Ours.\n');
    await assert.rejects(readFile(path.join(folder, 'bayan.js')));
  });

  it('refuses a folder within Bayan', async () => {
    const { stderr } = await callCommand(init, project, 'our-site', ...options);
    assert.match(
      stderr,
      /our-site is in the folder of Bayan\. Name a folder outside of it, such as \.\.\/our-site\.\n/,
    );
  });

  it('says what is wrong with an option', async () => {
    assert.match(
      await refusal({ languages: 'tr,xx' }),
      /^Bayan has no language "xx"\. It has ar, .*languages\.md says how to add one\.$/,
    );
    assert.match(await refusal({ languages: 'tr,tr' }), /^A language is there twice: tr,tr\./);
    assert.match(
      await refusal({ languages: '' }),
      /^The languages of the site are missing\. Write them as in tr,en/,
    );
    assert.match(await refusal({ name: [] }), /^The name of the organisation is missing\./);
    assert.match(
      await refusal({ name: ['de=Leuchten'] }),
      /^--name de=Leuchten: de is not a language of the site\./,
    );
    assert.match(
      await refusal({ url: 'our-site' }),
      /^"our-site" cannot be the address of the site: /,
    );
    assert.match(
      await refusal({ forge: 'svn' }),
      /^There are no settings for the host "svn"\. Write one of github, gitlab, forgejo, none\.$/,
    );
    assert.match(
      await refusal({ paper: 'letter' }),
      /^There is no paper "letter"\. Write a4 or a5\.$/,
    );
    assert.match(
      await refusal({ id: '1400' }),
      /^This is not possible: the id "1400" has no letter/,
    );
  });

  it('makes an id of the first name that has Latin letters', async () => {
    const idOf = async (...name: string[]) =>
      (await gatherPublisher({ languages: 'ur,ps,en', name }, undefined)).id;
    assert.equal(await idOf('چراغ ساز یونین', 'en=Lamp Makers'), 'lamp-makers');
    assert.equal(await idOf('چراغ ساز یونین'), 'publisher');
  });

  it('makes an id of the name', () => {
    assert.equal(idFromName('Öğretmenler Sendikası'), 'ogretmenler-sendikasi');
    assert.equal(idFromName('Müəllimlər İttifaqı №2'), 'muellimler-ittifaqi-no2');
    assert.equal(idFromName('چراغ ساز یونین'), 'publisher');
    assert.equal(idFromName('Topics'), 'publisher');
  });
});
