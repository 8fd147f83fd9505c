/** Adds one document to the library: an address that was fetched, or what somebody sends. */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { AddOutcome, Library } from "../../core/library/library.ts";
import type { Incoming } from "../../core/ports/incoming.ts";
import { hashInParts } from "./hash-in-parts.ts";
import { uploadUrl } from "./upload-url.ts";

type Added = Exclude<AddOutcome, { kind: "failed" }>;

/** What somebody sends under a name. */
export async function uploaded(name: string, bytes: Uint8Array): Promise<Incoming> {
  return { url: uploadUrl(name, await hashInParts(bytes)), bytes, hints: { name } };
}

/** Resolves when it can be found. Throws `document-…`, `cancelled`, `disk-full`. */
export async function addOne(
  incoming: Incoming,
  library: Pick<Library, "add" | "settle">,
  signal?: AbortSignal,
): Promise<Added> {
  const outcome = await addUnsettled(incoming, library, signal);
  await library.settle();
  return outcome;
}

/** Resolves when it is stored, for whoever adds more before `settle`. Throws as `addOne` does. */
export async function addUnsettled(
  incoming: Incoming,
  library: Pick<Library, "add">,
  signal?: AbortSignal,
): Promise<Added> {
  const [outcome] = await library.add([incoming], signal);
  if (!outcome || outcome.kind === "failed") throw outcome?.error ?? asFootnoteError(new Error("no outcome"));
  return outcome;
}
