/** Something that the server has: loaded, changed, and loaded again after each change. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { type Failure, failureOf } from "./thread/conversation.ts";

export interface Loaded<T> {
  readonly value?: T;
  readonly failure?: Failure;
  /** Does it, and loads anew. Gives what was done; nothing where it failed, which is shown. */
  readonly act: <Done>(doing: () => Promise<Done>) => Promise<Done | undefined>;
}

/** `load`: another one loads anew, so it is the same as long as what it loads is. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [shown, setShown] = useState<Omit<Loaded<T>, "act">>({});
  useEffect(() => {
    let isLeft = false;
    load().then(
      (value) => isLeft || setShown({ value }),
      (thrown: unknown) => isLeft || setShown({ failure: failureOf(asFootnoteError(thrown)) }),
    );
    return () => {
      isLeft = true;
    };
  }, [load]);
  return {
    ...shown,
    async act(doing) {
      try {
        const done = await doing();
        setShown({ value: await load() });
        return done;
      } catch (thrown) {
        setShown((before) => ({ ...before, failure: failureOf(asFootnoteError(thrown)) }));
        return undefined;
      }
    },
  };
}

/** Where nothing is loaded and something is done. */
export const nothingLoaded = async (): Promise<undefined> => undefined;
