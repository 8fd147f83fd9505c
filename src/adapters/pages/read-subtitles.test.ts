import { describe, expect, test } from "vitest";
import { readSubtitles } from "./read-subtitles.ts";
import { parseSubtitles } from "./subtitle-cues.ts";

/** The words from each mark to the next, by time. */
function timed(source: string, kind: "srt" | "vtt"): [number, string][] {
  const { text, marks } = readSubtitles(source, kind);
  return marks.map((mark, index): [number, string] => {
    if (mark.kind !== "time") throw new Error("Only times are expected.");
    return [mark.atMs, text.slice(mark.start, marks[index + 1]?.start).trim()];
  });
}

test("joins the cues of SRT into sentences and marks the time of each", () => {
  const source =
    "1\r\n00:00:01,000 --> 00:00:02,500\r\nThe library keeps\r\nwhat you add.\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\nNothing is lost.\r\n";
  expect(readSubtitles(source, "srt").text).toBe("The library keeps what you add. Nothing is lost.");
  expect(timed(source, "srt")).toEqual([
    [1000, "The library keeps what you add."],
    [2600, "Nothing is lost."],
  ]);
});

test("reads SRT with points for commas, missing numbers, blank lines within a cue and numbers as words", () => {
  const source =
    "00:00:01.5 --> 00:00:02.000\nOne.\n\nStill one.\n\n2\n0:00:03,000 --> 0:00:04,000 X1:0 X2:9\nIn the year\n1984\n\n3\n00:00:05,000 --> 00:00:06,000\nEnd.";
  expect(timed(source, "srt")).toEqual([
    [1500, "One. Still one."],
    [3000, "In the year 1984"],
    [5000, "End."],
  ]);
});

test("takes tags, positions and entities out, and leaves a bare less-than sign of SRT", () => {
  const source = String.raw`1
00:00:01,000 --> 00:00:02,000
{\an8}<i>Tom</i> &amp; <font color="#fff">Jerry</font>: 3 < 5 &#39;ok&#x21;&nosuch;
`;
  expect(readSubtitles(source, "srt").text).toBe("Tom & Jerry: 3 < 5 'ok!&nosuch;");
});

test("reads WebVTT with identifiers, settings, notes, styles and regions", () => {
  const source = `WEBVTT - a file
Kind: captions

STYLE
::cue { color: red }

REGION
id:one

NOTE this is
not said

intro
00:01.000 --> 00:02.000 align:start position:0%
Hello <b>there</b>.

NOTE 00:05.000 is no time

01:00:03.000 --> 01:00:04.000
Bye.
`;
  expect(timed(source, "vtt")).toEqual([
    [1000, "Hello there."],
    [3_603_000, "Bye."],
  ]);
});

test("skips bad cues and goes on", () => {
  const source =
    "WEBVTT\n\n00:61.000 --> 00:62.000\nbad seconds\n\nabc --> def\nbad words\n\n00:05.000 --> 00:06.000\n\n00:07.000 --> 00:08.000\nGood.\n";
  expect(timed(source, "vtt")).toEqual([[7000, "Good."]]);
});

test("says rolling captions once, with the time at which each line is first seen", () => {
  const source = `WEBVTT

00:00:00.000 --> 00:00:02.000 align:start position:0%
 
hello<00:00:00.500><c> everyone</c>

00:00:02.000 --> 00:00:02.010
hello everyone
 

00:00:02.010 --> 00:00:04.000
hello everyone
welcome<00:00:03.000><c> back</c>

00:00:04.000 --> 00:00:04.010
welcome back
 

00:00:04.010 --> 00:00:06.000
welcome back
to my show
`;
  expect(timed(source, "vtt")).toEqual([
    [0, "hello everyone"],
    [2010, "welcome back"],
    [4010, "to my show"],
  ]);
});

test("takes a caption that grows at its longest", () => {
  const source =
    "1\n00:00:00,000 --> 00:00:01,000\nI think\n\n2\n00:00:01,000 --> 00:00:02,000\nI think that\n\n3\n00:00:02,000 --> 00:00:03,000\nI think that is all.\n";
  expect(timed(source, "srt")).toEqual([[0, "I think that is all."]]);
});

