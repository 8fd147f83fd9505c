import { expect, test } from "vitest";
import { atOnce } from "../../lib/in-parts.ts";
import { toExportedTurn } from "./exported-turn.ts";
import { fakeReading, fakeReadings, fakeSource, fakeTurn } from "./fake-turn.ts";
import { threadHtml } from "./html.ts";

test("a thread is made turn by turn, so that others have theirs between two", () => {
  const turn = fakeTurn("One is said.", [["One is said.", 1]], [fakeSource(1)]);
  const exported = toExportedTurn(turn, fakeReadings([1, fakeReading(1)]));
  const turns = [exported, exported, exported];
  expect([...threadHtml("A thread", turns)]).toHaveLength(2);
  expect(atOnce(threadHtml("A thread", turns)).match(/<section class="turn">/gu)).toHaveLength(3);
});
