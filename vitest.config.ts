/**
 * Tests in three kinds. `pure`: values in, values out, seconds, for each save (`npm run test:pure`). `parts`: an adapter,
 * a service; `routes`: the server's application over stores in memory, without a socket. `programs`: processes, sockets and a browser.
 * Files share their workers' modules, since loading those is most of what a small file costs: what a test changes of its
 * process it puts back, and hooks that several files need are in a setup file or a function that each of them calls.
 * How often property tests draw: `test/property-runs.ts`.
 */
import { defineConfig } from "vitest/config";

/** Real servers, browsers and indexes on small shared machines: generous, because no test measures time. */
const COMMON = {
  setupFiles: ["test/property-runs.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...COMMON,
          name: "pure",
          include: ["src/{lib,core,contract}/**/*.test.ts"],
          pool: "threads",
          isolate: false,
        },
      },
      {
        test: {
          ...COMMON,
          name: "parts",
          include: [
            "src/{adapters,services,compose,apps}/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "bin/**/*.test.mjs",
            "trainer/**/*.test.ts",
          ],
          pool: "forks",
          isolate: false,
        },
      },
      {
        test: {
          ...COMMON,
          name: "routes",
          include: ["test/routes/**/*.test.ts"],
          setupFiles: [...COMMON.setupFiles, "test/hold-replies-setup.ts"],
          pool: "forks",
          isolate: false,
        },
      },
      {
        test: {
          ...COMMON,
          name: "components",
          // It listens to the window of its page, so it is loaded anew with each.
          server: { deps: { inline: ["wouter"] } },
          include: ["test/components/**/*.test.ts"],
          setupFiles: [...COMMON.setupFiles, "test/hold-replies-setup.ts"],
          pool: "forks",
          isolate: false,
        },
      },
      {
        test: {
          ...COMMON,
          name: "programs",
          include: ["test/*.test.ts"],
          setupFiles: [...COMMON.setupFiles, "test/hold-replies-setup.ts"],
          pool: "forks",
          isolate: false,
        },
      },
    ],
  },
});
