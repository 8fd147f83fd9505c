import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "bin/**/*.test.mjs",
      "src/**/*.test.ts",
      "src/**/*.test.tsx",
      "test/**/*.test.ts",
      "scripts/**/*.test.ts",
      "trainer/**/*.test.ts",
    ],
    // Real servers, browsers and indexes on small shared machines: generous, because no test measures time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
