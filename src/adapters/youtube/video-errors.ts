/**
 * What goes wrong with videos, by what a person would do next: choose another video or bring a file
 * (`video-unavailable`), bring captions or the sound (`video-without-captions`), or try again (`fetch-failed`).
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** Longer reasons are pages. */
const LONGEST_REASON = 200;

type Unavailable = "login" | "off-air" | "unplayable" | "age";
type RefusedHere = "robot-or-private" | "consent" | "captcha" | "empty-captions";
type Foreign =
  | "particulars-shape"
  | "particulars-other"
  | "particulars-none"
  | "no-track"
  | "captions-broken"
  | "captions-shape"
  | "no-particulars";

/** YouTube shows the video to nobody, or not to strangers: trying again does not help. */
export function unavailable(id: string, why: Unavailable, reason?: string): FootnoteError {
  return new FootnoteError("video-unavailable", withReason(say(`video.${why}`, { id }), reason), {
    hint: say("video.check-or-bring"),
  });
}

/** YouTube does not trust this machine for now. */
export function refusedHere(why: RefusedHere, reason?: string): FootnoteError {
  return new FootnoteError("fetch-failed", withReason(say(`video.${why}`), reason), {
    hint: say("video.elsewhere-or-bring"),
    retryable: true,
  });
}

/** A page could be saved and added in its place; a video's page holds nothing of what is said in it. */
export function notReached(error: FootnoteError): FootnoteError {
  const { code, said, retryable } = error;
  if (code !== "fetch-failed" && code !== "fetch-timeout") return error;
  return new FootnoteError(code, said, { hint: say("video.later-or-bring"), retryable, cause: error });
}

export function foreignReply(what: Foreign): FootnoteError {
  return new FootnoteError("fetch-failed", say("video.sent", { what: say(`video.${what}`) }), {
    hint: say("video.newer-or-bring"),
  });
}

export function withoutCaptions(id: string, title: string): FootnoteError {
  return new FootnoteError("video-without-captions", say("video.no-captions", { id, title }), {
    hint: say("video.no-captions-hint"),
  });
}

/** YouTube's own words, quoted for the person; nothing is decided by them. */
function withReason(first: Sentence, reason: string | undefined): Sentence {
  const line = (reason ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line === "") return first;
  const words = line.slice(0, LONGEST_REASON).toWellFormed();
  return say("common.then", { first, more: say("video.youtube-says", { words }) });
}
