import { expect, test } from "vitest";
import { downloadLine } from "./download-line.ts";

test("a download shows how much came, how fast, and how long it may take", () => {
  const line = downloadLine();
  line({ receivedBytes: 0, totalBytes: 100_000_000 }, 0);
  expect(line({ receivedBytes: 25_000_000, totalBytes: 100_000_000 }, 1_000)).toBe(
    "██████░░░░░░░░░░░░░░░░░░ 25 %, 25.0 of 100.0 MB, 25.0 MB/s, 3 s left",
  );
});

test("what came in an earlier sitting does not count as speed", () => {
  const line = downloadLine();
  line({ receivedBytes: 90_000_000, totalBytes: 100_000_000 }, 0);
  expect(line({ receivedBytes: 91_000_000, totalBytes: 100_000_000 }, 1_000)).toContain("1.0 MB/s, 9 s left");
});

test("a download of unknown length shows what came", () => {
  const line = downloadLine();
  line({ receivedBytes: 0 }, 0);
  expect(line({ receivedBytes: 2_000_000 }, 2_000)).toBe("2.0 MB, 1.0 MB/s");
});
