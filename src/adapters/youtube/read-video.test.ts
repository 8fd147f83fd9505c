import { describe, expect, it } from "vitest";
import { FootnoteError, type ErrorCode } from "../../core/domain/errors.ts";
import type { FetchOptions } from "../http/guarded-fetcher.ts";
import { CONSENT_PAGE, type FakeVideo, json3, playerReply, refusal, watchPage } from "./fake-replies.ts";
import { readVideo } from "./read-video.ts";
import { asTold } from "../../core/domain/sentence.ts";

const ID = "aB3_-xyz019";
const BASE = "https://www.youtube.com";
const WRITTEN = `${BASE}/api/timedtext?lang=en&fmt=srv3`;

/** Replies by the beginning of the address; an error is thrown. */
type Replies = Readonly<Record<string, object | string | FootnoteError>>;

function fetcherOf(replies: Replies) {
  const asked: { url: string; options: FetchOptions | undefined }[] = [];
  return {
    asked,
    async fetch(url: string, options?: FetchOptions) {
      asked.push({ url, options });
      const reply = Object.entries(replies).find(([start]) => url.startsWith(`${BASE}/${start}`))?.[1];
      if (reply === undefined) throw failed(404);
      if (reply instanceof FootnoteError) throw reply;
      const body = typeof reply === "string" ? reply : JSON.stringify(reply);
      return {
        url,
        status: 200,
        contentType: undefined,
        from: "network" as const,
        fetchedAt: "2026-11-01T00:00:00.000Z",
        bytes: new TextEncoder().encode(body),
      };
    },
  };
}

const failed = (status: number): FootnoteError => new FootnoteError("fetch-failed", asTold(`HTTP ${status}`));

const video: FakeVideo = {
  id: ID,
  tracks: [[WRITTEN, "en"]],
};
const captions = json3([
  [1_000, 2_000, "The lamp of Varn\nburns rape oil."],
  [4_000, 2_000, "Ottilie lit it in 1764."],
]);

async function failureOf(replies: Replies): Promise<FootnoteError> {
  return readVideo(fetcherOf(replies), ID).then(
    () => expect.unreachable("it was read"),
    (thrown: unknown) => thrown as FootnoteError,
  );
}

describe("a video", () => {
  it("is what is said in it, with times, under a sentence that says what it is", async () => {
    const page = watchPage(playerReply({ ...video, publishDate: "2018-08-02T06:00:08-07:00" }));
    const fetcher = fetcherOf({ youtubei: playerReply(video), watch: page, "api/timedtext": captions });
    const read = await readVideo(fetcher, ID);
    expect(read).toMatchObject({
      title: "How lamps are lit",
      mediaType: "text/vtt",
      language: "en",
      publishedAt: "2018-08-02T13:00:08.000Z",
    });
    expect(read.text).toBe(
      "“How lamps are lit” is a YouTube video by Lamp School, published on 2018-08-02, 5:16 long, with captions in en.\n\nThe lamp of Varn burns rape oil. Ottilie lit it in 1764.",
    );
    const said = read.marks.map((mark) => [
      mark.kind === "time" ? mark.atMs : mark.kind,
      read.text.slice(mark.start),
    ]);
    expect(said[0]?.[0]).toBe(1_000);
    expect(said[0]?.[1]).toMatch(/^The lamp/);
    expect(said[1]?.[0]).toBe(4_000);
    expect(said[1]?.[1]).toMatch(/^Ottilie/);
  });

  it("is described in Chinese where its captions are", async () => {
    const player = playerReply({
      id: ID,
      title: "灯",
      author: "灯塔学校",
      tracks: [[WRITTEN, "zh-Hans", "asr"]],
    });
    const read = await readVideo(
      fetcherOf({ youtubei: player, "api/timedtext": json3([[0, 1_000, "灯塔建于1764年。"]]) }),
      ID,
    );
    expect(read.language).toBe("zh");
    expect(read.text).toBe(
      "《灯》是 灯塔学校 频道的 YouTube 视频，时长 5:16，字幕由机器自动生成（zh-Hans）。\n\n灯塔建于1764年。",
    );
  });

  it("is asked for as the app's player asks, with its captions in the form that is read", async () => {
    const fetcher = fetcherOf({ youtubei: playerReply(video), "api/timedtext": captions });
    await readVideo(fetcher, ID);
    const [player, , track] = fetcher.asked;
    expect(JSON.parse(player?.options?.postJson ?? "")).toMatchObject({
      videoId: ID,
      context: { client: { clientName: "ANDROID" } },
    });
    expect(new URL(track?.url ?? "").searchParams.getAll("fmt")).toEqual(["json3"]);
  });

  it("is read in the language that was asked for", async () => {
    const tracks = [
      [`${BASE}/api/timedtext?lang=en`, "en"],
      [`${BASE}/api/zh`, "zh-Hans"],
    ] as const;
    const fetcher = fetcherOf({
      youtubei: playerReply({ ...video, tracks }),
      "api/zh": json3([[0, 1, "灯。"]]),
    });
    expect((await readVideo(fetcher, ID, { language: "zh" })).language).toBe("zh");
  });

  it("is read from the watch page alone where the player is refused, and the other way round", async () => {
    const blocked = refusal("LOGIN_REQUIRED", "Sign in");
    for (const replies of [
      { youtubei: blocked, watch: watchPage(playerReply(video)) },
      { youtubei: failed(429), watch: watchPage(playerReply(video)) },
      { youtubei: playerReply(video), watch: CONSENT_PAGE },
      { youtubei: playerReply(video), watch: failed(429) },
    ]) {
      const read = await readVideo(fetcherOf({ ...replies, "api/timedtext": captions }), ID);
      expect(read.text).toContain("Ottilie lit it in 1764.");
    }
  });

  it("is read with the other reply's captions where those of the first come empty", async () => {
    const page = watchPage(playerReply({ ...video, tracks: [[`${BASE}/api/other`, "en"]] }));
    const fetcher = fetcherOf({
      youtubei: playerReply(video),
      watch: page,
      "api/timedtext": "",
      "api/other": captions,
    });
    expect((await readVideo(fetcher, ID)).text).toContain("Ottilie");
  });
});

