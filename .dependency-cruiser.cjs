// The layers of docs/architecture.md, enforced: `npm run lint:layers`.
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: allowed.map((room) => `^src/${room}`) },
});
const never = (name, from, packages) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'src-imports-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|eval|bench|train|scripts)/' },
    },
    only('contract-stands-alone', 'contract', 'contract/'),
    only('pipeline-is-pure', 'pipeline', 'pipeline/', 'contract/'),
    only('queues-know-no-stage', 'queues', 'queues/', 'contract/'),
    only('net-stands-alone', 'net', 'net/', 'contract/'),
    only(
      'store-stands-alone',
      'store',
      'store/',
      'contract/',
      'config',
      'pipeline/text/',
      'redis/defineScript',
    ),
    only('warc-reads-and-writes', 'warc', 'warc/', 'contract/', 'net/'),
    only('frontier-knows-no-queue', 'frontier', 'frontier/', 'contract/', 'config', 'redis/defineScript'),
    only(
      'observe-reads-queues',
      'observe',
      'observe/',
      'contract/',
      'queues/',
      'frontier/',
      'redis/defineScript',
    ),
    only('discovery-is-pure', 'discovery', 'discovery/', 'contract/', 'pipeline/'),
    only(
      'watch-knows-no-worker',
      'watch',
      'watch/',
      'contract/',
      'config',
      'discovery/',
      'queues/',
      'observe/',
    ),
    only(
      'intake-is-the-door',
      'intake',
      'intake/',
      'contract/',
      'frontier/',
      'observe/',
      'queues/',
      'pipeline/page/',
    ),
    never('pipeline-has-no-io', '^src/pipeline/', [
      '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|timers|process|os)(/|$)',
      'node_modules/(bullmq|ioredis|undici|pino|piscina)/',
    ]),
    {
      name: 'stages-keep-to-earlier-stages',
      severity: 'error',
      from: { path: '^src/pipeline/(page|segments|entities|quotes)/' },
      to: { path: '^src/pipeline/record/' },
    },
    {
      name: 'entities-know-no-quotes',
      severity: 'error',
      from: { path: '^src/pipeline/(page|segments|entities)/' },
      to: { path: '^src/pipeline/quotes/' },
    },
    {
      name: 'page-and-segments-know-no-entities',
      severity: 'error',
      from: { path: '^src/pipeline/(page|segments)/' },
      to: { path: '^src/pipeline/entities/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
