/** Videos and recordings end to end: added, found, quoted with their times, refused in plain words. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { json3, playerReply, refusal, watchPage } from "../src/adapters/youtube/fake-replies.ts";
import { addPaths } from "../src/services/library/add-paths.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import { lazyFetcher } from "../src/compose/lazy-fetcher.ts";
import { createWeb } from "../src/compose/open-web.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import type { AddOutcome } from "../src/core/library/library.ts";
import { type FakeTranscriptionServer, startFakeTranscription } from "./fake-transcription-server.ts";
import { type FakeYoutube, startFakeYoutube } from "./fake-youtube.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";

const ID = "aB3_-xyz019";
const WATCH = `https://www.youtube.com/watch?v=${ID}`;
/** Two frames of silence: what is in it is the server's matter. */
const MP3 = Uint8Array.from([...frame(), ...frame()]);

function frame(): Uint8Array {
  const bytes = new Uint8Array(417);
  bytes.set([0xff, 0xfb, 0x90, 0x00]);
  return bytes;
}

async function engineWith(env: Readonly<Record<string, string>>, youtube?: string): Promise<Footnote> {
  const config = readConfig({ FOOTNOTE_READER: "off", ...env }, tempFolder());
  return openFootnote({ ...config, ...(youtube ? { youtube } : {}) }, () => undefined);
}

async function add(footnote: Footnote, path: string, language?: string): Promise<AddOutcome> {
  const { outcomes } = await addPaths(footnote, [path], { language });
  return outcomes[0] as AddOutcome;
}

async function ask(footnote: Footnote, question: string): Promise<Turn> {
  const { run } = await footnote.ask({ question, sources: ["library"] });
  return run.turn;
}

afterAll(endEverything);

describe("a YouTube video", () => {
  let youtube: FakeYoutube;
  let footnote: Footnote;

  beforeAll(async () => {
    youtube = await startFakeYoutube();
    footnote = await engineWith({ FOOTNOTE_ALLOW_HOSTS: youtube.host }, youtube.url);
  });
  afterAll(async () => {
    await footnote.close();
    await youtube.close();
  });
  beforeEach(() => {
    for (const replies of [youtube.pages, youtube.players, youtube.captions]) replies.clear();
    const tracks = [
      [youtube.trackUrl("auto"), "en", "asr"],
      [youtube.trackUrl("en"), "en"],
      [youtube.trackUrl("zh"), "zh-Hans"],
    ] as const;
    const video = { id: ID, title: "The lamps of Varn", tracks };
    youtube.players.set(ID, JSON.stringify(playerReply(video)));
    youtube.pages.set(ID, watchPage(playerReply({ ...video, publishDate: "2024-05-06" })));
    youtube.captions.set(
      "en",
      json3([
        [0, 4_000, "Welcome to the school of lamps."],
        [123_400, 3_000, "The lighthouse of Varn burned rape oil until 1881."],
        [130_000, 3_000, "After that it burned paraffin."],
      ]),
    );
    youtube.captions.set("zh", json3([[5_000, 3_000, "瓦恩灯塔在1881年以前烧菜籽油。"]]));
  });

  it("is added under its one address, whichever it was named by, and answers with the time", async () => {
    const outcome = await add(footnote, `https://youtu.be/${ID}?si=tracking&t=9`);
    expect(outcome).toMatchObject({
      kind: "added",
      url: WATCH,
      document: {
        title: "The lamps of Varn",
        mediaType: "text/vtt",
        language: "en",
        publishedAt: "2024-05-06",
      },
    });
    expect((await add(footnote, `https://m.youtube.com/watch?v=${ID}`)).kind).toBe("unchanged");

    const { answer } = await ask(footnote, "What did the lighthouse of Varn burn until 1881?");
    const citation = answer.claims.flatMap((claim) => claim.citations)[0];
    expect(citation?.quote.text).toContain("burned rape oil until 1881");
    expect(citation?.atMs).toBe(123_400);
    expect(answer.sources[0]).toMatchObject({ url: WATCH, publishedAt: "2024-05-06" });
  });

  it("is added in the language that was asked for, in place of the other", async () => {
    await add(footnote, WATCH);
    expect(await add(footnote, WATCH, "zh")).toMatchObject({
      kind: "replaced",
      document: { language: "zh" },
    });
    const { answer } = await ask(footnote, "瓦恩灯塔在1881年以前烧什么？");
    expect(answer.claims.flatMap((claim) => claim.citations)[0]).toMatchObject({ atMs: 5_000 });
  });

  it("is read in the same way to answer a question, where an engine finds it", async () => {
    const reader = { read: () => Promise.reject(new Error("it is no page")), warm: () => undefined };
    const clock = { now: () => "2026-11-24T00:00:00Z", monotonicMs: () => 0, sleep: () => Promise.resolve() };
    const fetcher = lazyFetcher({ allowHosts: footnote.config.allowHosts });
    const web = createWeb({ engines: [], fetcher, reader, clock, hash: () => "h", youtube: youtube.url });
    const page = await web.read(`https://www.youtube.com/shorts/${ID}`, AbortSignal.timeout(30_000));
    expect(page).toMatchObject({ url: WATCH, title: "The lamps of Varn", publishedAt: "2024-05-06" });
    expect(page.text).toContain("burned rape oil until 1881");
  });

  it("is read anew when an answer is checked again, in the language it was read in", async () => {
    await add(footnote, WATCH, "zh");
    const { turnId } = await ask(footnote, "瓦恩灯塔在1881年以前烧什么？");
    const recheck = await footnote.recheck(turnId, AbortSignal.timeout(30_000));
    expect(recheck.sources).toMatchObject([{ url: WATCH, fate: "unchanged" }]);
    expect(recheck.standing).toBe(recheck.total);
  });

  it("is refused in plain words where there is nothing to read", async () => {
    const asked = youtube.asked.length;
    expect(await add(footnote, "https://www.youtube.com/playlist?list=PL1")).toMatchObject({
      kind: "failed",
      error: { code: "url-refused", hint: expect.stringContaining("videos") as string },
    });
    expect(await add(footnote, "https://www.youtube.com/watch?v=nonsense")).toMatchObject({
      error: { code: "url-refused" },
    });
    expect(youtube.asked).toHaveLength(asked);

    const silent = playerReply({ id: ID });
    youtube.players.set(ID, JSON.stringify(silent));
    youtube.pages.set(ID, watchPage(silent));
    expect(await add(footnote, WATCH)).toMatchObject({
      error: {
        code: "video-without-captions",
        hint: expect.stringContaining("FOOTNOTE_TRANSCRIBE_URL") as string,
      },
    });
    youtube.players.set(ID, JSON.stringify(refusal("ERROR", "This video is unavailable")));
    youtube.pages.delete(ID);
    expect(await add(footnote, WATCH)).toMatchObject({ error: { code: "video-unavailable" } });
    youtube.players.set(ID, 429);
    expect(await add(footnote, WATCH)).toMatchObject({ error: { code: "fetch-failed", retryable: true } });
  });
});

