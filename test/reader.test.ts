import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { openFootnote } from "../src/compose/open-footnote.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";

afterAll(endEverything);

const ON = { FOOTNOTE_READER: "on" };
const files = tempFolder({
  "bridge.md": "# The old bridge\n\nThe stone bridge over the river was built in 1893 by Maria Lund.",
  "ikeda.md":
    "# Staff\n\nProfessor Aiko Ikeda teaches soil science. Professor Ikeda has led the department since 2011 and lives near the river.",
  "library.md": "# 臺灣的圖書館\n\n臺灣圖書館的總館位於新北市，每逢星期一休館。",
  "bread.md": "# Bread\n\nOur bakery opens at six in the morning and sells rye bread until noon.",
});

/** What the doctor says of the embedder. */
async function embedderOf(
  data: string,
  env: Record<string, string>,
): Promise<{ status: string; message: string }> {
  const { json } = await footnoteJson(["doctor", "--data", data], env);
  const { findings } = json as { findings: { part: string; status: string; message: string }[] };
  const found = findings.find(({ part }) => part === "embedder");
  if (found === undefined) throw new Error("the doctor says nothing of the embedder");
  return found;
}

describe("the reader that comes with Footnote", () => {
  const data = tempFolder();
  let added: unknown;
  beforeAll(async () => {
    added = (await footnoteJson(["add", files, "--data", data], ON)).json;
  });

  it("makes the vectors of what is added, without any set-up, and the doctor says so", async () => {
    expect(added).not.toHaveProperty("embedding");
    const finding = await embedderOf(data, ON);
    expect(finding.status).toBe("ok");
    expect(finding.message).toContain("4 of 4 passages");
    expect(finding.message).toContain("multilingual-e5-small");
  });

  it("lets an English text be found by a Chinese question", async () => {
    const { stdout } = await footnoteJson(["ask", "那座石桥是哪一年建成的？", "--data", data], ON);
    expect(stdout).toContain("The old bridge");
  });

  it("refuses what the documents do not say of somebody whom they name", async () => {
    const question = "When was Professor Ikeda born?";
    const { json } = await footnoteJson(["ask", question, "--data", data, "--json"], ON);
    expect(json).toMatchObject({ answer: { status: "not-found" } });
  });

  it("lets a text in traditional characters answer a question in simplified ones", async () => {
    const { stdout } = await footnoteJson(["ask", "台湾图书馆星期几休馆？", "--data", data], ON);
    expect(stdout).toContain("星期一休館");
  });
});

describe("a library that was made without the reader", () => {
  const data = tempFolder();
  beforeAll(() => footnoteJson(["add", files, "--data", data]));

  it("is told so by the doctor", async () => {
    expect(await embedderOf(data, {})).toMatchObject({ status: "off" });
  });

  it("gets its vectors without being read again", async () => {
    const opened = await openFootnote(readConfig({}, data), () => undefined);
    await opened.embedded();
    const { embedder, vectors } = opened.doctor();
    expect(await vectors.countVectors(embedder?.name ?? "none")).toEqual({ passages: 4, vectors: 4 });
    await opened.close();
  });
});
