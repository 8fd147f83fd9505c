/**
 * Reads what YouTube tells its players of a video: whether it plays, what it is called, where its captions are.
 * Decides by statuses and fields; the reasons in words are only passed on. The sound itself is not taken from here.
 */
import { z } from "zod";
import { foreignReply, refusedHere, unavailable } from "./video-errors.ts";
import type { CaptionTrack, Video } from "./video.ts";

const text = z.string().optional().catch(undefined);

const Runs = z
  .object({ runs: z.array(z.object({ text: z.string() })) })
  .optional()
  .catch(undefined);

const Track = z.object({ baseUrl: z.string().min(1), languageCode: z.string().min(1), kind: text });

const Reply = z.object({
  playabilityStatus: z.object({
    status: z.string(),
    reason: text,
    desktopLegacyAgeGateReason: z.number().optional().catch(undefined),
    errorScreen: z
      .object({ playerErrorMessageRenderer: z.object({ subreason: Runs }) })
      .optional()
      .catch(undefined),
  }),
  videoDetails: z
    .object({ videoId: z.string(), title: z.string(), author: text, lengthSeconds: text })
    .optional(),
  captions: z
    .object({
      playerCaptionsTracklistRenderer: z.object({
        captionTracks: z.array(z.unknown()),
        audioTracks: z
          .array(z.object({ defaultCaptionTrackIndex: z.number().optional() }))
          .optional()
          .catch(undefined),
        defaultAudioTrackIndex: z.number().optional().catch(undefined),
      }),
    })
    .optional()
    .catch(undefined),
  microformat: z
    .object({ playerMicroformatRenderer: z.object({ publishDate: text }) })
    .optional()
    .catch(undefined),
});

type Status = z.infer<typeof Reply>["playabilityStatus"];

/** Throws `video-unavailable`, `fetch-failed`. */
export function readPlayerReply(json: unknown, id: string): Video {
  const parsed = Reply.safeParse(json);
  if (!parsed.success) throw foreignReply("particulars-shape");
  const { playabilityStatus, videoDetails: details, captions, microformat } = parsed.data;
  requirePlayable(playabilityStatus, id, details !== undefined);
  if (details === undefined || details.videoId !== id) throw foreignReply("particulars-other");
  const list = captions?.playerCaptionsTracklistRenderer;
  const rows = list?.captionTracks ?? [];
  const tracks = rows.flatMap(trackOf);
  const first = list?.audioTracks?.[list.defaultAudioTrackIndex ?? 0]?.defaultCaptionTrackIndex;
  // Automatic captions are in the language that is spoken, whatever else is offered.
  const spoken =
    tracks.find((track) => track.isAutomatic) ?? (first === undefined ? undefined : trackOf(rows[first])[0]);
  const seconds = Number(details.lengthSeconds);
  const publishedAt = instant(microformat?.playerMicroformatRenderer.publishDate);
  return {
    id,
    title: details.title,
    channel: details.author ?? "",
    // A live stream that has not ended has a length of 0.
    ...(seconds > 0 ? { durationMs: seconds * 1_000 } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    tracks,
    ...(spoken === undefined ? {} : { spoken: spoken.language }),
  };
}

function trackOf(row: unknown): CaptionTrack[] {
  const track = Track.safeParse(row);
  if (!track.success) return [];
  const { baseUrl, languageCode, kind } = track.data;
  return [{ url: baseUrl, language: languageCode, isAutomatic: kind === "asr" }];
}

/** A date stays one: its hour is not known. */
function instant(date: string | undefined): string | undefined {
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : new Date(date).toISOString();
}

function requirePlayable(status: Status, id: string, isDescribed: boolean): void {
  const more = status.errorScreen?.playerErrorMessageRenderer.subreason?.runs.map((run) => run.text).join("");
  const reason = [status.reason, more].filter(Boolean).join(" ");
  switch (status.status) {
    case "OK":
      return;
    case "AGE_CHECK_REQUIRED":
    case "AGE_VERIFICATION_REQUIRED":
    case "CONTENT_CHECK_REQUIRED":
      throw ageRestricted(id, reason);
    case "LOGIN_REQUIRED":
      if (status.desktopLegacyAgeGateReason !== undefined) throw ageRestricted(id, reason);
      if (isDescribed) throw unavailable(id, "login", reason);
      // Private videos and visitors that pass for robots get the same reply but for its words.
      throw refusedHere("robot-or-private", reason);
    case "LIVE_STREAM_OFFLINE":
      throw unavailable(id, "off-air", reason);
    default:
      throw unavailable(id, "unplayable", reason);
  }
}

function ageRestricted(id: string, reason: string): Error {
  return unavailable(id, "age", reason);
}
