/**
 * Names in Chinese, where neither spaces nor capitals show them: places from a list, people by their surname or by the
 * characters with which foreign names are written. A guess; it is only asked about words that differ.
 */

const COUNTRIES =
  "中国 美国 英国 法国 德国 日本 俄罗斯 俄国 苏联 印度 巴西 加拿大 意大利 西班牙 韩国 朝鲜 澳大利亚 新西兰 墨西哥 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 " +
  "古巴 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 冰岛 奥地利 波兰 捷克 匈牙利 希腊 土耳其 乌克兰 白俄罗斯 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 爱尔兰 " +
  "苏格兰 英格兰 威尔士 埃及 南非 尼日利亚 肯尼亚 埃塞俄比亚 摩洛哥 阿尔及利亚 利比亚 苏丹 伊朗 伊拉克 叙利亚 以色列 巴勒斯坦 黎巴嫩 约旦 沙特 阿联酋 卡塔尔 " +
  "科威特 也门 阿富汗 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 缅甸 泰国 越南 老挝 柬埔寨 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 蒙古 哈萨克斯坦 乌兹别克斯坦 " +
  "美國 英國 法國 德國 俄羅斯 韓國 中國 澳洲 紐西蘭 義大利 泰國 俄國 蘇聯";
const CITIES =
  "北京 上海 天津 重庆 广州 深圳 南京 武汉 成都 杭州 西安 苏州 沈阳 大连 青岛 济南 郑州 长沙 哈尔滨 长春 昆明 贵阳 福州 厦门 南昌 合肥 太原 石家庄 " +
  "兰州 西宁 银川 乌鲁木齐 拉萨 海口 三亚 南宁 桂林 香港 澳门 台北 高雄 台中 台南 珠海 东莞 佛山 宁波 温州 无锡 常州 扬州 洛阳 开封 " +
  "东京 大阪 京都 横滨 名古屋 首尔 釜山 平壤 伦敦 曼彻斯特 利物浦 巴黎 里昂 马赛 柏林 慕尼黑 汉堡 法兰克福 罗马 米兰 威尼斯 马德里 巴塞罗那 里斯本 " +
  "阿姆斯特丹 布鲁塞尔 日内瓦 苏黎世 维也纳 布拉格 华沙 布达佩斯 雅典 莫斯科 圣彼得堡 基辅 明斯克 纽约 华盛顿 洛杉矶 旧金山 芝加哥 波士顿 休斯顿 西雅图 " +
  "费城 底特律 达拉斯 迈阿密 多伦多 温哥华 蒙特利尔 渥太华 悉尼 墨尔本 堪培拉 奥克兰 惠灵顿 新德里 孟买 开罗 开普敦 内罗毕 迪拜 德黑兰 巴格达 " +
  "耶路撒冷 伊斯坦布尔 安卡拉 曼谷 河内 雅加达 马尼拉 吉隆坡 里约热内卢 圣保罗 布宜诺斯艾利斯 廣州 武漢 重慶 東京 倫敦 紐約 首爾 馬德里 羅馬";
const PROVINCES =
  "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 " +
  "江蘇 廣東 臺灣 台灣 山東 四川 雲南 加州 加利福尼亚 得克萨斯 佛罗里达";
const CONTINENTS = "亚洲 欧洲 非洲 北美洲 南美洲 大洋洲 南极洲 亞洲 歐洲 太平洋 大西洋 印度洋 北冰洋 地中海";
const WEEK_AND_PARTS =
  "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 上午 下午 凌晨 晚上 早晨 中午 春季 夏季 秋季 冬季";

/** Longest first. */
export const HAN_PLACES: readonly string[] = [COUNTRIES, CITIES, PROVINCES, CONTINENTS, WEEK_AND_PARTS]
  .join(" ")
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

const SURNAMES = new Set(
  Array.from(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文",
  ),
);
const TRANSLITERATING = new Set(
  Array.from(
    "阿埃艾安奥巴贝比彼波勃博伯布查茨达戴丹德登迪蒂丁杜多厄恩尔法菲费芬弗福夫盖戈格古哈海汉赫亨霍基吉加杰金卡凯科克肯库奎拉莱兰朗劳勒雷里利莉林琳卢鲁伦罗洛马麦曼梅蒙米密莫穆娜纳南内尼诺帕佩皮普奇齐乔琼瑞若萨塞桑森沙舍史斯苏索塔泰特提图托瓦韦维温沃乌伍西希席谢休雅扬耶伊英尤约泽扎詹珍兹尔爾達羅納維馬蘭萊魯倫麥蓋費萨薩塔內",
  ),
);

const TITLE =
  "(?:总统|主席|总理|首相|国王|部长|院士|教授|博士|先生|女士|小姐|经理|记者|主任|书记|局长|校长|院长|发言人|外长|议员|律师|教练|队长|秘书长|理事长|会长|董事长|总裁|" +
  "市长|省长|州长|县长|司长|处长|专员|选手|演员|导演|作家|歌手|球员|姑娘|医生|总监|分析师|研究员|总經理|總統|總理|部長|會長|院長|校長|發言人|名叫|叫做|叫|名为|名為)";
const SPEAKS = "(?:说|說|表示|称|稱|指出|认为|認為|告诉|告訴|介绍|介紹|透露|强调|強調|坦言)";
const AFTER_TITLE = new RegExp(String.raw`(?<=${TITLE})[\p{Script=Han}·]{2,12}`, "gu");
const BEFORE_SPEECH = new RegExp(String.raw`[\p{Script=Han}·]{2,12}?(?=${SPEAKS})`, "gu");
/** A name ends before these. */
const NAME_END =
  /[说說称稱表指认認介透强強坦告对對在的和与與是向就等也将將为為以从從把被到来來一曾已于於还還则則会會率接]/u;

/** The people whom a text names: behind a title, before a verb of speaking, and wherever foreign names are written. */
export function peopleIn(text: string): string[] {
  const people = new Set<string>();
  for (const [run] of text.matchAll(AFTER_TITLE)) {
    // A given name may begin with such a character.
    const end = run.slice(2).search(NAME_END);
    keep(end < 0 ? run : run.slice(0, end + 2));
  }
  for (const [run] of text.matchAll(BEFORE_SPEECH)) {
    keep(run.slice(-3));
    keep(run.slice(-2));
  }
  for (const run of foreignRuns(text)) people.add(run);
  // A part of a name is no second one.
  return [...people].filter((name) => ![...people].some((other) => other !== name && other.includes(name)));

  function keep(name: string): void {
    if (looksLikePerson(name)) people.add(name);
  }
}

/** Three characters and more with which foreign names are written. */
function* foreignRuns(text: string): Generator<string> {
  let run = "";
  for (const character of `${text} `) {
    if (TRANSLITERATING.has(character) || (character === "·" && run !== "")) run += character;
    else {
      // 租金比西楼: 比 compares.
      if (run.length > 3 || (run.length === 3 && run.charAt(1) !== "比")) yield run;
      run = "";
    }
  }
}

/** By its surname, or by the characters with which foreign names are written. */
export function looksLikePerson(name: string): boolean {
  const characters = Array.from(name);
  const foreign = characters.filter(
    (character) => TRANSLITERATING.has(character) || character === "·",
  ).length;
  if (characters.length >= 3 && foreign / characters.length >= 0.8) return true;
  return characters.length >= 2 && characters.length <= 3 && SURNAMES.has(characters[0] ?? "");
}
