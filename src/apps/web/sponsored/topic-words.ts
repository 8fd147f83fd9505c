/** Words by which a question's topics are known, and those beside which nothing is ever shown: lists of our own, in both languages. */
import type { SponsoredTopic } from "../../../core/domain/sponsored.ts";

export interface Words {
  /** Whole words; `*` at the end stands for any ending. */
  readonly en: string;
  /** Anywhere in the text. */
  readonly zh: string;
}

/**
 * Health, the mind, death and self-harm; politics and elections; faith; sex and who one loves; origin; crime and courts; debts and need;
 * children; violence; what is barred from being advertised. One word is enough.
 */
export const SENSITIVE_WORDS: Words = {
  en:
    "health* medic* medicine* doctor* physician* nurse* hospital* clinic* disease* illness* sick* symptom* pain pains painful ache aches headache* fever cancer* tumou?r* diabet* asthma* allerg* infect* virus* covid* flu vaccin* pregnan* birth* abortion* contracept* fertil* menopaus* surger* therap* drug* pill pills dose* dosage* prescri* antibiotic* opioid* overdos* diet* obes* weight_loss calorie* insulin blood_pressure cholesterol " +
    "depress* anxiet* anxious panic* mental* psych* suicid* self_harm* kill* die dies dying dead death* funeral* grief* griev* trauma* autis* adhd dementia alzheimer* addict* alcohol* drunk rehab* eating_disorder* anorex* bulimi* " +
    "politic* election* elected vote* voting voter* president* senator* congress* parliament* minister* government* democrat* republican* conservative* liberal* socialis* communis* referendum* war wars warfare invasion* protest* migrant* immigra* refugee* asylum* " +
    "religio* god gods church* mosque* synagogue* temple* bible quran koran pray* christian* muslim* islam* jew jews jewish hindu* buddhis* atheis* " +
    "sex sexual* gay lesbian* bisexual* transgender* lgbt* porn* erotic* prostitut* racis* ethnic* racial* black_people " +
    "crime* criminal* arrest* police prison* jail* lawsuit* lawyer* attorney* sue sued court courts divorce* custody murder* rape* assault* abus* violen* weapon* gun guns firearm* bomb* terror* theft fraud* stalk* " +
    "debt* bankrupt* foreclos* evict* unemploy* laid_off homeless* poverty payday loan* mortgage_arrears welfare gambl* casino* bet betting " +
    "child children kid kids teen* toddler* baby babies infant* school_shooting minor minors tobacco cigarette* vape vapes vaping smok* cannabis marijuana steroid*",
  zh: "健康 医生 医院 医疗 看病 生病 疾病 病 症 疼 痛 发烧 癌 肿瘤 糖尿 血压 血糖 过敏 感染 病毒 疫苗 怀孕 流产 避孕 备孕 手术 治疗 药 剂量 处方 减肥 肥胖 抑郁 焦虑 心理 精神 自杀 自残 自尽 死 去世 葬 丧 创伤 自闭 痴呆 成瘾 上瘾 戒酒 酗酒 政治 选举 投票 总统 主席 政府 政党 党 议会 国会 部长 总理 战争 抗议 示威 移民 难民 宗教 上帝 教堂 清真寺 佛 圣经 古兰 祈祷 基督 穆斯林 伊斯兰 信仰 性行为 性教育 性别 同性 双性 跨性别 色情 卖淫 种族 民族 犯罪 罪 警察 逮捕 坐牢 监狱 律师 起诉 法院 官司 离婚 抚养权 谋杀 杀 强奸 家暴 虐待 暴力 枪 武器 炸弹 恐怖 诈骗 骗 债 破产 失业 裁员 贫困 贷款 低保 赌 博彩 孩子 儿童 小孩 宝宝 婴儿 青少年 未成年 烟 大麻 毒",
};

