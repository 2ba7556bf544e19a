import { isExampleAddress } from '../../domain/example-address.ts';
import { problemAt, type Problem } from '../../domain/problem.ts';
import type { Linked } from '../content.ts';

/** Reports example addresses in `site.yaml`. */
export function checkExampleAddresses({ site }: Pick<Linked, 'site'>): Problem[] {
  if (!site) return [];
  const { url, mirrors, contact, security } = site.data;
  const addresses: [path: readonly PropertyKey[], address: string | undefined][] = [
    [['url'], url],
    ...mirrors.map((mirror, index): [PropertyKey[], string] => [['mirrors', index], mirror]),
    [['contact'], contact],
    [['security', 'contact'], security?.contact],
  ];
  return addresses.flatMap(([path, address]) => {
    if (address === undefined || !isExampleAddress(address)) return [];
    const message = `${address} is an example, or readers cannot open it; write your own address before you publish`;
    return [problemAt(site.path, site.locate(path), 'example-address', message)];
  });
}
