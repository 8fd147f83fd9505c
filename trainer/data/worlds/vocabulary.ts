/** Words of small everyday documents, in English and Chinese side by side. Of our own making. */
import type { Chance } from "../seeded-random.ts";

export interface Words {
  readonly en: string;
  readonly zh: string;
}

export const list = (text: string): readonly Words[] =>
  text.split("; ").map((pair) => {
    const [en = "", zh = ""] = pair.split(" | ");
    return { en, zh };
  });

export const PEOPLE = list(
  "Anna | 安娜; Ben | 本; Carla | 卡拉; David | 大卫; Emma | 艾玛; Felix | 菲利克斯; Grace | 格蕾丝; Henry | 亨利; Irene | 艾琳; Jack | 杰克; Kate | 凯特; Leo | 利奥; Maria | 玛丽亚; Nina | 尼娜; Oscar | 奥斯卡; Paul | 保罗; Rosa | 罗莎; Simon | 西蒙; Tina | 蒂娜; Victor | 维克多; Wang Fang | 王芳; Li Wei | 李伟; Zhang Min | 张敏; Liu Yang | 刘洋; Chen Jing | 陈静; Yang Lei | 杨磊; Zhao Lin | 赵琳; Huang Tao | 黄涛; Zhou Xin | 周欣; Wu Qiang | 吴强; Xu Li | 徐丽; Sun Hao | 孙浩; Ma Chao | 马超; Zhu Yan | 朱燕; Gao Feng | 高峰; Lin Xue | 林雪",
);
export const PLACES = list(
  "Room 204 | 204室; the library | 图书馆; the canteen | 食堂; the east hall | 东厅; the west hall | 西厅; the school yard | 校园操场; the harbour | 港口; the town hall | 市政厅; the north station | 北站; the south station | 南站; the museum | 博物馆; the workshop | 车间; the reading room | 阅览室; the community centre | 社区中心; the old theatre | 老剧院; the sports hall | 体育馆; the garden | 花园; the warehouse | 仓库; the clinic | 诊所; the post office | 邮局",
);
export const CITIES = list(
  "Paris | 巴黎; London | 伦敦; Berlin | 柏林; Madrid | 马德里; Rome | 罗马; Vienna | 维也纳; Oslo | 奥斯陆; Prague | 布拉格; Lisbon | 里斯本; Dublin | 都柏林; Tokyo | 东京; Seoul | 首尔; Shanghai | 上海; Beijing | 北京; Chengdu | 成都; Wuhan | 武汉; Xi'an | 西安; Nanjing | 南京; Hangzhou | 杭州; Qingdao | 青岛; Toronto | 多伦多; Sydney | 悉尼; Boston | 波士顿; Chicago | 芝加哥",
);
export const GOODS = list(
  "the printer | 打印机; the coffee machine | 咖啡机; the bicycle | 自行车; the projector | 投影仪; the water pump | 水泵; the dishwasher | 洗碗机; the camera | 相机; the tent | 帐篷; the sofa | 沙发; the piano | 钢琴; the heater | 取暖器; the telescope | 望远镜; the sewing machine | 缝纫机; the washing machine | 洗衣机; the router | 路由器; the drone | 无人机; the air conditioner | 空调; the scanner | 扫描仪; the oven | 烤箱; the loudspeaker | 音箱",
);
export const ITEMS = list(
  "batteries | 电池; gloves | 手套; a charger | 充电器; screws | 螺丝; a manual | 说明书; a cable | 数据线; a filter | 滤芯; towels | 毛巾; candles | 蜡烛; notebooks | 笔记本; a lamp | 台灯; rope | 绳子; paint | 油漆; a key | 钥匙; a ladder | 梯子; blankets | 毯子; cups | 杯子; tape | 胶带; a brush | 刷子; seeds | 种子; a map | 地图; a whistle | 哨子; soap | 肥皂; a bag | 袋子",
);
export const FOODS = list(
  "rice | 大米; flour | 面粉; sugar | 糖; tea | 茶叶; coffee | 咖啡; apples | 苹果; potatoes | 土豆; onions | 洋葱; milk | 牛奶; butter | 黄油; salt | 盐; beans | 豆子; noodles | 面条; honey | 蜂蜜; oranges | 橙子; tomatoes | 西红柿",
);
export const MONTHS = list(
  "January | 1月; February | 2月; March | 3月; April | 4月; May | 5月; June | 6月; July | 7月; August | 8月; September | 9月; October | 10月; November | 11月; December | 12月",
);
export const WEEKDAYS = list(
  "Monday | 星期一; Tuesday | 星期二; Wednesday | 星期三; Thursday | 星期四; Friday | 星期五; Saturday | 星期六; Sunday | 星期日",
);
export const MEASURES = list(
  "the rent | 房租; the price of a ticket | 票价; the number of members | 会员人数; the water level | 水位; the electricity bill | 电费; the number of complaints | 投诉数量; the budget | 预算; the membership fee | 会费; the stock of paper | 纸张库存; the number of visitors | 参观人数; the speed limit | 限速; the weekly output | 周产量; the deposit | 押金; the waiting time | 等候时间",
);
export const STEPS = list(
  "switch off the power | 关闭电源; remove the cover | 取下盖子; drain the water | 排空水; clean the filter | 清洗滤网; dry the tank | 擦干水箱; tighten the screws | 拧紧螺丝; fill in the form | 填写表格; pay the fee | 缴纳费用; hand in the keys | 交还钥匙; sign the contract | 签署合同; check the seal | 检查密封圈; back up the data | 备份数据; restart the server | 重启服务器; install the update | 安装更新; mix the flour | 拌匀面粉; add the eggs | 加入鸡蛋; preheat the oven | 预热烤箱; cool the dough | 冷却面团; label the box | 给箱子贴标签; weigh the parcel | 称量包裹; call the office | 致电办公室; take a photo | 拍照",
);
export const GROUPS = list(
  "the rooms | 房间; the windows | 窗户; the members | 会员; the shops | 商店; the lockers | 储物柜; the buses | 公交车; the chairs | 椅子; the trees | 树木; the tickets | 门票; the letters | 信件; the flats | 公寓; the boxes | 箱子; the participants | 参加者; the lamps | 灯",
);
export const OUTCOMES = list(
  "were replaced | 被更换; were repaired | 修好了; were sold | 售出了; were inspected | 接受了检查; were painted | 重新粉刷过; were delivered | 送达了; were moved | 被搬走; were damaged | 受损; were counted | 清点过; were insured | 上了保险",
);
export const EVENTS = list(
  "the meeting | 会议; the concert | 音乐会; the inspection | 检查; the sale | 促销; the race | 比赛; the exhibition | 展览; the course | 课程; the delivery | 送货; the opening | 开幕式; the repair | 维修; the election | 选举; the harvest | 收割; the training | 培训; the auction | 拍卖",
);
export const CAUSES = list(
  "heavy rain | 大雨; a power cut | 停电; a strike | 罢工; a broken pipe | 水管破裂; a lack of staff | 人手不足; road works | 道路施工; a computer failure | 电脑故障; strong wind | 大风; a public holiday | 公共假日; a fire alarm | 火警; a missing permit | 缺少许可证; high costs | 费用过高",
);
export const ACTS = list(
  "bring a dog | 带狗; park in the yard | 在院子里停车; use the lift | 使用电梯; smoke on the balcony | 在阳台吸烟; take photos | 拍照; eat in the reading room | 在阅览室吃东西; enter the laboratory | 进入实验室; borrow the keys | 借用钥匙; cancel the booking | 取消预订; leave the site | 离开现场; play music after ten | 十点以后放音乐; swim in the lake | 在湖里游泳; hang posters | 张贴海报; wear a helmet | 戴头盔; sign the list | 在名单上签名; pay in cash | 用现金付款",
);
export const WHO = list(
  "Visitors | 访客; Tenants | 租户; Guests | 客人; Members | 会员; Students | 学生; Employees | 员工; Drivers | 司机; Volunteers | 志愿者; Patients | 病人; Residents | 居民",
);
/** A condition and its opposite, both as half sentences. */
export const CONDITIONS = list(
  "the receipt is shown | 出示收据; the seal is unbroken | 封条完好; the form is signed | 表格已签字; the weather is dry | 天气干燥; the fee has been paid | 已缴费; an adult is present | 有成年人在场; the manager agrees | 经理同意; the booking was made online | 是在网上预订的; the battery is full | 电量充满; the door is closed | 门已关好",
);
export const NOT_CONDITIONS = list(
  "the receipt is missing | 没有收据; the seal is broken | 封条已破损; the form is not signed | 表格没有签字; the weather is wet | 天气潮湿; the fee has not been paid | 尚未缴费; no adult is present | 没有成年人在场; the manager disagrees | 经理不同意; the booking was made by phone | 是电话预订的; the battery is low | 电量不足; the door is open | 门开着",
);
export const RESULTS = list(
  "the goods can be returned | 可以退货; the tour takes place | 参观照常进行; the deposit is refunded | 退还押金; the machine starts | 机器会启动; the hall may be used | 可以使用大厅; a discount is given | 给予折扣; the parcel is delivered | 派送包裹; children may take part | 儿童可以参加; the repair is free | 免费维修; the loan is extended | 借期可以延长",
);
export const JOBS = list(
  "chair | 主席; treasurer | 司库; secretary | 秘书; head of sales | 销售主管; head cook | 主厨; caretaker | 门卫; trainer | 教练; librarian | 馆员; project leader | 项目负责人; safety officer | 安全员",
);

export function some(from: readonly Words[], count: number, chance: Chance): Words[] {
  return chance.shuffle(from).slice(0, count);
}
