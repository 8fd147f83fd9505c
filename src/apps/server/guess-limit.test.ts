import { expect, test } from "vitest";
import { createGuessLimit } from "./guess-limit.ts";

test("an address has ten guesses, and then one in ten seconds; others are not held up", () => {
  let nowMs = 0;
  const limit = createGuessLimit(() => nowMs);
  for (let nth = 1; nth <= 10; nth++) {
    expect(limit.waitMs("203.0.113.7")).toBe(0);
    expect(limit.wrong("203.0.113.7")).toBe(nth === 10);
  }
  expect(limit.waitMs("203.0.113.7")).toBe(10_000);
  expect(limit.waitMs("203.0.113.8")).toBe(0);
  nowMs = 10_000;
  expect(limit.waitMs("203.0.113.7")).toBe(0);
  limit.wrong("203.0.113.7");
  expect(limit.waitMs("203.0.113.7")).toBe(10_000);
});

test("addresses of one IPv6 network are one", () => {
  const limit = createGuessLimit(() => 0);
  for (let nth = 0; nth < 10; nth++) limit.wrong(`2001:db8:1:2::${nth}`);
  expect(limit.waitMs("2001:db8:1:2:ffff:1:2:3")).toBeGreaterThan(0);
  expect(limit.waitMs("2001:db8:1:3::1")).toBe(0);
  expect(limit.waitMs("::1")).toBe(0);
});

test("guesses from many addresses are slowed together, but for those that have known the password", () => {
  let nowMs = 0;
  const limit = createGuessLimit(() => nowMs);
  limit.right("198.51.100.1");
  for (let nth = 0; nth < 100; nth++) limit.wrong(`203.0.113.${nth}`);
  expect(limit.waitMs("192.0.2.1")).toBe(1_000);
  expect(limit.waitMs("198.51.100.1")).toBe(0);
  nowMs = 1_000;
  expect(limit.waitMs("192.0.2.1")).toBe(0);
});