test("keeps words that are said again after a pause", () => {
  const source = "1\n00:00:00,000 --> 00:00:01,000\nNo.\n\n2\n00:00:03,000 --> 00:00:04,000\nNo.\n";
  expect(readSubtitles(source, "srt").text).toBe("No. No.");
});

test("names the speaker once, and begins a paragraph with each", () => {
  const source =
    "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann Lee>Hello.\n\n00:01.000 --> 00:02.000\n<v Ann Lee>How are you?</v>\n\n00:02.000 --> 00:03.000\n<v.loud Bob>Fine.\n";
  expect(readSubtitles(source, "vtt").text).toBe("Ann Lee: Hello. How are you?\n\nBob: Fine.");
});

test("begins a paragraph after a silence, but not within a sentence", () => {
  const source =
    "1\n00:00:00,000 --> 00:00:01,000\nFirst.\n\n2\n00:00:09,000 --> 00:00:10,000\nThen\n\n3\n00:00:19,000 --> 00:00:20,000\nmore.\n";
  expect(readSubtitles(source, "srt").text).toBe("First.\n\nThen more.");
});

test("keeps unpunctuated cues in lines of their own", () => {
  const source =
    "1\n00:00:00,000 --> 00:00:01,000\n大家好\n\n2\n00:00:01,000 --> 00:00:02,000\n今天我们来讲\n\n3\n00:00:02,000 --> 00:00:03,000\n机器学习\n";
  expect(readSubtitles(source, "srt").text).toBe("大家好\n今天我们来讲\n机器学习");
});

test("joins Chinese after punctuation without a space", () => {
  const source =
    "1\n00:00:00,000 --> 00:00:01,000\n大家好，\n\n2\n00:00:01,000 --> 00:00:02,000\n今天讲机器学习。\n";
  expect(readSubtitles(source, "srt").text).toBe("大家好，今天讲机器学习。");
});

test("puts cues in the order of their times", () => {
  const source = "WEBVTT\n\n00:05.000 --> 00:06.000\nSecond.\n\n00:01.000 --> 00:02.000\nFirst.\n";
  expect(readSubtitles(source, "vtt").text).toBe("First. Second.");
});

test("finds no cue where there is none", () => {
  expect(parseSubtitles("WEBVTT\n\nNOTE nothing\n", "vtt").cues).toEqual([]);
  expect(readSubtitles("", "srt")).toEqual({ text: "", marks: [] });
});

describe("captions as automatic ones come", () => {
  const srt = (cues: readonly (readonly [fromMs: number, toMs: number, text: string])[]): string =>
    cues.map(([from, to, text], nth) => `${nth + 1}\n${time(from)} --> ${time(to)}\n${text}\n`).join("\n");
  const time = (ms: number): string =>
    `${new Date(ms).toISOString().slice(11, 19)},${String(ms % 1_000).padStart(3, "0")}`;
  const SAID = [
    "The old bridge carried 900 cars a day.",
    "Salt water has reached its steel.",
    "It is painted anew.",
  ];

  test("are said once where the same one is shown five times, with a pause in between too", () => {
    const cues = SAID.flatMap((text, nth) =>
      [0, 2, 4, 6, 8].map((at) => [(nth * 10 + at) * 1_000, (nth * 10 + at + 1) * 1_000, text] as const),
    );
    const { text, marks } = readSubtitles(srt(cues), "srt");
    expect(text.split(/\s+(?=[A-Z])/u)).toEqual(SAID);
    expect(marks.map((mark) => mark.kind === "time" && mark.atMs)).toEqual([0, 10_000, 20_000]);
  });

  test("keep what somebody says twice", () => {
    const { text } = readSubtitles(
      srt([
        [0, 900, "Yes."],
        [2_000, 2_900, "Yes."],
        [4_000, 4_900, "I do."],
      ]),
      "srt",
    );
    expect(text).toBe("Yes. Yes. I do.");
  });

  test("of recordings one after another stay one after another, each with its own times", () => {
    const part = (name: string) =>
      SAID.map((text, nth) => [nth * 10_000, nth * 10_000 + 9_000, `${name}: ${text}`] as const);
    const { text, marks } = readSubtitles(srt([...part("First"), ...part("Second")]), "srt");
    expect(text.indexOf("First: It is painted")).toBeLessThan(text.indexOf("Second: The old"));
    expect(text).toContain("anew.\n\nSecond");
    expect(marks.map((mark) => mark.kind === "time" && mark.atMs)).toEqual([
      0, 10_000, 20_000, 0, 10_000, 20_000,
    ]);
  });

  test("that run backwards are put in order", () => {
    const cues = SAID.map((text, nth) => [nth * 10_000, nth * 10_000 + 9_000, text] as const).toReversed();
    expect(readSubtitles(srt(cues), "srt").text).toBe(SAID.join(" "));
  });
});

