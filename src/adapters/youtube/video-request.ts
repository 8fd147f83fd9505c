/** The requests that bring a video: its watch page, what its player is told, and a caption track. Nothing is sent here. */
import type { EngineRequest } from "../../core/ports/engine.ts";
import type { CaptionTrack } from "./video.ts";

export const YOUTUBE = "https://www.youtube.com";

/**
 * Addresses of captions that the web's player is given bring an empty body without a proof of browser (since 2025);
 * those of the Android app's player still bring captions (yt-dlp and youtube-transcript-api ask as this one, 2026).
 */
const CLIENT = { clientName: "ANDROID", clientVersion: "20.10.38", hl: "en" };

/** In English, so that dates and reasons come in one form. */
export function watchRequest(base: string, id: string): EngineRequest {
  return { method: "GET", url: `${base}/watch?v=${id}&hl=en`, headers: {} };
}

export function playerRequest(base: string, id: string): EngineRequest {
  return {
    method: "POST",
    url: `${base}/youtubei/v1/player?prettyPrint=false`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ context: { client: CLIENT }, videoId: id }),
  };
}

/** `undefined` where the track has no address that can be asked. */
export function captionsRequest(base: string, track: CaptionTrack): EngineRequest | undefined {
  const url = URL.parse(track.url, base);
  if (url === null) return undefined;
  url.searchParams.set("fmt", "json3");
  return { method: "GET", url: url.href, headers: {} };
}
