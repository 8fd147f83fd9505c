/** Questions about one document or one digest, as users ask them: in a terminal and over HTTP, follow-ups too. */
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askTurn, postJson, readRefusal, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

/** Automatic captions: no marks, a line of its own for each. */
const CAPTIONS = [
  "today we talk about the old bridge of ringsted and what became of it",
  "in the past the bridge carried nine hundred cars a day to the harbour",
  "then salt water reached the steel and the engineers closed two lanes",
  "so the town decided to build a new bridge for twelve million euros",
  "and in the future the new bridge will carry trams and bicycles too",
];
const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, "0")},000`;
const SUBTITLES = CAPTIONS.map(
  (line, nth) => `${nth + 1}\n${clock(nth * 10)} --> ${clock(nth * 10 + 9)}\n${line}\n`,
).join("\n");
const NOTES =
  "The new bridge of Ringsted costs 40 million euros, say the notes. It was planned by Ada Brook.\n";

const FILES = { "talk.srt": SUBTITLES, "notes.md": NOTES };
const cited = ({ answer }: Turn): string[] => answer.sources.map(({ title }) => title);

afterAll(endEverything);

describe("footnote ask --in", () => {
  it("answers from a digest's text alone, with the time, and its follow-ups do so too", async () => {
    const folder = tempFolder(FILES);
    const data = ["--data", join(folder, "data")];
    await footnoteJson(["add", join(folder, "notes.md"), ...data]);
    const { json: digest } = await footnoteJson(["digest", join(folder, "talk.srt"), ...data]);
    const { id, source } = digest as { id: string; source: { documentId: string } };

    const { json } = await footnoteJson([
      "ask",
      "--in",
      id,
      "For how many euros will the town build a new bridge?",
      ...data,
    ]);
    const turn = json as Turn;
    expect(turn.documentIds).toEqual([source.documentId]);
    expect(turn.answer.text).toContain("twelve million euros");
    expect(turn.answer.text).not.toContain("40 million");
    expect(turn.answer.claims[0]?.citations[0]?.atMs).toBe(30_000);
    expect(cited(turn)).toEqual(["talk"]);

    const followUp = ["ask", "--thread", turn.threadId, "Who planned the new bridge?", ...data];
    const { json: second } = await footnoteJson(followUp);
    expect((second as Turn).documentIds).toEqual([source.documentId]);
    expect((second as Turn).answer.text).not.toContain("Ada Brook");

    const said = await footnote(["ask", "--in", id, "How many cars did the bridge carry?", ...data]);
    expect(said.stdout).toMatch(/nine hundred cars a day[^\n]*0:10/u);
  });

  it("takes a document of the library by its path, and several at once", async () => {
    const folder = tempFolder(FILES);
    const data = ["--data", join(folder, "data")];
    await footnoteJson(["add", join(folder, "notes.md"), join(folder, "talk.srt"), ...data]);
    const about = (...names: string[]): string[] => names.flatMap((name) => ["--in", join(folder, name)]);
    const question = "What will the new bridge cost?";
    const one = (await footnoteJson(["ask", ...about("notes.md"), question, ...data])).json as Turn;
    expect(one.answer.text).toContain("40 million euros");
    expect(cited(one)).toEqual(["notes"]);
    const both = (await footnoteJson(["ask", ...about("notes.md", "talk.srt"), question, ...data]))
      .json as Turn;
    expect(both.documentIds).toHaveLength(2);
  });

  it("says plainly what it cannot ask, and what to do", async () => {
    const folder = tempFolder(FILES);
    const data = ["--data", join(folder, "data")];
    const refused = async (...args: string[]): Promise<unknown> =>
      (await footnoteJson(["ask", ...args, "How old is the bridge?", ...data])).json;
    expect(await refused("--in", "dig_none")).toMatchObject({ error: { code: "not-found" } });
    expect(await refused("--in", "doc_none")).toMatchObject({ error: { code: "not-found" } });
    expect(await refused("--in", join(folder, "talk.srt"))).toMatchObject({
      error: { code: "not-found", hint: expect.stringContaining("footnote add") as string },
    });
    await footnoteJson(["add", join(folder, "notes.md"), ...data]);
    const limited = await refused("--in", join(folder, "notes.md"), "--site", "example.org");
    expect(limited).toMatchObject({ error: { code: "bad-request" } });
  });
});

describe("POST /api/ask with documentIds", () => {
  it("asks these alone until they are left, keeps them over a restart, and refuses unknown ones", async () => {
    const folder = tempFolder();
    let serving = await serveHere({}, folder);
    const ask = (body: object): Promise<Response> => postJson(`${serving.address}/api/ask`, body);
    try {
      const talk = await upload(serving.address, "talk.srt", SUBTITLES);
      await upload(serving.address, "notes.md", NOTES);
      const first = await askTurn(serving.address, {
        question: "Who planned the new bridge?",
        documentIds: [talk.id],
      });
      expect(first.answer.text).not.toContain("Ada Brook");
      await serving.close();
      serving = await serveHere({}, folder);
      const thread = { threadId: first.threadId, question: "Who planned the new bridge?" };
      const second = await askTurn(serving.address, thread);
      expect(second.documentIds).toEqual([talk.id]);
      expect(second.answer.text).not.toContain("Ada Brook");
      const third = await askTurn(serving.address, { ...thread, documentIds: [] });
      expect(third.documentIds).toBeUndefined();
      expect(third.answer.text).toContain("Ada Brook");

      expect(await readRefusal(await ask({ ...thread, documentIds: ["doc_none"] }))).toMatchObject({
        status: 404,
        code: "not-found",
      });
      const many = Array.from({ length: 21 }, (_, nth) => `doc_${nth}`);
      expect((await ask({ ...thread, documentIds: many })).status).toBe(400);
      expect((await ask({ ...thread, documentIds: [3] })).status).toBe(400);
    } finally {
      await serving.close();
    }
  });
});
