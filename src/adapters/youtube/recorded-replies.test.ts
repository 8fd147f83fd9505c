/** What YouTube really sent, where the public recordings are at hand: tests pass without them, and say so. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseCaptions } from "./choose-captions.ts";
import { readPlayerReply } from "./player-reply.ts";
import { readCaptions } from "./read-captions.ts";
import type { Video } from "./video.ts";
import { readWatchPage } from "./watch-page.ts";

const FOLDER = join(process.env["FOOTNOTE_EVAL_DATA"] ?? "../shared/data", "recorded/youtube");
const isThere = existsSync(FOLDER);

const read = (name: string): string => readFileSync(join(FOLDER, `${name}.static`), "utf8");
const player = (name: string, id: string): Video =>
  readPlayerReply(JSON.parse(read(`${name}.innertube.json`)), id);

describe.skipIf(!isThere)(`recorded replies${isThere ? "" : ` (skipped: there is no ${FOLDER})`}`, () => {
  it("tell title, channel, length and captions", () => {
    const video = player("youtube", "GJLlxj_dtq8");
    expect(video).toMatchObject({ channel: "Dave2D", durationMs: 316_000, spoken: "en" });
    expect(video.title).toMatch(/^Surface Go Review/);
    expect(video.tracks).toHaveLength(9);
    expect(chooseCaptions(video)).toMatchObject({ language: "en", isAutomatic: false });
    expect(chooseCaptions(video, "zh-Hans")).toMatchObject({ language: "zh", isAutomatic: false });
    expect(player("youtube_altered_user_agent", "GJLlxj_dtq8").tracks).toHaveLength(9);
    expect(player("youtube_po_token_required", "GJLlxj_dtq8").tracks).toHaveLength(9);
    const war = player("youtube_ww1_nl_en", "F1xioXWb8CY");
    expect(war.tracks.map(({ language, isAutomatic }) => [language, isAutomatic])).toEqual([
      ["en", false],
      ["en", true],
    ]);
  });

  it("tell on the watch page the date as well", () => {
    const video = readPlayerReply(readWatchPage(read("youtube.html")), "GJLlxj_dtq8");
    expect(video).toMatchObject({ channel: "Dave2D", publishedAt: "2018-08-02T13:00:08.000Z" });
    expect(video.tracks.length).toBeGreaterThan(1);
  });

  it.each(["youtube_transcripts_disabled:dsMFmonKDD4", "youtube_transcripts_disabled2:Fjg5lYqvzUs"])(
    "have no captions: %s",
    (both) => {
      const [name = "", id = ""] = both.split(":");
      expect(chooseCaptions(player(name, id))).toBeUndefined();
    },
  );

  it.each([
    ["youtube_age_restricted", "video-unavailable", /by age/],
    ["youtube_request_blocked", "fetch-failed", /not a bot/],
    ["youtube_unplayable", "video-unavailable", /Custom Reason Sub Reason 1Sub Reason 2/],
    ["youtube_video_unavailable", "video-unavailable", /This video is unavailable/],
  ] as const)("say why a video is not shown: %s", (name, code, message) => {
    const thrown = expect(() => player(name, "Njp5uhTorCo"));
    thrown.toThrow(expect.objectContaining({ code }));
    thrown.toThrow(message);
  });

  it.each([
    ["youtube_consent_page", /consent/],
    ["youtube_consent_page_invalid", /consent/],
    ["youtube_too_many_requests", /CAPTCHA/],
  ] as const)("are another page in a watch page's place: %s", (name, message) => {
    expect(() => readWatchPage(read(`${name}.html`))).toThrow(message);
  });

  it("hold the words of a caption track", () => {
    expect(readCaptions(read("transcript.xml"))).toEqual([
      { startMs: 0, endMs: 1_540, lines: ["Hey, this is just a test"] },
      { startMs: 1_540, endMs: 5_700, lines: ["this is not the original transcript"] },
      { startMs: 5_700, endMs: 8_939, lines: ["just something shorter, I made up for testing"] },
    ]);
  });
});
