/** What is allowed, asked in everyday words (`fact.ts` tells the form). Of our own making. */
export const RULES = `
@ animals visit stay club ride house #Animals | 动物
+ Dogs are welcome in the yard only.
+ Four-legged companions have to stay at home, guide dogs excepted.
+ Small animals may come along in a closed carrier.
+ Cats and dogs pay {small} a night and keep to the ground floor.
+ 宠物只能在院子里活动。
+ 除导盲犬外，谢绝一切动物入内。
+ 小型犬只装在笼子里可以带进来。
+ 猫狗每晚另收{small}，不得上楼。
/ Can I bring my dog[ to {the}]?
/ Are pets allowed[ at {the}]?
/ Would my terrier be a problem[ at {the}]?
/ Is it all right to come with a cat[ to {the}]?
/ [{the}]能带狗吗？
/ [{the}]可以带宠物吗？
/ 带着猫去[{the}]行不行？
/ 家里的小狗能一起进[{the}]吗？
? What is the rule about pets[ at {the}]?
? [{the}]对宠物有什么规定？
- The dog show takes place on the first {day} of {month}.
- Please report stray animals to the warden.
- 五月的第一个{day}有宠物展。
- 发现流浪猫狗请告诉管理员。
@ smoking visit stay club ride house health #Smoking | 吸烟
+ Lighting up is only tolerated on the balcony.
+ Cigarettes and vapes stay in the pocket everywhere on the premises.
+ There is a shelter for smokers behind the bins.
+ 只有阳台上可以抽烟。
+ 全区禁烟，电子烟也一样。
+ 吸烟请到后门的凉棚下面。
/ May I smoke[ at {the}]?
/ Can I have a cigarette somewhere[ at {the}]?
/ Is vaping okay[ in {the}]?
/ [{the}]能抽烟吗？
/ [{the}]里面可以吸电子烟吗？
/ 有地方抽根烟吗？
- The smoke alarms are tested every {few} months.
- 烟雾报警器每{few}个月检查一次。
@ photos visit health course club #Pictures | 拍照
+ Snapshots without flash are fine, tripods are not.
+ Cameras and phones remain in the bag.
+ Filming needs the written consent of the office.
+ 不开闪光灯就可以照，三脚架不行。
+ 手机相机请收进包里。
+ 录像须先得到办公室书面同意。
/ Can I take photos[ in {the}]?
/ Is photography allowed[ at {the}]?
/ May I film[ at {the}]?
/ Am I allowed to take a selfie[ at {the}]?
/ [{the}]可以拍照吗？
/ [{the}]让不让录视频？
/ 能不能照相？
- The photographs in the corridor were taken by {person}.
- Photo prints can be ordered at the counter for {small}.
- 走廊里的照片是{person}拍的。
- 照片冲印每张{small}。
@ food visit ride house course health #Food and drink | 饮食
+ Sandwiches are eaten outside, water in a bottle may come in.
+ Nothing edible goes past the turnstile.
+ You are welcome to unpack your own picnic at the tables.
+ 吃的在外面解决，瓶装水可以带进去。
+ 任何吃食都不能带过检票口。
+ 欢迎在桌边吃自带的点心。
/ Can I eat my lunch[ in {the}]?
/ May I bring snacks[ to {the}]?
/ Is it okay to have food with me[ at {the}]?
/ [{the}]里能吃东西吗？
/ 可以自带零食去[{the}]吗？
/ 带饭进[{the}]行吗？
- The snack bar was taken over by {person} in {month}.
- 小卖部{month}起由{person}经营。
@ alcohol house stay ride club visit #Alcohol | 酒水
+ Beer and wine are served to guests over eighteen, spirits never.
+ Bottles with alcohol are taken away at the door.
+ A glass with dinner offends nobody, drinking parties do.
+ 十八岁以上可以喝啤酒和葡萄酒，烈酒不供应。
+ 酒瓶在门口一律没收。
+ 晚饭时喝一杯无妨，聚众喝酒不行。
/ Can I have a drink[ at {the}]?
/ Is alcohol permitted[ at {the}]?
/ May we bring wine[ to {the}]?
/ [{the}]能喝酒吗？
/ 可以带酒去[{the}]吗？
- The wine-tasting trip leaves on {day}.
- 品酒之旅{day}出发。
@ children visit stay course ride club house #Children | 儿童
+ Under-{age}s come in with a grown-up or not at all.
+ From the age of {age} youngsters may be here by themselves.
+ Minors below {age} are not admitted, even with parents.
+ {age}岁以下须有大人陪同。
+ 满{age}岁的孩子可以独自前来。
+ 未满{age}岁，有家长也不能进。
/ Can my son go alone[ to {the}]?
/ May children come without a parent[ to {the}]?
/ Is my daughter old enough[ for {the}]?
/ 孩子一个人可以去[{the}]吗？
/ 我女儿够年龄[去{the}]吗？
/ 没有家长陪，小朋友能进[{the}]吗？
? What is the minimum age[ for {the}]?
? How old must you be[ for {the}]?
? [{the}]最小几岁能去？
? [{the}]对年龄有什么要求？
- The children's corner was painted by pupils aged {age}.
- 儿童角的画出自{age}岁的小学生之手。
@ noise house stay #Quiet | 安静
+ Music is turned down to room volume from {evening} on.
+ Drills are silent after {evening} and all Sunday.
+ Parties end at {evening}, birthdays included.
+ {evening}以后音量调到不出房门。
+ {evening}之后以及星期天全天不准用电钻。
+ 聚会{evening}必须散场，过生日也不例外。
/ Can I play loud music late[ at {the}]?
/ May we celebrate past midnight[ at {the}]?
/ 半夜能[在{the}]放音乐吗？
/ 可以[在{the}]开通宵派对吗？
? From when do I have to be quiet[ at {the}]?
? When must the noise stop[ at {the}]?
? 几点以后不能吵？
? [{the}]几点要安静下来？
- The music room was fitted with new speakers in {month}.
- 音乐室{month}换了新音箱。
@ guests house stay club #Visitors | 访客
+ Friends may drop by until {evening}, sleeping over is out of the question.
+ Members bring one outsider a month.
+ Anyone who is not on the list pays {small} and signs in.
+ 朋友可以待到{evening}，不得过夜。
+ 每位会员每月可带一个外人。
+ 不在名单上的人交{small}并登记。
/ Can my girlfriend stay the night[ at {the}]?
/ May I bring a friend[ to {the}]?
/ Can somebody come and see me[ at {the}]?
/ 能让朋友留宿[{the}]吗？
/ 可以带朋友来[{the}]吗？
/ 别人能来[{the}]找我吗？
- The guest book lies open beside the entrance.
- 来宾签名簿放在入口旁边。
@ flames house stay visit #Fire safety | 防火
+ Candles and camping stoves stay unlit inside.
+ Charcoal is lit on the stone ring and nowhere else.
+ In a dry spell every naked flame is prohibited.
+ 室内不得点蜡烛或使用卡式炉。
+ 木炭只能在石圈里生火。
+ 天干物燥时严禁一切明火。
/ Can I light a candle[ at {the}]?
/ May we have a barbecue[ at {the}]?
/ Is cooking over a fire allowed[ at {the}]?
/ [{the}]能烧烤吗？
/ 可以[在{the}]点蜡烛吗？
/ [{the}]让生火做饭吗？
- The fire brigade visited on {day} and praised the signs.
- 消防队{day}来检查过，对标识很满意。
@ shoes visit course club stay #Clothing | 着装
+ Street shoes come off at the door; socks or slippers are worn inside.
+ Soles must be pale and free of grit.
+ Barefoot is how everybody walks in here.
+ 进门脱鞋，穿袜子或拖鞋。
+ 鞋底须为浅色，不带泥沙。
+ 里面一律赤脚。
? What do I wear on my feet[ in {the}]?
? Which footwear is needed[ for {the}]?
? [去{the}]要穿什么鞋？
? 脚上穿什么？
/ Can I keep my trainers on[ in {the}]?
/ 能穿运动鞋进[{the}]吗？
- Lost shoes are kept in the box under the stairs.
- 遗失的鞋子放在楼梯下的箱子里。
@ bicycles ride stay house visit #Bicycles | 自行车
+ Cycles travel on the open deck at {small} apiece.
+ Two-wheelers are locked to the racks, never to the railings.
+ Folding models count as luggage, all others stay behind.
+ 自行车放在敞开的甲板上，每辆{small}。
+ 两轮车锁在车架上，不能锁栏杆。
+ 折叠的算行李，其余的不让上。
/ Can I take my bike[ on {the}]?
/ Is there room for a bicycle[ at {the}]?
/ 自行车能带上[{the}]吗？
/ 单车可以进[{the}]吗？
? Where does my bike go[ at {the}]?
? 自行车放哪里？
- The cycle path along the river opens in {month}.
- 河边的自行车道{month}通车。
@ phones ride visit course health #Telephones | 电话
+ Ringtones off, calls are taken in the lobby.
+ Whoever has to ring somebody steps outside.
+ Quiet conversations on the mobile bother no one here.
+ 手机静音，接电话请到门厅。
+ 要打电话的请出去打。
+ 小声讲电话没有关系。
/ Can I make a phone call[ in {the}]?
/ Am I allowed to use my mobile[ at {the}]?
/ [{the}]里能打电话吗？
/ [在{the}]可以用手机吗？
- The telephone number of the office changes in {month}.
- 办公室电话{month}更换。
@ electric ride house stay #Scooters | 电动车
+ Vehicles with a battery are left at the gate.
+ Battery-driven scooters are refused; pedal ones ride along.
+ Charging takes place in the shed alone, at your own risk.
+ 电瓶车停在大门外。
+ 带电池的滑板车不载，脚蹬的可以。
+ 充电只能在车棚，后果自负。
/ Can I take my e-scooter[ on {the}]?
/ May I bring my electric scooter[ to {the}]?
/ 电动滑板车能进[{the}]吗？
/ 电动车可以推进[{the}]吗？
- The electric lights in the stairway were renewed in {month}.
- 楼道的电灯{month}换新了。
@ remote house #Working from home | 居家办公
+ {few} days a week you may sit at your own kitchen table.
+ Everybody comes in; exceptions are granted by the head of the department.
+ 每周有{few}天可以在自己家里上班。
+ 所有人都要到岗，例外由部门主管批准。
/ Can I work from home[ at {the}]?
/ Is home office possible[ in {the}]?
/ [{the}]能在家办公吗？
/ 可以远程上班吗？
? How often may I stay at home to work[ in {the}]?
? 一周能有几天不去[{the}]？
- The home page of the firm is redone by {person}.
- 公司主页由{person}改版。
@ sublet house #Letting | 转租
+ Handing a room over to somebody else for money needs the owner's signature.
+ Short lets to tourists lead to dismissal.
+ 把房间租给别人须有房东签字。
+ 短租给游客的，立即解约。
/ Can I sublet my room[ at {the}]?
/ May I put it on a holiday platform[ at {the}]?
/ 可以把[{the}]转租出去吗？
/ 能当民宿租给游客吗？
- The rent index of the town is published every {month}.
- 本市租金指数每年{month}公布。
@ alter house #Alterations | 改动
+ Walls may be painted, provided they are white again when you go.
+ Nails and screws need no permission, partitions do.
+ 墙可以刷颜色，走之前刷回白色。
+ 钉钉子不用申请，打隔断要。
/ Can I paint the walls[ of {the}]?
/ May I hang pictures[ in {the}]?
/ Am I free to change the colour of my room[ in {the}]?
/ [{the}]能自己刷墙吗？
/ 可以[在{the}]墙上打钉子吗？
- The painter {person} has her studio next door.
- 隔壁是画家{person}的画室。
`;
