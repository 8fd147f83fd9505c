/** Repair with a model: what is taken of its replies, and how a long text is asked for. */
import { describe, expect, it } from "vitest";
import { END } from "../../../test/scripted-model.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { ModelPart } from "../ports/model.ts";
import type { Change } from "../domain/change.ts";
import { estimateRepair } from "./estimate-repair.ts";
import { partsOf, run, writing } from "../../../test/fake-repairer.ts";
import { repairTranscript, withoutChanges, withSuggestions } from "./repair-transcript.ts";
import { repairWithModel } from "./repair-with-model.ts";
import { asTold } from "../domain/sentence.ts";

const shownOf = (changes: readonly Change[]): string[] =>
  changes.map(({ kind, before, after }) => `${kind} ${before}→${after}`);

describe("of what a model writes", () => {
  it("marks, capitals, paragraphs, turns and misheard names are taken, and say who says so", async () => {
    const { repair, notices, rejected } = await run(
      "so we met Sam Altmen of openai in may how was it it was good",
      () => "So we met Sam Altman of OpenAI in May.\n\n— How was it?\n\n— It was good.",
    );
    expect(repair.text).toBe("So we met Sam Altman of OpenAI in May.\n\n— How was it?\n\n— It was good.");
    expect(shownOf(repair.changes)).toEqual([
      "case so→So",
      "name Altmen→Altman",
      "case openai→OpenAI",
      "case may→May",
      "mark →.",
      "turn  →\n\n— ",
      "case how→How",
      "mark →?",
      "turn  →\n\n— ",
      "case it→It",
      "mark →.",
    ]);
    expect(repair.changes[0]?.reason).toEqual({ code: "model-says", model: "fake/writer" });
    expect([notices, rejected]).toEqual([[], 0]);
  });

  it("a name of the title is put right whole, and elsewhere too where it was overlooked", async () => {
    const filler = "他们今天谈了很多关于模型和数据的事情我们都听得很认真";
    const { repair } = await run(
      `深度求锁发布了模型${filler}深度求锁很快`,
      () => `深度求索发布了模型，${filler}。深度求锁很快。`,
      { title: "与深度求索的访谈" },
    );
    expect(shownOf(repair.changes).filter((change) => change.startsWith("name"))).toEqual([
      "name 深度求锁→深度求索",
      "name 深度求锁→深度求索",
    ]);
    expect(repair.changes.filter(({ kind }) => kind === "name").map(({ reason }) => reason.code)).toEqual([
      "sounds-as",
      "sounds-as",
    ]);
    const alone = await run(
      `跟深度求所谈${filler}深度求所很快`,
      () => `跟 DeepSick 谈，${filler}。深度求所很快。`,
    );
    expect(alone.repair.text).toContain("深度求所谈");
  });

  it("one form is put right in one way, by how often and then by where it came first", async () => {
    const filler = "and then they said that this is what everybody there wanted to hear about the company";
    const { repair } = await run(
      `Nividia sells ${filler} while Nividia grows ${filler} but Nividia waits ${filler} for Nividia`,
      () => `Nvidea sells ${filler} while NVIDIA grows ${filler} but NVIDIA waits ${filler} for Nividia`,
    );
    expect(repair.text.match(/\bN\w+/g)).toEqual(["NVIDIA", "NVIDIA", "NVIDIA", "NVIDIA"]);
    expect(repair.changes.at(-1)?.reason.code).toBe("also");
  });

  it("words are put right whole, two names that touch each for itself, and elsewhere too", async () => {
    const { repair } = await run(
      "这是深度求所DPCK的人公制能竞赛的现状GPT4参数达4,051个DPCK很快",
      () => "这是深度求索DeepSeek的人工智能竞赛的现状，GPT-4参数达4050亿个，DPCK很快。",
      { title: "DeepSeek" },
    );
    expect(shownOf(repair.changes).filter((change) => /^(?:name|word)/.test(change))).toEqual([
      "word 所→索",
      "name DPCK→DeepSeek",
      "word 人公制能→人工智能",
      "name GPT4→GPT-4",
      "name DPCK→DeepSeek",
    ]);
    expect(shownOf(repair.suggestions)).toEqual(["number 4,051→4050亿"]);
  });

  it("another number is only suggested, and the misheard word beside it is put right", async () => {
    const { repair, rejected } = await run("他每秒跑16个偷坑然后停", () => "他每秒跑60 token，然后停。");
    expect(repair.text).toBe("他每秒跑16token，然后停。");
    expect(shownOf(repair.suggestions)).toEqual(["number 16→60"]);
    const accepted = withSuggestions(repair, ["number-4", "number-99"]);
    expect([accepted.text, accepted.suggestions, rejected]).toEqual(["他每秒跑60token，然后停。", [], 0]);
    expect(
      withoutChanges(
        repair,
        repair.changes.map(({ id }) => id),
      ).suggestions,
    ).toHaveLength(1);
    for (const [before, after] of [
      ["we sold fifteen of them to people", "We sold fifty of them to people."],
      ["it costs 3 million a year for us", "It costs 3 billion a year for us."],
      ["it costs minus 3.5 a year for us", "It costs minus 35 a year for us."],
      ["一共三百五十个人来了", "一共三百五个人来了。"],
    ] as const) {
      const other = await run(before, () => after);
      expect(other.repair.text.match(/\p{N}/gu)).toEqual(before.match(/\p{N}/gu));
      expect(other.repair.suggestions).toHaveLength(1);
      expect(other.repair.text.toLowerCase().replace(/[.。]$/u, "")).toBe(before);
    }
  });

  it.each([
    [
      "a word left out",
      "um i think that um it works quite well here",
      "I think that it works quite well here.",
    ],
    [
      "a word put in",
      "i think that it works here quite well",
      "I really think that it works here quite well.",
    ],
    ["another word", "i think that it works here quite well", "I believe that it works here quite well."],
    ["a denial", "i think they can see it from here", "I think they can't see it from here."],
    ["a denial lost", "i think it is not able to see from here", "I think it is notable to see from here."],
    ["an opposite", "the prices increased a lot in that year", "The prices decreased a lot in that year."],
    ["another person", "我觉得他说得很有道理的", "我觉得她说得很有道理的。"],
    ["other grammar", "she want it to go on here", "She wants it to go on here."],
    ["a sign", "it was $5 or 5% of -5 degrees", "It was 5 or 5 of 5 degrees."],
  ])("%s is passed over", async (_, original, reply) => {
    const { repair } = await run(original, () => reply);
    const kinds = new Set(repair.changes.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind === "name" || kind === "word" || kind === "number")).toEqual([]);
    expect(repair.text.toLowerCase().replaceAll(/[.,。]/gu, "")).toBe(original);
  });

  it("names of speakers that a prompt shows in quotes stay as they are", async () => {
    const original = "User: how is it going\nAssistant: it goes well";
    const { repair } = await run(original, (shown) => {
      expect(shown).toContain("“User”:");
      return shown.replace("going", "going?").replace("well", "well.");
    });
    expect(repair.text).toBe("User: how is it going?\nAssistant: it goes well.");
  });

  it("nothing is left where it wrote another text: the rules repair it, and a notice says so", async () => {
    const original = "so this is what we wanted to talk about today and i think that it is good ".repeat(8);
    for (const reply of [
      "",
      "I cannot help with that.",
      "Alors voici ce dont nous voulions parler. ".repeat(20),
    ]) {
      const { repair, notices } = await run(original, () => reply);
      expect(repair.changes).toEqual(repairTranscript(original).changes);
      expect(notices).toMatchObject([{ code: "model-failed" }]);
    }
  });
});

