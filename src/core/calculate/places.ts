/**
 * Places by the time that is theirs. Countries of one time only: of Russia, Brazil or the United States a city must be named.
 * Beyond the list are the cities for which the zones of the IANA are named.
 */
import type { Tongue } from "./value.ts";

export interface Place {
  readonly zone: string;
  readonly en: string;
  readonly zh: string;
}

/** zone | English names, the first is shown | Chinese names. */
const ROWS = `
Asia/Tokyo|Tokyo,Osaka,Kyoto,Japan,JST|东京,大阪,京都,日本
Asia/Shanghai|Beijing,Shanghai,Shenzhen,Guangzhou,Chengdu,Hangzhou,China|北京,上海,深圳,广州,成都,杭州,中国,重庆,天津,武汉,西安,南京
Asia/Hong_Kong|Hong Kong|香港
Asia/Macau|Macau,Macao|澳门
Asia/Taipei|Taipei,Taiwan|台北,台湾
Asia/Seoul|Seoul,South Korea,Korea|首尔,韩国
Asia/Singapore|Singapore|新加坡
Asia/Kuala_Lumpur|Kuala Lumpur,Malaysia|吉隆坡,马来西亚
Asia/Bangkok|Bangkok,Thailand|曼谷,泰国
Asia/Ho_Chi_Minh|Ho Chi Minh City,Hanoi,Saigon,Vietnam|胡志明市,河内,越南
Asia/Manila|Manila,Philippines,the Philippines|马尼拉,菲律宾
Asia/Jakarta|Jakarta|雅加达
Asia/Kolkata|Delhi,New Delhi,Mumbai,Bangalore,Bengaluru,Chennai,Hyderabad,Kolkata,India|德里,新德里,孟买,班加罗尔,印度
Asia/Karachi|Karachi,Lahore,Islamabad,Pakistan|卡拉奇,巴基斯坦
Asia/Dhaka|Dhaka,Bangladesh|达卡,孟加拉国
Asia/Kathmandu|Kathmandu,Nepal|加德满都,尼泊尔
Asia/Colombo|Colombo,Sri Lanka|科伦坡,斯里兰卡
Asia/Dubai|Dubai,Abu Dhabi,UAE,the UAE|迪拜,阿布扎比,阿联酋
Asia/Riyadh|Riyadh,Jeddah,Saudi Arabia|利雅得,沙特,沙特阿拉伯
Asia/Qatar|Doha,Qatar|多哈,卡塔尔
Asia/Tehran|Tehran,Iran|德黑兰,伊朗
Asia/Jerusalem|Jerusalem,Tel Aviv,Israel|耶路撒冷,特拉维夫,以色列
Europe/Istanbul|Istanbul,Ankara,Turkey|伊斯坦布尔,土耳其
Europe/Moscow|Moscow,Saint Petersburg,St Petersburg|莫斯科,圣彼得堡
Europe/London|London,Manchester,Edinburgh,UK,the UK,England,Scotland,Wales,Britain,United Kingdom,the United Kingdom|伦敦,英国,曼彻斯特,爱丁堡
Europe/Dublin|Dublin,Ireland|都柏林,爱尔兰
Europe/Paris|Paris,Lyon,Marseille,France|巴黎,法国,里昂,马赛
Europe/Berlin|Berlin,Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Germany,CET|柏林,慕尼黑,汉堡,法兰克福,科隆,德国
Europe/Madrid|Madrid,Barcelona|马德里,巴塞罗那
Europe/Lisbon|Lisbon|里斯本
Europe/Rome|Rome,Milan,Italy|罗马,米兰,意大利
Europe/Amsterdam|Amsterdam,Rotterdam,Netherlands,the Netherlands|阿姆斯特丹,荷兰,鹿特丹
Europe/Brussels|Brussels,Belgium|布鲁塞尔,比利时
Europe/Zurich|Zurich,Geneva,Basel,Bern,Switzerland|苏黎世,日内瓦,瑞士,伯尔尼
Europe/Vienna|Vienna,Austria|维也纳,奥地利
Europe/Prague|Prague,Czechia|布拉格,捷克
Europe/Warsaw|Warsaw,Krakow,Poland|华沙,波兰
Europe/Budapest|Budapest,Hungary|布达佩斯,匈牙利
Europe/Copenhagen|Copenhagen,Denmark|哥本哈根,丹麦
Europe/Stockholm|Stockholm,Sweden|斯德哥尔摩,瑞典
Europe/Oslo|Oslo,Bergen,Norway|奥斯陆,挪威
Europe/Helsinki|Helsinki,Finland|赫尔辛基,芬兰
Europe/Athens|Athens,Greece|雅典,希腊
Europe/Kyiv|Kyiv,Kiev,Ukraine|基辅,乌克兰
Europe/Bucharest|Bucharest,Romania|布加勒斯特,罗马尼亚
Atlantic/Reykjavik|Reykjavik,Iceland|雷克雅未克,冰岛
Africa/Cairo|Cairo,Egypt|开罗,埃及
Africa/Lagos|Lagos,Nigeria|拉各斯,尼日利亚
Africa/Nairobi|Nairobi,Kenya|内罗毕,肯尼亚
Africa/Johannesburg|Johannesburg,Cape Town,South Africa|约翰内斯堡,开普敦,南非
Africa/Casablanca|Casablanca,Morocco|卡萨布兰卡,摩洛哥
America/New_York|New York,NYC,Boston,Washington DC,Miami,Atlanta,Philadelphia,Eastern Time,Eastern,ET,EST,EDT|纽约,波士顿,华盛顿,迈阿密,亚特兰大,费城,美东,美国东部
America/Chicago|Chicago,Houston,Dallas,Austin,Central Time,CT|芝加哥,休斯敦,达拉斯
America/Denver|Denver,Salt Lake City,Mountain Time|丹佛
America/Phoenix|Phoenix,Arizona|凤凰城
America/Los_Angeles|Los Angeles,LA,San Francisco,Seattle,San Diego,Las Vegas,Portland,California,Pacific Time,Pacific,PT,PST,PDT|洛杉矶,旧金山,西雅图,圣地亚哥市,拉斯维加斯,加州,美西,美国西部
America/Anchorage|Anchorage,Alaska|安克雷奇,阿拉斯加
Pacific/Honolulu|Honolulu,Hawaii|檀香山,火奴鲁鲁,夏威夷
America/Toronto|Toronto,Montreal,Ottawa|多伦多,蒙特利尔,渥太华
America/Vancouver|Vancouver|温哥华
America/Mexico_City|Mexico City|墨西哥城
America/Bogota|Bogota,Colombia|波哥大,哥伦比亚
America/Lima|Lima,Peru|利马,秘鲁
America/Santiago|Santiago|圣地亚哥
America/Argentina/Buenos_Aires|Buenos Aires,Argentina|布宜诺斯艾利斯,阿根廷
America/Sao_Paulo|São Paulo,Sao Paulo,Rio de Janeiro,Brasilia|圣保罗,里约热内卢,巴西利亚
Australia/Sydney|Sydney,Canberra|悉尼,堪培拉
Australia/Melbourne|Melbourne|墨尔本
Australia/Brisbane|Brisbane|布里斯班
Australia/Adelaide|Adelaide|阿德莱德
Australia/Perth|Perth|珀斯
Pacific/Auckland|Auckland,Wellington,Christchurch,New Zealand|奥克兰,惠灵顿,新西兰
UTC|UTC,GMT,Coordinated Universal Time,Greenwich|世界标准时间,协调世界时,格林尼治`;

