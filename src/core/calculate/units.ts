/**
 * Units by exact factors: the SI, the international yard and pound (1959), the US gallon, Chinese market units (1930, 1959).
 * Not here: what is not one thing without a country or a year (a month, a pint of ale, horsepower, fuel, money's rates).
 */
import { byName } from "../../lib/by-name.ts";
import { fromDecimal, type Rational, rational } from "./rational.ts";

export interface Unit {
  /** Only what has the same one can be added and converted. */
  readonly measures: string;
  /** How many of what is measured in: metres, kilograms, litres, seconds …; exact. */
  readonly factor: Rational;
  /** Of temperatures: what is added after the factor. */
  readonly offset?: Rational;
  readonly en: string;
  readonly zh: string;
  /** Written before its number. */
  readonly isBefore?: true;
}

/** symbol | factor | names in English, in lower case | Chinese names, the first is shown; `=`: the symbol in this case alone. */
const ROWS = byName<string>({
  length: `
    km | 1000 | kilometer kilometers kilometre kilometres kms | 公里 千米
    m | 1 | meter meters metre metres | 米
    dm | 0.1 | decimeter decimeters decimetre decimetres | 分米
    cm | 0.01 | centimeter centimeters centimetre centimetres cms | 厘米 公分
    mm | 0.001 | millimeter millimeters millimetre millimetres | 毫米
    µm | 0.000001 | micrometer micrometers micrometre micrometres micron microns μm um | 微米
    nm | 0.000000001 | nanometer nanometers nanometre nanometres | 纳米
    mi | 1609.344 | mile miles | 英里
    yd | 0.9144 | yard yards | 码
    ft | 0.3048 | foot feet | 英尺
    in | 0.0254 | inch inches | 英寸
    nmi | 1852 | nautical-mile nautical-miles | 海里
    ly | 9460730472580800 | light-year light-years lightyear lightyears | 光年
    里 | 500 | | 里 华里
    尺 | 1/3 | | 尺 市尺
    寸 | 1/30 | | 寸 市寸`,
  mass: `
    t | 1000 | tonne tonnes metric-ton metric-tons | 吨
    kg | 1 | kilogram kilograms kilo kilos kgs kilogramme kilogrammes | 公斤 千克
    g | 0.001 | gram grams gramme grammes | 克
    mg | 0.000001 | milligram milligrams | 毫克
    µg | 0.000000001 | microgram micrograms μg ug | 微克
    lb | 0.45359237 | pound pounds lbs | 磅
    oz | 0.028349523125 | ounce ounces | 盎司
    st | 6.35029318 | stone stones | 英石
    斤 | 0.5 | jin | 斤 市斤
    两 | 0.05 | | 两`,
  volume: `
    m³ | 1000 | cubic-meter cubic-meters cubic-metre cubic-metres m^3 | 立方米
    L | 1 | liter liters litre litres l | 升
    dl | 0.1 | deciliter deciliters decilitre decilitres dL= | 分升
    cl | 0.01 | centiliter centiliters centilitre centilitres cL= | 厘升
    ml | 0.001 | milliliter milliliters millilitre millilitres mL= | 毫升
    cm³ | 0.001 | cubic-centimeter cubic-centimeters cubic-centimetre cubic-centimetres cc cm^3 | 立方厘米
    gal (US) | 3.785411784 | us-gallon us-gallons gallon gallons gal | 美制加仑 加仑
    qt (US) | 0.946352946 | us-quart us-quarts quart quarts | 美制夸脱 夸脱
    pt (US) | 0.473176473 | us-pint us-pints | 美制品脱
    cups (US) | 0.2365882365 | us-cup us-cups cup cups | 美制杯
    fl oz (US) | 0.0295735295625 | fluid-ounce fluid-ounces fl-oz us-fluid-ounces | 美制液量盎司 液量盎司
    tbsp (US) | 0.01478676478125 | tablespoon tablespoons tbsp | 美制汤匙
    tsp (US) | 0.00492892159375 | teaspoon teaspoons tsp | 美制茶匙
    gal (imperial) | 4.54609 | imperial-gallon imperial-gallons uk-gallon uk-gallons | 英制加仑
    pt (imperial) | 0.56826125 | imperial-pint imperial-pints uk-pint uk-pints | 英制品脱`,
  area: `
    km² | 1000000 | square-kilometer square-kilometers square-kilometre square-kilometres km^2 | 平方公里 平方千米
    m² | 1 | square-meter square-meters square-metre square-metres sqm m^2 | 平方米
    cm² | 0.0001 | square-centimeter square-centimeters square-centimetre square-centimetres cm^2 | 平方厘米
    ha | 10000 | hectare hectares | 公顷
    acres | 4046.8564224 | acre | 英亩
    ft² | 0.09290304 | square-foot square-feet sqft sq-ft ft^2 | 平方英尺
    mi² | 2589988.110336 | square-mile square-miles sq-mi mi^2 | 平方英里
    亩 | 2000/3 | mu | 亩 市亩`,
  time: `
    ms | 0.001 | millisecond milliseconds | 毫秒
    s | 1 | second seconds sec secs | 秒 秒钟
    min | 60 | minute minutes mins | 分钟
    h | 3600 | hour hours hr hrs | 小时 个小时
    days | 86400 | day | 天
    weeks | 604800 | week | 周 星期 个星期`,
  speed: `
    m/s | 1 | meters-per-second metres-per-second | 米每秒 米/秒
    km/h | 5/18 | kmh kph kmph kilometers-per-hour kilometres-per-hour | 公里每小时 公里/小时 千米每小时
    mph | 0.44704 | miles-per-hour mi/h | 英里每小时 英里/小时
    kn | 463/900 | knot knots | 节`,
  data: `
    bit | 0.125 | bits | 比特
    B= | 1 | byte bytes | 字节
    kB | 1000 | kilobyte kilobytes kb KB= | 千字节
    MB= | 1000000 | megabyte megabytes mb | 兆字节
    GB= | 1000000000 | gigabyte gigabytes gb | 吉字节
    TB= | 1000000000000 | terabyte terabytes tb | 太字节
    KiB | 1024 | kibibyte kibibytes | KiB
    MiB | 1048576 | mebibyte mebibytes | MiB
    GiB | 1073741824 | gibibyte gibibytes | GiB
    TiB | 1099511627776 | tebibyte tebibytes | TiB`,
  pressure: `
    Pa | 1 | pascal pascals | 帕 帕斯卡
    hPa | 100 | hectopascal hectopascals | 百帕
    kPa | 1000 | kilopascal kilopascals | 千帕
    bar | 100000 | bars | 巴
    mbar | 100 | millibar millibars | 毫巴
    atm | 101325 | atmosphere atmospheres | 标准大气压 大气压
    psi | 44482216152605/6451600000 | | psi
    mmHg | 133.322387415 | | 毫米汞柱`,
  energy: `
    J | 1 | joule joules | 焦耳 焦
    kJ | 1000 | kilojoule kilojoules | 千焦
    cal | 4.184 | calorie calories | 卡 卡路里
    kcal | 4184 | kilocalorie kilocalories | 千卡 大卡
    Wh | 3600 | watt-hour watt-hours | 瓦时
    kWh | 3600000 | kilowatt-hour kilowatt-hours | 千瓦时 度电`,
  power: `
    W= | 1 | watt watts | 瓦 瓦特
    kW | 1000 | kilowatt kilowatts | 千瓦
    MW= | 1000000 | megawatt megawatts | 兆瓦`,
});

