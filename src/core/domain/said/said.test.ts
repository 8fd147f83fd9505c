import { expect, test } from "vitest";
import { asFootnoteError, type ErrorBody, errorFromBody, FootnoteError, INNER } from "../errors.ts";
import { asTold, type Said } from "../sentence.ts";
import { SENTENCES } from "./catalogue.ts";
import { filledIn } from "./filled-in.ts";
import { HELP } from "./help-said.ts";
import { inLanguage, sentenceIn } from "./in-language.ts";
import { say } from "./say.ts";
import { LANGUAGES, type Pair, pairs } from "./sentence-pairs.ts";

const all: [string, Pair][] = Object.entries({ ...SENTENCES, ...HELP });
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string).toSorted();

test.each(all)(
  "%s is said in both languages with the same parameters, and nothing of the pattern is left",
  (_key, pair) => {
    expect(new Set(namesIn(pair.zh))).toEqual(new Set(namesIn(pair.en)));
    for (const language of LANGUAGES) {
      const params = Object.fromEntries(namesIn(pair.en).map((name) => [name, `<${name}>`]));
      const text = filledIn(language, pair[language], params, ({ text }) => text);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      expect(text).not.toMatch(/[{}]/);
    }
  },
);

test.each(all)("%s has Chinese words and marks in Chinese, and none in English", (_key, { en, zh }) => {
  expect(en).not.toMatch(/\p{Script=Han}|[，。；：（）]/u);
  // A sentence that is nothing but the words of others has no words of its own.
  const own = zh.replace(/\{[^}]*\}/g, "");
  if (/\p{L}/u.test(en.replace(/\{[^}]*\}/g, ""))) expect(own).toMatch(/\p{Script=Han}/u);
  expect(own).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u);
});

test("a translation that lacks a parameter, or has one more, does not compile", () => {
  // @ts-expect-error the Chinese says nothing of the path
  pairs({ "x.lacks": { en: "{path} is full.", zh: "满了。" } });
  // @ts-expect-error the English says nothing of the path
  pairs({ "x.more": { en: "It is full.", zh: "{path} 满了。" } });
  // @ts-expect-error a language is missing
  pairs({ "x.alone": { en: "It is full." } });
  // @ts-expect-error a parameter is missing
  expect(() => say("file.unreadable", { path: "a.md" })).toThrow(RangeError);
  // @ts-expect-error there is no such sentence
  expect(() => say("file.of-no-kind")).toThrow(TypeError);
  expect(pairs({ "x.whole": { en: "{n} {n|page|pages}", zh: "{n} 页" } })).toBeDefined();
});

test("an error is said in English at once, and in Chinese with the same parameters", () => {
  const reason = say("file.refused", { code: "EWEIRD" });
  const error = new FootnoteError("path-unreadable", say("file.unreadable", { path: "a.md", reason }), {
    hint: say("file.check-permissions"),
  });
  expect(error.message).toBe("a.md could not be read: the system refused it (EWEIRD).");
  expect(error.hint).toBe("Check the path and its permissions.");
  const sent = JSON.parse(JSON.stringify(error.toBody())) as ErrorBody;
  expect(inLanguage("en", sent)).toEqual({ message: error.message, hint: error.hint });
  expect(inLanguage("zh", sent)).toEqual({
    message: "无法读取 a.md：系统拒绝了（EWEIRD）。",
    hint: "请检查路径及其权限。",
  });
});

test("an error that comes from a thread or a server is the same again", () => {
  const error = new FootnoteError("disk-full", say("file.disk-full", { path: "a.md" }), {
    hint: say("file.other-disk"),
  });
  const again = errorFromBody(error.toBody(), { retryable: true });
  expect(again.toBody()).toEqual(error.toBody());
  expect(again.retryable).toBe(true);
});

test("what an older version stored keeps its English words, and so does what this version does not know", () => {
  const stored: ErrorBody = { code: "disk-full", message: "The disk is full.", hint: "Free some space." };
  expect(inLanguage("zh", stored)).toEqual({ message: stored.message, hint: stored.hint });
  expect(errorFromBody(stored).message).toBe("The disk is full.");
  const newer = { ...stored, said: { key: "file.of-next-year", params: {} } };
  expect(inLanguage("zh", newer).message).toBe("The disk is full.");
  const lacking = { ...stored, said: { key: "file.unreadable", params: { path: "a.md" } } };
  expect(inLanguage("zh", lacking).message).toBe("The disk is full.");
});

test.each<[string, unknown]>([
  ["no parameters", undefined],
  ["parameters of another kind", { path: true, reason: [] }],
  ["null within", { path: null, reason: null }],
  ["a sentence without its parts", { path: "a", reason: { key: "told" } }],
])("a stored sentence with %s is told in English", (_what, params) => {
  const said = { key: "file.unreadable", params } as unknown as Said;
  expect(sentenceIn("zh", said, "It could not be read.")).toBe("It could not be read.");
});

test("words of others are never filled in again", () => {
  expect(say("file.unreadable", { path: "{reason}", reason: asTold("{path} $1 $&") }).text).toBe(
    "{reason} could not be read: {path} $1 $&.",
  );
});

test("the sentences that errors say without the catalogue are those of the catalogue", () => {
  for (const { key, text } of Object.values(INNER)) {
    expect(new Map(Object.entries<Pair>(SENTENCES)).get(key)?.en).toBe(text);
  }
  expect(inLanguage("zh", asFootnoteError(new Error("x")).toBody()).message).toBe("Footnote 内部出错了。");
});

test("what was carried over is counted", () => {
  const params = { from: "here", to: "there", documents: 2, turns: 1, rows: 40 };
  expect(say("terminal.moved", params).text).toBe(
    "Carried over from here to there: 2 documents, 1 answer, 40 rows in all.",
  );
});
