/** The line that a download shows on a terminal: bar, amounts, rate, and how long it may take. */
import { say } from "../../core/domain/said/say.ts";
import { listComma, saidInTerminal } from "./in-terminal.ts";

export interface DownloadState {
  readonly receivedBytes: number;
  readonly totalBytes?: number;
}

const BAR_WIDTH = 24;

/** Rates are those of this sitting: what came in an earlier one took no time. */
export function downloadLine(): (state: DownloadState, nowMs: number) => string {
  let start: { bytes: number; ms: number } | undefined;
  return ({ receivedBytes, totalBytes }, nowMs) => {
    start ??= { bytes: receivedBytes, ms: nowMs };
    const rate = ((receivedBytes - start.bytes) / Math.max(nowMs - start.ms, 1)) * 1000;
    const come = { received: megabytes(receivedBytes), rate: megabytes(rate) };
    if (totalBytes === undefined) return saidInTerminal(say("progress.download", come));
    const share = totalBytes === 0 ? 1 : Math.min(receivedBytes / totalBytes, 1);
    const filled = Math.round(share * BAR_WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    const said = say("progress.download-of", {
      ...come,
      percent: Math.floor(share * 100),
      total: megabytes(totalBytes),
    });
    const left =
      rate > 0
        ? [say("progress.download-left", { time: timeLeft((totalBytes - receivedBytes) / rate) })]
        : [];
    return `${bar} ${[said, ...left].map(saidInTerminal).join(listComma())}`;
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
