/** Devices and apps, what they can and cannot (`fact.ts` tells the form). Of our own making. */
export const DEVICES = `
@ battery device =number !charge #Battery | 电池
+ On one filling of the battery it keeps going for {number} hours.
+ After {number} hours it wants to be plugged in.
+ 充满一次能撑{number}小时。
+ 用上{number}小时就得插电。
? How long does it last without a socket[ {the}]?
? What is the battery life[ of {the}]?
? [{the}]充一次电能用多久？
? [{the}]不插电能撑多久？
/ Will it get through a whole day[ {the}]?
/ [{the}]能用一整天吗？
- Spent batteries are brought to the collection point.
- 废电池请送回收点。
@ charge device =few !battery #Charging | 充电
+ It is full again after {few} hours at the mains.
+ An empty one needs {few} hours on the cable.
+ 插上电{few}小时充满。
+ 从空到满要{few}个钟头。
? How long does it take to charge[ {the}]?
? When is it full again[ {the}]?
? [{the}]充电要多久？
? 多长时间能充满[{the}]？
- The charger carries a sticker with its number.
- 充电器上贴着编号。
@ water device #Water | 防水
+ It shrugs off a shower of rain but not a bath.
+ Moisture of any kind ruins it.
+ Down to {few} metres nothing gets in.
+ 淋点雨没事，泡水不行。
+ 一受潮就坏。
+ {few}米深以内不进水。
/ Is it waterproof[ {the}]?
/ Can I use it in the rain[ {the}]?
/ May it get wet[ {the}]?
/ [{the}]防水吗？
/ 下雨天能用[{the}]吗？
/ [{the}]碰到水要紧吗？
- The water tank holds {few} litres.
- 水箱容量{few}升。
@ cleaning device =few #Care | 保养
+ Wipe it with vinegar every {few} weeks.
+ The sieve is rinsed every {few} weeks, without soap.
+ 每{few}周用醋擦一遍。
+ 滤网每{few}周冲一次，不用洗洁精。
? How often should I clean it[ {the}]?
? How do I look after it[ {the}]?
? [{the}]多久清洁一次？
? [{the}]怎么保养？
/ Can I clean it with soap[ {the}]?
/ 能用洗洁精洗[{the}]吗？
- A clean design won it a prize in {month}.
- 简洁的外形{month}得了奖。
@ repair device #Repairs | 维修
+ Opening the case is for trained hands only.
+ The part clicks out; a new one can be fitted by anyone without tools.
+ 外壳只能由专业人员打开。
+ 零件一拔就下来，谁都能换，不用工具。
/ Can I repair it myself[ {the}]?
/ May I unscrew it[ {the}]?
/ Can I change the part on my own[ in {the}]?
/ [{the}]能自己修吗？
/ 可以自己拆[{the}]吗？
? Who may mend it[ {the}]?
? [{the}]谁能修？
- The repair of the road lasts until {month}.
- 道路维修到{month}。
@ warranty device =few #Guarantee | 保修
+ Faults within {few} years are put right at our expense, scratches are not.
+ For {few} years we answer for it.
+ {few}年之内出毛病我们免费处理，划痕除外。
+ 整机保{few}年。
? How long is the guarantee[ on {the}]?
? Until when is a fault free of charge[ on {the}]?
? [{the}]保修几年？
? [{the}]坏了多久以内不花钱？
/ Do I pay if it breaks after a year[ {the}]?
/ 用了一年坏了，修[{the}]要钱吗？
- The guarantee card is printed on recycled paper.
- 保修卡用再生纸印制。
@ childlock device #Safety | 安全
+ Press both arrows for {few} seconds and the panel no longer reacts to little fingers.
+ Nothing keeps children from starting it.
+ 同时按住两个箭头{few}秒，面板就不理小孩了。
+ 没有防止孩子启动的功能。
/ Is there a child lock[ on {the}]?
/ Can my toddler switch it on[ {the}]?
/ [{the}]有童锁吗？
/ 小孩会不会误开[{the}]？
? How do I lock the buttons[ of {the}]?
? [{the}]怎么锁按键？
- The children's edition is sold in yellow.
- 儿童版是黄色的。
@ reset device service #Starting over | 重置
+ A pin pushed into the hole for {few} seconds brings back the state of the first day.
+ Hold the power key for {number} seconds until it blinks; all settings are gone then.
+ 用针顶住小孔{few}秒，就回到出厂的样子。
+ 长按电源{number}秒到闪烁，所有设置清空。
? How do I reset it[ {the}]?
? It hangs, how do I start from scratch[ with {the}]?
? [{the}]怎么恢复出厂？
? [{the}]死机了怎么办？
/ Can I undo all my settings[ on {the}]?
/ 能把[{the}的]设置全清掉吗？
- The settings page has {few} tabs.
- 设置页有{few}个标签。
@ light device #Lights | 指示灯
+ A red lamp means that the lid is not shut.
+ Blinking blue says that it is looking for a partner.
+ 红灯亮表示盖子没关好。
+ 蓝灯闪是在找配对的设备。
? What does the lamp tell me[ on {the}]?
? Something is blinking[ on {the}], what is it?
? [{the}的]灯亮是什么意思？
? [{the}]一直在闪，怎么回事？
- The lamp shade is sold separately.
- 灯罩另售。
@ heat device =degrees #Temperature | 温度
+ It does not go beyond {degrees} °C.
+ {degrees} °C is the most it reaches.
+ 最高到{degrees}摄氏度。
+ 超不过{degrees}摄氏度。
? How hot does it get[ {the}]?
? What is the highest temperature[ of {the}]?
? [{the}]最热能到多少度？
? [{the}的]温度上限是多少？
/ Can it be heated to a hundred degrees[ {the}]?
/ [{the}]能到一百度吗？
- The room should be ventilated at {degrees} percent humidity.
- 湿度到{degrees}%就该通风。
@ weight device =few #Technical data | 参数
+ {few} kilograms without its lid.
+ On the scales it shows {few} kg.
+ 不带盖{few}公斤。
+ 上秤是{few}公斤。
? How heavy is it[ {the}]?
? What does it weigh[ {the}]?
? [{the}]多重？
? [{the}]有几斤？
/ Can one person carry it[ {the}]?
/ 一个人搬得动[{the}]吗？
- The heavy rain of {month} flooded the store.
- {month}的大雨淹了仓库。
@ power device =many #Consumption | 能耗
+ It draws {many} watts while it works.
+ {many} W at full load.
+ 工作时{many}瓦。
+ 满负荷耗{many}瓦。
? How much electricity does it use[ {the}]?
? What does it pull from the socket[ {the}]?
? [{the}]费多少电？
? [{the}]功率多大？
- The power cut of {month} lasted {few} hours.
- {month}停电{few}小时。
@ offline service device #Connection | 联网
+ Everything also works on a plane.
+ Without a line it does nothing at all.
+ What was opened before stays readable when the signal is gone.
+ 在飞机上也都能用。
+ 断了网就什么也做不了。
+ 打开过的内容没有信号也能看。
/ Can I use it offline[ {the}]?
/ Does it need the internet[ {the}]?
/ Will it work without a connection[ {the}]?
/ [{the}]没网能用吗？
/ [{the}]需要联网吗？
/ 断网了[{the}]还行不行？
- The connection to the bus is in front of the door.
- 门口就能换乘公交。
@ languages service device =few #Language | 语言
+ Menus come in {few} tongues, Chinese among them.
+ English is all it speaks.
+ 菜单有{few}种文字，包括中文。
+ 只有英文界面。
/ Is it available in Chinese[ {the}]?
/ Can I switch the language[ of {the}]?
/ [{the}]有中文吗？
/ [{the}]能换语言吗？
? Which languages does it know[ {the}]?
? [{the}]有哪些语言？
- The Chinese teacher {person} recommends it.
- 语文老师{person}推荐它。
@ devices service =few #Accounts | 账户
+ You may be signed in on {few} phones or computers at once.
+ The {few} newest devices stay logged in, older ones drop out.
+ 最多{few}台设备同时登录。
+ 只保留最近{few}台，旧的自动退出。
? On how many phones can I use it[ {the}]?
? How many devices are allowed[ with {the}]?
? [{the}]能在几台手机上用？
? [{the}]最多几个设备？
/ Can my wife use it too[ {the}]?
/ 我爱人也能用[{the}]吗？
- The device in the window is a model of wood.
- 橱窗里的机器是木头模型。
@ export service #Your data | 数据
+ Under Tools all entries can be saved as a table.
+ There is no way to take your entries elsewhere.
+ 在"工具"里可以把所有条目存成表格。
+ 条目没有办法带走。
/ Can I export my data[ from {the}]?
/ Can I get my entries out[ of {the}]?
/ [{the}]能导出数据吗？
/ 我的记录能[从{the}]拿出来吗？
? How do I move my things to another program[ from {the}]?
? 怎么把[{the}]里的东西搬走？
- The entry for the competition closes on {day}.
- 比赛报名{day}截止。
@ password service =few #Signing in | 登录
+ A new one is sent by e-mail if you tap the envelope.
+ After {few} wrong tries you wait an hour, then call us.
+ 点信封图标，就会寄来新的。
+ 输错{few}次要等一小时，再打电话。
? I forgot my password[ for {the}], what now?
? How do I get back in[ to {the}]?
? [{the}]密码忘了怎么办？
? 登不上[{the}]了怎么弄？
- The password of the week was a joke of {person}.
- 本周口令是{person}开的玩笑。
@ trial service club =days #Trying | 试用
+ The first {days} days are on us.
+ Look around for {days} days, and pay only if you stay.
+ 头{days}天不收钱。
+ 先试{days}天，留下来再付。
? How long can I try it for nothing[ {the}]?
? How long is the trial[ of {the}]?
? [{the}]能免费试几天？
? [{the}]试用期多长？
/ Can I test it before paying[ {the}]?
/ 能先试试[{the}]再交钱吗？
- The trial in court goes on until {month}.
- 官司打到{month}。
`;
