/**
 * What people do with one another: contracts, money, offices, work, meetings. As `concepts-of-life.ts`: a concept a line,
 * English and Chinese; phrases joined by `_`.
 */
export const CONCEPTS_OF_DEALINGS = `
contract agreement deal / 合同 协议 合约
lease tenancy / 租约 租赁 租期
rent hire / 租 租用 租金 承租 房租
deposit security bail / 押金 保证金 定金
price cost costs fee charge rate / 价格 价 费用 费 收费 花费
cost charged / 花 花费 耗资
expense outlay spending / 开支 支出 费用
pay paid payment payable / 付 支付 付款 交 缴纳 缴 交纳 付清
pay_for cover bear bore borne fund finance funded foot / 承担 负担 出资 资助 支付 出钱 自理
free free_of_charge gratis nothing costs_nothing / 免费 不收费 不用花钱 不花钱 免票 不要钱 不用交
salary wage wages earnings income / 工资 薪水 薪资 月薪
bonus allowance compensation / 补偿 补偿金 奖金 津贴
fine penalty / 罚款 违约金 罚金
interest / 利息 利率
loan lend lent credit / 贷款 借款 借给 借出
borrow borrower borrowed / 借 借款人 借入
lender creditor / 贷款人 出借人 债权人
repay repayment pay_back give_back refund return / 还 偿还 归还 退还 退款
instalment installment / 分期 期
money funds sum amount / 钱 资金 款 金额
budget / 预算
total overall altogether in_all / 总 总共 一共 共 合计 总计
tax vat / 税 增值税
bank / 银行
transfer remit / 转账 汇款
buy purchase bought procure acquire / 买 购买 采购 购 购得 购置 采办 买下
sell sold sale / 卖 出售 销售 售
own possess property belong / 拥有 所有 属于
profit proceeds revenue takings bring_in brought_in / 收入 利润 收益 盈利
loss deficit / 亏损 损失
saving saved set_aside put_aside keep / 节省 存 储蓄 节约
donate donation / 捐赠 捐款
insurance insure / 保险 投保
premium / 保费
guarantee warranty / 保修 保固 质保 保证
cover covered included include including comprise part_of / 包括 包含 含 在内 包 保修范围
exclude excluded not_included / 不含 不包括 除外 不在
accept accepted acceptance approval_of_work / 验收 接受 收下
complete completion finish finished end ended / 完工 竣工 完成 结束 完
begin began start started commence opening / 开始 起 启动 动工
expire run_out lapse runs_until run_until valid_until end / 到期 期满 作废 截止 失效 结束 终止 为止
deadline due latest at_the_latest no_later_than / 截止 期限 最迟 最晚 到期
extend extension prolong renew / 延长 续 续签
postpone postponed put_off delay delayed late / 推迟 延期 延误 顺延 延后 拖延 往后挪 往后推 耽误 晚
bring_forward advance earlier / 提前 提早
cancel cancelled call_off calls_off called_off back_out drop / 取消 撤销 退订 作废
terminate termination give_notice end_the_contract / 解除 终止 解约 中止
notice notify inform notification / 通知 告知
resign quit leave_the_job leave / 离职 辞职 退出
hire employ engage recruit / 聘用 雇用 录用 聘请
dismiss fire sack lay_off / 解雇 辞退 开除
probation trial_period / 试用期 试用
overtime extra_hours / 加班
working_hours / 工时 工作时间
worker_off day_off leave / 休假 年假 假
social_security / 社会保险 社保
job position post duty_station / 职位 岗位 职务 工作
take_over takes_over took_over succeed replace follow successor in_place_of instead_of / 接替 接任 代替 取代 继任 替
step_down stand_down resign retire steps_down stepped_down / 卸任 辞职 退休 下台
elect election elected re-elected vote_in / 选举 当选 选出 连任
remain stay stays keep_the_post continue / 仍 保持 继续 留任 留
vote ballot / 投票 表决 票
abstention abstain / 弃权
meeting session gathering conference / 会议 会 大会 例会
minutes record protocol / 纪要 记录
chair chairman chairwoman chairperson preside / 主席 主持 会长
treasurer / 司库 财务
secretary / 秘书 书记
council committee board / 委员会 理事会 董事会 议会
town city municipality / 城市 市 镇 市政
county / 县
village / 村 村庄
government authority administration / 政府 当局 机关 镇政府
law statute / 法律 法 法定
court / 法院 法庭
sue lawsuit litigation go_to_court take_to_court / 起诉 诉讼 告 打官司
dispute conflict quarrel / 争议 纠纷 争端
negotiate consult talks / 协商 商量 谈判
claim demand ask_for request require / 要求 请求 索赔
apply application ask_for request / 申请
permit permission authorisation licence license / 许可 许可证 批准
consent approval agree agreed approve approved nod / 同意 批准 认可 赞成 准许 允许 点头
confirm confirmation / 确认 证实
refuse reject rejected turn_down decline deny dismiss / 拒绝 否决 驳回 不同意
oppose object opponent against warn_against / 反对
support favour in_favour / 支持 赞成
sign signature signed / 签字 签名 签约 签 签署
written in_writing paper / 书面 纸上 以书面形式
oral orally spoken / 口头
register registration enrol sign_up / 登记 注册 报名
appointment arrange_beforehand arranged_beforehand booking reservation book / 预约 预订 约定
form document papers certificate / 证 证件 凭证 文件 资料
data information details / 数据 资料 信息
secret confidential disclose leak reveal / 保密 泄露 秘密 透露
compete competition non-compete / 竞争 竞业
third_party others somebody_else / 第三方 他人 别人
subcontract pass_on hand_over / 转包 转让 交给
responsible in_charge responsibility look_after take_care_of see_to / 负责 责任 管 处理
damage harm spoil ruin broken defective faulty defect destroy destroyed / 损坏 损害 破坏 弄坏 毁 冲毁 炸毁 坏 故障 受损
repair mend fix restore restoration renovate renovation / 修理 维修 修 修复 翻新 装修 修缮
service after-sales / 服务 售后
compensate make_good indemnify / 赔偿 补偿
business commercial trade / 商业 生意 做生意 商用 经商
private personal / 私人 个人
postage shipping dispatch send sending / 邮费 运费 寄
deliver delivery / 交付 送货 交货
project plan scheme / 项目 工程 计划
works construction building_work / 工程 施工
quality / 质量
brand make / 品牌 牌子
material materials / 材料
household_appliance home_appliance / 家电
plumbing / 水电 水管
wiring electrical / 水电 电线 布线
waterproofing waterproof / 防水
demolish demolition tear_down / 拆 拆旧 拆除
area surface floor_space / 面积
address location place site / 地点 地址 位置
warehouse storehouse / 仓库
factory plant works / 工厂 厂
production output yield produce produced / 生产 产量 产
export / 出口
association club society / 协会 社团 俱乐部
foundation / 基金会
fund / 基金
cooperative co-operative / 合作社
trust / 信托
`;
