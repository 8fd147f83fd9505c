import { expect, test } from "vitest";
import type { TurnId } from "./ids.ts";
import { historyBefore, versionsOf } from "./versions.ts";

const turn = (id: string, versionOf?: string) => ({
  turnId: id as TurnId,
  ...(versionOf === undefined ? {} : { versionOf: versionOf as TurnId }),
});
const ids = (turns: readonly { turnId: string }[]): string => turns.map(({ turnId }) => turnId).join(" ");

const THREAD = [turn("a"), turn("b"), turn("a2", "a"), turn("c"), turn("b2", "b"), turn("a3", "a")];

test("versions stand in the place of the first", () => {
  expect(versionsOf(THREAD).map(ids)).toEqual(["a a2 a3", "b b2", "c"]);
});

test("a question leans on the latest version of each place before its own", () => {
  expect(ids(historyBefore(THREAD))).toBe("a3 b2 c");
  expect(ids(historyBefore(THREAD, "b" as TurnId))).toBe("a3");
  expect(ids(historyBefore(THREAD, "a" as TurnId))).toBe("");
});

test("a version whose first is gone stands by itself, with those of the same", () => {
  expect(versionsOf([turn("x2", "x"), turn("x3", "x")]).map(ids)).toEqual(["x2 x3"]);
});
