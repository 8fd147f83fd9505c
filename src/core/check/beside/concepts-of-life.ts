/**
 * Things and people of everyday life, a concept a line: English words and, behind the stroke, Chinese ones that stand for the
 * same. Of phrases the words are joined by `_`. Made for checking, by hand; a word may be in several lines. What is another
 * thing of the same kind (Monday, Tuesday) is in `kinds-of-things.ts`.
 */
export const CONCEPTS_OF_LIFE = `
machine device appliance equipment apparatus / 机器 设备 装置 器具 整机 机 仪器
printer / 打印机
washing_machine washer / 洗衣机
laundry washing clothes / 衣物 洗涤 衣服
spin spinning / 脱水 甩干
filter / 过滤器 滤网 滤芯
lid cover flap / 盖子 盖 上盖
door gate entrance / 门 大门 入口
lock bolt / 锁 螺栓 锁定
plug socket outlet / 插头 插座
cable cord lead wire / 电缆 电线 线缆 线
power electricity current mains / 电源 电 电力 通电 供电
button key / 按钮 按键 键
lamp light bulb / 灯 灯光 指示灯 路灯 照明
screen display / 屏幕 显示屏
battery / 电池 电瓶
charger charge recharge / 充电 充电器
engine motor / 发动机 电机 马达
wheel tyre tire / 车轮 轮胎
tool implement / 工具
water / 水
tap faucet / 水龙头
pipe hose tube / 管 水管 软管 管道
drain drainage / 排水 下水
alcohol spirit / 酒精
detergent soap cleaner / 洗涤剂 清洁剂 肥皂 洗衣液
softener / 柔顺剂
cloth rag towel / 布 毛巾 抹布
wool woollen / 羊毛
paper sheet / 纸 纸张
label tag sticker / 标签
roll reel / 卷 滚筒
house home dwelling building / 房子 房屋 住宅 楼 家
flat apartment / 公寓 套房 住房 房屋
room chamber / 房间 室 屋子
kitchen / 厨房
sauna / 桑拿 桑拿房
pool swimming_pool / 泳池 游泳池 游泳馆
bathroom toilet washroom / 卫生间 浴室 洗手间 厕所 洁具
bedroom / 卧室 主卧
balcony terrace / 阳台 露台
cellar basement / 地下室 地窖
roof / 屋顶 房顶
wall / 墙 墙壁
floor storey / 楼层 地板 层
stairs staircase / 楼梯
lift elevator / 电梯
garage / 车库
garden yard / 花园 院子
tile tiles tiling / 瓷砖 贴砖
furniture / 家具
bed berth / 床 床位
bed_linen sheets bedding / 床单 被褥 床上用品
oven stove / 烤箱 炉子 烤炉
pot pan / 锅
food meal dish / 食物 餐 饭 菜 膳食 饭菜
lunch / 午餐 午饭
breakfast / 早餐 早饭
dinner supper evening_meal / 晚餐 晚饭
meat / 肉
vegetarian meatless meat-free / 素食 素 无肉
vegetable / 蔬菜
fruit / 水果
bread loaf / 面包
flour / 面粉
sugar / 糖
salt / 盐
oil / 油
butter / 黄油
egg / 鸡蛋 蛋
milk / 牛奶
tea / 茶 茶叶
coffee / 咖啡
wine / 酒 葡萄酒
drink beverage / 饮料
restaurant canteen / 餐厅 饭店 食堂 餐馆
caterer catering / 餐饮 供餐
hotel hostel inn guesthouse / 旅馆 酒店 宾馆 旅社
shop store / 商店 店 店铺
tea_house teahouse / 茶馆
bakery baker / 面包店 面包房
market / 市场
goods product ware item article / 商品 产品 货物 物品
shoe shoes / 鞋 鞋子
coat jacket / 外套 大衣
dog hound / 狗 犬
cat / 猫
stray / 流浪 野
hedgehog / 刺猬
animal pet creature / 动物 宠物
bird / 鸟
fish / 鱼
bee / 蜜蜂
insect / 昆虫
earthworm worm / 蚯蚓
tree / 树 树木
flower / 花
grass lawn meadow / 草 草地 草坪
forest wood woods / 森林 树林
crop grain harvest / 作物 粮食 谷物 庄稼 收成
wheat / 小麦
rice / 大米 水稻 米饭
field farmland plot plots / 田 农田 地块 小区
farm / 农场
farmer peasant / 农民 农户
soil earth ground / 土壤 土 土地
compost manure / 堆肥 肥料
fertiliser fertilizer / 化肥 肥料
river stream / 河 河流 江
lake / 湖
sea ocean / 海 大海 海洋
island isle / 岛 岛屿
coast shore beach / 海岸 海边 海滩
mountain hill / 山 山区
valley / 山谷
flood flooding high_water / 洪水 大水 水灾 水位
rain rainy wet / 雨 下雨 雨天
snow / 雪
wind / 风
storm gale / 风暴 暴雨 暴风
drought dry / 干旱 干燥 干
weather climate / 天气 气候
summer / 夏季 夏天 夏
winter / 冬季 冬天 冬
spring / 春季 春天 春
autumn / 秋季 秋天 秋
morning / 早上 上午 早晨 清晨
afternoon / 下午
evening / 晚上 傍晚 晚间
night / 夜 夜间 夜里 夜晚
weekend / 周末 双休日 星期六 星期天
weekday working_day workday / 工作日 平日 周一至周五
holiday vacation / 假期 假日 年假 休假 节假日
bridge / 桥 大桥 石桥
pier pillar column / 桥墩 柱 柱子
stone / 石 石头 石料
tower / 塔 塔楼
lighthouse / 灯塔
museum / 博物馆 展览馆
exhibition display show / 展览 展出 展会
library / 图书馆
book volume / 书 书籍 图书 册
logbook diary journal / 日志 日记
church chapel / 教堂
temple monastery / 寺 寺庙 寺院
monk / 僧人 和尚
school / 学校 小学 中学
university college / 大学 学院
class lesson course / 课 课程 班 班级
head_teacher headmaster principal headteacher / 校长
teacher / 老师 教师
pupil student schoolchild / 学生
parent parents / 家长 父母
child kid children / 孩子 儿童 小孩
youngster young juvenile / 幼体 年轻 小
adult grown-up / 成人 成年 成体 大人
baby infant / 婴儿
family relatives / 家庭 家人 家属 亲属
old_people elderly senior pensioner retired / 老人 老年人 退休
resident inhabitant / 居民 住户
tourist visitor guest traveller / 游客 客人 访客 旅客
passenger / 乘客 旅客
neighbour neighbor / 邻居
friend / 朋友
owner proprietor / 业主 所有人 主人 老板 老板娘
landlord lessor / 房东 出租人
tenant lessee renter / 租客 承租人 租户
boss manager head / 经理 主管 负责人 老板
worker labourer workman / 工人 雇工
staff personnel employee / 员工 职工 人员 雇员
employer company firm business / 公司 企业 单位 雇主
customer client buyer / 客户 顾客 买家
supplier vendor seller / 供应商 供货商 卖家
maker manufacturer producer / 厂家 制造商 生产商 厂商
contractor builder / 施工方 承包商 施工单位
user / 用户 使用者
member / 成员 会员
volunteer / 志愿者 义工
doctor physician / 医生 大夫
patient / 患者 病人
nurse / 护士
hospital clinic practice / 医院 诊所
illness disease ill sick / 病 疾病 生病 患病
injury wound injured hurt wounded / 受伤 伤 伤亡 负伤
dead death die killed drown perish lose_their_lives lost_their_lives / 死 死亡 遇难 去世 丧生 身亡
survive survivor / 幸存 生还
medicine drug / 药 药物
treatment therapy / 治疗 疗法
examination check-up exam / 检查 考试
massage / 按摩
gymnastics exercise workout / 体操 锻炼 健身
discount rebate reduction / 折扣 优惠 减免 打折
police officer / 警察
prisoner convict inmate / 囚犯 犯人
soldier troops / 士兵 军人
war / 战争
bomb / 炸弹
fire blaze / 火 火灾
ship vessel boat / 船 船只
wreck shipwreck sink sank / 沉船 沉没 失事
reef rock / 礁石
train / 火车 列车
station / 车站 站
bus coach / 公交车 巴士 大巴
car vehicle motorcar motor_vehicle / 汽车 机动车 车辆 轿车
van / 面包车
lorry truck / 卡车 货车
bicycle bike / 自行车 单车
ferry / 渡轮 渡船
road street / 路 道路 街 街道 马路
path way / 小路 道
ticket fare / 票 车票 门票 票价
fence / 围栏 栅栏
zebra_crossing pedestrian_crossing crosswalk / 斑马线 人行横道
footbridge / 人行桥 吊桥
phone telephone mobile / 电话 手机
computer / 电脑 计算机
network / 网络
password / 密码 口令
driver / 驱动 司机
letter mail email e-mail / 信 邮件 信件
newspaper press / 报纸
journalist reporter / 记者
photograph picture photo / 照片
camera / 相机 摄像机 红外相机
film / 电影 胶片
music / 音乐
song songs / 歌曲 歌
choir chorus / 合唱团
concert / 音乐会
singer soloist / 歌手 歌唱家
piano pianist / 钢琴
keyboard / 键盘
instrument / 乐器 仪器
playground swing / 操场
`;
