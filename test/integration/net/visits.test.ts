import { expect, it } from 'vitest';
import { createFetcher } from '../../../src/net/createFetcher.ts';
import { type Behaviour, startFixtureNet } from '../../support/fixtureNet.ts';

const at =
  (paths: Record<string, Behaviour>): Behaviour =>
  (visit) =>
    (paths[visit.path] ?? (({ reply }) => reply(404)))(visit);
const to =
  (host: string, path: string): Behaviour =>
  ({ reply, urlOf }) =>
    reply(302, { location: urlOf(host, path) });
const page: Behaviour = ({ reply }) => reply(200, { 'content-type': 'text/html' }, '<p>Harbour</p>');

it('takes a turn at each other host once, ends it, and needs none to come back to its own', async () => {
  await using internet = await startFixtureNet({
    a: at({ '/1': to('b', '/1'), '/2': page }),
    b: at({ '/1': to('b', '/2'), '/2': to('c', '/1') }),
    c: at({ '/1': to('a', '/2') }),
    d: at({ '/1': to('b', '/none') }),
  });
  const log: string[] = [];
  const take = async (host: string): Promise<{ leave: () => Promise<void> }> => {
    const name = host.split(':')[0];
    log.push(`take ${name}`);
    return {
      async leave() {
        log.push(`leave ${name}`);
      },
    };
  };
  await using fetcher = createFetcher({
    userAgent: 'isnad/1.0',
    contact: '',
    allowAddresses: ['127.0.0.0/8'],
    lookup: internet.lookup,
    pace: { take },
  });
  expect(await fetcher.fetch(internet.urlOf('a', '/1'))).toMatchObject({ kind: 'page' });
  expect(log).toEqual(['take b', 'leave b', 'take c', 'leave c']);
  log.length = 0;
  // A turn ends whatever the answer.
  expect(await fetcher.fetch(internet.urlOf('d', '/1'))).toMatchObject({ reason: 'HTTP_NOT_FOUND' });
  expect(log).toEqual(['take b', 'leave b']);
});
