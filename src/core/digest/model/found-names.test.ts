/** Which of a name's spellings leads. */
import { expect, test } from "vitest";
import { placesIn } from "../../domain/places.ts";
import { quotingOf } from "../quoting.ts";
import { withModelNames } from "./found-names.ts";
import { type Noted, readNoted } from "./read-noted.ts";

const TEXT = "DPCK在国外火了。深度求所开源了模型。深度求所用了两千块卡。";
const quoting = quotingOf(TEXT, placesIn(TEXT, []));

const noted = (n: string, forms: readonly string[]): Noted[] => [
  readNoted({ core: { t: "x", s: [1] }, names: [{ n, k: "organisation", forms }] }, () => true),
];

test("a name that the model has and that stands there leads, though only a form of it was found without the model", () => {
  const known = [quoting.nameOf({ count: 1, places: [{ start: 0, end: 4 }] })];
  const [name, ...others] = withModelNames(known, noted("深度求所", ["DPCK"]), TEXT, quoting);
  expect(name).toMatchObject({ text: "深度求所", count: 3, kind: "organisation", forms: ["DPCK"] });
  expect(others).toEqual([]);
});

test("a name as the model knows it, and as the text never spells it, is known by the text's own spelling", () => {
  const known = [quoting.nameOf({ count: 1, places: [{ start: 0, end: 4 }] })];
  const names = withModelNames(known, noted("DeepSeek", ["深度求所", "DPCK"]), TEXT, quoting);
  expect(names.map(({ text }) => text)).toEqual(["深度求所"]);
});
