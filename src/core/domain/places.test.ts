import { describe, expect, it } from "vitest";
import { placesIn } from "./places.ts";

describe("placesIn", () => {
  it("tells the time and the page that begin last before a place", () => {
    const places = placesIn("abcdefghij", [
      { kind: "page", start: 0, page: 1 },
      { kind: "time", start: 4, atMs: 1_500 },
      { kind: "page", start: 6, page: 2 },
    ]);
    expect([places.at(3), places.at(4), places.at(9)]).toEqual([
      { page: 1 },
      { page: 1, atMs: 1_500 },
      { page: 2, atMs: 1_500 },
    ]);
  });

  it.each([
    "[00:01:05] One.\n[00:02:00] Two.\n[01:00:00] Three.",
    "Ann 01:05\nOne.\nBob 02:00\nTwo.\nAnn 60:00\nThree.",
  ])("reads times that are written in a transcript: %j", (text) => {
    expect(placesIn(text, []).cues.map(({ atMs }) => atMs)).toEqual([65_000, 120_000, 3_600_000]);
    expect(placesIn(text, []).at(text.indexOf("Two"))).toEqual({ atMs: 120_000 });
  });

  it("takes one time in a text for no time of a recording", () => {
    expect(placesIn("We met at\n12:30 in town.", []).cues).toEqual([]);
  });
});
