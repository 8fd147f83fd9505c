/** Sentences about this and that, for texts that have too few of their own to be told apart by what they do not share. */
import type { Script } from "../../../../lib/text/script-of.ts";

export const STRANGERS: Readonly<Record<Script, readonly string[]>> = {
  latin: [
    "The train to the coast leaves from platform four.",
    "Please keep the windows closed while the heating is on.",
    "She has played the violin since she was a child.",
    "The shop is closed on public holidays.",
    "Rain is expected in the north towards evening.",
    "Press the button twice to reset the counter.",
    "The committee approved the budget without changes.",
    "Add the flour and stir until it is smooth.",
    "The lake freezes over in most winters.",
    "Payment is due within thirty days.",
  ],
  han: [
    "开往海边的列车从四号站台发车。",
    "开暖气时请关好窗户。",
    "她从小就拉小提琴。",
    "本店法定节假日休息。",
    "北部地区傍晚前后有雨。",
    "连按两下按钮，计数器归零。",
    "委员会原样通过了预算。",
    "加入面粉，搅拌至没有颗粒。",
    "这个湖多数冬天都会结冰。",
    "款项须在三十天内付清。",
  ],
};
