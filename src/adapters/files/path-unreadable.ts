/** What the file system refuses, in plain words. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { byName } from "../../lib/by-name.ts";

const FORBIDDEN = [say("file.forbidden"), say("file.forbidden-hint")] as const;
const REASONS = byName<readonly [reason: Sentence, hint: Sentence]>({
  ENOENT: [say("file.not-there"), say("file.not-there-hint")],
  ENOTDIR: [say("file.in-a-file"), say("common.check-path")],
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EISDIR: [say("file.is-folder"), say("file.is-folder-hint")],
  ELOOP: [say("file.link-circle"), say("file.link-circle-hint")],
  ENAMETOOLONG: [say("file.path-too-long"), say("file.path-too-long-hint")],
  EMFILE: [say("file.too-many-open"), say("file.too-many-open-hint")],
  EIO: [say("file.disk-fault"), say("file.disk-fault-hint")],
});

/** `path-unreadable` for what a call of the file system threw. */
export function pathUnreadable(path: string, thrown: unknown): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown;
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  const [reason, hint] = (typeof code === "string" ? REASONS[code] : undefined) ?? [
    say("file.refused", { code: typeof code === "string" ? code : say("file.unknown-reason") }),
    say("file.check-permissions"),
  ];
  return new FootnoteError("path-unreadable", say("file.unreadable", { path, reason }), {
    hint,
    cause: thrown,
  });
}
