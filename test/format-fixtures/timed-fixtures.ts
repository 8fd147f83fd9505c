/** Small files of subtitles and transcripts: see `format-fixture.ts`. */
import { type FormatFixture, utf8 } from "./format-fixture.ts";

/** All of them say the same, each of a ship of its own. */
const wreck = (ship: string) => ({
  mediaType: "text/vtt",
  says: [`The wreck of the ${ship} is 41 metres long.`, "Nobody has dived there."],
  never: ["{", "[", "|", "<"],
  question: `How long is the wreck of the ${ship}?`,
  answer: "41 metres",
});

export const TIMED_FIXTURES: readonly FormatFixture[] = [
  {
    name: "frames.sub",
    bytes: utf8(
      "{1}{1}25.000\n{100}{200}{y:i}The wreck of the Skarv|is 41 metres long.\n{250}{300}Nobody has dived there.\n",
    ),
    ...wreck("Skarv"),
  },
  {
    name: "tenths.txt",
    bytes: utf8("[40][80]The wreck of the Terna|/is 41 metres long.\n[100][120]Nobody has dived there.\n"),
    ...wreck("Terna"),
  },
  {
    name: "viewer.sub",
    bytes: utf8(
      "[INFORMATION]\n[TITLE]Wreck\n[END INFORMATION]\n[SUBTITLE]\n00:00:04.10,00:00:06.00\nThe wreck of the Lomvi[br]is 41 metres long.\n\n00:00:07.00,00:00:09.00\nNobody has dived there.\n",
    ),
    ...wreck("Lomvi"),
  },
  {
    name: "wreck.smi",
    bytes: utf8(
      '<SAMI><HEAD><TITLE>The Petrel</TITLE><STYLE TYPE="text/css"><!-- .ENCC {lang:en-US;} .NOCC {lang:no;} --></STYLE></HEAD><BODY>\n<SYNC Start=4000><P Class=ENCC>The wreck of the Petrel<br>is 41 metres long.<P Class=NOCC>Vraket er 41 meter langt.\n<SYNC Start=6000><P Class=ENCC>&nbsp;\n<SYNC Start=7000><P Class=ENCC>Nobody has dived there.\n</BODY></SAMI>',
    ),
    ...wreck("Petrel"),
    says: [...wreck("Petrel").says, "Vraket er 41 meter langt."],
  },
  {
    name: "whisper.json",
    bytes: utf8(
      JSON.stringify({
        text: " The wreck of the Gannet is 41 metres long. Nobody has dived there.",
        segments: [
          { id: 0, start: 4, end: 6.5, text: " The wreck of the Gannet is 41 metres long.", tokens: [1, 2] },
          { id: 1, start: 7, end: 9, text: " Nobody has dived there." },
        ],
        language: "en",
      }),
    ),
    ...wreck("Gannet"),
  },
  {
    name: "captions.json",
    bytes: utf8(
      JSON.stringify({
        wireMagic: "pb3",
        events: [
          { tStartMs: 0, id: 1 },
          {
            tStartMs: 4000,
            dDurationMs: 2000,
            segs: [{ utf8: "The wreck of the Alke" }, { utf8: " is 41 metres long.", tOffsetMs: 700 }],
          },
          { tStartMs: 7000, dDurationMs: 2000, segs: [{ utf8: "Nobody has dived there." }] },
        ],
      }),
    ),
    ...wreck("Alke"),
  },
  {
    name: "wide-colons.srt",
    bytes: utf8(
      "1\n00：00：01，000 --> 00：00：04，000\n东闸门高十一米。\n\n2\n00：00：05，000 --> 00：00：07，000\n每年三月关闭。\n",
    ),
    mediaType: "application/x-subrip",
    says: ["东闸门高十一米。", "每年三月关闭。"],
    never: ["：", "-->"],
    question: "东闸门高多少米？",
    answer: "十一米",
  },
];
