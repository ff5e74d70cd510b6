import { describe, expect, it } from 'vitest';
import { createAddressPolicy, createGuardedConnector, type Lookup } from '../../../src/net/addressGuard.ts';

// One address or more of every special-purpose range of IANA, and its edges where a neighbour is public.
const FORBIDDEN: readonly (readonly [range: string, ...addresses: string[]])[] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.1'],
  ['CGNAT', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.1', '127.255.255.255', '::1'],
  ['link-local', '169.254.0.1', '169.254.169.254', 'fe80::1', 'febf::1'],
  [
    'IETF and documentation',
    '192.0.0.1',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '2001:db8::1',
    '3fff::1',
  ],
  ['benchmarking', '198.18.0.1', '198.19.255.255', '2001:2::1'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
  ['reserved and broadcast', '240.0.0.1', '255.255.255.255'],
  ['unspecified', '::'],
  ['unique-local and site-local', 'fc00::1', 'fdff:ffff::1', 'fec0::1'],
  ['IPv4 inside', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::ffff:0:10.0.0.1'],
  ['NAT64', '64:ff9b::10.0.0.1', '64:ff9b::808:808', '64:ff9b:1::1'],
  ['6to4, Teredo, ORCHID', '2002:7f00:1::', '2001::1', '2001:10::1', '2001:20::1'],
  ['not given out', '100::1', '4000::1', 'e000::1'],
  ['no address', 'localhost', '', '10.0.0', '0x7f.1', '::g'],
];
const PUBLIC = [
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
];

describe('address policy', () => {
  const policy = createAddressPolicy();
  it.each(FORBIDDEN)('refuses %s', (_range, ...addresses) => {
    for (const address of addresses) expect(policy(address, address), address).toBe(false);
  });

  it('lets public addresses through', () => {
    for (const address of [...PUBLIC, '2606:4700::1111', '2a00:1450:4001::1'])
      expect(policy(address, address), address).toBe(true);
  });

  it('lets through what is listed, and nothing beside it', () => {
    const listed = createAddressPolicy(['127.0.0.0/8', '10.1.2.3', 'fd00::/8', 'intranet.example']);
    for (const address of ['127.0.0.1', '127.9.9.9', '10.1.2.3', 'fd12::1'])
      expect(listed(address, 'any.example'), address).toBe(true);
    for (const address of ['10.1.2.4', '::1', 'fc00::1', '::ffff:127.0.0.1'])
      expect(listed(address, 'any.example'), address).toBe(false);
    expect(listed('192.168.1.1', 'Intranet.example')).toBe(true);
    expect(listed('192.168.1.1', 'other.example')).toBe(false);
  });

  it.each(['127.0.0.0/33', '10.0.0.0/x', 'a b', 'http://x/', 'host:80', ''])(
    'refuses the list entry "%s"',
    (entry) => {
      expect(() => createAddressPolicy([entry])).toThrow(TypeError);
    },
  );
});

describe('createGuardedConnector', () => {
  const refusal = (hostname: string, lookup?: Lookup): Promise<string> =>
    new Promise((resolve, reject) => {
      const connect = createGuardedConnector(createAddressPolicy(), {}, lookup);
      const target = { hostname, host: hostname, protocol: 'http:', port: '80' };
      connect(target, (...[error]) => {
        if (error === null) reject(new Error('connected'));
        else resolve(error.message);
      });
    });

  it.each([
    ['127.0.0.1', /^127\.0\.0\.1 \(loopback\); ISNAD_ALLOW_ADDRESSES lists/u],
    ['[fd00::1]', /^\[fd00::1\] \(uniqueLocal\);/u],
    ['4000::1', /^4000::1 \(not given out by IANA\);/u],
  ])('says what kind of address %s is, and what to do', async (hostname, expected) => {
    expect(await refusal(hostname)).toMatch(expected);
  });

  it('names the address behind a name', async () => {
    const lookup: Lookup = (_, __, callback) => callback(null, [{ address: '10.0.0.7', family: 4 }]);
    expect(await refusal('intranet.example', lookup)).toMatch(
      /^intranet\.example at 10\.0\.0\.7 \(private\);/u,
    );
  });
});
