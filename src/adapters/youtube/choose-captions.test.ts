import { expect, test } from "vitest";
import { chooseCaptions } from "./choose-captions.ts";
import type { CaptionTrack } from "./video.ts";

/** `a.en` is an automatic track, `.en` a written one. */
const track = (name: string): CaptionTrack => ({
  url: name,
  language: name.slice(name.indexOf(".") + 1),
  isAutomatic: name.startsWith("a"),
});
const chosen = (names: readonly string[], wanted?: string, spoken?: string): string | undefined =>
  chooseCaptions({ tracks: names.map(track), ...(spoken ? { spoken } : {}) }, wanted)?.url;

test("the wanted language is taken before the spoken one, that before English, and that before the first", () => {
  const all = [".cs", ".de", ".en", ".zh"];
  expect(chosen(all, "zh", "de")).toBe(".zh");
  expect(chosen(all, undefined, "de")).toBe(".de");
  expect(chosen(all, "nl", "fr")).toBe(".en");
  expect(chosen([".cs", ".de"], "nl")).toBe(".cs");
  expect(chosen([])).toBeUndefined();
});

test("written captions are taken before automatic ones of the same language, not of another", () => {
  expect(chosen(["a.en", ".en"], undefined, "en")).toBe(".en");
  expect(chosen(["a.en", ".de"], undefined, "en")).toBe("a.en");
  expect(chosen(["a.ja", ".ko"])).toBe(".ko");
});

test("a language is found in any variant, the very one first", () => {
  expect(chosen([".zh-Hans", ".zh-Hant"], "zh-Hant")).toBe(".zh-Hant");
  expect(chosen([".zh-TW"], "zh")).toBe(".zh-TW");
  expect(chosen([".zh-Hans"], "ZH-CN")).toBe(".zh-Hans");
});