describe("a video that cannot be read", () => {
  const age = { desktopLegacyAgeGateReason: 1 };
  it.each<[string, object | string, ErrorCode, boolean, RegExp]>([
    [
      "removed",
      refusal("ERROR", "This video is unavailable"),
      "video-unavailable",
      false,
      /“This video is unavailable”/,
    ],
    [
      "restricted by age",
      refusal("LOGIN_REQUIRED", "Inappropriate", age),
      "video-unavailable",
      false,
      /by age/,
    ],
    ["behind an age check", refusal("AGE_CHECK_REQUIRED", "Adults"), "video-unavailable", false, /by age/],
    ["for robots or private", refusal("LOGIN_REQUIRED", "Sign in"), "fetch-failed", true, /robot.*private/],
    [
      "a stream to come",
      refusal("LIVE_STREAM_OFFLINE", "In 2 hours"),
      "video-unavailable",
      false,
      /live stream/,
    ],
    [
      "unplayable for a new reason",
      refusal("SOMETHING_NEW", "Why not"),
      "video-unavailable",
      false,
      /“Why not”/,
    ],
    ["another video", playerReply({ id: "other_video" }), "fetch-failed", false, /another video/],
    ["of another shape", { hello: 1 }, "fetch-failed", false, /another shape/],
    ["no JSON", "<html>", "fetch-failed", false, /something else/],
    ["without captions", playerReply({ id: ID }), "video-without-captions", false, /no captions/],
  ])("%s says so, and a way out", async (_, youtubei, code, retryable, message) => {
    const error = await failureOf({ youtubei });
    expect(error).toMatchObject({ code, retryable });
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(/SRT|subtitle file/);
  });

  it("is judged by what is wrong with it before what went wrong on the way", async () => {
    const reply = { youtubei: failed(429), watch: watchPage(refusal("ERROR", "gone")) };
    expect((await failureOf(reply)).code).toBe("video-unavailable");
  });

  it("keeps what the fetcher says, with a way out that fits a video", async () => {
    const error = await failureOf({ youtubei: failed(429), watch: failed(429) });
    expect(error).toMatchObject({ code: "fetch-failed", message: "HTTP 429" });
    expect(error.hint).toContain("SRT");
  });

  it("names the way to a transcript where there are no captions", async () => {
    expect((await failureOf({ youtubei: playerReply({ id: ID }) })).hint).toContain(
      "FOOTNOTE_TRANSCRIBE_URL",
    );
    const blank = { youtubei: playerReply(video), "api/timedtext": failed(429) };
    expect((await failureOf(blank)).code).toBe("fetch-failed");
  });

  it("says that captions came empty, which is no lack of captions", async () => {
    const error = await failureOf({ youtubei: playerReply(video), "api/timedtext": "" });
    expect(error).toMatchObject({ code: "fetch-failed", retryable: true });
    expect(error.message).toContain("empty");
  });
});