const PLACES = new Map<string, Place>();
for (const row of ROWS.trim().split("\n")) {
  const [zone = "", english = "", chinese = ""] = row.split("|");
  const [names, zhNames] = [english.split(","), chinese.split(",")];
  for (const name of names) {
    const shown = name.replace(/^the /u, "");
    PLACES.set(name.toLowerCase(), { zone, en: shown, zh: zhNames[0] ?? shown });
  }
  for (const zh of zhNames) PLACES.set(zh, { zone, en: names[0] ?? zh, zh });
}

/** `UTC+8`, `GMT-5:30`. */
const OFFSET = /^(?:utc|gmt) ?([+-−]) ?(\d{1,2})(?::?([0-5]\d))?$/iu;

export function placeNamed(written: string, tongue: Tongue): Place | undefined {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/(?:的?当地|的)$/u, "");
  if (name === "" || name.length > 40) return undefined;
  const known = PLACES.get(name) ?? PLACES.get(name.replace(/市$/u, ""));
  if (known) return known;
  const offset = OFFSET.exec(name);
  if (offset) {
    const [, sign, hours = "", minutes = "00"] = offset;
    if (Number(hours) > 14) return undefined;
    const shown = `UTC${sign === "+" ? "+" : "−"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
    const zone = `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
    return { zone, en: shown, zh: shown };
  }
  return tongue === "en" ? zoneCity(name) : undefined;
}

let cities: ReadonlyMap<string, Place> | undefined;

/** `Europe/Sarajevo` is Sarajevo's. */
function zoneCity(name: string): Place | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone")
      .filter((zone) => zone.split("/").length === 2 && !zone.startsWith("Etc/"))
      .map((zone) => {
        const city = zone.split("/")[1]?.replaceAll("_", " ") ?? zone;
        return [city.toLowerCase(), { zone, en: city, zh: city }];
      }),
  );
  return cities.get(name);
}
