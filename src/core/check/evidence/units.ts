/**
 * Units of measure, English and Chinese, with what they measure and how much of its base unit each is: "330 metres"
 * and "0.33 km" are equal, "330 feet" is another length. Currencies are kinds of their own, never converted.
 */

export interface Unit {
  /** What is measured: `length`, `time`, a currency … Units of different kinds never agree. */
  readonly kind: string;
  /** How many of the kind's base unit one is. */
  readonly factor: number;
}

export const DATE: Unit = { kind: "date", factor: 1 };
export const LABEL: Unit = { kind: "label", factor: 1 };
export const CLOCK: Unit = { kind: "clock", factor: 1 };

/** Each line: kind; then `factor: names`, separated by `;`. Latin names in lower case, their words joined. */
const TABLE = `
length; 1: m metre metres meter meters 米 公尺; 1000: km kilometre kilometres kilometer kilometers 公里 千米; 0.01: cm centimetre centimetres centimeter centimeters 厘米 公分; 0.001: mm millimetre millimetres millimeter millimeters 毫米; 0.3048: ft foot feet 英尺 呎; 0.0254: inch inches 英寸 吋; 1609.344: mile miles mi 英里 英哩; 0.9144: yard yards 码; 1852: 海里; 500: 里; 1e-6: micrometre micrometres micrometer micrometers micron microns 微米; 1e-9: nm nanometre nanometres nanometer nanometers 纳米 奈米
mass; 1: kg kilogram kilograms kilo kilos 公斤 千克; 0.001: g gram grams 克; 1e-6: mg milligram milligrams 毫克; 1000: t ton tons tonne tonnes 吨 噸; 0.45359237: lb lbs pound-weight 磅; 0.5: 斤; 0.0283495: oz ounce ounces 盎司
time; 1: s sec second seconds 秒 秒钟 秒鐘; 0.001: ms millisecond milliseconds 毫秒; 60: min minute minutes 分钟 分鐘; 3600: h hr hour hours 小时 小時 个小时 個小時 钟头; 86400: day days 天; 604800: week weeks 周 週 星期 个星期 個星期; 2629800: month months 个月 個月 月; 31557600: year years 年; 315576000: decade decades; 3155760000: century centuries 世纪 世紀
area; 1: 平方米 平米 m² m2 sqm square-metre square-metres square-meter square-meters sq-m; 1e6: 平方公里 平方千米 km² km2 square-kilometre square-kilometres square-kilometer square-kilometers sq-km square-km; 0.092903: square-foot square-feet sq-ft 平方英尺; 2589988: square-mile square-miles sq-mi 平方英里; 1e4: hectare hectares ha 公顷 公頃; 666.667: 亩 畝; 4046.86: acre acres 英亩
volume; 1: litre litres liter liters 升; 0.001: ml millilitre millilitres milliliter milliliters 毫升; 1000: 立方米 m³ m3 cubic-metre cubic-metres cubic-meter cubic-meters; 158.987: barrel barrels 桶; 3.78541: gallon gallons 加仑
temperature; 1: °c ℃ celsius degrees-celsius degrees-c degrees-centigrade centigrade 摄氏度 攝氏度 度; 0.5555: °f ℉ fahrenheit degrees-fahrenheit degrees-f 华氏度
power; 1: w watt watts 瓦; 1000: kw kilowatt kilowatts 千瓦; 1e6: mw megawatt megawatts 兆瓦; 1e9: gw gigawatt gigawatts 吉瓦
energy; 1: kwh 千瓦时 千瓦時 度电; 1000: mwh; 1e6: gwh; 1e9: twh
data; 1: byte bytes 字节; 1e3: kb kilobyte kilobytes; 1e6: mb megabyte megabytes; 1e9: gb gigabyte gigabytes; 1e12: tb terabyte terabytes
frequency; 1: hz hertz 赫兹; 1e3: khz; 1e6: mhz; 1e9: ghz
speed; 1: km/h kph 公里每小时 km-hour kilometre-hour kilometres-hour kilometer-hour kilometers-hour; 1.609344: mph mile-hour miles-hour mi-hour; 3.6: m/s metres-second meters-second 米每秒
usd; 1: $ us$ usd dollar dollars 美元 美金
eur; 1: € eur euro euros 欧元 歐元
gbp; 1: £ gbp pounds sterling 英镑 英鎊
cny; 1: yuan rmb cny renminbi 元 元人民币 人民币 人民幣 块钱; 0.1: 角
jpy; 1: ¥ yen jpy 日元 日圆 日圓
hkd; 1: hk$ hkd 港元 港币 港幣
krw; 1: won krw 韩元 韓元
rub; 1: rouble roubles ruble rubles 卢布 盧布
inr; 1: rupee rupees 卢比
sound; 1: db decibel decibels 分贝 分貝
torque; 1: nm-torque 牛米
charge; 1: ah; 0.001: mah 毫安时
voltage; 1: v volt volts 伏 伏特
heat; 1: kcal calories calorie 千卡 大卡 卡路里
crowns; 1: crown crowns krona kronor krone kroner kr 克朗
chf; 1: chf franc francs 法郎 瑞士法郎
twd; 1: 新台币 新臺幣
times; 1: times time 次 回
fold; 1: 倍 fold
percent; 1: % percent; 0.1: ‰; 10: 成
discount; 1: 折
points; 1: percentage-points 个百分点 個百分點 百分点; 0.01: basis-points 基点
people; 1: people persons 人 名 位
`;

