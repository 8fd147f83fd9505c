import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { openFootnote } from "../src/compose/open-footnote.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";

afterAll(endEverything);

interface Finding {
  readonly part: string;
  readonly status: string;
  readonly message: string;
}

const ON = { FOOTNOTE_READER: "on" };
const files = tempFolder({
  "bridge.md": "# The old bridge\n\nThe stone bridge over the river was built in 1893 by Maria Lund.",
  "bread.md": "# Bread\n\nOur bakery opens at six in the morning and sells rye bread until noon.",
});

/** What the doctor says of the embedder. */
async function embedderOf(data: string, env: Record<string, string>): Promise<Finding> {
  const { json } = await footnoteJson(["doctor", "--data", data], env);
  const found = (json as { findings: Finding[] }).findings.find(({ part }) => part === "embedder");
  if (found === undefined) throw new Error("the doctor says nothing of the embedder");
  return found;
}

describe("the reader that comes with Footnote", () => {
  it("makes the vectors of what is added, without any set-up, and lets an English text be found in Chinese", async () => {
    const data = tempFolder();
    const added = await footnoteJson(["add", files, "--data", data], ON);
    expect(added.json).not.toHaveProperty("embedding");
    const finding = await embedderOf(data, ON);
    expect(finding.status).toBe("ok");
    expect(finding.message).toContain("2 of 2 passages");
    expect(finding.message).toContain("multilingual-e5-small");
    const { stdout } = await footnoteJson(["ask", "那座石桥是哪一年建成的？", "--data", data], ON);
    expect(stdout).toContain("The old bridge");
  });

  it("is left out where FOOTNOTE_READER=off, and gives a library of that time its vectors without reading it again", async () => {
    const data = tempFolder();
    await footnoteJson(["add", files, "--data", data]);
    expect(await embedderOf(data, {})).toMatchObject({ status: "off" });
    const opened = await openFootnote(readConfig({}, data), () => undefined);
    await opened.embedded();
    expect(await opened.store.countVectors(opened.doctor().embedder?.name ?? "none")).toBe(2);
    await opened.close();
  });
});
