import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressOf } from '../../src/build/progress.ts';
import { sizeWords, summaryLines } from '../../src/build/build-summary.ts';
import { TimeLeft, timeLeftWords } from '../../src/build/time-left.ts';

/** A stream that keeps what it gets, and a clock that a test moves. */
function scene(columns: number | undefined, env: Record<string, string> = {}) {
  let now = 0;
  let timer: { readonly every: number; readonly act: () => void; next: number } | undefined;
  const stream = {
    isTTY: columns !== undefined,
    columns,
    written: '',
    write(text: string) {
      this.written += text;
    },
  };
  const clock = {
    now: () => now,
    every: (every: number, act: () => void) => {
      timer = { every, act, next: now + every };
      return () => (timer = undefined);
    },
  };
  return {
    stream,
    progress: progressOf(stream, clock, env),
    isRunning: () => timer !== undefined,
    /** Lets seconds go by. Synchronous work keeps timers from running. */
    wait: (seconds: number, { isBlocked = false } = {}) => {
      const until = now + seconds * 1000;
      while (!isBlocked && timer && timer.next <= until) {
        now = timer.next;
        timer.next += timer.every;
        timer.act();
      }
      now = until;
    },
    /** What the terminal shows: a return goes to the start of the line, and what follows replaces what was there. */
    screen: () =>
      stream.written.split('\n').map((line) => {
        let cells = '';
        for (const part of line.split('\r')) cells = part + cells.slice(part.length);
        assert.ok(cells.length < (columns ?? Infinity), 'the line is as wide as the terminal');
        return cells.trimEnd();
      }),
  };
}

describe('the progress of a build', () => {
  it('shows nothing for work of less than two seconds', () => {
    for (const columns of [80, undefined]) {
      const { progress, wait, stream, isRunning } = scene(columns);
      progress.phase('pages', 4);
      for (let count = 0; count < 4; count += 1) {
        wait(0.4);
        progress.step();
      }
      progress.end();
      assert.equal(stream.written, '');
      assert.ok(!isRunning());
    }
  });

  it('shows whole steps while pages are half done', () => {
    const { progress, wait, screen } = scene(80);
    progress.phase('pages', 10);
    wait(3);
    progress.step(0.5);
    progress.step(0.5);
    wait(1);
    progress.step(0.5);
    assert.match(screen().at(-1) ?? '', /^pages: 1 of 10\b/);
  });

  it('rewrites one line on a terminal, with the phase, what is done of all and the time left', () => {
    const { progress, wait, screen, stream } = scene(80);
    progress.phase('pages', 1200);
    for (let count = 0; count < 600; count += 1) {
      wait(0.02);
      progress.step();
    }
    wait(1);
    assert.deepEqual(screen(), ['pages: 600 of 1,200, 13 s left']);
    progress.phase('gate', 10);
    wait(0.2);
    progress.step();
    assert.deepEqual(screen(), ['gate: 1 of 10']);
    progress.end();
    assert.deepEqual(screen(), ['']);
    assert.ok(!stream.written.includes('\u001b'));
    const states = stream.written.split('\r').length;
    assert.ok(states < 70, `${states} states in 12 seconds`);
  });

  it('goes on by itself while a step takes long, and by steps while timers cannot run', () => {
    const slow = scene(80);
    slow.progress.phase('reading');
    slow.wait(3);
    assert.deepEqual(slow.screen(), ['reading …']);
    const blocked = scene(80);
    blocked.progress.phase('reading', 4);
    blocked.wait(3, { isBlocked: true });
    blocked.progress.step();
    assert.deepEqual(blocked.screen(), ['reading: 1 of 4, 9 s left']);
  });

  it('leaves out the time left and then the name where a terminal is narrow', () => {
    const shown = (columns: number) => {
      const { progress, wait, screen } = scene(columns);
      progress.phase('formats of editions', 5000);
      wait(3);
      progress.step(1000);
      wait(1);
      return screen();
    };
    assert.deepEqual(shown(80), ['formats of editions: 1,000 of 5,000, 16 s left']);
    assert.deepEqual(shown(40), ['formats of editions: 1,000 of 5,000']);
    assert.deepEqual(shown(20), ['1,000 of 5,000']);
    assert.deepEqual(shown(8), ['1,000 o']);
  });

  it('keeps warnings on lines of their own', () => {
    const { progress, wait, screen } = scene(80);
    progress.phase('pages', 10);
    wait(3);
    progress.step(5);
    progress.say('Warning: fa/azadi.html is long.');
    wait(1);
    assert.deepEqual(screen(), ['Warning: fa/azadi.html is long.', 'pages: 5 of 10, 4 s left']);
  });

  for (const [what, columns, env] of [
    ['a pipe', undefined, {}],
    ['a terminal that cannot rewrite lines', 80, { TERM: 'dumb' }],
    ['the log of CI', 80, { CI: 'true' }],
  ] as const)
    it(`writes a line every ten seconds to ${what}`, () => {
      const { progress, wait, stream } = scene(columns, env);
      progress.phase('pages', 100);
      for (let count = 0; count < 25; count += 1) {
        wait(1);
        progress.step();
      }
      progress.end();
      assert.equal(stream.written, 'pages: 9 of 100, 2 min left\npages: 19 of 100, 2 min left\n');
    });

  it('rewrites the line where CI is off and where no colours are wanted', () => {
    for (const env of [{ CI: 'false' }, { CI: '' }, { NO_COLOR: '1', TERM: 'xterm' }]) {
      const { progress, wait, stream } = scene(80, env);
      progress.phase('pages', 100);
      wait(3);
      assert.equal(stream.written, '\rpages: 0 of 100\rpages: 0 of 100');
    }
  });

  it('ends with what was made, kept and removed, and the size on the disk', () => {
    const { progress, wait, screen } = scene(80);
    progress.phase('pages', 1);
    wait(3);
    progress.end({ made: 1, kept: 3204, removed: 0, sizes: { pdf: 2.04e6, html: 999, txt: 2000 } });
    assert.deepEqual(screen(), [
      'Made 1 file, kept 3,204 files from the last build, removed 0 files.',
      'The site takes 2.0 MB: pdf 2.0 MB, txt 2 KB, html 1 KB.',
      '',
    ]);
  });
});

