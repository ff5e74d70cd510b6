import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers as any number of hosts: 127.0.0.1, 127.0.0.2, … are all its own. */
export interface Hosts {
  /** Address of `path` at host number `host`, from 0. */
  urlOf(host: number, path: string): string;
  /** Every page request: when (ms, monotonic), to which host, for which path; robots.txt left out. */
  readonly visits: readonly { readonly at: number; readonly host: string; readonly path: string }[];
  /** Shortest time between two page requests to one host, in milliseconds. */
  shortestGap(): number;
  close(): Promise<void>;
}

/** Serve `page(path)` on every loopback address, each after `ms` milliseconds. */
export async function startHosts(page: (path: string) => string, ms = 0): Promise<Hosts> {
  const visits: { at: number; host: string; path: string }[] = [];
  const server = createServer((request, response) => {
    const { url: path = '/', headers } = request;
    if (path === '/robots.txt') {
      response.writeHead(404).end();
      return;
    }
    visits.push({ at: performance.now(), host: headers.host ?? '', path });
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(path));
    }, ms);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (host, path) => `http://127.0.${Math.floor(host / 250)}.${(host % 250) + 1}:${port}${path}`,
    visits,
    shortestGap() {
      const last = new Map<string, number>();
      let shortest = Number.POSITIVE_INFINITY;
      for (const { at, host } of visits) {
        shortest = Math.min(shortest, at - (last.get(host) ?? Number.NEGATIVE_INFINITY));
        last.set(host, at);
      }
      return shortest;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
