import { expect, it } from "vitest";
import { measureAsked } from "./measured.ts";

it.each([
  ["How deep is the lake?", "The lake is 14 m deep.", true],
  ["How deep is the lake?", "The water has 27 degrees.", false],
  ["水有多深？", "泳池水深1.4米。", true],
  ["水有多深？", "深水区须持深水证；办理深水证需要游满二百米。", false],
  ["How heavy is the reel?", "Weight: 6.4 kg", true],
  ["How heavy is the reel?", "Wool: 45 min, cold", false],
  ["豆包多重？", "柯基犬，四岁，体重十一公斤。", true],
  ["水泵重多少公斤？", "水箱容量一千二百升。", false],
  ["这台水泵的功率是多少？", "The tank holds 1,200 litres.", false],
  ["What is the rated power of the pump?", "额定功率750 W。", true],
  ["How long does a firing take?", "A firing takes nine hours.", true],
  ["How long does a firing take?", "The box is 75 x 60 x 40 cm.", false],
  ["多久发证？", "三个工作日发证。", true],
  ["How tall is the tower?", "The tower is 28 metres high.", true],
  ["How tall is the tower?", "The tower was built in 1868.", false],
  ["How high does the flood reach?", "In spring the flood reaches five metres.", true],
  ["瓦恩灯塔有多高？", "瓦恩灯塔建于1868年，塔身四十一米。", true],
  ["How tall is the tower?", "The wall beside the tower is 40 metres long.", false],
  ["灯塔有多高？", "灯塔距港口三百米。", false],
])("%s %s: %s", (question, sentence, isMeasured) => {
  expect(measureAsked(question)?.test(sentence)).toBe(isMeasured);
});

it("asks nothing of questions of other things", () => {
  expect(measureAsked("Who built the tower?")).toBeUndefined();
  expect(measureAsked("When was the lighthouse built, and how high is it?")).toBeUndefined();
  expect(measureAsked("灯塔是谁修的，有多高？")).toBeUndefined();
});
