/** What the page says of surveys and hold-outs, in each of its languages. */
import { words } from "../../dictionary.ts";

export interface AwarenessWords {
  readonly about: string;
  readonly ask: string;
  readonly stopAsking: string;
  readonly arm: string;
  readonly shown: string;
  readonly heldOut: string;
  readonly decided: string;
  readonly answers: string;
  readonly known: string;
  readonly none: string;
  readonly few: (low: string, high: string) => string;
  readonly difference: (points: string, low: string, high: string) => string;
}

const en: AwarenessWords = {
  about:
    "Readers are asked whether they have heard of the advertiser, those who were shown it and those it was held out from. Below 2,000 answers no difference is stated: so few tell nothing of a brand.",
  ask: "Ask readers",
  stopAsking: "Stop asking",
  arm: "Readers",
  shown: "shown it",
  heldOut: "held out",
  decided: "Decided",
  answers: "Answers",
  known: "Know it",
  none: "There are no answers of both to compare.",
  few: (low, high) =>
    `Too few to state a difference: with 95 % confidence it is from ${low} to ${high} points.`,
  difference: (points, low, high) =>
    `The difference is ${points} points, with 95 % confidence from ${low} to ${high} (Newcombe).`,
};

const zh: AwarenessWords = {
  about:
    "询问读者是否听说过广告主，展示组和对照组都问。不足 2,000 份回答时不给出差异：这么少的回答说明不了品牌的问题。",
  ask: "询问读者",
  stopAsking: "停止询问",
  arm: "读者",
  shown: "展示组",
  heldOut: "对照组",
  decided: "人数",
  answers: "回答",
  known: "知道",
  none: "没有两组的回答可以比较。",
  few: (low, high) => `回答太少，不给出差异：95 % 置信度下在 ${low} 到 ${high} 个百分点之间。`,
  difference: (points, low, high) =>
    `差异为 ${points} 个百分点，95 % 置信区间为 ${low} 到 ${high}（Newcombe）。`,
};

export const awarenessSaid: AwarenessWords = words.language.startsWith("zh") ? zh : en;
