/** What everyday facts are told of: titles of documents, and what people call the thing; and what a title may be limited to. */
import type { Chance } from "../../seeded-random.ts";
import type { Words } from "../vocabulary.ts";

export interface Subject {
  readonly title: Words;
  /** As it is asked about: its name, or what it is. */
  readonly called: readonly Words[];
}

/** Titles that name a paper and not what it is about: nobody asks for the manual's weight. */
const IS_PAPER =
  /Rules|Guide|Manual|Handbook|Conditions|Leaflet|Notice|Sheet|Page|Terms|Agreement|Instructions|Charter|[须说守手条指公规合章帮].(?:$|页)/u;

/** `Title (called; called) | 标题（称呼；称呼）` */
const subjects = (text: string): readonly Subject[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [en, zh] = line.split(" | ").map((side) => {
        const [, title = "", called = ""] = /^\s*([^(（]+?)\s*[(（](.*)[)）]\s*$/u.exec(side) ?? [];
        return { title, called: called.split(/[;；]\s*/u).concat(IS_PAPER.test(title) ? [] : title) };
      });
      const count = Math.min(en!.called.length, zh!.called.length);
      return {
        title: { en: en!.title, zh: zh!.title },
        called: Array.from({ length: count }, (_, i) => ({ en: en!.called[i]!, zh: zh!.called[i]! })),
      };
    });

export const SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  visit: subjects(`
    Ashgrove Swimming Baths (the pool; the baths) | 白杨游泳馆（泳池；游泳馆）
    Harbour Museum (the museum; the exhibition) | 港口博物馆（博物馆；展馆）
    Ridgeway Climbing Hall (the climbing hall; the boulder gym) | 山脊攀岩馆（攀岩馆；岩馆）
    Old Mill Library (the library; the reading room) | 老磨坊图书馆（图书馆；阅览室）
    Corner Repair Café (the repair café; the workshop) | 街角修理铺（修理铺；工坊）
    Botanical Garden House Rules (the botanical garden; the gardens) | 植物园游园须知（植物园；园区）
    Palace Cinema (the cinema; the picture house) | 皇宫电影院（电影院；影院）
    Steamworks Sauna (the sauna; the baths) | 汽锅桑拿（桑拿房；浴场）
    Rosendale Ice Rink (the ice rink; the rink) | 玫瑰谷溜冰场（冰场；溜冰场）
    Lakeside Zoo Visitor Guide (the zoo; the animal park) | 湖畔动物园参观指南（动物园；园区）
    Townhall Observatory (the observatory; the star tower) | 市政厅天文台（天文台；观星台）
    Indoor Market Visitor Notice (the market; the market hall) | 室内市场公告（市场；集市）`),
  stay: subjects(`
    Brookfield Campsite (the campsite; the camping ground) | 溪边露营地（露营地；营地）
    Pinecone Hostel (the hostel; the guest house) | 松果青年旅舍（青旅；旅舍）
    Holiday Flat Linden Street (the holiday flat; the apartment) | 菩提街度假公寓（度假公寓；公寓）
    Hut on the Saddle (the mountain hut; the hut) | 山口小屋（山屋；小屋）
    Hotel Three Lanterns (the hotel; the inn) | 三灯酒店（酒店；客栈）
    Houseboat Marie (the houseboat; the boat) | 玛丽号船屋（船屋；船上）
    Student Residence West (the residence; the dormitory) | 西区学生公寓（学生公寓；宿舍）
    Farm Stay Appletree (the farm; the farmhouse) | 苹果树农家乐（农家乐；农庄）`),
  club: subjects(`
    Northbank Rowing Club (the rowing club; the club) | 北岸划船俱乐部（划船俱乐部；俱乐部）
    Meadow Allotment Society (the allotment society; the association) | 草地菜园协会（菜园协会；协会）
    Chess Circle Handbook (the chess circle; the club) | 象棋社手册（象棋社；社团）
    Harmony Choir (the choir; the singers) | 和声合唱团（合唱团；团里）
    Hilltop Tennis Association (the tennis association; the club) | 山顶网球协会（网球协会；球会）
    Riverside Cycling Club (the cycling club; the club) | 河滨骑行俱乐部（骑行俱乐部；车队）
    Tool Library Members' Guide (the tool library; the lending club) | 工具共享社会员指南（工具共享社；共享社）
    Makerspace Charter (the makerspace; the shared workshop) | 创客空间章程（创客空间；空间）`),
  course: subjects(`
    Clay Studio Evening Course (the pottery course; the class) | 陶土工作室晚间课程（陶艺课；课程）
    Spanish for Beginners (the Spanish course; the language class) | 西班牙语入门班（西语课；语言班）
    First Aid Weekend (the first aid course; the training) | 急救周末班（急救课；培训）
    Kayak Taster Day (the kayak day; the taster session) | 皮划艇体验日（皮划艇体验；体验课）
    Printmaking Camp for Juniors (the printmaking camp; the camp) | 少年版画营（版画营；营里）
    Calligraphy Class (the calligraphy class; the course) | 书法班（书法课；课程）
    Fenton Driving School (the driving school; the lessons) | 芬顿驾校（驾校；学车）
    Bread Baking Workshop (the baking workshop; the baking day) | 面包烘焙工坊（烘焙课；烘焙日）`),
  ride: subjects(`
    Island Ferry Conditions (the ferry; the boat) | 海岛渡轮乘客须知（渡轮；船）
    Night Bus N4 (the night bus; the bus) | N4夜班车（夜班车；公交）
    Valley Railway (the valley railway; the train) | 山谷铁路（山谷列车；火车）
    Peak Cable Car (the cable car; the gondola) | 峰顶缆车（缆车；索道）
    Airport Shuttle (the airport shuttle; the coach) | 机场快线（机场大巴；大巴）
    City Tram Conditions of Carriage (the tram; the line) | 城市电车乘车规定（电车；有轨电车）`),
  device: subjects(`
    Washing Machine WX-7 Manual (the washing machine; the washer) | WX-7洗衣机说明书（洗衣机；机器）
    Kettle Aurora User Guide (the kettle; the Aurora) | 极光电热水壶使用说明（热水壶；水壶）
    E-bike Commuter 3 (the e-bike; the bike) | 通勤3号电助力车（电助力车；车子）
    Kiln K-40 Operating Instructions (the kiln; the oven) | K-40电窑操作手册（电窑；窑炉）
    Robot Vacuum Dusty (the robot vacuum; the hoover) | 小尘扫地机器人（扫地机；机器人）
    Router Quick Guide (the router; the box) | 路由器快速指南（路由器；盒子）
    Air Purifier Breeze (the air purifier; the purifier) | 微风空气净化器（净化器；机器）
    Camera Field 2 (the camera; the body) | 野外2型相机（相机；机身）`),
  service: subjects(`
    Notely Help Page (Notely; the app) | 记得住帮助页（记得住；应用）
    Parcel Shop Terms (the parcel shop; the courier) | 快递驿站服务条款（驿站；快递）
    Mobile Plan Start (the Start plan; the phone contract) | 起步手机套餐（起步套餐；手机套餐）
    Online Shop Terms and Conditions (the online shop; the shop) | 网店购物条款（网店；店里）
    Car Share Rules (the car share; the shared cars) | 共享汽车规则（共享汽车；租车）
    Vegetable Box Scheme (the vegetable box; the farm box) | 蔬菜箱订购（蔬菜箱；菜箱）
    Savings Account Plus (the savings account; the account) | 优享储蓄账户（储蓄账户；账户）
    City Bike Hire (the bike hire; the hire bikes) | 城市公共自行车（公共自行车；单车）`),
  health: subjects(`
    Doctor Marsh's Surgery (the surgery; the doctor's) | 马氏诊所（诊所；医生那里）
    Smile Dental Practice (the dental practice; the dentist) | 微笑牙科（牙科；牙医）
    Greenside Hospital Visitor Leaflet (the hospital; the ward) | 绿地医院探视须知（医院；病房）
    Village Vet (the vet; the animal clinic) | 乡村兽医站（兽医站；宠物医院）
    Eye Clinic Patient Sheet (the eye clinic; the clinic) | 眼科门诊患者须知（眼科；门诊）
    Bluebell Nursery School (the nursery; the kindergarten) | 蓝铃幼儿园（幼儿园；托儿所）`),
  house: subjects(`
    House Rules 12 Park Row (the house; the building) | 公园街12号住户守则（楼里；这栋楼）
    Tenancy Agreement Flat 3 (the flat; the apartment) | 3号公寓租赁合同（公寓；房子）
    Shared Office Guide (the shared office; the co-working space) | 共享办公室指南（共享办公室；办公室）
    Staff Handbook (the company; the firm) | 员工手册（公司；单位）
    School Rules (the school; the college) | 学校规章（学校；校园）
    Community Kitchen Rules (the community kitchen; the kitchen) | 社区厨房规则（社区厨房；厨房）`),
};

