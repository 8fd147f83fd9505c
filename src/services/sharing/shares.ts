/** The links of one space to what it shares: made, listed and ended by whoever may share there. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { ID_PREFIX, type ShareId } from "../../core/domain/ids.ts";
import type { Scope } from "../../core/domain/scope.ts";
import type { ListedShare, MadeShare, MakeShare, Share, StoredShare } from "../../core/domain/share.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { ShareStore } from "../../core/ports/share-store.ts";
import { later } from "../accounts/account-parts.ts";
import { readSubject, type SubjectStore, titleOf } from "./subject.ts";

export interface ShareParts {
  readonly scope: Scope;
  readonly links: ShareStore;
  readonly store: SubjectStore;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
  readonly hash: (text: string) => string;
}

export interface Shares {
  /** The secret is shown once. Throws `not-found` where there is no such thing here, or nothing in it to read yet. */
  make(wanted: MakeShare): Promise<MadeShare>;
  /** Those that have not ended, newest first; of one thing alone where it is named. Links to what is gone are taken away. */
  list(subject?: string): Promise<ListedShare[]>;
  /** False where there was none. */
  end(id: ShareId): Promise<boolean>;
}

export function createShares({ scope, links, store, clock, ids, hash }: ShareParts): Shares {
  const { spaceId, userId } = scope;
  return {
    async make({ kind, subject, days }) {
      const found = await readSubject({ kind, subject }, store);
      if (found === undefined) {
        throw new FootnoteError("not-found", say("share.nothing", { id: subject }), {
          hint: say("share.nothing-hint"),
        });
      }
      const lastTurn = found.kind === "thread" ? found.turns.at(-1)?.turnId : undefined;
      const createdAt = clock.now();
      const secret = ids.next("fnl");
      const stored: StoredShare = {
        id: ids.next(ID_PREFIX.share) as ShareId,
        spaceId,
        userId,
        kind,
        subject,
        ...(lastTurn === undefined ? {} : { lastTurn }),
        createdAt,
        endsAt: later(createdAt, days),
      };
      await links.addShare(stored, hash(secret));
      return { secret, share: { ...shown(stored), title: titleOf(found) } };
    },

    async list(subject) {
      const now = clock.now();
      const listed: ListedShare[] = [];
      for (const stored of await links.listShares(spaceId)) {
        if (subject !== undefined && stored.subject !== subject) continue;
        const found = stored.endsAt > now ? await readSubject(stored, store) : undefined;
        if (found === undefined) await links.removeShare(spaceId, stored.id);
        else listed.push({ ...shown(stored), title: titleOf(found) });
      }
      return listed;
    },

    end: (id) => links.removeShare(spaceId, id),
  };
}

function shown({ spaceId: _space, userId: _user, ...share }: StoredShare): Share {
  return share;
}
