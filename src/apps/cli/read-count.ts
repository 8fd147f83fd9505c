/** The value of an option that counts something. Throws `bad-request`. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

export function readCount(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new FootnoteError("bad-request", say("cli.no-count", { written }));
}
