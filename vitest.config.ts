import { defineConfig } from 'vitest/config';

// Integration and e2e share one private Redis (test/support/startRedis.ts) and the compiled threads of dist/.
const REDIS = { globalSetup: ['test/support/startRedis.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...REDIS } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...REDIS } },
    ],
  },
});
