/** Who does what to whom, in wordings that turn the sentence round (`contrast.ts` tells the form). Of our own making. */
export const PEOPLE_CONTRASTS = `
@ succession role x:a,b y:a,d
< {a} has been treasurer since {early}; {b} had the post before.
< In {early} {b} handed the till over to {a}.
< {early}起由{a}担任司库，此前是{b}。
< {early}，{b}把账本交给了{a}。
( {a} came after {b} as treasurer.
( {b} was treasurer before {a}.
( {a} took the post over from {b}.
( {a}接替{b}做了司库。
( 在{a}之前，司库是{b}。
( 现在管账的是{a}，不再是{b}。
@ violin role x:a,b y:b,d
< On {day} afternoons {b} goes to {a} for violin lessons.
< {a} gives {b} an hour of violin every {day}.
< 每{day}下午{b}到{a}那里学小提琴。
< {a}每{day}给{b}上一小时小提琴课。
( {a} teaches {b} the violin.
( {b} is a pupil of {a}.
( {b} learns the violin from {a}.
( {a}教{b}拉小提琴。
( {b}是{a}的学生。
( {b}跟{a}学琴。
@ chess role x:a,b y:b,d
< In the final {a} defeated {b} after {n} moves.
< {b} lost the final to {a}.
< 决赛中{a}用{n}步击败{b}。
< {b}在决赛里输给了{a}。
( {a} won against {b}.
( {b} was beaten by {a}.
( The winner was {a}, and {b} came second.
( {a}赢了{b}。
( {b}败给{a}。
( 冠军是{a}，{b}得了第二。
@ recommendation role x:a,b y:a,d
< {b} got the job because {a} put in a word for {b}.
< It was {a} who suggested taking {b} on.
< {a}替{b}说了好话，{b}才得到这份工作。
< 录用{b}是{a}提议的。
( {a} recommended {b}.
( {b} was recommended by {a}.
( {b} owes the job to {a}.
( {a}推荐了{b}。
( {b}是由{a}推荐的。
( {b}能得到工作，靠的是{a}。
@ age role x:a,b
< {a} is {n} years younger than {b}.
< {b} was already {n} when {a} was born.
< {a}比{b}小{n}岁。
< {a}出生时，{b}已经{n}岁了。
( {b} is older than {a}.
( Of the two, {a} is the younger.
( {b} was born before {a}.
( {b}比{a}大。
( 两个人里{a}年纪小。
( {b}出生得比{a}早。
@ floors role x:a,b
< {a} lives on the second floor and {b} on the fifth.
< {b}'s flat is three floors above {a}'s.
< {a}住二楼，{b}住五楼。
< {b}的房子比{a}高三层。
( {b} lives higher up than {a}.
( {a} lives below {b}.
( Of the two, {a} has the lower flat.
( {b}住得比{a}高。
( {a}住在{b}楼下。
( 两家之中，{a}的楼层低。
@ lift role x:a,b y:a,d
< {a} fetches {b} from {place} at nine and drives on to {city}.
< {b} has no car and rides with {a}.
< 九点{a}到{place}接上{b}，再开往{city}。
< {b}没有车，坐{a}的车去。
( {a} is driving, {b} is the passenger.
( {b} gets a lift from {a}.
( {b} is taken along by {a}.
( 开车的是{a}，{b}搭车。
( {b}搭{a}的车。
( {a}带上{b}一起走。
@ employer role x:a,b y:a,d
< {b} has worked in {a}'s bakery since {early}.
< {a} took {b} on in {early} as a baker.
< {b}从{early}起在{a}的面包房干活。
< {a}{early}雇了{b}当面包师。
( {a} employs {b}.
( {b}'s employer is {a}.
( {b} is on {a}'s payroll.
( {a}是{b}的老板。
( {b}受雇于{a}。
( {b}的工资由{a}发。
@ letter role x:a,b y:b,d
< On {day} a letter from {a} reached {b}.
< {b} opened what {a} had written on {day}.
< {day}，{b}收到{a}的来信。
< {a}{day}写的信，{b}已经拆开了。
( {a} wrote to {b}.
( The letter was addressed to {b} and came from {a}.
( {b} heard from {a}.
( {a}给{b}写了信。
( 寄信人是{a}，收信人是{b}。
( {b}得到了{a}的消息。
@ bill role x:a,b y:a,d
< {a} paid for the meal, although {b} had ordered the wine.
< The meal was on {a}; {b} only chose the wine.
< 酒是{b}点的，饭钱却是{a}付的。
< 这顿饭{a}请客，{b}只挑了酒。
( {a} settled the bill.
( {b} was treated to the meal by {a}.
( The one who picked the wine was {b}.
( 结账的是{a}。
( {b}被{a}请了一顿饭。
( 选酒的人是{b}。
@ complaint role x:a,b
< {a} complained to the office that {b} plays the drums at night.
< The office has a complaint by {a} about {b}'s drums at night.
< {a}向办公室投诉{b}夜里打鼓。
< 办公室收到{a}的投诉，说{b}夜里敲鼓。
( {b} makes noise at night, and {a} is disturbed by it.
( {a} is unhappy with {b}.
( The complaint is directed against {b}.
( 夜里吵闹的是{b}，受打扰的是{a}。
( {a}对{b}不满。
( 被投诉的人是{b}。
@ carer role x:a,b
< {a} looks after {b}'s cat while {b} is in {city}.
< {b} is in {city}; {a} feeds the cat meanwhile.
< {b}去{city}期间，{a}照看{b}的猫。
< {b}人在{city}，猫由{a}喂。
( The cat belongs to {b}.
( {b} is away, {a} has stayed.
( {a} is taking care of the cat for {b}.
( 猫是{b}的。
( 出门的是{b}，留下的是{a}。
( {a}替{b}照顾猫。
@ photo role x:a,b y:a,d
< The portrait shows {b}; {a} took it in {place}.
< {a} photographed {b} in {place}.
< 照片上是{b}，由{a}在{place}拍摄。
< {a}在{place}给{b}拍了照。
( {a} was behind the camera.
( {b} can be seen in the picture.
( The photographer is {a}.
( 拿相机的是{a}。
( 画面里的人是{b}。
( 摄影者是{a}。
@ rent role x:a,b y:b,d
< The garage is {a}'s; {b} uses it for {low} euros a month.
< {b} transfers {low} euros to {a} each month for the garage.
< 车库是{a}的，{b}每月花{low}欧元使用。
< {b}每月为车库转给{a}{low}欧元。
( {a} rents the garage out to {b}.
( {b} is the tenant and {a} the owner.
( {a} receives the rent from {b}.
( {a}把车库租给了{b}。
( {b}是租客，{a}是房主。
( 租金由{a}收，{b}付。
@ vote role x:a,b
< Everybody but {a} raised a hand for the motion; {b} had brought it in.
< {b}'s motion was carried against the single vote of {a}.
< 动议由{b}提出，除{a}以外全都举手赞成。
< {b}的动议获得通过，只有{a}一人反对。
( {a} was against the motion.
( The motion came from {b}.
( {b} proposed it, {a} opposed it.
( {a}不同意这项动议。
( 提出动议的是{b}。
( {b}提议，{a}反对。
@ translator role x:a,b y:a,d
< The novel is by {a}; {b} put it into Chinese.
< {b} translated {a}'s novel.
< 小说出自{a}之手，中文由{b}翻译。
< {a}的小说是{b}译的。
( {a} is the author.
( {b} did the translation.
( {b} translated what {a} wrote.
( 作者是{a}。
( 译者为{b}。
( {b}翻译了{a}写的东西。
@ repairman role x:a,b y:a,d
< {b} brought {thing} to {a}, who had it working again by {day}.
< {a} mended {b}'s broken {bare}.
< {b}把坏了的{thing}送到{a}那里，{day}就修好了。
< {a}修好了{b}的{thing}。
( {thing} was repaired by {a}.
( {b} is the owner of {thing}.
( {a} fixed it for {b}.
( {thing}是{a}修的。
( {thing}的主人是{b}。
( {a}替{b}修好了它。
@ deputy role x:a,b
< {a} stands in for {b} whenever {b} is ill.
< When {b} is ill, {a} runs the shop.
< {b}生病时由{a}顶替。
< {b}一病，店里就归{a}管。
( {b}'s deputy is {a}.
( {a} steps in if {b} falls ill.
( {b} is the one who normally does it.
( {b}的替补是{a}。
( {a}在{b}病了的时候接手。
( 平时做这件事的是{b}。
@ apology role x:a,b
< {a} forgot the appointment and has written to {b} to say sorry.
< {b} waited in vain for {a}, who has since apologised.
< {a}忘了约会，写信向{b}道歉。
< {b}白等了{a}，{a}后来道了歉。
( {a} apologised to {b}.
( {b} was kept waiting by {a}.
( The fault was {a}'s.
( {a}向{b}赔了不是。
( 白等的人是{b}。
( 失约的是{a}。
`;
