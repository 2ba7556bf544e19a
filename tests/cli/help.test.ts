import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { commandNames, loadCommands } from '../../src/cli/commands.ts';
import { commonOptions, helpOf, overview } from '../../src/cli/help.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { callCommand } from '../support/call-command.ts';
import { runBayan } from '../support/run.ts';

const commands = await loadCommands();

describe('the help of a command', () => {
  for (const command of commands) {
    const { name, usage, options, examples } = command;
    const help = helpOf(command);
    it(`has its usage, its options and examples, in this order: ${name}`, () => {
      const [first = '', ...parts] = help.split('\n\n');
      assert.equal(first, ['node bayan', name, usage, '[options]'].filter(Boolean).join(' '));
      assert.match(parts.at(-2) ?? '', /^Options:\n {2}--/);
      assert.match(parts.at(-1) ?? '', new RegExp(`^Examples:\n {2}node bayan ${name}\\b`));
      for (const option of [...Object.keys(options), ...Object.keys(commonOptions)])
        assert.match(help, new RegExp(`^ {2}--${option}( \\S+)? {3,}\\S`, 'm'));
      for (const line of help.split('\n')) assert.ok(line.length <= 120, line);
    });

    it(`has examples that the command can read: ${name}`, () => {
      for (const example of examples) {
        const words = example.replace(/ > .*$/, '').match(/"[^"]*"|\S+/g) ?? [];
        const args = words.slice(1).map((word) => word.replaceAll('"', ''));
        parseArguments(command, args);
      }
    });
  }
});

describe('node bayan', () => {
  it('lists each command in one line, in groups', async () => {
    const list = await overview();
    const names = Array.from(list.matchAll(/^ {2}(\S+) {2,}\S/gm), ([, name]) => name);
    assert.deepEqual(names, commandNames);
    assert.equal(names.length, commands.length);
    for (const line of list.split('\n')) assert.ok(line.length <= 100, line);
  });

  it('prints the list, or the help of a command', async () => {
    for (const args of [[], ['--help'], ['help']])
      assert.deepEqual(runBayan(...args), {
        code: 0,
        stdout: `${await overview()}\n`,
        stderr: '',
      });
    const { code, stdout } = runBayan('publish', '--help');
    assert.equal(code, 0);
    assert.match(stdout, /^node bayan publish <id> \[options\]\n/);
  });

  it('names the command that was probably meant, and lists all', () => {
    const { code, stderr } = runBayan('chekc');
    assert.equal(code, 2);
    assert.match(stderr, /^There is no command "chekc"\. Did you mean check\?\n\nnode bayan /);
  });

  const mistakes: Readonly<Record<string, readonly [string[], string]>> = {
    'an unknown option': [
      ['check', '--stric'],
      'There is no option --stric. Did you mean --strict? Run node bayan check --help for the list of options.',
    ],
    'an option that is like no other': [
      ['build', '--everything=now'],
      'There is no option --everything. Run node bayan build --help for the list of options.',
    ],
    'a missing value at the end': [
      ['check', '--format'],
      '--format needs a value. Write --format FORMAT.',
    ],
    'a missing value before another option': [
      ['accept', '--correction', '--root', '.'],
      '--correction needs a value. Write --correction "…".',
    ],
    'a value that is not needed': [
      ['check', '--strict=yes'],
      '--strict takes no value. Write only --strict.',
    ],
  };
  for (const [mistake, [[name, ...args], message]] of Object.entries(mistakes))
    it(`says what to write for ${mistake}`, async () => {
      const command = commands.find((candidate) => candidate.name === name);
      assert.ok(command);
      assert.deepEqual(await callCommand(command, '.', ...args), {
        code: 2,
        stdout: '',
        stderr: `${message}\n`,
      });
    });

  it('accepts a value that begins with a dash after =', () => {
    const announce = commands.find(({ name }) => name === 'announce');
    assert.ok(announce);
    const { options, words } = parseArguments(announce, ['id', '--lang=-x']);
    assert.deepEqual([options['lang'], words], ['-x', ['id']]);
    const missing = () => parseArguments(announce, ['id', '--lang', '-x']);
    assert.throws(missing, /^BayanError: --lang needs a value\. Write --lang TAG\.$/);
  });
});