test("reads times as they occur: without milliseconds, with other signs before them, with short arrows", () => {
  for (const timing of [
    "00:00:20 --> 00:00:24",
    "00:00:20:500 --> 00:00:24:000",
    "0:00:20.5 -> 0:00:24",
    "00:00:20;500 --> 00:00:24;000",
    "00: 00: 20, 500 --> 00: 00: 24, 000",
  ]) {
    const { text, marks, unread } = readSubtitles(`1\n${timing}\nEleven hives were lost.\n`, "srt");
    expect(text).toBe("Eleven hives were lost.");
    expect([20_000, 20_500]).toContain(marks[0]?.kind === "time" ? marks[0].atMs : undefined);
    expect(unread).toBeUndefined();
  }
});

test("tells how many cues had no time that can be read", () => {
  const { text, unread } = readSubtitles(
    "1\n00:00:01,000 --> 00:00:02,000\nKept.\n\n2\nsoon --> later\nLost.\n\n3\n00:00:05,000 --> 00:00:06,000\nKept too.\n",
    "srt",
  );
  expect(text).toBe("Kept. Kept too.");
  expect(unread).toMatchObject([{ key: "subtitles.without-time", params: { count: 1, total: 3 } }]);
});

test("tells two languages apart, whether they share a cue or a moment, or only a script", () => {
  const cue = (at: number, ...lines: string[]) =>
    `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${lines.join("\n")}\n\n`;
  const chinese = ["我们在一九九八年开了面馆。", "那时候一碗面三块钱。"];
  const english = ["We opened our shop in 1998.", "A bowl cost three yuan then."];
  const expected = `${chinese.join("")}\n\n${english.join(" ")}`;
  const inOne = chinese.map((line, at) => cue(at + 1, line, english[at] ?? "")).join("");
  expect(readSubtitles(inOne, "srt").text).toBe(expected);
  const atOnce = chinese.map((line, at) => cue(at + 1, line) + cue(at + 1, english[at] ?? "")).join("");
  const { text, marks } = readSubtitles(atOnce, "srt");
  expect(text).toBe(expected);
  expect(marks.map((mark) => (mark.kind === "time" ? mark.atMs : 0))).toEqual([1000, 2000, 1000, 2000]);
  for (const mark of marks) expect(text.slice(mark.start)).toMatch(/^(?:我们|那时候|We|A bowl)/u);
  const german = [
    "Wir haben den Laden im Jahr 1998 und mit Geld von der Bank eröffnet.",
    "Das war nicht teuer für uns.",
  ];
  const both = english.map((line, at) => cue(at + 1, line, german[at] ?? "")).join("");
  expect(readSubtitles(both, "srt").text).toBe(`${english.join(" ")}\n\n${german.join(" ")}`);
});

test("takes two lines of one language for one language", () => {
  const source =
    "1\n00:00:01,000 --> 00:00:02,000\nIt was a cold\nday in March.\n\n2\n00:00:03,000 --> 00:00:04,000\nAnd the bay\nwas frozen.\n";
  expect(readSubtitles(source, "srt").text).toBe("It was a cold day in March. And the bay was frozen.");
});
