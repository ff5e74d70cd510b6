import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page by path: its body, or a function that answers by hand. */
export type Route = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real HTTP server on loopback. */
export interface Site {
  readonly url: string;
  /** Paths asked for, in order; robots.txt left out. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serve `routes` on 127.0.0.1; anything else is 404. */
export async function startSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path !== '/robots.txt') asked.push(request.url ?? '/');
    const route = routes[path];
    if (typeof route === 'function') return route(request, response);
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(route);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
