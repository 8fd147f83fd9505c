/** A turn by its id. */
import type { Turn } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { TurnId } from "../../core/domain/ids.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";

/** Throws `not-found`. */
export async function findTurn(store: Pick<ThreadStore, "getTurn">, id: TurnId): Promise<Turn> {
  const found = await store.getTurn(id);
  if (found) return found;
  throw new FootnoteError("not-found", say("request.no-turn", { id }));
}
