/** Replies in the shape of YouTube's, of our own making, for tests: only the parts that are read, and some that are not. */

export interface FakeVideo {
  readonly id: string;
  readonly title?: string;
  readonly author?: string;
  readonly publishDate?: string;
  readonly lengthSeconds?: string;
  /** Address, language, and `asr` for automatic ones. */
  readonly tracks?: readonly (readonly [url: string, language: string, kind?: "asr"])[];
  readonly defaultTrack?: number;
}

export function playerReply(video: FakeVideo): object {
  const { id, title = "How lamps are lit", author = "Lamp School", publishDate, tracks } = video;
  return {
    responseContext: { visitorData: "made-up" },
    playabilityStatus: { status: "OK", playableInEmbed: true },
    videoDetails: {
      videoId: id,
      title,
      author,
      lengthSeconds: video.lengthSeconds ?? "316",
      isPrivate: false,
    },
    ...(tracks === undefined
      ? {}
      : {
          captions: {
            playerCaptionsTracklistRenderer: {
              captionTracks: tracks.map(([baseUrl, languageCode, kind]) => ({
                baseUrl,
                name: { runs: [{ text: languageCode }] },
                vssId: `${kind ? "a" : ""}.${languageCode}`,
                languageCode,
                ...(kind ? { kind } : {}),
              })),
              audioTracks: [
                {
                  captionTrackIndices: tracks.map((_, nth) => nth),
                  defaultCaptionTrackIndex: video.defaultTrack ?? 0,
                },
              ],
              defaultAudioTrackIndex: 0,
            },
          },
        }),
    ...(publishDate === undefined ? {} : { microformat: { playerMicroformatRenderer: { publishDate } } }),
  };
}

export function refusal(status: string, reason: string, more: object = {}): object {
  return { responseContext: {}, playabilityStatus: { status, reason, ...more } };
}

export function watchPage(reply: object): string {
  return `<!DOCTYPE html><html><head><title>x</title></head><body><script nonce="n">var ytInitialPlayerResponse = ${JSON.stringify(reply)};var meta = {"a":"}"};</script><script>window['ytInitialPlayerResponse'] = null;</script></body></html>`;
}

export const CONSENT_PAGE =
  '<html><body><form action="https://consent.youtube.com/save" method="POST"><input type="hidden" name="v" value="cb"></form></body></html>';

export const CAPTCHA_PAGE =
  '<html><body><form id="captcha-form"><div class="g-recaptcha" data-sitekey="x"></div></form></body></html>';

/** Rows of `[startMs, durationMs, words]`, in YouTube's JSON form. */
export function json3(rows: readonly (readonly [number, number, string])[]): string {
  return JSON.stringify({
    wireMagic: "pb3",
    pens: [{}],
    events: [
      { tStartMs: 0, dDurationMs: 9_000_000, id: 1, wpWinPosId: 1 },
      ...rows.map(([tStartMs, dDurationMs, utf8]) => ({ tStartMs, dDurationMs, segs: [{ utf8 }] })),
    ],
  });
}
