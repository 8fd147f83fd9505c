import { expect, test } from "vitest";
import { readCode } from "./read-code.ts";

test("code stands between fences as it is, and what comments say beside it as words", () => {
  const source =
    '"""Limits how often a client asks."""\nimport time\n\n# A client may ask six times a minute.\n# More is refused.\nMOST = 6  # a minute\n\n#x = y(z)\n# noqa\n';
  expect(readCode(source, "python").text).toBe(
    "Limits how often a client asks.\n\n```python\nimport time\n```\n\nA client may ask six times a minute.\nMore is refused.\n\n```python\nMOST = 6  # a minute\n\n#x = y(z)\n# noqa\n```",
  );
});

test("comments of C and its kin over several lines are read without their stars", () => {
  const source =
    "/**\n * Opens the sluice at the mill.\n * 水闸由守门人打开。\n */\nint open(void);\n// See the chart of tides.\n/* x */ int y;\n";
  expect(readCode(source, "c").text).toBe(
    "Opens the sluice at the mill.\n水闸由守门人打开。\n\n```c\nint open(void);\n```\n\nSee the chart of tides.\n\n```c\n/* x */ int y;\n```",
  );
});

test("what a program packed is refused with a way out", () => {
  expect(() => readCode(`!function(e){${"var a=e.b;".repeat(200)}}();`, "javascript")).toThrow(
    expect.objectContaining({ code: "document-unsupported" }),
  );
});
