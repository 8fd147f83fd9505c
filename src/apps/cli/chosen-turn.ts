/** The turn that a command is about. */
import type { Turn } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";

/** `id`: a turn, or a thread for its last turn; without it the last turn of all. Throws `not-found`. */
export async function chosenTurn(store: ThreadStore, id: string | undefined): Promise<Turn> {
  const turn = id === undefined ? undefined : await store.getTurn(id as TurnId);
  if (turn) return turn;
  // A thread may have no answer yet.
  const threads = id === undefined ? await store.listThreads() : [];
  const threadId = id ?? threads.find(({ turnCount }) => turnCount > 0)?.threadId;
  const thread = threadId === undefined ? undefined : await store.getThread(threadId as ThreadId);
  const last = thread?.turns.at(-1);
  if (last) return last;
  throw id === undefined
    ? new FootnoteError("not-found", say("cli.no-answer-yet"), {
        hint: say("cli.ask-first"),
      })
    : new FootnoteError("not-found", say("cli.no-turn", { id }), {
        hint: say("cli.ids-after-answers"),
      });
}
