/** Words for more and less on a scale, English comparatives and adjectives, Chinese adjectives, for `comparisons.ts`. */

export interface Scale {
  readonly name: string;
  readonly sign: 1 | -1;
  /** "Expensive", of which "more expensive" is the comparative. */
  readonly isBase: boolean;
}

/** A scale a line: name; comparatives of more / of less; adjectives of more / of less. */
const ENGLISH = `
speed; faster quicker / slower; fast quick rapid rapidly quickly / slow slowly
size; bigger larger greater / smaller; big large great / small
number; more / less fewer; many much / few little
height; higher taller / lower shorter; high tall / low
length; longer / shorter; long / short
price; dearer pricier costlier / cheaper; expensive dear costly / cheap affordable
weight; heavier / lighter; heavy heavily / light
sound; louder noisier / quieter calmer; loud noisy / quiet
age; older / younger newer; old / young new
depth; deeper / shallower; deep / shallow
width; wider broader / narrower; wide broad / narrow
warmth; warmer hotter / colder cooler; warm hot / cold cool
strength; stronger / weaker; strong powerful / weak
worth; better / worse; good well / bad badly
distance; further farther / nearer closer; far / near close
time; later / earlier sooner; late / early soon
thickness; thicker / thinner; thick / thin
effort; harder / easier; difficult hard / easy
light; brighter / darker; bright / dark
risk; riskier / safer; dangerous risky / safe
frequency; oftener / rarer; often frequently frequent / rarely rare seldom
wet; wetter / drier dryer; wet / dry
busy; busier fuller / emptier; busy crowded popular / empty
rich; richer / poorer; rich / poor
sweet; sweeter / sourer; sweet / sour
`;
const CHINESE = `
speed; 快 迅速 / 慢 缓慢
size; 大 / 小
number; 多 增加 增多 增长 / 少 减少 下降
height; 高 / 低 矮
length; 长 久 / 短
price; 贵 / 便宜
weight; 重 沉 / 轻
sound; 吵 响 嘈杂 / 安静 静 安静得多
age; 老 旧 年长 / 新 年轻
depth; 深 / 浅
width; 宽 / 窄
warmth; 热 暖 暖和 / 冷 凉 凉快
strength; 强 / 弱
worth; 好 强些 优 / 差 坏 糟 逊色
distance; 远 / 近
time; 晚 迟 / 早
thickness; 厚 / 薄
effort; 难 费劲 费力 / 容易 简单 省力
light; 亮 / 暗
risk; 危险 / 安全
salt; 咸 / 淡
wet; 湿 潮湿 / 干 干燥
power; 费电 耗电 / 省电 节能
busy; 忙 热闹 拥挤 / 清闲 冷清
`;

function scalesOf(list: string): Readonly<Record<string, Scale>> {
  const scales: Record<string, Scale> = {};
  for (const line of list.trim().split("\n")) {
    const [name = "", ...groups] = line.split("; ");
    for (const [nth, group] of groups.entries())
      for (const [side, words] of group.split(" / ").entries())
        for (const word of words.split(" "))
          scales[word] ??= { name, sign: side === 0 ? 1 : -1, isBase: nth === 1 };
  }
  return scales;
}

export const ENGLISH_SCALES = scalesOf(ENGLISH);
export const CHINESE_SCALES = scalesOf(CHINESE);
