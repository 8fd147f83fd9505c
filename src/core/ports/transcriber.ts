/** Makes text of the speech in a recording. */

export interface Recording {
  readonly bytes: Uint8Array;
  /** As `audio/mpeg`; a video counts as one, for its sound. */
  readonly mediaType: string;
  /** The ending that files of this kind have: servers tell the kinds by it. */
  readonly ending: string;
}

export interface SpokenPart {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

export interface Transcript {
  readonly text: string;
  /** None where the server does not tell times. */
  readonly parts: readonly SpokenPart[];
}

export interface Transcriber {
  /** The model's name, for people. */
  readonly name: string;
  /** Throws `FootnoteError`: `transcription-failed`, `cancelled`. Always ends. */
  transcribe(recording: Recording, signal?: AbortSignal): Promise<Transcript>;
}
