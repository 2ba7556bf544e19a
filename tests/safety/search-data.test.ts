import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOfLanguage } from '../../src/search/languages.ts';
import { putFile } from '../../src/search/put.ts';
import { findIn } from '../support/planted.ts';

const shown =
  'tall-shelves\nقفسه‌های بلند\n2023-06-01\n۱۱ خرداد ۱۴۰۲\nحلقهٔ قاف\n\n«eval» و localStorage.';
const shard = 'Aچراغ Bه'.replace(' ', '') + '\naB..c d';

describe('a file of a search index', () => {
  it('passes whatever words a text has, and with codes that look like names', async (test) => {
    const files = {
      'fa/search/0.js': putFile('fa/search/0', `${shown}\nگفت: "نه" \\o/`),
      'fa/search/index.js': putFile('fa/search/index', `2\n0\n${lineOfLanguage('fa')}\n${shard}`),
      'fa/search/s.js': putFile('fa/search/s', shard.replace('aB', 'AKIAIOSFODNN7EXAMPLE')),
      'fa/search/d.js': putFile('fa/search/d', ' چر چرا'),
      'ar/search/index.js': putFile('ar/search/index', `9\n2\n${lineOfLanguage('ar')}\n چر چرا`),
    };
    assert.deepEqual(await findIn(test, files), []);
  });

  it('is refused if its text has a trace of a computer', async (test) => {
    const found = await findIn(test, {
      'fa/search/0.js': putFile('fa/search/0', `${shown}\nپرونده در C:\\Users\\Sara\\a.docx است.`),
    });
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^fa\/search\/0\.js: a path on a computer: /);
  });

  it('is refused with anything but one call', async (test) => {
    const found = await findIn(test, {
      'a.js': `${putFile('fa/search/0', shown)}fetch("https://example.org")\n`,
      'b.js': 'put("fa/search/0","a\\u0022")\n',
      'c.js': 'put("fa/search/0",document.cookie)\n',
      'd.js': 'put("../x","")\n',
    });
    assert.deepEqual(
      found.map((line) => line.split(': "')[0]),
      ['a.js', 'b.js', 'c.js', 'd.js'].map(
        (file) => `${file}: more than data in a file of a search index`,
      ),
    );
  });

  it('is refused if an index has more than words and numbers', async (test) => {
    const found = await findIn(test, {
      'fa/search/index.js': putFile(
        'fa/search/index',
        `2\n1\n${lineOfLanguage('fa')}\n چراغ sara@example.org`,
      ),
      'fa/search/r.js': putFile('ar/search/index', `2\n1\n${lineOfLanguage('fa')}\n چراغ`),
      'fa/search/s.js': putFile('fa/search/s', 'Aچراغ\na /home/sara'),
      'fa/search/s1.js': putFile('fa/search/s1', `${'A'.repeat(10_000)}!\na`),
    });
    assert.deepEqual(found, [
      ...['index', 'r', 's', 's1'].map(
        (file) => `fa/search/${file}.js: more than words and numbers in a file of a search index`,
      ),
    ]);
  });
});
