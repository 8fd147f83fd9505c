import { expect, it } from "vitest";
import { findLockProblems, type Lock } from "./lock-rules.ts";

const INTEGRITY = "sha512-abc";
const manifest = { dependencies: { a: "1.0.0" }, optionalDependencies: { native: "1.0.0" } };

function lockWith(packages: NonNullable<Lock["packages"]>): Lock {
  return {
    lockfileVersion: 3,
    packages: {
      "": manifest,
      "node_modules/a": { version: "1.0.0", integrity: INTEGRITY, dependencies: { b: "^2" } },
      "node_modules/b": { version: "2.0.0", integrity: INTEGRITY },
      "node_modules/native": { version: "1.0.0", integrity: INTEGRITY },
      ...packages,
    },
  };
}

it("accepts a lock in which every edge leads somewhere", () => {
  expect(findLockProblems(lockWith({}), manifest)).toEqual([]);
});

it("finds what a nested package takes from above it", () => {
  const nested = { version: "1.0.0", integrity: INTEGRITY, dependencies: { b: "^2", "@s/c": "^1" } };
  const scoped = { version: "1.0.0", integrity: INTEGRITY };
  expect(
    findLockProblems(
      lockWith({ "node_modules/a/node_modules/n": nested, "node_modules/a/node_modules/@s/c": scoped }),
      manifest,
    ),
  ).toEqual([]);
});

it("does not find what stands beside, in another package's folder", () => {
  const packages = {
    "node_modules/b": { version: "2.0.0", integrity: INTEGRITY, dependencies: { inner: "1" } },
    "node_modules/a/node_modules/inner": { version: "1.0.0", integrity: INTEGRITY },
  };
  expect(findLockProblems(lockWith(packages), manifest)).toEqual([
    "node_modules/b needs inner, which is not in the lock",
  ]);
});

it.each(["dependencies", "optionalDependencies", "peerDependencies"] as const)(
  "reports %s that are absent",
  (list) => {
    const b = { version: "2.0.0", integrity: INTEGRITY, [list]: { gone: "1.0.0" } };
    expect(findLockProblems(lockWith({ "node_modules/b": b }), manifest)).toEqual([
      "node_modules/b needs gone, which is not in the lock",
    ]);
  },
);

it("lets an optional peer be absent", () => {
  const peerDependencies = { gone: "1" };
  const b = { version: "2.0.0", integrity: INTEGRITY, peerDependencies };
  const lock = lockWith({ "node_modules/b": { ...b, peerDependenciesMeta: { gone: { optional: true } } } });
  expect(findLockProblems(lock, manifest)).toEqual([]);
});

it("reports a host, a missing hash and a missing version", () => {
  const b = { resolved: "https://registry.example/b.tgz" };
  expect(findLockProblems(lockWith({ "node_modules/b": b }), manifest)).toEqual([
    "node_modules/b has no version",
    "node_modules/b has no sha512 hash",
    "node_modules/b names the host it came from (resolved)",
  ]);
});

it("reports a package that runs a script when it is installed", () => {
  const b = { version: "2.0.0", integrity: INTEGRITY, hasInstallScript: true };
  expect(findLockProblems(lockWith({ "node_modules/b": b }), manifest)).toEqual([
    "node_modules/b runs a script when it is installed",
  ]);
  expect(findLockProblems(lockWith({ "node_modules/b": b }), manifest, true)).toEqual([]);
});

it("reports a package.json that has moved on", () => {
  expect(findLockProblems(lockWith({}), { ...manifest, dependencies: { a: "1.0.1" } })).toEqual([
    "dependencies differ between package.json and the lock: run npm install",
  ]);
});

it("reports a lock of another version", () => {
  expect(findLockProblems({ lockfileVersion: 2, packages: {} }, {})).toEqual([
    "package-lock.json is not of version 3",
  ]);
});
