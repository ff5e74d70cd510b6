import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../src/config.ts';
import { queuesOf, TOPOLOGY } from '../../src/queues/topology.ts';

interface Service {
  readonly command?: string | readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly profiles?: readonly string[];
  readonly stop_grace_period?: string;
}

const root = new URL('../../', import.meta.url);
const compose = parse(readFileSync(new URL('docker-compose.yml', root), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const workers = Object.entries(compose.services).filter(([, service]) => service.command?.[0] === 'work');

describe('docker-compose.yml', () => {
  it('runs a Redis that appends to a file and never evicts', () => {
    const command = String(compose.services['redis']?.command);
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('works on every queue of the topology', () => {
    const queues = workers.flatMap(([, service]) => String(service.command?.[2]).split(','));
    expect(queues.toSorted()).toEqual(
      queuesOf(TOPOLOGY)
        .map((queue) => queue.name)
        .toSorted(),
    );
  });

  it('checks the health of every lasting service, and gives workers longer than they need to drain', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      if (service.profiles === undefined) expect(service.healthcheck?.test, name).toBeDefined();
    }
    for (const [, service] of workers) {
      expect(Number.parseInt(service.stop_grace_period ?? '0', 10)).toBeGreaterThan(
        VARIABLES.ISNAD_DRAIN_TIMEOUT.default,
      );
    }
  });

  it('sets no variable that isnad does not read', () => {
    for (const [, service] of workers) {
      for (const name of Object.keys(service.environment ?? {})) expect(VARIABLES).toHaveProperty(name);
    }
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(new URL('Dockerfile', root), 'utf8');

  it('copies every folder the package ships', () => {
    const { files } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      files: readonly string[];
    };
    for (const folder of files.filter(
      (file) => !file.includes('.') && file !== 'LICENSE' && file !== 'schema',
    )) {
      expect(dockerfile).toContain(`/app/${folder} `);
    }
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/mu);
  });
});