export interface Scope {
  readonly heading: Words;
  readonly asked: readonly Words[];
}

const scope = (en: string, zh: string, ...asked: readonly (readonly [string, string])[]): Scope => ({
  heading: { en, zh },
  asked: asked.map(([first, second]) => ({ en: first, zh: second })),
});

/** Each beside the one that it is not. */
const SCOPES: readonly (readonly [Scope, Scope])[] = [
  [
    scope("Summer season", "夏季", ["in summer", "夏天"], ["in July", "七月份"]),
    scope("Winter season", "冬季", ["in winter", "冬天"], ["in January", "一月份"]),
  ],
  [
    scope("Weekdays", "工作日", ["on a Tuesday", "周二"], ["during the week", "平时"]),
    scope("Weekends and holidays", "周末及节假日", ["on Sundays", "星期天"], ["at the weekend", "周末"]),
  ],
  [
    scope("Adults", "成人", ["for adults", "成年人"], ["for grown-ups", "大人"]),
    scope("Children", "儿童", ["for kids", "小孩"], ["for an eight-year-old", "八岁的孩子"]),
  ],
  [
    scope("Members", "会员", ["for members", "会员"], ["if I belong to it", "入了会的人"]),
    scope("Guests", "非会员", ["for guests", "不是会员的人"], ["for outsiders", "外人"]),
  ],
];

export function pickScopes(chance: Chance): readonly [Scope, Scope] {
  const [first, second] = chance.pick(SCOPES);
  return chance.yes(0.5) ? [first, second] : [second, first];
}
