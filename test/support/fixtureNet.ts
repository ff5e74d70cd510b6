import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Lookup } from '../../src/net/addressGuard.ts';

/** One request as a host sees it, with the bare socket to answer on: nothing stops it from lying. */
export interface Visit {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How often this path of this host was asked for before: 0 the first time. */
  readonly before: number;
  readonly socket: Socket;
  /** Aborts when the internet closes: ends drips and hangs. */
  readonly closing: AbortSignal;
  /** A well-formed answer with its Content-Length. */
  readonly reply: (
    status: number,
    headers?: Readonly<Record<string, string>>,
    body?: string | Uint8Array,
  ) => void;
  /** Address of another host of this internet. */
  readonly urlOf: (host: string, path?: string) => string;
}

/** How a host answers. */
export type Behaviour = (visit: Visit) => void;

/** Where a name leads: addresses, one list a resolution (the last one stays); or the resolver's error code. */
export type Resolution = { readonly addresses: readonly (readonly string[])[] } | { readonly error: string };

/** A loopback internet of named hosts. */
export interface FixtureNet extends AsyncDisposable {
  readonly lookup: Lookup;
  readonly urlOf: (host: string, path?: string) => string;
  readonly secureUrlOf: (host: string, path?: string) => string;
  /** Every request so far. */
  readonly requests: readonly {
    readonly host: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  }[];
  /** Most requests that were unanswered at one moment, by host. */
  readonly mostAtOnce: ReadonlyMap<string, number>;
  /** Connections that are open now and on which `host` was asked. */
  readonly connectionsTo: (host: string) => number;
}

const FIXTURES = new URL('../fixtures/net/', import.meta.url);

/**
 * Start an internet on loopback: one plain and one TLS port (with a certificate nobody trusts), behind a `lookup` that
 * knows `hosts` (at 127.0.0.1, or where `resolutions` says) and no other name.
 */
export async function startFixtureNet(
  hosts: Readonly<Record<string, Behaviour>>,
  resolutions: Readonly<Record<string, Resolution>> = {},
): Promise<FixtureNet> {
  const closing = new AbortController();
  const sockets = new Map<Socket, string>();
  const requests: { host: string; path: string; headers: Record<string, string> }[] = [];
  const visits = new Map<string, number>();
  const open = new Map<string, number>();
  const mostAtOnce = new Map<string, number>();

  function serve(socket: Socket): void {
    sockets.set(socket, '');
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let unread = '';
    socket.on('data', (chunk) => {
      unread += chunk.toString('latin1');
      for (let end = unread.indexOf('\r\n\r\n'); end !== -1; end = unread.indexOf('\r\n\r\n')) {
        const head = unread.slice(0, end);
        unread = unread.slice(end + 4);
        answer(socket, head);
      }
    });
  }

  function answer(socket: Socket, head: string): void {
    const [requestLine = '', ...lines] = head.split('\r\n');
    const path = requestLine.split(' ')[1] ?? '/';
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const host = (headers.host ?? '').replace(/:\d+$/u, '');
    requests.push({ host, path, headers });
    sockets.set(socket, host);
    const key = `${host}${path}`;
    const before = visits.get(key) ?? 0;
    visits.set(key, before + 1);
    const now = (open.get(host) ?? 0) + 1;
    open.set(host, now);
    mostAtOnce.set(host, Math.max(now, mostAtOnce.get(host) ?? 0));
    let counted = true;
    const done = (): void => {
      if (counted) open.set(host, (open.get(host) ?? 1) - 1);
      counted = false;
    };
    socket.once('close', done);
    const behave = hosts[host];
    const reply: Visit['reply'] = (status, extra = {}, body = '') => {
      const bytes = Buffer.from(body);
      const fields = Object.entries({ 'content-length': String(bytes.length), ...extra });
      const written = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${written}\r\n`, 'latin1'), bytes]));
      done();
    };
    if (behave === undefined) reply(500, {}, `no host ${host}`);
    else behave({ host, path, headers, before, socket, closing: closing.signal, reply, urlOf });
  }

  const plain = await listen(createServer(serve));
  const secure = await listen(
    createTlsServer(
      {
        key: readFileSync(new URL('key.pem', FIXTURES)),
        cert: readFileSync(new URL('certificate.pem', FIXTURES)),
      },
      serve,
    ),
  );
  const urlOf = (host: string, path = '/'): string => `http://${host}:${portOf(plain)}${path}`;

  const resolved = new Map<string, number>();
  const lookup: Lookup = (hostname, _options, callback) => {
    const resolution = resolutions[hostname] ?? (hosts[hostname] && { addresses: [['127.0.0.1']] });
    const nth = resolved.get(hostname) ?? 0;
    resolved.set(hostname, nth + 1);
    if (resolution === undefined || 'error' in resolution) {
      const code = resolution?.error ?? 'ENOTFOUND';
      const error = Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), { code });
      setImmediate(() => callback(error, []));
      return;
    }
    const answers = resolution.addresses[Math.min(nth, resolution.addresses.length - 1)] ?? [];
    const found = answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    setImmediate(() => callback(null, found));
  };

  return {
    lookup,
    urlOf,
    secureUrlOf: (host, path = '/') => `https://${host}:${portOf(secure)}${path}`,
    requests,
    mostAtOnce,
    connectionsTo: (host) => [...sockets.values()].filter((one) => one === host).length,
    async [Symbol.asyncDispose]() {
      closing.abort();
      for (const socket of sockets.keys()) socket.destroy();
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
