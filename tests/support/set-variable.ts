import type { TestContext } from 'node:test';

/** Sets an environment variable until the test ends. Files of tests share a process. */
export function setVariable(test: TestContext, name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  test.after(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  });
}
