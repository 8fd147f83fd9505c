/** What is digested and what is not: several sources at once, recordings, a library that stays as it was. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "node:path";
import { json3, playerReply, refusal, watchPage } from "../src/adapters/youtube/fake-replies.ts";
import { digestSources, type DigestOutcome } from "../src/apps/cli/digest-sources.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import { type FakeTranscriptionServer, startFakeTranscription } from "./fake-transcription-server.ts";
import { type FakeYoutube, startFakeYoutube } from "./fake-youtube.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";

const SAID = [
  "The lighthouse of Varn burned rape oil until 1881.",
  "The main problem is that the oil froze in 12 winters.",
  "After that it burned paraffin, because paraffin does not freeze.",
];
const [THERE, GONE] = ["aB3_-xyz019", "zzzzzzzzzzz"];
const watch = (id: string): string => `https://www.youtube.com/watch?v=${id}`;
const SIGNAL = new AbortController().signal;
/** A frame of silence: what is in it is the server's matter. */
const MP3 = new Uint8Array(834);
for (const at of [0, 417]) MP3.set([0xff, 0xfb, 0x90, 0x00], at);

let youtube: FakeYoutube;
let transcriber: FakeTranscriptionServer;
let opened: Footnote;

beforeAll(async () => {
  youtube = await startFakeYoutube();
  transcriber = await startFakeTranscription(
    SAID.map((text, nth) => [nth * 10, nth * 10 + 9, text] as const),
  );
  const env = {
    FOOTNOTE_READER: "off",
    FOOTNOTE_ALLOW_HOSTS: youtube.host,
    FOOTNOTE_TRANSCRIBE_URL: transcriber.url,
  };
  opened = await openFootnote({ ...readConfig(env, tempFolder()), youtube: youtube.url }, () => undefined);
  const video = { id: THERE, title: "The lamps of Varn", tracks: [[youtube.trackUrl("en"), "en"]] } as const;
  youtube.players.set(THERE, JSON.stringify(playerReply(video)));
  youtube.pages.set(THERE, watchPage(playerReply(video)));
  youtube.captions.set("en", json3(SAID.map((text, nth) => [nth * 60_000, 9_000, text] as const)));
  youtube.players.set(GONE, JSON.stringify(refusal("ERROR", "This video is private")));
  youtube.pages.set(GONE, watchPage(refusal("ERROR", "This video is private")));
});

afterAll(async () => {
  await opened?.close();
  await Promise.all([youtube?.close(), transcriber?.close()]);
  await endEverything();
});

function digestAll(names: readonly string[]): Promise<DigestOutcome[]> {
  return digestSources(names, { writer: "auto" }, opened, SIGNAL);
}

describe("several sources at once", () => {
  it("are each digested or refused in plain words, whatever becomes of the others", async () => {
    const folder = tempFolder({
      "varn.txt": SAID.join(" "),
      "broken.pdf": "%PDF-1.7\nnothing more",
      "talk.mp3": MP3,
    });
    const outcomes = await digestAll([
      join(folder, "varn.txt"),
      join(folder, "broken.pdf"),
      watch(GONE),
      watch(THERE),
      join(folder, "talk.mp3"),
    ]);
    expect(
      outcomes.map((outcome) => ("error" in outcome ? outcome.error.code : outcome.record.source.title)),
    ).toEqual(["varn", "document-unreadable", "video-unavailable", "The lamps of Varn", "talk"]);
    const [, , , video, talk] = outcomes.map((outcome) => ("record" in outcome ? outcome.record : undefined));
    expect(video?.source).toMatchObject({ url: watch(THERE), mediaType: "text/vtt", durationMs: 120_000 });
    expect(video?.digest?.fundamentalPoint).toMatchObject({
      text: SAID[2],
      citations: [{ quote: SAID[2], atMs: 120_000 }],
    });
    expect(talk?.source.durationMs).toBe(20_000);
    expect(talk?.digest?.figures.map(({ text }) => text)).toContain("12 winters");
  });

  it("that were digested before are not read into two digests", async () => {
    const before = await opened.digests.list();
    const [outcome] = await digestAll([watch(THERE)]);
    const known = before.find(({ source }) => source.url === watch(THERE));
    expect(outcome).toMatchObject({ record: { id: known?.id } });
    const [kept] = await digestAll([known?.id ?? ""]);
    expect(kept).toMatchObject({ record: { id: known?.id, status: "done" } });
  });

  it("leave the library, its searches and its index as they were", async () => {
    expect(await opened.store.listDocuments()).toEqual([]);
    expect(await opened.store.countDocuments()).toEqual({ documents: 0, passages: 0 });
    await opened.indexer.rebuild();
    expect(await opened.doctor().index.count()).toBe(0);
    const { run } = await opened.ask({ question: "What did Varn burn until 1881?", sources: ["library"] });
    expect((await run.turn).answer).toMatchObject({ status: "not-found", sources: [] });
  });
});

describe("a long transcript in one line", () => {
  it("of three megabytes is digested, and one without a word in it refused", async () => {
    const [words] = [SAID.join(" ").toLowerCase().replaceAll(/[.,]/gu, "")];
    const folder = tempFolder({
      "long.txt": `${words} `.repeat(Math.ceil(3_000_000 / words.length)),
      "none.txt": "a".repeat(3_000_000),
      "music.vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n[Music]\n\n00:04.000 --> 00:09.000\n♪♪♪\n",
    });
    const outcomes = await digestAll(["long.txt", "none.txt", "music.vtt"].map((name) => join(folder, name)));
    expect(outcomes).toMatchObject([
      {
        record: { status: "done", digest: { corePoint: { text: expect.stringMatching(/varn|paraffin/u) } } },
      },
      { error: { code: "document-empty" } },
      { error: { code: "document-empty" } },
    ]);
  });
});

describe("footnote digests", () => {
  it("lists what is kept, newest first, and removes it", async () => {
    const folder = tempFolder({ "one.txt": SAID.join(" "), "two.txt": SAID.toReversed().join(" ") });
    const data = ["--data", join(folder, "data")];
    expect((await footnote(["digests", ...data])).stdout).toContain("There are no digests.");
    const made = await footnoteJson(["digest", join(folder, "one.txt"), join(folder, "two.txt"), ...data]);
    const ids = (made.json as { digests: { id: string }[] }).digests.map(({ id }) => id);
    const listed = await footnote(["digests", ...data]);
    expect(listed.stdout).toMatch(/^dig_\S+ {2}two {2}20.*, done, extractive .*two\.txt\ndig_\S+ {2}one /u);
    const removed = await footnoteJson(["digests", "--remove", ids[0] ?? "", "dig_none", ...data]);
    expect(removed.json).toMatchObject({
      error: { code: "not-found", hint: expect.stringContaining(`Removed: ${ids[0]}`) },
    });
    const { json } = await footnoteJson(["digests", ...data]);
    expect((json as { digests: { id: string }[] }).digests.map(({ id }) => id)).toEqual([ids[1]]);
    const shown = await footnote(["digest", ids[1] ?? "", ...data]);
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringMatching(/^# two\n/u) });
  });
});
