/** What a screen reader says when an answer ends: that it is there, not all of it, and nothing while it is written. */
import { useEffect, useRef, useState } from "react";
import { words } from "./dictionary.ts";
import type { Conversation } from "./thread/conversation.ts";

export function useAnnouncement({ live, turns }: Conversation): string {
  const [announcement, setAnnouncement] = useState("");
  const wasRunning = useRef(false);
  const isRunning = live?.state === "running";

  useEffect(() => {
    if (isRunning) setAnnouncement(words.looking);
    else if (wasRunning.current && live?.state === "stopped") setAnnouncement(words.stopped);
    else if (wasRunning.current && live === undefined) {
      const answer = turns.at(-1)?.answer;
      const isFound = answer?.status === "answered";
      setAnnouncement(isFound ? words.answerReady(answer.sources.length) : words.nothingFound);
    }
    wasRunning.current = isRunning;
  }, [isRunning]);

  return announcement;
}