export const TOPIC_WORDS: Readonly<Record<SponsoredTopic, Words>> = {
  books: {
    en: "book books novel* author* reading library libraries poem* poetry publisher* fiction memoir* e-reader*",
    zh: "图书 书籍 小说 作家 作者 诗歌 出版 阅读 读书",
  },
  business: {
    en: "business* company companies startup* office invoice* accounting bookkeeping marketing customer* employee* manager* crm sales meeting* freelanc*",
    zh: "企业 公司 创业 办公 发票 会计 记账 营销 客户 员工 管理 销售 会议",
  },
  cars: {
    en: "car cars vehicle* electric_car* hybrid tyre* tire* engine* suv driving motorcycle* motorbike* gearbox",
    zh: "汽车 轿车 车型 电动车 混动 轮胎 发动机 驾驶 摩托",
  },
  computers: {
    en: "computer* laptop* notebook* software program* code coding developer* linux windows macos database* server* cloud python javascript typescript api apis browser* router* wifi wi-fi keyboard* monitor* backup* hosting",
    zh: "电脑 笔记本 软件 编程 代码 程序 开发 数据库 服务器 云 浏览器 路由器 键盘 显示器 备份",
  },
  education: {
    en: "course* university universities college* degree* learn* lesson* tutor* exam* language_course* homework teacher*",
    zh: "课程 大学 学院 学位 学习 辅导 考试 老师 教师",
  },
  electronics: {
    en: "phone* smartphone* camera* headphone* earphone* speaker* television* tv tvs tablet* charger* battery batteries smartwatch* console* drone*",
    zh: "手机 相机 耳机 音箱 电视 平板 充电 电池 手表 无人机",
  },
  fashion: {
    en: "clothes clothing shoe* sneaker* boot boots jacket* coat* dress dresses jeans shirt* fashion* handbag* jewellery jewelry",
    zh: "衣服 服装 鞋 靴 外套 大衣 连衣裙 牛仔 衬衫 时尚 手袋 首饰",
  },
  food: {
    en: "food* recipe* cook* bake* baking bread* cake* coffee tea restaurant* kitchen* pasta rice soup* cheese vegetable* dinner lunch breakfast",
    zh: "美食 食谱 做菜 烹饪 烘焙 面包 蛋糕 咖啡 茶 餐厅 厨房 米饭 汤 奶酪 蔬菜 晚餐 午餐 早餐",
  },
  games: {
    en: "game games gaming board_game* video_game* chess puzzle* steam_deck nintendo playstation xbox",
    zh: "游戏 桌游 象棋 围棋 拼图",
  },
  garden: {
    en: "garden* plant plants lawn* flower* tomato* rose roses seed seeds compost* hedge* tree trees balcony",
    zh: "花园 园艺 植物 草坪 花卉 种花 番茄 玫瑰 种子 堆肥 阳台",
  },
  home: {
    en: "house* home homes apartment* furniture sofa* mattress* bed beds lamp* paint* insulation heat_pump* heating window_frame* dishwasher* washing_machine* vacuum_cleaner* renovat*",
    zh: "家居 家具 房子 公寓 沙发 床垫 床 灯 装修 粉刷 热泵 供暖 洗碗机 洗衣机 吸尘器",
  },
  "music-and-film": {
    en: "music* song* album* guitar* piano* concert* film films movie* series cinema* streaming podcast*",
    zh: "音乐 歌曲 专辑 吉他 钢琴 演唱会 电影 影片 电视剧 影院 播客",
  },
  pets: {
    en: "dog dogs cat cats puppy puppies kitten* pet pets aquarium* hamster* parrot*",
    zh: "狗 猫 宠物 水族 仓鼠 鹦鹉",
  },
  science: {
    en: "science* physics chemistry astronom* telescope* planet* star stars galaxy galaxies biology* geology microscope* mathematic*",
    zh: "科学 物理 化学 天文 望远镜 行星 星系 生物 地质 显微镜 数学",
  },
  sports: {
    en: "sport* football soccer basketball tennis running marathon* cycling bicycle* bike bikes ski skiing climbing hiking swim* yoga gym golf",
    zh: "运动 足球 篮球 网球 跑步 马拉松 骑行 自行车 滑雪 攀岩 徒步 游泳 瑜伽 健身 高尔夫",
  },
  travel: {
    en: "travel* trip trips hotel* flight* airline* airport* train trains ferry ferries holiday* vacation* visa visas itinerary luggage suitcase* tourist* camping",
    zh: "旅行 旅游 酒店 航班 机票 机场 火车 高铁 渡轮 假期 度假 签证 行程 行李",
  },
};