const KELVIN: readonly (readonly [Unit, readonly string[]])[] = [
  temperature(
    "°C",
    "摄氏度",
    rational(1n),
    fromDecimal("273.15"),
    "celsius centigrade degrees-celsius degree-celsius 度c",
  ),
  temperature(
    "°F",
    "华氏度",
    rational(5n, 9n),
    rational(45_967n, 180n),
    "fahrenheit degrees-fahrenheit degree-fahrenheit",
  ),
  temperature("K", "开尔文", rational(1n), rational(0n), "kelvin kelvins 开"),
];

/** Of money only what stands beside it is kept: nothing is exchanged. */
const MONEY: readonly (readonly [string, string, readonly string[]])[] = [
  ["$", "$", ["dollar", "dollars", "usd", "美元"]],
  ["€", "€", ["euro", "euros", "eur", "欧元"]],
  ["£", "£", ["gbp", "英镑"]],
  ["¥", "¥", ["yuan", "rmb", "cny", "元", "块", "块钱", "人民币"]],
];

/** As written, and in lower case; names with blanks have hyphens here. */
const BY_NAME = new Map<string, Unit>();

function put(unit: Unit, names: readonly string[]): void {
  for (const name of names) BY_NAME.set(name, unit);
}

for (const [measures, rows] of Object.entries(ROWS)) {
  for (const row of rows.trim().split("\n")) {
    const [written = "", factor = "", english = "", chinese = ""] = row.split("|").map((cell) => cell.trim());
    const symbol = written.replace(/=$/u, "");
    const [top = "1", over] = factor.split("/");
    const zh = chinese.split(" ");
    const exact = over === undefined ? fromDecimal(top) : rational(BigInt(top), BigInt(over));
    const unit = { measures, factor: exact, en: symbol, zh: zh[0] ?? symbol };
    const names = english.split(" ").map((name) => name.replace(/=$/u, ""));
    put(
      unit,
      [symbol, ...names, ...zh].filter((name) => name !== ""),
    );
    if (!written.endsWith("=") && symbol.length > 1) put(unit, [symbol.toLowerCase()]);
  }
}
for (const [unit, names] of KELVIN) put(unit, names);
for (const [sign, zh, names] of MONEY) {
  put({ measures: `money ${sign}`, factor: rational(1n), en: sign, zh, isBefore: true }, [sign, ...names]);
}

function temperature(
  en: string,
  zh: string,
  factor: Rational,
  offset: Rational,
  names: string,
): readonly [Unit, readonly string[]] {
  const own = [en, en.toLowerCase(), zh, ...names.split(" ")];
  return [{ measures: "temperature", factor, offset, en, zh }, own];
}

/** The longest name is tried first. */
const LONGEST = Math.max(...Array.from(BY_NAME.keys(), (name) => name.length));
const LETTER = /[\p{Script=Latin}µμ]/u;

/** The unit at the beginning of a text; no letter may follow a Latin one. Its case counts where two units differ by it. */
export function unitAt(text: string): { readonly unit: Unit; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const written = text.slice(0, length);
    const isCut = LETTER.test(written.at(-1) ?? "") && LETTER.test(text.charAt(length));
    if (isCut || /^\s|\s$/u.test(written)) continue;
    const name = written.replace(/\s+/gu, "-");
    const unit = BY_NAME.get(name) ?? (length > 2 ? BY_NAME.get(name.toLowerCase()) : undefined);
    if (unit) return { unit, length };
  }
  return undefined;
}

/** The unit whose name is all of a text. */
export function unitNamed(text: string): Unit | undefined {
  const found = unitAt(text);
  return found?.length === text.length ? found.unit : undefined;
}
