/** A transcript with the time beside each part of it, which plays the recording from there, or leads to that moment on the web. */
import { type ReactNode, useRef } from "react";
import type { DocumentId } from "../../../core/domain/ids.ts";
import type { PlaceMark } from "../../../core/domain/document.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { linkAtTime } from "../../../lib/youtube-link.ts";
import { words } from "../dictionary.ts";
import type { LoadedText, MarkedSpan } from "./marked-span.ts";
import { MarkedText } from "./marked-text.tsx";
import { type Player, RecordingPlayer, recordingType } from "./recording-player.tsx";

interface TranscriptTextProps {
  readonly id: DocumentId;
  readonly url: string;
  readonly loaded: LoadedText;
  readonly places: readonly PlaceMark[];
  readonly quote: MarkedSpan | undefined;
  readonly spans: readonly MarkedSpan[];
}

/** Cues are a line each: so many units of text stand beside one time. */
const PART_LENGTH = 120;

export function TranscriptText(props: TranscriptTextProps): ReactNode {
  const { id, url, loaded, places, quote, spans } = props;
  const player = useRef<Player>(null);
  const type = recordingType(url);
  const play = type === undefined ? undefined : (atMs: number) => player.current?.playFrom(atMs);
  return (
    <>
      {type === undefined ? null : <RecordingPlayer key={id} id={id} type={type} ref={player} />}
      {partsOf(loaded, places).map(({ atMs, ...part }) => (
        <div key={part.start} className="cue">
          {atMs === undefined ? (
            <span className="cue-time" />
          ) : (
            <CueTime url={url} atMs={atMs} onPlay={play} />
          )}
          <div className="cue-text">
            <MarkedText loaded={part} quote={quote} spans={spans} />
          </div>
        </div>
      ))}
    </>
  );
}

interface CueTimeProps {
  readonly url: string;
  readonly atMs: number;
  /** Where the recording itself is here. */
  readonly onPlay: ((atMs: number) => void) | undefined;
}

function CueTime({ url, atMs, onPlay }: CueTimeProps): ReactNode {
  const time = clockTime(atMs);
  if (onPlay) {
    return (
      <button
        type="button"
        className="link cue-time"
        aria-label={words.reader.playFrom(time)}
        onClick={() => onPlay(atMs)}
      >
        {time}
      </button>
    );
  }
  const at = linkAtTime(url, atMs);
  const href = at === url ? undefined : safeHref(at);
  if (href === undefined) return <span className="cue-time">{time}</span>;
  return (
    <a
      className="cue-time"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.reader.playFrom(time)}
    >
      {time}
    </a>
  );
}

interface Part extends LoadedText {
  readonly atMs?: number;
}

function partsOf(loaded: LoadedText, places: readonly PlaceMark[]): Part[] {
  const end = loaded.start + loaded.text.length;
  const begins: { readonly start: number; readonly atMs?: number }[] = [{ start: loaded.start }];
  for (const place of places) {
    if (place.kind !== "time" || place.start >= end) continue;
    const last = begins.at(-1) as (typeof begins)[number];
    const { atMs } = place;
    if (place.start <= loaded.start) begins[0] = { start: loaded.start, atMs };
    else if (place.start - last.start >= PART_LENGTH) begins.push({ start: place.start, atMs });
  }
  return begins.map(({ start, ...rest }, nth) => ({
    ...rest,
    start,
    text: loaded.text.slice(start - loaded.start, (begins[nth + 1]?.start ?? end) - loaded.start).trimEnd(),
  }));
}
