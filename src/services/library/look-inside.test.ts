import { expect, test } from "vitest";
import type { Document } from "../../core/domain/document.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import { findInside, headingsIn, outlineOf } from "./look-inside.ts";

const ID = "doc_a" as DocumentId;

function storeOf(text: string): TextStore {
  return {
    getDocument: async () => ({ id: ID, length: text.length, mediaType: "text/markdown" }) as Document,
    readText: async (_id, start, end) => text.slice(start, end),
    placeAt: async () => ({}),
    placeMarks: async () => [],
    getPassages: async () => [],
  };
}

const titles = async (text: string): Promise<string[]> =>
  (await headingsIn([text])).map(({ title }) => title);

test("what stands in a fence is no heading, also where the fence holds other fences", async () => {
  expect(await titles("# a\n````md\n```sh\n# b\n```\n# c\n````\n# d")).toEqual(["a", "d"]);
  expect(await titles("# a\n```\n~~~\n# b\n```\n# c")).toEqual(["a", "c"]);
});

test("headings of files with both line ends are told", async () => {
  expect(await headingsIn(["# a\r\nwords\r\n", "## b #\r\n"])).toEqual([
    { level: 1, title: "a", start: 0 },
    { level: 2, title: "b", start: 12 },
  ]);
});

test("a heading over the edge of two parts is whole, and a line without end is none", async () => {
  expect(
    await headingsIn(["words\n# the br", "idge\n# ", "#".repeat(900), "#".repeat(900), "x\n# c"]),
  ).toEqual([
    { level: 1, title: "the bridge", start: 6 },
    { level: 1, title: "c", start: 1_823 },
  ]);
});

test("words over the edges of parts are found, each once, with what stands around them", async () => {
  const text = "zebra crossing ".repeat(9_000);
  const { found, isCut } = await findInside(ID, "crossing", storeOf(text.slice(0, 3_000)));
  expect(found).toHaveLength(200);
  expect(isCut).toBe(false);
  for (let edge = 65_536; edge < text.length; edge += 65_536) {
    for (const at of [edge - 12, edge - 1, edge, edge + 1]) {
      const one = `${"-".repeat(at)} Brücke  von\nOslo ${"-".repeat(90_000)}`;
      const places = await findInside(ID, "BRÜCKE von oslo", storeOf(one));
      expect(places.found).toEqual([
        {
          start: at + 1,
          end: at + 17,
          before: `${"-".repeat(59)} `,
          text: "Brücke  von\nOslo",
          after: ` ${"-".repeat(59)}`,
        },
      ]);
    }
  }
});

test("a long text is looked through in parts, with turns between them", async () => {
  const store = storeOf("a ".repeat(70_000));
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  expect((await findInside(ID, `${"a ".repeat(148)}b`, store)).found).toEqual([]);
  const afterFind = turns;
  expect((await outlineOf(ID, store)).headings).toEqual([]);
  clearInterval(counting);
  expect(afterFind).toBeGreaterThan(1);
  expect(turns).toBeGreaterThan(afterFind);
});
