import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createMemoryRows, openMemoryIndex } from "../../adapters/passage-index/memory-index.ts";
import { HOME } from "../../compose/home-scope.ts";
import { mendingIndex } from "./mending-index.ts";

test("a search that finds the index damaged has it mended, once at a time and not over and over", async () => {
  const begun: PromiseWithResolvers<void>[] = [];
  let nowMs = 0;
  let code: "index-unavailable" | "disk-full" = "disk-full";
  const damaged = {
    ...openMemoryIndex(createMemoryRows()),
    search: async () => {
      throw new FootnoteError(code, say("store.index-unreadable"));
    },
  };
  const mend = (): Promise<void> => {
    begun.push(Promise.withResolvers());
    return begun.at(-1)!.promise;
  };
  const index = mendingIndex(damaged, mend, { monotonicMs: () => nowMs });
  const search = () => index.search("a", 1, { spaceId: HOME.spaceId });
  await expect(search()).rejects.toMatchObject({ code: "disk-full" });
  expect(begun).toHaveLength(0);
  code = "index-unavailable";
  for (let nth = 0; nth < 3; nth++) await expect(search()).rejects.toMatchObject({ code });
  expect(begun).toHaveLength(1);
  begun[0]?.resolve();
  await begun[0]?.promise;
  await expect(search()).rejects.toMatchObject({ code });
  expect(begun).toHaveLength(1);
  nowMs = 60_000;
  await expect(search()).rejects.toMatchObject({ code });
  expect(begun).toHaveLength(2);
});
