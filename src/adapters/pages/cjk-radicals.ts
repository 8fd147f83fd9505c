/**
 * Chinese characters that PDF files give as radicals. A font has one glyph for both, programs that write PDF files
 * take the wrong one of the two, and then nobody finds 文 because the text says ⽂. Unicode names the character that
 * each radical stands for; the first block follows from its compatibility forms, the second is listed here, only as
 * far as it stands for characters that occur in text.
 */
import { byName } from "../../lib/by-name.ts";

/** U+2E80–U+2EFF, from Unicode's EquivalentUnifiedIdeograph property. */
const SUPPLEMENT = byName<string>(
  Object.fromEntries(
    Array.from(
      "⺁厂⺇几⺈刀⺊卜⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
    )
      .map((character, index, all): [string, string] => [character, all[index + 1] ?? ""])
      .filter((_, index) => index % 2 === 0),
  ),
);

/** The radical ⼾ stands for 户 and for 戶, as the text is simplified or traditional; these tell the latter. */
const TRADITIONAL_ONLY = /[這個們來為國說時會過後樣經學現當沒還進從實與長機點業兩間問對開關無發]/u;

/** The text with ordinary characters in place of radicals; of the same length. */
export function withoutRadicals(text: string): string {
  if (!/[\u{2e80}-\u{2fd5}]/u.test(text)) return text;
  const door = TRADITIONAL_ONLY.test(text) ? "戶" : "户";
  return text
    .replaceAll("\u{2f3e}", door)
    .replace(/[\u{2e80}-\u{2fd5}]/gu, (radical) => SUPPLEMENT[radical] ?? radical.normalize("NFKC"));
}
