import { expect, test, vi } from "vitest";
import { type AccountGuesses, createAccountGuesses } from "./account-guesses.ts";
import type { PaceStore } from "../../core/ports/pace-store.ts";
import { createGuessLimit } from "./guess-limit.ts";
import { createHeldLimit } from "./held-limit.ts";

/** As a store keeps them, at one moment: so many are left of each name. */
function pacesHere(): PaceStore {
  const left = new Map<string, number>();
  return {
    paceWaitMs: async (name, { everyMs, burst }) => ((left.get(name) ?? burst) > 0 ? 0 : everyMs),
    async takePace(name, { everyMs, burst }) {
      const now = left.get(name) ?? burst;
      left.set(name, Math.max(0, now - 1));
      return now > 0 ? 0 : everyMs;
    },
  };
}

function limits() {
  const log = vi.fn<(error: unknown) => void>();
  const nowMs = () => 0;
  const held = createHeldLimit(pacesHere(), nowMs);
  return { log, ...createAccountGuesses({ guesses: createGuessLimit(nowMs), held, log }) };
}

const right = async () => "signed in";
const wrong = async () => {
  throw new Error("wrong");
};
const tried = (guessed: AccountGuesses["guessed"], address: string, account: string, look = wrong) =>
  guessed<unknown>(address, account, look).catch((thrown: unknown) => (thrown as { code?: string }).code);

test("guesses at many accounts from many addresses do not keep those out who have signed in from theirs", async () => {
  const { guessed } = limits();
  await guessed("198.51.100.1", "ada@a.example", right);
  for (let nth = 0; nth < 150; nth++) await tried(guessed, `203.0.113.${nth}`, `nobody-${nth}@a.example`);
  expect(await guessed("198.51.100.1", "ada@a.example", right)).toBe("signed in");
  // Whoever was never here waits with those who guess.
  expect(await tried(guessed, "192.0.2.1", "ben@a.example")).toBe("too-many-guesses");
});

test("guesses at an account from elsewhere do not keep its owner out, who is at an address that has known it", async () => {
  const { guessed, log } = limits();
  await guessed("198.51.100.1", "ada@a.example", right);
  for (let nth = 0; nth < 20; nth++) await tried(guessed, `203.0.113.${nth}`, "ada@a.example");
  expect(await tried(guessed, "203.0.113.99", "ada@a.example")).toBe("too-many-guesses");
  expect(log).toHaveBeenCalledTimes(1);
  expect(await guessed("198.51.100.1", "ada@a.example", right)).toBe("signed in");
  // It has known this account, and no other.
  for (let nth = 0; nth < 10; nth++) await tried(guessed, `203.0.114.${nth}`, "ben@a.example");
  expect(await tried(guessed, "198.51.100.1", "ben@a.example")).toBe("too-many-guesses");
});

test("of a thousand guesses at one moment only as many are looked at as are told, but for those under way", async () => {
  const { guessed } = limits();
  let looked = 0;
  const look = async () => {
    looked++;
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error("wrong");
  };
  const all = Array.from({ length: 1_000 }, () =>
    guessed("203.0.113.1", "ada@a.example", look).catch(() => undefined),
  );
  await Promise.all(all);
  expect(looked).toBeLessThan(15);
});

test("being refused leaves nothing behind that would push out who was counted", async () => {
  const { guessed } = limits();
  for (let nth = 0; nth < 10; nth++) await tried(guessed, "203.0.113.1", "ada@a.example");
  for (let nth = 0; nth < 10_001; nth++) await tried(guessed, "203.0.113.1", `nobody-${nth}@a.example`);
  expect(await tried(guessed, "198.51.100.1", "ada@a.example")).toBe("too-many-guesses");
});
