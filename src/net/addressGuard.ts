import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { FetchFailure } from './outcome.ts';

/** `dns.lookup`, as far as sockets use it. Tests and split-horizon set-ups bring their own. */
export type Lookup = (
  hostname: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) => void;

/** Says whether a socket may go to `address`, an IP literal, when `hostname` was asked for. */
export type AddressPolicy = (address: string, hostname: string) => boolean;

/**
 * The rule of the guard: public unicast addresses only, plus what `allow` lists: networks (`127.0.0.0/8`, `fd00::/8`),
 * single addresses, or host names, whose addresses are then not looked at.
 *
 * Refused are, by the IANA special-purpose registries (RFC 6890): private, loopback, link-local, CGNAT, unique-local,
 * multicast, broadcast, documentation, benchmarking and reserved ranges; and the IPv6 forms that carry an IPv4 address
 * inside, whatever it is: IPv4-mapped, NAT64, 6to4, Teredo.
 *
 * @throws TypeError for an entry that is neither a network, an address nor a host name.
 */
export function createAddressPolicy(allow: readonly string[] = []): AddressPolicy {
  const hosts = new Set<string>();
  const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of allow) {
    if (isIP(entry) !== 0) networks.push([ipaddr.parse(entry), isIP(entry) === 4 ? 32 : 128]);
    else if (entry.includes('/')) networks.push(parseNetwork(entry));
    else hosts.add(parseHost(entry));
  }
  return (literal, hostname) => {
    if (isIP(literal) === 0) return false;
    if (hosts.has(hostname.toLowerCase())) return true;
    const address = ipaddr.parse(literal);
    const listed = networks.some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
    );
    return listed || isPublic(address);
  };
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  // IANA has given out global unicast addresses in 2000::/3 only; the rest of "unicast" is not in use.
  return !(address instanceof ipaddr.IPv6) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function parseNetwork(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (!ipaddr.isValidCIDR(entry)) throw new TypeError(`allowAddresses: ${entry} is not a network`);
  return ipaddr.parseCIDR(entry);
}

function parseHost(entry: string): string {
  const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : null;
  if (url === null || url.host !== entry.toLowerCase() || url.port !== '')
    throw new TypeError(`allowAddresses: ${entry} is not a network, an address or a host name`);
  return url.hostname;
}

/**
 * A connector for undici that opens sockets to addresses the policy allows, and no others. It looks three times: at
 * literals (sockets resolve no literal, so a guarded lookup alone never sees `http://10.0.0.1/`), at every address a
 * name resolves to (in the resolution that the socket uses: nothing can be rebound in between), and at the peer of the
 * open socket.
 */
export function createGuardedConnector(
  policy: AddressPolicy,
  options: buildConnector.BuildOptions,
  lookup: Lookup = systemLookup as Lookup,
): buildConnector.connector {
  const connect = buildConnector({
    ...options,
    lookup: guardLookup(policy, lookup),
  } as buildConnector.BuildOptions);
  return (target, callback) => {
    const literal = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !policy(literal, literal)) {
      callback(forbidden(target.hostname, literal), null);
      return;
    }
    connect({ ...target, hostname: literal }, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const peer = socket.remoteAddress ?? '';
      if (policy(peer, literal)) return callback(null, socket);
      socket.destroy();
      callback(forbidden(target.hostname, peer), null);
    });
  };
}

function guardLookup(policy: AddressPolicy, lookup: Lookup): Lookup {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const answers = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const allowed = answers.filter(({ address }) => policy(address, hostname));
      const first = allowed[0];
      if (first === undefined) return callback(forbidden(hostname, answers[0]?.address ?? 'no address'), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function forbidden(hostname: string, address: string): FetchFailure {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const where = literal === address ? hostname : `${hostname} at ${address}`;
  const kind = ipaddr.isValid(address) ? ` (${rangeOf(ipaddr.parse(address))})` : '';
  const detail = `${where}${kind}; ISNAD_ALLOW_ADDRESSES lists what may be fetched all the same`;
  return new FetchFailure('ADDRESS_FORBIDDEN', detail);
}

/** Name of the special range of an address: `loopback`, `private`, `carrierGradeNat`, … */
function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range();
  return range === 'unicast' ? 'not given out by IANA' : range;
}
