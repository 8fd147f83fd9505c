/** Countries, cities and the like under their English and Chinese names, as `concepts-of-life.ts`. The commonest only. */
export const CONCEPTS_OF_PLACES = `
china chinese / 中国
america american usa united_states / 美国
britain british uk united_kingdom england english / 英国 英格兰
scotland scottish / 苏格兰
ireland irish / 爱尔兰
france french / 法国
germany german / 德国
italy italian / 意大利
spain spanish / 西班牙
portugal portuguese / 葡萄牙
netherlands dutch holland / 荷兰
belgium belgian / 比利时
switzerland swiss / 瑞士
austria austrian / 奥地利
sweden swedish / 瑞典
norway norwegian / 挪威
denmark danish / 丹麦
finland finnish / 芬兰
poland polish / 波兰
czech / 捷克
hungary hungarian / 匈牙利
greece greek / 希腊
turkey turkish / 土耳其
russia russian / 俄罗斯 俄国
ukraine ukrainian / 乌克兰
japan japanese / 日本
korea korean / 韩国 朝鲜
india indian / 印度
thailand thai / 泰国
vietnam vietnamese / 越南
singapore / 新加坡
malaysia / 马来西亚
indonesia / 印度尼西亚 印尼
australia australian / 澳大利亚 澳洲
canada canadian / 加拿大
mexico mexican / 墨西哥
brazil brazilian / 巴西
argentina / 阿根廷
egypt egyptian / 埃及
africa african / 非洲
europe european / 欧洲
asia asian / 亚洲
beijing peking / 北京
shanghai / 上海
guangzhou canton / 广州
shenzhen / 深圳
hangzhou / 杭州
nanjing / 南京
wuhan / 武汉
chengdu / 成都
hong_kong / 香港
taiwan / 台湾
tokyo / 东京
london / 伦敦
paris / 巴黎
berlin / 柏林
munich / 慕尼黑
vienna / 维也纳
rome / 罗马
milan / 米兰
madrid / 马德里
lisbon / 里斯本
amsterdam / 阿姆斯特丹
brussels / 布鲁塞尔
geneva / 日内瓦
zurich / 苏黎世
stockholm / 斯德哥尔摩
copenhagen / 哥本哈根
oslo / 奥斯陆
moscow / 莫斯科
new_york / 纽约
washington / 华盛顿
los_angeles / 洛杉矶
chicago / 芝加哥
boston / 波士顿
toronto / 多伦多
sydney / 悉尼
zhejiang / 浙江
guangdong / 广东
fujian / 福建
sichuan / 四川
yunnan / 云南
`;
