import { describe, expect, it } from "vitest";
import { linkAtTime, parseYoutubeLink, youtubeUrl } from "./youtube-link.ts";

const ID = "aB3_-xyz019";

describe("an address of YouTube", () => {
  it.each([
    `https://www.youtube.com/watch?v=${ID}`,
    `http://youtube.com/watch/?v=${ID}`,
    `https://www.youtube.com/watch?app=desktop&v=${ID}&list=PL0123&index=4&t=1m3s#x`,
    `https://m.youtube.com/watch?v=${ID}&feature=share`,
    `https://music.youtube.com/watch?v=${ID}`,
    `https://youtu.be/${ID}?si=abc&t=42`,
    `https://www.youtube.com/shorts/${ID}`,
    `https://www.youtube.com/live/${ID}?feature=share`,
    `https://www.youtube.com/embed/${ID}?autoplay=1`,
    `https://www.youtube-nocookie.com/embed/${ID}/`,
    `https://www.youtube.com/v/${ID}`,
  ])("is a video's: %s", (address) => {
    expect(parseYoutubeLink(address)).toEqual({ kind: "video", id: ID });
  });

  it.each([
    "https://www.youtube.com/playlist?list=PL0123",
    "https://www.youtube.com/@somebody",
    "https://www.youtube.com/@somebody/videos",
    "https://www.youtube.com/channel/UC0123456789",
    "https://www.youtube.com/c/Somebody",
    "https://www.youtube.com/user/somebody",
    "https://www.youtube.com/results?search_query=x",
    "https://www.youtube.com/embed/videoseries?list=PL0123",
  ])("is a list's: %s", (address) => {
    expect(parseYoutubeLink(address)).toEqual({ kind: "list" });
  });

  it.each([
    "https://www.youtube.com/watch",
    "https://www.youtube.com/watch?v=short",
    `https://www.youtube.com/watch?v=${ID}x`,
    "https://www.youtube.com/watch?v=../../../etc",
    "https://youtu.be/",
    "https://youtu.be/%2e%2e",
    "https://www.youtube.com/shorts/",
    "https://www.youtube.com/shorts",
  ])("names no video: %s", (address) => {
    expect(parseYoutubeLink(address)).toEqual({ kind: "broken" });
  });

  it.each([
    "https://www.youtube.com/",
    "https://www.youtube.com/t/terms",
    `https://notyoutube.com/watch?v=${ID}`,
    `https://youtube.com.example.org/watch?v=${ID}`,
    `https://example.org/?u=https://www.youtube.com/watch?v=${ID}`,
    `ftp://www.youtube.com/watch?v=${ID}`,
    "no address",
  ])("is an ordinary page, or none: %s", (address) => {
    expect(parseYoutubeLink(address)).toBeUndefined();
  });
});

describe("a link to a time", () => {
  it("plays a video from there, to the second before", () => {
    expect(linkAtTime(youtubeUrl(ID), 123_900)).toBe(`https://www.youtube.com/watch?v=${ID}&t=123s`);
  });

  it("is the address itself where there is no time or no video", () => {
    expect(linkAtTime(youtubeUrl(ID), undefined)).toBe(youtubeUrl(ID));
    expect(linkAtTime("https://example.org/talk.vtt", 5_000)).toBe("https://example.org/talk.vtt");
    expect(linkAtTime("upload:0/talk.vtt", 5_000)).toBe("upload:0/talk.vtt");
  });
});
