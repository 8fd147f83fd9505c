import { expect, it } from "vitest";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { correctWords } from "./correct-words.ts";

const HITS = fakeHits([
  {
    title: "Harrow Observatory",
    text: "The observatory of Harrow admits visitors on Fridays. Tickets cost 4 euros.",
  },
  { title: "空气加湿器", text: "空气加湿器每周清洗一次。图书馆周一闭馆。" },
  { title: "Rules", text: "Fill in the form. On some mornings the price is lower. Plants are sold." },
  { title: "Router", text: "Its Wi-Fi reaches 30 metres; check-in is at the desk." },
  { title: "Clinic", text: "You will have a local anaesthetic." },
  { title: "Plots", text: "Hosepipes may be used for twenty minutes. The house is never locked." },
  { title: "除湿机使用说明", text: "本机不适合在地下室使用。" },
]);

it.each([
  ["When does the obsevatory open?", "When does the observatory open?"],
  ["What do tikcets for Harow cost?", "What do tickets for Harrow cost?"],
  ["wifi", "Wi-Fi"],
  ["How far does the wifi reach?", "How far does the Wi-Fi reach?"],
  ["When is checkin?", "When is check-in?"],
  ["What dose a ticket cost?", "What does a ticket cost?"],
  ["图书管周一开门吗？", "图书馆周一开门吗？"],
])("%s → %s", (question, corrected) => {
  expect(correctWords(question, HITS)).toBe(corrected);
});

it.each([
  "What do tickets for the observatory cost?",
  "Who is the visitor?",
  "Who is the anaesthetist?",
  "Where is Farrowdale?",
  "Which firm paints the observatory?",
  "Which morning is best at Harrow?",
  "Who won the prize of Harrow?",
  "How long may the hose be used?",
  "空气加湿器怎么打开？",
  "租的房子里能养猫吗？",
  "除湿机适合多大的房间？",
  "",
])("leaves alone what stands in the sources or is like nothing there: %s", (question) => {
  expect(correctWords(question, HITS)).toBeUndefined();
});
