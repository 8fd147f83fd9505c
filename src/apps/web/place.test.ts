import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DigestId, DocumentId, ResearchId, ThreadId } from "../../core/domain/ids.ts";
import { type Middle, pathOf, placeOf, SETTINGS_SECTIONS, type Side } from "./place.ts";

const id = fc.stringMatching(/^[a-z]{3}_[\w-]{1,12}$/);
const middles: fc.Arbitrary<Middle> = fc.oneof(
  fc.constant<Middle>({ kind: "new", aboutIds: undefined }),
  fc
    .array(id, { minLength: 1, maxLength: 3 })
    .map((ids): Middle => ({ kind: "new", aboutIds: ids as DocumentId[] })),
  id.map((one): Middle => ({ kind: "thread", id: one as ThreadId })),
  id.map((one): Middle => ({ kind: "digest", id: one as DigestId })),
  fc.constant<Middle>({ kind: "research" }),
  fc.constant<Middle>({ kind: "discover" }),
  id.map((one): Middle => ({ kind: "research", id: one as ResearchId })),
);
const spans = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({
  start: Math.min(start, 1e9),
  end: Math.min(start, 1e9) + Math.min(length, 1e9),
}));
const sides: fc.Arbitrary<Side> = fc.oneof(
  fc.constantFrom<Side>({ kind: "library" }, { kind: "usage" }),
  fc.constantFrom(...SETTINGS_SECTIONS).map((section): Side => ({ kind: "settings", section })),
  fc
    .tuple(id, fc.option(spans, { nil: undefined }))
    .map(([one, at]): Side => ({ kind: "document", id: one as DocumentId, at })),
);

test("every place has an address, and that address is that place", () => {
  fc.assert(
    fc.property(middles, fc.option(sides, { nil: undefined }), (middle, side) => {
      const place = side === undefined ? { middle } : { middle, side };
      const [path = "", search = ""] = pathOf(place).split("?");
      expect(placeOf(path, search)).toEqual(place);
    }),
  );
});

test("whatever else an address says is a new thread", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, search) => {
      expect(placeOf(`no/${path}`, search).middle.kind).toBe("new");
    }),
  );
  expect(placeOf("t/", "").middle).toEqual({ kind: "new", aboutIds: undefined });
  expect(placeOf("doc/doc_1", "at=9-2").side).toEqual({ kind: "document", id: "doc_1", at: undefined });
  expect(placeOf("t/thr_1", "doc=<b>&panel=nothing")).toEqual({ middle: { kind: "thread", id: "thr_1" } });
});
