/**
 * The recording that a transcript was made of, where its file is kept: fetched when somebody wants to hear it, and played from
 * the memory of the page, so that every moment of it can be gone to at once.
 */
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { byName } from "../../../lib/by-name.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { getOriginal } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

/** By the ending of the file's name: what the server takes as recordings. */
const KINDS = byName({
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  wav: "audio/wav",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  flac: "audio/flac",
  webm: "video/webm",
  mkv: "video/webm",
  mp4: "video/mp4",
  mov: "video/mp4",
});

/** Its media type; `undefined` where the document is no recording of which the file may be here. */
export function recordingType(url: string): string | undefined {
  const ending = /\.(\w{2,4})$/u.exec(url)?.[1]?.toLowerCase() ?? "";
  return /^(?:upload|file):/u.test(url) ? KINDS[ending] : undefined;
}

export interface Player {
  readonly playFrom: (atMs: number) => void;
}

interface RecordingPlayerProps {
  readonly id: DocumentId;
  readonly type: string;
  readonly ref: Ref<Player>;
}

export function RecordingPlayer({ id, type, ref }: RecordingPlayerProps): ReactNode {
  const [source, setSource] = useState<string>();
  const [isLoading, setIsLoading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const media = useRef<HTMLVideoElement>(null);
  /** What is to be heard as soon as it is there. */
  const from = useRef(0);
  const leaving = useRef<AbortController>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  useEffect(() => (source === undefined ? undefined : () => URL.revokeObjectURL(source)), [source]);

  const play = (): void => {
    const own = media.current;
    if (own === null) return;
    own.currentTime = from.current / 1_000;
    // A browser may want a click upon the player itself first.
    own.play().catch(() => undefined);
  };
  const load = async (): Promise<void> => {
    const { signal } = leaving.current ?? new AbortController();
    setIsLoading(true);
    setFailure(undefined);
    try {
      const bytes = await getOriginal(id, signal);
      setSource(URL.createObjectURL(new Blob([bytes as BlobPart], { type })));
    } catch (thrown) {
      if (!signal.aborted) setFailure(failureOf(asFootnoteError(thrown)));
    }
    if (!signal.aborted) setIsLoading(false);
  };
  const playFrom = (atMs: number): void => {
    from.current = atMs;
    if (source !== undefined) play();
    else if (!isLoading) void load();
  };
  useImperativeHandle(ref, () => ({ playFrom }));

  const unplayable = (): void => setFailure({ message: words.reader.unplayable });
  const shared = { src: source, controls: true, onLoadedMetadata: play, onError: unplayable } as const;
  return (
    <div className="recording">
      {source === undefined ? (
        <button type="button" disabled={isLoading} onClick={() => playFrom(0)}>
          {isLoading ? words.loading : words.reader.play}
        </button>
      ) : type.startsWith("video/") ? (
        <video ref={media} aria-label={words.reader.recording} {...shared} />
      ) : (
        <audio ref={media} aria-label={words.reader.recording} {...shared} />
      )}
      {failure ? <FailureNote failure={failure} kind="notice" /> : null}
    </div>
  );
}