const UNITS = new Map<string, Unit>();
for (const line of TABLE.trim().split("\n")) {
  const [kind = "", ...groups] = line.split("; ");
  for (const group of groups) {
    const [factor, names = ""] = group.split(": ");
    for (const name of names.split(" ")) UNITS.set(name, { kind, factor: Number(factor) });
  }
}

/** Longest first, so that 个小时 is not read as 个. */
const HAN_NAMES = [...UNITS.keys()]
  .filter((name) => /\p{Script=Han}/u.test(name))
  .toSorted((a, b) => b.length - a.length);
/** Counters that say nothing of what is counted, and stand between a number and its unit. */
const HAN_COUNTER = /^[多余餘来來几幾]/u;

const SIGNS_BEFORE = /(us\$|hk\$|[$€£¥])\s?$/iu;

export interface FoundUnit {
  readonly unit: Unit;
  /** How many characters after the number it takes. */
  readonly length: number;
}

/** The unit that stands right after a number that ends at `end`. */
export function unitAfter(text: string, end: number): FoundUnit | undefined {
  const rest = text.slice(end, end + 24);
  const space = /^[\s-]?(?:多|余|餘)?/u.exec(rest)?.[0].length ?? 0;
  const after = rest.slice(space);
  const latin =
    /^(?:percentage points?|basis points?|per cent\b|°[CF]|degrees? (?:c|f|celsius|fahrenheit|centigrade)\b|(?:square|cubic|sq\.?) [a-z]+|[a-zµ]+(?:\/[a-z])?[²³23]?(?:(?: per | an? |\/)(?:hour|second)\b)?|[%‰℃℉$€£¥])/iu.exec(
      after,
    )?.[0];
  if (latin !== undefined) {
    const name = latin
      .toLowerCase()
      .replace(/ points?$/u, "-points")
      .replace("per cent", "percent")
      .replace(/^degrees? /u, "degrees-")
      .replace(/^(square|cubic|sq)\.? /u, "$1-")
      .replace(/(?: per | an? |\/)(?=hour$|second$)/u, "-");
    if (latin === "Nm") return { unit: UNITS.get("nm-torque") as Unit, length: space + 2 };
    const rate = UNITS.get(name);
    // "85 euros an hour" is an amount of money.
    const plain = rate === undefined ? name.replace(/-(?:hour|second)$/u, "") : name;
    // "5 s" is a time only where it is written apart, "5m" may be a million.
    const unit = space === 0 && /^[smhtgw]$/u.test(plain) ? undefined : UNITS.get(plain);
    return (
      unit && {
        unit,
        length: space + (rate === undefined ? (/^\S+/u.exec(latin)?.[0].length ?? 0) : latin.length),
      }
    );
  }
  const skipped = HAN_COUNTER.exec(after)?.[0].length ?? 0;
  const name = HAN_NAMES.find((one) => after.startsWith(one, skipped));
  const unit = name === undefined ? undefined : UNITS.get(name);
  return unit && name !== undefined ? { unit, length: space + skipped + name.length } : undefined;
}

/** The currency whose sign stands right before a number. */
export function signBefore(text: string, start: number): FoundUnit | undefined {
  const sign = SIGNS_BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  const unit = sign?.[1] === undefined ? undefined : UNITS.get(sign[1].toLowerCase());
  return unit && sign ? { unit, length: sign[0].length } : undefined;
}
