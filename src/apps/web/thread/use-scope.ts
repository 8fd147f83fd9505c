/** Which documents the next question is asked of: the address's, else those of the turn before, until they are left. */
import { useState } from "react";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { type Conversation, scopeOf } from "./conversation.ts";

export interface Scope {
  /** None of them is everything. */
  readonly documentIds: readonly DocumentId[];
  /** What the server is told: nothing where nothing was ever chosen. */
  readonly asked: readonly DocumentId[] | undefined;
  readonly leave: () => void;
}

export function useScope(conversation: Conversation, aboutIds: readonly DocumentId[] | undefined): Scope {
  const isNew = conversation.turns.length === 0 && conversation.live === undefined;
  const inherited = isNew && aboutIds !== undefined ? aboutIds : scopeOf(conversation);
  /** Left for as long as it is the same: another thread or another document is another scope. */
  const [left, setLeft] = useState<string>();
  const here = [conversation.threadId ?? "", ...inherited].join(" ");
  const documentIds = left === here ? [] : inherited;
  return {
    documentIds,
    asked: inherited.length === 0 ? undefined : documentIds,
    leave: () => setLeft(here),
  };
}
