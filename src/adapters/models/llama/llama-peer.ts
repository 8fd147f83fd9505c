/** A process that runs one model, as its parent speaks with it: messages to it, and its own one after another. */
import { fork } from "node:child_process";
import type { Socket } from "node:net";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { llamaFailure } from "./llama-error.ts";
import { endsJob, type FromLlama, type ToLlama } from "./llama-messages.ts";

export interface LlamaPeer {
  send(message: ToLlama): void;
  /** Throws what the process said that failed, `model-failed` where it ended, `model-timeout`, `cancelled`. */
  next(waitMs: number, signal?: AbortSignal): Promise<FromLlama>;
  /** Resolves when the job that runs is over; where it does not end within `waitMs`, the process is killed. */
  stop(waitMs: number): Promise<void>;
  /** While it is held, this process does not end by itself. */
  hold(isHeld: boolean): void;
  kill(): void;
  readonly isGone: boolean;
}

/** The last of what native code printed before it ended. */
const STDERR_KEPT = 400;
/** What native libraries look for. Keys of providers are none of its business. */
const ENV_PASSED = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "LD_LIBRARY_PATH"];

export function startLlamaPeer(
  entry: string,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): LlamaPeer {
  const passed = ENV_PASSED.flatMap((key) => (env[key] === undefined ? [] : [[key, env[key]]]));
  const child = fork(entry, [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: Object.fromEntries(passed),
  });
  const inbox: FromLlama[] = [];
  let printed = "";
  let end: string | undefined;
  let wake = Promise.withResolvers<void>();
  const notice = (): void => {
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed = (printed + text).slice(-STDERR_KEPT);
  });
  child.on("message", (message: FromLlama) => {
    inbox.push(message);
    notice();
  });
  // Sending to a process that has just ended: its end says it all.
  child.on("error", (error) => {
    end ??= error.message;
    notice();
  });
  child.on("close", (code, signal) => {
    end ??= `${signal ?? `exit code ${code}`}${printed === "" ? "" : `, ${printed}`}`;
    notice();
  });

  async function next(waitMs: number, signal?: AbortSignal): Promise<FromLlama> {
    let isLate = false;
    const onEvent = (): void => notice();
    const timer = setTimeout(() => {
      isLate = true;
      notice();
    }, waitMs).unref();
    signal?.addEventListener("abort", onEvent);
    try {
      for (;;) {
        if (signal?.aborted) throw stoppedError();
        const message = inbox.shift();
        if (message?.type === "failed") throw llamaFailure(name, message.kind, message.message);
        if (message !== undefined) return message;
        if (end !== undefined) throw llamaFailure(name, "ended", end);
        if (isLate) throw lateError(name, waitMs);
        await wake.promise;
      }
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onEvent);
    }
  }

  const send = (message: ToLlama): void => {
    if (child.connected) child.send(message);
  };
  const kill = (): void => {
    end ??= "it was ended";
    child.kill("SIGKILL");
  };

  return {
    send,
    next,
    async stop(waitMs) {
      send({ type: "stop" });
      try {
        for (;;) {
          if (endsJob(await next(waitMs))) return;
        }
      } catch (thrown) {
        // A job that failed is over, too.
        if (thrown instanceof FootnoteError && thrown.code === "model-timeout") kill();
      }
    },
    hold(isHeld) {
      const what = isHeld ? "ref" : "unref";
      child[what]();
      child.channel?.[what]();
      (child.stderr as Socket | null)?.[what]();
    },
    kill,
    get isGone() {
      return end !== undefined;
    },
  };
}

export function stoppedError(): FootnoteError {
  return new FootnoteError("cancelled", say("model.stopped"));
}

function lateError(name: string, waitMs: number): FootnoteError {
  return new FootnoteError("model-timeout", say("local.stalled", { name, seconds: waitMs / 1000 }), {
    hint: say("local.stalled-hint"),
    retryable: true,
  });
}
