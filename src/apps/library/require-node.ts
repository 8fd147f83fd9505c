/** Refuses a Node that is too old, on which parts of others end the process without a word (a database's, on Node 20). */
import { MINIMUM_NODE } from "../../compose/project-root.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

/** Throws `config-invalid`. */
export function requireNode(): void {
  const { node } = process.versions;
  if (isAtLeast(node, MINIMUM_NODE)) return;
  const hint = say("library.node-hint", { minimum: MINIMUM_NODE });
  throw new FootnoteError("config-invalid", say("library.node-too-old", { minimum: MINIMUM_NODE, node }), {
    hint,
  });
}

function isAtLeast(version: string, minimum: string): boolean {
  return version.localeCompare(minimum, "en", { numeric: true }) >= 0;
}
