/** Whether bytes are a recording of sound or video, and of which kind, by their content alone. Decodes nothing. */
import type { Recording } from "../../core/ports/transcriber.ts";

type Kind = Pick<Recording, "mediaType" | "ending">;

const kind = (mediaType: string, ending: string): Kind => ({ mediaType, ending });

/** Brands of pictures that stand in the same container as MP4 (ISO/IEC 23008-12, AVIF). */
const PICTURE_BRANDS = /^(?:hei[a-z]|hev[a-z]|mif1|msf1|avi[fs]|crx )/;

/** Kilobits a second of MPEG layer III by index: version 1, then versions 2 and 2.5 (ISO 11172-3, 13818-3). */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/** MP3, M4A and MP4, WAV, Ogg, WebM and Matroska, FLAC; `undefined` for all else. */
export function recordingKind(bytes: Uint8Array): Kind | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  // With the byte that follows the letters: a text may begin with the letters.
  const isTagged = head.startsWith("ID3") && bytes[3]! >= 2 && bytes[3]! <= 4;
  if (isTagged || isMp3(bytes)) return kind("audio/mpeg", "mp3");
  if (head.startsWith("OggS\0")) return kind("audio/ogg", "ogg");
  if (head.startsWith("fLaC\0")) return kind("audio/flac", "flac");
  if (/^RIFF[\s\S]{4}WAVE/.test(head)) return kind("audio/wav", "wav");
  if (head.startsWith("\u{1a}\u{45}\u{df}\u{a3}")) return kind("video/webm", "webm");
  if (head.slice(4, 8) !== "ftyp" || PICTURE_BRANDS.test(head.slice(8, 12))) return undefined;
  return /^M4[AB] /.test(head.slice(8)) ? kind("audio/mp4", "m4a") : kind("video/mp4", "mp4");
}

/** Two frames of MPEG layer III, the second where the first ends: a single one may be chance. */
function isMp3(bytes: Uint8Array): boolean {
  const length = frameLength(bytes, 0);
  return length !== undefined && frameLength(bytes, length) !== undefined;
}

function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [sync = 0, flags = 0, rates = 0] = bytes.subarray(at, at + 3);
  const version = (flags >> 3) & 3;
  if (sync !== 0xff || flags >> 5 !== 7 || version === 1 || ((flags >> 1) & 3) !== 1) return undefined;
  const isFirst = version === 3;
  const bitrate = BITRATES[isFirst ? 0 : 1][rates >> 4];
  const fullRate = SAMPLE_RATES[(rates >> 2) & 3];
  if (!bitrate || fullRate === undefined) return undefined;
  const sampleRate = fullRate / (isFirst ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((isFirst ? 144 : 72) * bitrate * 1_000) / sampleRate) + ((rates >> 1) & 1);
}
