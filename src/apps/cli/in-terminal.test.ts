import { expect, test } from "vitest";
import { localeLanguage } from "./in-terminal.ts";

test.each([
  [{}, "en"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh" }, "zh"],
  [{ LANG: "zh_TW.Big5", LC_MESSAGES: "en_GB.UTF-8" }, "en"],
  [{ LANG: "en_GB.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, "zh"],
  [{ LC_ALL: "C", LC_MESSAGES: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }, "en"],
  [{ LC_ALL: "", LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zhu_XX" }, "en"],
  [{ LANG: "en_GB.UTF-8", LANGUAGE: "zh_CN:en" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LANGUAGE: "de:en:zh" }, "en"],
  [{ LANG: "zh_CN.UTF-8", LANGUAGE: "de" }, "zh"],
  [{ LANG: "C", LANGUAGE: "zh_CN" }, "en"],
  [{ LANGUAGE: "zh_CN" }, "en"],
] as const)("%o speaks %s", (env, language) => {
  expect(localeLanguage(env)).toBe(language);
});
