/**
 * Recognises addresses of YouTube videos in all their forms, and makes the one they are known by, with a time where
 * one is wanted. Knows addresses only: nothing is asked of anybody.
 */

export type YoutubeLink =
  | { readonly kind: "video"; readonly id: string }
  /** A playlist, a channel, a search: many videos. */
  | { readonly kind: "list" }
  /** Of the form of a video's address, without an id that could be one. */
  | { readonly kind: "broken" };

const HOSTS = new Set(["youtube.com", "music.youtube.com", "youtube-nocookie.com"]);
const VIDEO_PATH = /^\/(?:shorts|live|embed|v|e)(?:\/([^/]*))?(?:\/|$)/;
const LIST_PATH = /^\/(?:@|(?:playlist|channel|c|user|feed|results|hashtag)(?:\/|$))/;
const ID = /^[\w-]{11}$/;

/** `undefined` for what is not YouTube's, and for its other pages. */
export function parseYoutubeLink(address: string): YoutubeLink | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^(?:www|m)\./, "");
  if (host === "youtu.be") return videoOf(url.pathname.split("/")[1]);
  if (!HOSTS.has(host)) return undefined;
  if (/^\/watch\/?$/.test(url.pathname)) return videoOf(url.searchParams.get("v"));
  // Playlists and the live stream of a channel are played under this path too, with words in place of an id.
  if (/^\/embed\/(?:videoseries|live_stream)$/.test(url.pathname)) return { kind: "list" };
  const video = VIDEO_PATH.exec(url.pathname);
  if (video) return videoOf(video[1]);
  return LIST_PATH.test(url.pathname) ? { kind: "list" } : undefined;
}

function videoOf(id: string | null | undefined): YoutubeLink {
  return id && ID.test(id) ? { kind: "video", id } : { kind: "broken" };
}

export function youtubeUrl(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

/** The address at which a video plays from that time on; any other address as it is. */
export function linkAtTime(url: string, atMs: number | undefined): string {
  const link = parseYoutubeLink(url);
  if (atMs === undefined || link?.kind !== "video") return url;
  return `${youtubeUrl(link.id)}&t=${Math.floor(atMs / 1_000)}s`;
}