describe("a recording", () => {
  let server: FakeTranscriptionServer;
  let footnote: Footnote;
  const folder = tempFolder({ "talk.txt": MP3, "other.mp3": Uint8Array.from([...MP3, 0]) });
  const talk = join(folder, "talk.txt");

  beforeAll(async () => {
    server = await startFakeTranscription([
      [0, 3, "Welcome to the archive."],
      [62.5, 66, "The bell of Varn was cast in 1702 by Hanna Brandt."],
    ]);
    footnote = await engineWith({
      FOOTNOTE_TRANSCRIBE_URL: server.url,
      FOOTNOTE_TRANSCRIBE_KEY: "k-0123456789",
    });
  });
  afterAll(async () => {
    await footnote.close();
    await server.close();
  });

  it("is known by its content, transcribed once, and answers with the time", async () => {
    expect(await add(footnote, talk)).toMatchObject({
      kind: "added",
      document: { title: "talk", mediaType: "text/vtt", language: "en" },
    });
    expect(server.requests).toMatchObject([
      {
        path: "/v1/audio/transcriptions",
        authorization: "Bearer k-0123456789",
        model: "whisper-1",
        format: "verbose_json",
        fileName: "recording.mp3",
        fileType: "audio/mpeg",
        bytes: MP3,
      },
    ]);
    expect((await add(footnote, talk)).kind).toBe("unchanged");
    expect(server.requests).toHaveLength(1);

    const { answer } = await ask(footnote, "Who cast the bell of Varn?");
    const citation = answer.claims.flatMap((claim) => claim.citations)[0];
    expect(citation?.quote.text).toContain("cast in 1702 by Hanna Brandt");
    expect(citation?.atMs).toBe(62_500);
  });

  it("is taken without times from a model that knows none", async () => {
    server.reply = ({ format }) =>
      format === "verbose_json"
        ? [400, '{"error":{"message":"unsupported"}}']
        : '{"text":"Only words here."}';
    expect(await add(footnote, join(folder, "other.mp3"))).toMatchObject({ kind: "added" });
  });

  it.each([
    [[401, '{"error":"bad key k-0123456789"}'], /HTTP 401/, /FOOTNOTE_TRANSCRIBE_KEY/, false],
    [[413, "too large"], /HTTP 413/, /split/, false],
    [[503, ""], /HTTP 503/, /again/, true],
    ["<html>hello</html>", /did not answer with a transcript/, /OpenAI-compatible/, false],
  ] as const)("is reported as failed where the server fails: %j", async (reply, message, hint, retryable) => {
    server.reply = () => reply;
    const path = join(tempFolder({ "new.mp3": Uint8Array.from([...MP3, 1]) }), "new.mp3");
    const outcome = await add(footnote, path);
    expect(outcome).toMatchObject({ kind: "failed", error: { code: "transcription-failed", retryable } });
    if (outcome.kind !== "failed") return;
    expect(outcome.error.message).toMatch(message);
    expect(outcome.error.hint).toMatch(hint);
    expect(outcome.error.message).not.toContain("k-0123456789");
  });

  it("is refused where nothing is said in it, and where there is no server", async () => {
    server.reply = () => '{"text":" ","segments":[]}';
    mkdirSync(join(folder, "more"));
    writeFileSync(join(folder, "more", "a.mp3"), Uint8Array.from([...MP3, 2]));
    const path = join(folder, "more", "a.mp3");
    expect(await add(footnote, path)).toMatchObject({ error: { code: "document-empty" } });
    const without = await engineWith({});
    expect(await add(without, path)).toMatchObject({
      error: {
        code: "transcription-off",
        hint: expect.stringContaining("FOOTNOTE_TRANSCRIBE_URL") as string,
      },
    });
    await without.close();
  });
});
