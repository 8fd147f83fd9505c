import { expect, it } from "vitest";
import { choosePieces } from "./choose-pieces.ts";

const PIECES = [
  "<s>",
  "<pad>",
  "</s>",
  "<unk>",
  ",",
  "▁the",
  "▁der",
  "桥",
  "▁Ecuador",
  "ß",
  "2024",
  "▁мост",
  "-----",
  "か",
  "ます",
  "▁bridge",
];
const SCORES = Float32Array.from(PIECES, (_, i) => -i);
const number = (piece: string): number => PIECES.indexOf(piece);
const chosen = (count: number, used: Record<string, number> = {}): string[] => {
  const uses = new Map(Object.entries(used).map(([piece, times]) => [number(piece), times]));
  return choosePieces(PIECES, SCORES, uses, count).map((kept) => PIECES[kept] ?? "");
};

it("keeps control pieces, characters, Chinese and figures first, whatever the texts use", () => {
  expect(chosen(9)).toEqual(["<s>", "<pad>", "</s>", "<unk>", ",", "桥", "ß", "2024", "か"]);
});

it("then what the texts use, the commonest first, of any script", () => {
  expect(chosen(11, { "▁мост": 3, "▁the": 9, ます: 1 }).filter((piece) => piece.length > 1)).toEqual([
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "▁the",
    "2024",
    "▁мост",
  ]);
});

it("then names, then other Latin words, but nothing else", () => {
  expect(chosen(10)).toContain("▁Ecuador");
  expect(chosen(11)).toContain("▁the");
  expect(chosen(99)).not.toContain("▁мост");
  expect(chosen(99)).not.toContain("ます");
});
