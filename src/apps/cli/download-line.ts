/** The line that a download shows on a terminal: bar, amounts, rate, and how long it may take. */

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
    const speed = `${megabytes(rate)} MB/s`;
    if (totalBytes === undefined) return `${megabytes(receivedBytes)} MB, ${speed}`;
    const share = totalBytes === 0 ? 1 : Math.min(receivedBytes / totalBytes, 1);
    const filled = Math.round(share * BAR_WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    const left = rate > 0 ? `, ${timeLeft((totalBytes - receivedBytes) / rate)} left` : "";
    return `${bar} ${Math.floor(share * 100)} %, ${megabytes(receivedBytes)} of ${megabytes(totalBytes)} MB, ${speed}${left}`;
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
