/** What lies around the turns of a thread, for the ways on from an answer. */
import { createContext } from "react";
import type { ThreadId } from "../../../core/domain/ids.ts";
import type { DigestableDocument } from "../digest/use-begin-digest.tsx";

export interface AskingAround {
  readonly threadId: ThreadId | undefined;
  /** Not everything is looked through: certain documents, no web, or within limits. */
  readonly isNarrow: boolean;
  /** The web can be searched at all. */
  readonly hasWeb: boolean;
  readonly hasModel: boolean;
  readonly onDigest: (document: DigestableDocument) => void;
}

export const AskingContext = createContext<AskingAround>({
  threadId: undefined,
  isNarrow: false,
  hasWeb: false,
  hasModel: false,
  onDigest: () => undefined,
});