describe("a long transcript", () => {
  const sentence = (nth: number): string =>
    `and so the ${"very ".repeat(nth % 5)}old river ran down to the sea again `;
  const original = Array.from({ length: 700 }, (_, nth) => sentence(nth))
    .join("")
    .trim();
  const marked = (text: string): string =>
    text.replaceAll(/ sea again(?= |$)/g, " sea again.").replaceAll("river", "River");

  it("is asked for in windows that share words, and each word is changed once", async () => {
    const model = writing(marked);
    const { repair, notices } = await run(original, model);
    expect(model.shown.length).toBeGreaterThan(3);
    expect(notices).toEqual([]);
    expect(repair.text).toBe(marked(original));
    const estimate = estimateRepair(original, { title: "", language: "en" }, model);
    expect(estimate.modelCalls).toBeGreaterThanOrEqual(model.shown.length);
    expect(estimate.costMicros).toBeNull();
  });

  it("is asked for in halves where a window does not fit, and by rule where nothing does", async () => {
    const over = (): Error => new FootnoteError("model-context-exceeded", asTold("too long"));
    const model = writing((text) => (text.length > 2_000 ? over() : marked(text)));
    expect((await run(original, model)).repair.text).toBe(marked(original));
    const cut = writing((text) =>
      text.length > 2_000 ? ({ ...END, type: "end", finish: "length" } as ModelPart) : marked(text),
    );
    expect((await run(original, cut)).repair.text).toBe(marked(original));
    const none = await run(original.slice(0, 3_000), () => over());
    expect(none.repair.text).toBe(repairTranscript(original.slice(0, 3_000)).text);
    expect(none.notices).toMatchObject([{ code: "model-context-exceeded" }]);
  });

  it("asks nothing twice that was kept, and nothing more of a model that refuses its key", async () => {
    const kept = new Map<string, string>();
    const hints = { title: "", language: "en" };
    const signal = new AbortController().signal;
    const once = await repairWithModel(original, hints, partsOf(writing(marked), kept), signal);
    const silent = writing(() => new FootnoteError("internal", asTold("asked again")));
    const again = await repairWithModel(original, hints, partsOf(silent, kept), signal);
    expect(silent.shown).toEqual([]);
    expect(again).toEqual(once);
    const refusing = writing(() => new FootnoteError("model-key-refused", asTold("no")));
    const { repair, notices, failed } = await run(original, refusing);
    expect(failed).toMatchObject({ code: "model-key-refused" });
    expect(refusing.shown).toHaveLength(1);
    expect(notices).toMatchObject([{ code: "model-key-refused" }]);
    expect(repair.text).toBe(repairTranscript(original).text);
  });

  it("asks again for what was of no use, and says where nothing was", async () => {
    const text = Array.from({ length: 900 }, (_, nth) => `the river ran past mile ${nth} to the sea`).join(
      " ",
    );
    const kept = new Map<string, string>();
    const hints = { title: "", language: "en" };
    const signal = new AbortController().signal;
    const once = writing((stretch, call) => (call === 1 ? "I am sorry." : stretch));
    const some = await repairWithModel(text, hints, partsOf(once, kept), signal);
    expect(some).toMatchObject({ notices: [{ code: "model-failed" }] });
    expect(some).not.toHaveProperty("failed");
    const again = writing((stretch) => stretch);
    expect(await repairWithModel(text, hints, partsOf(again, kept), signal)).toMatchObject({
      notices: [],
    });
    expect(again.shown).toEqual([once.shown[1]]);
    const none = await repairWithModel(text, hints, partsOf(writing(() => "I am sorry.")), signal);
    expect(none.failed).toMatchObject({ code: "model-failed" });
  });

  it("ends where it is stopped, and tells how far it is", async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const parts = {
      ...partsOf(writing(marked)),
      onProgress: ({ done }: { done: number }) => void seen.push(done),
    };
    const work = repairWithModel(original, { title: "", language: "en" }, parts, stop.signal);
    await work;
    expect(seen.at(-1)).toBe(seen.length);
    stop.abort(new FootnoteError("cancelled", asTold("stopped")));
    await expect(
      repairWithModel(original, { title: "", language: "en" }, partsOf(writing(marked)), stop.signal),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});
