import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// node --import changed-machine.ts …: runs Node as if the machine were another one.
//   TEST_DAYS: the clock is so many days ahead.
//   TEST_CORES: the number of its cores.
//   TEST_HOST: the name of the machine.
//   TEST_NODE: the version of Node. Its calendars are a year ahead, as if Unicode had changed them.

const { TEST_DAYS: days, TEST_CORES: cores, TEST_HOST: host, TEST_NODE: version } = process.env;

if (days !== undefined) {
  const ahead = Number(days) * 24 * 60 * 60_000;
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [RealDate.now() + ahead] : args,
        newTarget,
      ) as Date,
    apply: () => new RealDate(RealDate.now() + ahead).toString(),
    get: (target, key, receiver) =>
      key === 'now'
        ? () => RealDate.now() + ahead
        : (Reflect.get(target, key, receiver) as unknown),
  });
}

if (cores !== undefined) {
  os.availableParallelism = () => Number(cores);
  syncBuiltinESMExports();
}

if (host !== undefined) {
  os.hostname = () => host;
  syncBuiltinESMExports();
}

if (version !== undefined) {
  const versions = { ...process.versions, node: version.slice(1) };
  Object.defineProperties(process, { version: { value: version }, versions: { value: versions } });
  const { prototype } = Intl.DateTimeFormat;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the object that it is taken from
  const { formatToParts } = prototype;
  prototype.formatToParts = function (date) {
    return formatToParts
      .call(this, date)
      .map((part) =>
        part.type === 'year' ? { ...part, value: String(Number(part.value) + 1) } : part,
      );
  };
}
