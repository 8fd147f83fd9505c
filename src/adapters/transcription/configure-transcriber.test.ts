import { expect, test } from "vitest";
import { configuredTranscriber, transcriberConfig } from "./configure-transcriber.ts";

const urlOf = (url: string): string | undefined => transcriberConfig({ FOOTNOTE_TRANSCRIBE_URL: url })?.url;

test("is none until an address is set", () => {
  expect(configuredTranscriber({})).toBeUndefined();
  expect(
    configuredTranscriber({ FOOTNOTE_TRANSCRIBE_URL: " ", FOOTNOTE_TRANSCRIBE_KEY: "k" }),
  ).toBeUndefined();
});

test("takes the address of a server, of its version, or of the route", () => {
  const route = "http://127.0.0.1:8000/v1/audio/transcriptions";
  expect(urlOf("http://127.0.0.1:8000")).toBe(route);
  expect(urlOf("http://127.0.0.1:8000/v1/")).toBe(route);
  expect(urlOf(route)).toBe(route);
  expect(urlOf("https://a.example/openai/v2")).toBe("https://a.example/openai/v2/audio/transcriptions");
});

test("has a model by default, and the one that is named", () => {
  const env = { FOOTNOTE_TRANSCRIBE_URL: "http://127.0.0.1:8000/v1" };
  expect(configuredTranscriber(env)?.name).toBe("whisper-1");
  expect(configuredTranscriber({ ...env, FOOTNOTE_TRANSCRIBE_MODEL: "large-v3" })?.name).toBe("large-v3");
  expect(transcriberConfig({ ...env, FOOTNOTE_TRANSCRIBE_KEY: "k-1\n" })?.apiKey).toBe("k-1");
});

test("refuses what is no address, without repeating it", () => {
  const wrong = () => transcriberConfig({ FOOTNOTE_TRANSCRIBE_URL: "sk-secret" });
  expect(wrong).toThrow(expect.objectContaining({ code: "config-invalid" }));
  expect(wrong).not.toThrow(/secret/);
});
