/**
 * For each test file that asks Footnote something: a reply that is not as the contract says fails its test. A setup file,
 * since a hook of a module that several files share would be the first one's alone.
 */
import { afterEach, expect } from "vitest";
import { holdReplies, takeWrong } from "./held-replies.ts";

holdReplies();
afterEach(() => expect(takeWrong()).toEqual([]));
