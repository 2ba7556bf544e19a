import { isExampleAddress } from '../../domain/example-address.ts';
import type { Issuer } from '../../domain/named.ts';
import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import type { Site } from '../../domain/site.ts';
import { namedFile } from '../content-path.ts';
import type { Linked, Placed } from '../content.ts';

/** Reports example addresses in `site.yaml`, and those of organisations. */
export const checkExampleAddresses = ({
  site,
  issuers,
}: Pick<Linked, 'site' | 'issuers'>): Problem[] => [
  ...(site ? checkSite(site) : []),
  ...[...issuers.values()].flatMap((issuer) => (issuer ? checkIssuer(issuer) : [])),
];

function checkSite(site: Placed<Site>): Problem[] {
  const { url, mirrors, contact, security } = site.data;
  const addresses: [path: readonly PropertyKey[], address: string | undefined][] = [
    [['url'], url],
    ...mirrors.map((mirror, index): [PropertyKey[], string] => [['mirrors', index], mirror]),
    [['contact'], contact],
    [['security', 'contact'], security?.contact],
  ];
  return addresses.flatMap(([path, address]) => {
    if (address === undefined || !isExampleAddress(address)) return [];
    return [problemAt(site.path, site.locate(path), 'example-address', messageOf(address))];
  });
}

const checkIssuer = ({ id, url, channels = [] }: Issuer): Problem[] =>
  [...(url === undefined ? [] : [url]), ...channels]
    .filter(isExampleAddress)
    .map((address) =>
      problemAt(namedFile('issuers', id), fileStart, 'example-address', messageOf(address)),
    );

const messageOf = (address: string): string =>
  `${address} is an example, or readers cannot open it; write your own address before you publish`;
