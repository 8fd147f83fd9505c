/** A video's captions as a document: a sentence that says what the video is, then what is said in it, with times. */
import type { Cue } from "../pages/subtitle-cues.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { clockTime } from "../../lib/clock-time.ts";
import { documentTitle } from "../pages/document-title.ts";
import { joinCues } from "../pages/read-subtitles.ts";
import { primary } from "./choose-captions.ts";
import type { CaptionTrack, Video } from "./video.ts";

export function videoDocument(video: Video, track: CaptionTrack, cues: readonly Cue[]): ReadDocument {
  const said = joinCues(cues);
  const title = documentTitle(video.title, {}, video.id);
  const heading = `${describe({ ...video, title }, track)}\n\n`.toWellFormed();
  return {
    title,
    mediaType: "text/vtt",
    text: heading + said.text.toWellFormed(),
    language: primary(track.language),
    ...(video.publishedAt === undefined ? {} : { publishedAt: video.publishedAt }),
    marks: said.marks.map((mark) => ({ ...mark, start: mark.start + heading.length })),
  };
}

/** In the language of the captions where that is Chinese: it is found and quoted with them. */
function describe({ title, channel, publishedAt, durationMs }: Video, track: CaptionTrack): string {
  const day = publishedAt?.slice(0, 10);
  const length = durationMs === undefined ? undefined : clockTime(durationMs);
  if (primary(track.language) === "zh") {
    const facts = [
      `《${title}》是${channel === "" ? "" : ` ${channel} 频道的`} YouTube 视频`,
      ...(day === undefined ? [] : [`发布于 ${day}`]),
      ...(length === undefined ? [] : [`时长 ${length}`]),
      `字幕${track.isAutomatic ? "由机器自动生成" : "由人提供"}（${track.language}）`,
    ];
    return `${facts.join("，")}。`;
  }
  const facts = [
    `“${title}” is a YouTube video${channel === "" ? "" : ` by ${channel}`}`,
    ...(day === undefined ? [] : [`published on ${day}`]),
    ...(length === undefined ? [] : [`${length} long`]),
    `with ${track.isAutomatic ? "automatic captions" : "captions"} in ${track.language}`,
  ];
  return `${facts.join(", ")}.`;
}