describe('the summary of a build', () => {
  it('names the six largest formats, and counts the others together', () => {
    const sizes = Object.fromEntries(Array.from('abcdefgh', (name, index) => [name, 1e6 * index]));
    assert.equal(
      summaryLines({ made: 0, kept: 0, removed: 0, sizes })[1],
      'The site takes 28.0 MB: h 7.0 MB, g 6.0 MB, f 5.0 MB, e 4.0 MB, d 3.0 MB, c 2.0 MB, others 1.0 MB.',
    );
    assert.equal(
      summaryLines({ made: 0, kept: 0, removed: 0, sizes: { html: 5e9 } })[1],
      'The site takes 5.00 GB.',
    );
    assert.deepEqual([0, 1, 999_999, 1_000_000, 1e9].map(sizeWords), [
      '0 KB',
      '1 KB',
      '1,000 KB',
      '1.0 MB',
      '1.00 GB',
    ]);
  });
});

describe('the time left', () => {
  it('follows the speed of the last seconds: what was kept goes faster than what has to be made', () => {
    const left = new TimeLeft(0);
    assert.equal(left.estimate(500, 900, 2000), undefined);
    left.estimate(1000, 1000, 2000);
    for (let second = 2; second <= 60; second += 1)
      left.estimate(second * 1000, 1000 + 10 * (second - 1), 2000);
    assert.equal(left.estimate(61_000, 1600, 2000), 40_000);
  });

  it('is rounded up, in seconds, minutes and hours', () => {
    assert.deepEqual([0, 1, 59_001, 61_000, 3_600_000, 3_900_000].map(timeLeftWords), [
      '1 s left',
      '1 s left',
      '1 min left',
      '2 min left',
      '1 h 0 min left',
      '1 h 5 min left',
    ]);
  });
});
