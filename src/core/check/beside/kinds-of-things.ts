/**
 * Things of which one is never the other: colours, days, parties of a contract. Each line is a kind, English and Chinese
 * together, a thing's names joined by `=`. English words in their plain form. Short and of everyday life.
 */
import { stem } from "../../../lib/text/stem.ts";

/** A kind a line, what is one thing joined by `=`. */
export const KINDS_OF_THINGS = `
red=红=红色 green=绿=绿色 blue=蓝=蓝色 yellow=黄色 white=白色 black=黑色 orange=橙色 purple=紫色 grey=gray=灰色 pink=粉色 brown=棕色 silver=银色 golden=金色
monday=星期一=周一=礼拜一 tuesday=星期二=周二=礼拜二 wednesday=星期三=周三=礼拜三 thursday=星期四=周四=礼拜四 friday=星期五=周五=礼拜五 saturday=星期六=周六=礼拜六 sunday=星期日=星期天=周日=礼拜天
spring=春季=春天 summer=夏季=夏天 autumn=fall=秋季=秋天 winter=冬季=冬天
morning=早上=上午=早晨 noon=中午 afternoon=下午 evening=傍晚=晚上 night=夜里=夜间
landlord=lessor=房东=出租人=出租方 tenant=lessee=租客=承租人=承租方=租户
buyer=purchaser=买方=买家 seller=vendor=卖方=卖家
employer=雇主=用人单位 employee=雇员=员工=劳动者
client=customer=甲方=委托人=客户 contractor=supplier=乙方=受托人=供应商
borrower=借款人 lender=贷款人=出借人
club=俱乐部 member=会员
teacher=老师=教师 student=pupil=学生
parent=家长=父母 child=孩子=儿童
doctor=医生=医师 patient=病人=患者 nurse=护士
mother=母亲=妈妈 father=父亲=爸爸 grandmother=外婆=奶奶=祖母 grandfather=外公=爷爷=祖父 sister=姐姐=妹妹 brother=哥哥=弟弟 aunt=阿姨 uncle=叔叔=舅舅 daughter=女儿 son=儿子 wife=妻子 husband=丈夫 neighbour=neighbor=邻居 cousin=表哥=表姐
chair=chairman=chairwoman=chairperson=主席=主任 vice-chair=副主席=副主任 secretary=书记 treasurer=司库 clerk=文书
mayor=市长 minister=部长 councillor=议员 governor=省长=州长 president=总统 director=局长
builder=承建方 architect=designer=建筑师 geologist=地质学家
dog=狗=犬 cat=猫 bird=鸟 rabbit=兔子 chicken=hen=鸡 bee=蜜蜂 horse=马匹 sheep=羊 cow=牛 fish=鱼
car=轿车=汽车 bicycle=bike=自行车 motorcycle=motorbike=摩托车 lorry=truck=货车=卡车 bus=公交车=公交=巴士 train=火车=列车 ferry=渡轮=渡船 van=面包车 plane=飞机 tram=电车 taxi=出租车
wood=木头=木材 metal=金属 glass=玻璃 stone=石头 concrete=混凝土 plastic=塑料 paper=纸张 steel=钢 iron=铸铁 copper=铜
kitchen=厨房 bathroom=浴室 bedroom=卧室 cellar=basement=地下室 attic=阁楼 balcony=阳台 garage=车库 garden=花园 roof=屋顶 garage=车库
water=水 milk=牛奶 oil=油 wine=黄酒 beer=啤酒 tea=茶 coffee=咖啡 juice=果汁 vinegar=醋
salt=盐 sugar=糖 flour=面粉 rice=米 butter=黄油 egg=鸡蛋 yeast=酵母 pepper=胡椒 ginger=姜 garlic=蒜 onion=洋葱 scallion=葱
breakfast=早餐=早饭 lunch=午餐=午饭 dinner=supper=晚餐=晚饭
gold=金牌 silver-medal=银牌 bronze=铜牌
email=邮件 phone=telephone=电话 letter=信件=书信 text-message=短信
cash=现金 card=刷卡 cheque=支票 transfer=转账

english=英语 chinese=中文=汉语 french=法语 german=德语 spanish=西班牙语 japanese=日语
refund=退款=退还 exchange=换货 repair=维修
front=前门 back=后门
first=首次 last=最后一次
今年=本年=本年度 去年=上年=上一年 明年=次年=来年 前年
本月=这个月=当月 上月=上个月 下月=下个月=次月
本周=这周=这个星期 上周=上个星期 下周=下个星期=次周
`;

interface Known {
  readonly kind: number;
  readonly thing: string;
}

const english = new Map<string, Known[]>();
const chinese: (readonly [string, Known])[] = [];
for (const [kind, line] of KINDS_OF_THINGS.trim().split("\n").entries()) {
  for (const thing of line.split(" ")) {
    for (const name of thing.split("=")) {
      const known = { kind, thing };
      if (/^[a-z-]+$/u.test(name)) english.set(stem(name), [...(english.get(stem(name)) ?? []), known]);
      else chinese.push([name, known]);
    }
  }
}
chinese.sort(([a], [b]) => b.length - a.length);

export interface NamedThing extends Known {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** Chinese is searched for its words, the longest first. */
export function hanThingsIn(text: string): NamedThing[] {
  const found: NamedThing[] = [];
  for (const [name, known] of chinese) {
    if (name.length < 2) continue;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!found.some((one) => start < one.end && end > one.start))
        found.push({ ...known, start, end, written: name });
    }
  }
  return found;
}

/** By its stem. */
export function thingsNamed(word: string): readonly Known[] {
  return english.get(word) ?? [];
}
