import { defineConfig } from 'vitest/config';

// Apart from `npm test`: needs Chromium on the PATH (or its path in CHROMIUM).
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
});
