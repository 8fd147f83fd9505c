/**
 * Reads a YouTube video as a document: its watch page and what its player is told are asked for at once, as each may be
 * refused where the other is not; then the captions. Not covered: the sound of videos without captions, chapters,
 * comments, descriptions.
 */
import type { Cue } from "../pages/subtitle-cues.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import type { EngineRequest } from "../../core/ports/engine.ts";
import type { FetchOptions, GuardedFetcher } from "../http/guarded-fetcher.ts";
import { chooseCaptions } from "./choose-captions.ts";
import { readPlayerReply } from "./player-reply.ts";
import { readCaptions } from "./read-captions.ts";
import { videoDocument } from "./video-document.ts";
import { foreignReply, notReached, refusedHere, withoutCaptions } from "./video-errors.ts";
import { captionsRequest, playerRequest, watchRequest, YOUTUBE } from "./video-request.ts";
import type { CaptionTrack, Video } from "./video.ts";
import { readWatchPage } from "./watch-page.ts";

/** A watch page has about one million bytes, the captions of ten hours about three. */
const MAX_BYTES = 8_000_000;

export interface ReadVideoOptions {
  /** Of the captions, where they are there in it. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** As for pages: whether what was kept may be used again unasked. */
  readonly cache?: FetchOptions["cache"];
  /** Stands in place of YouTube's own: a test server. Without a slash at the end. */
  readonly baseUrl?: string | undefined;
}

/** Throws `video-unavailable`, `video-without-captions`, `fetch-failed`, `fetch-timeout`, `cancelled`. */
export async function readVideo(
  fetcher: Pick<GuardedFetcher, "fetch">,
  id: string,
  { language, signal, cache = "use", baseUrl = YOUTUBE }: ReadVideoOptions = {},
): Promise<ReadDocument> {
  const send = async ({ url, body }: EngineRequest): Promise<string> => {
    const options = {
      signal,
      cache,
      maxBytes: MAX_BYTES,
      isRaw: true,
      ...(body === undefined ? {} : { postJson: body }),
    };
    const reply = await fetcher.fetch(url, options).catch((thrown: unknown) => {
      throw notReached(asFootnoteError(thrown));
    });
    return new TextDecoder().decode(reply.bytes);
  };
  const told = await Promise.allSettled([
    send(playerRequest(baseUrl, id)).then((body) => readPlayerReply(parse(body), id)),
    send(watchRequest(baseUrl, id)).then((html) => readPlayerReply(readWatchPage(html), id)),
  ]);
  signal?.throwIfAborted();
  const videos = told.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const [video] = videos;
  if (video === undefined) throw mostTelling(told.flatMap((one) => ("reason" in one ? [one.reason] : [])));

  const publishedAt = videos.find((one) => one.publishedAt !== undefined)?.publishedAt;
  const { track, cues } = await firstCaptions(videos, language, async (one) => {
    const request = captionsRequest(baseUrl, one);
    return request === undefined ? [] : readCaptions(await send(request));
  });
  return videoDocument({ ...video, ...(publishedAt === undefined ? {} : { publishedAt }) }, track, cues);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw foreignReply("particulars-none");
  }
}

/** Each reply has addresses of its own for the same captions, and one may be empty or refused where the other is not. */
async function firstCaptions(
  videos: readonly Video[],
  language: string | undefined,
  read: (track: CaptionTrack) => Promise<Cue[]>,
): Promise<{ track: CaptionTrack; cues: Cue[] }> {
  const failures: FootnoteError[] = [];
  for (const video of videos) {
    const track = chooseCaptions(video, language);
    if (track === undefined) continue;
    try {
      const cues = await read(track);
      if (cues.length > 0) return { track, cues };
      failures.push(refusedHere("empty-captions"));
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cancelled") throw error;
      failures.push(error);
    }
  }
  throw failures[0] ?? withoutCaptions(videos[0]?.id ?? "", videos[0]?.title ?? "");
}

/** What is wrong with the video itself before what went wrong on the way. */
function mostTelling(reasons: readonly unknown[]): FootnoteError {
  const errors = reasons.map(asFootnoteError);
  return (errors.find((error) => error.code === "video-unavailable") ?? errors[0]) as FootnoteError;
}
