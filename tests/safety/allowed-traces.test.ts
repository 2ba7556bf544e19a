import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tracesAllowedIn } from '../../src/source/allowed-traces.ts';
import { facts, findIn, page } from '../support/planted.ts';

const text = `---
# bayan-allow computer-path: the name of the file is the news
title: The file /home/sara/list.docx
issued: 2021-07
issuers: [reading-circle]
---

<!-- bayan-allow computer-path, message-header: quoted from the indictment -->

The letter was in \`C:\\Users\\Sara\\letter.docx\`. It began:\\
From: Sara Example <sara@example.org>

Another is in /home/nima/letter.docx and \`<w:r>\`.
`;

describe('a trace of a program in a text', () => {
  const allowedTraces = tracesAllowedIn(text);

  it('is allowed where its editor says so, and signs of Word are in code', () => {
    for (const trace of ['/home/sara/list.docx', '<w:r', 'C:\\Users\\Sara\\letter.docx'])
      assert.ok(allowedTraces.includes(trace), trace);
    assert.ok(!allowedTraces.some((trace) => trace.includes('nima')));
  });

  it('is then accepted in every format, and no other', async (test) => {
    const machine = { ...facts, allowedTraces };
    const shown = {
      'a.html': page(
        '<p>The letter was in <code>C:\\Users\\Sara\\letter.docx</code>. <bdi>/home/sara</bdi>/list.docx</p><p>From: Sara Example &#x3C;<a href="mailto:sara@example.org">sara@example.org</a>></p><p><code>&#x3C;w:r></code></p>',
      ),
      'a.txt': 'C:\\Users\\Sara\\letter.docx\nFrom: Sara Example <sara@example.org>\n<w:r>',
      'a.json': JSON.stringify({
        text: '/home/sara/list.docx\nnext “C:\\Users\\Sara\\letter.docx”\nnext',
      }),
    };
    assert.deepEqual(await findIn(test, shown, machine), []);
    assert.equal((await findIn(test, shown)).length > 4, true);
    const others = {
      'b.txt': '/home/nima/letter.docx',
      'c.txt': '/home/sara/list.docx.bak',
      'd.txt': 'From: Nima Example <nima@example.org>',
      // The home folder of this machine.
      'e.txt': '/home/shahla/list.docx',
    };
    assert.equal((await findIn(test, others, machine)).length, 4);
  });
});
