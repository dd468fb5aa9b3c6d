<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About GoalDesk</source>
        <translation>关于 GoalDesk</translation>
    </message>
    <message>
        <source>GoalDesk {version}</source>
        <translation>GoalDesk {version}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Plan, track, review and adjust sales targets, offline.</source>
        <translation>离线制定、跟踪、复盘、调整销售目标。</translation>
    </message>
    <message>
        <source>Qt {version}. Fonts Inter and Noto Sans SC (OFL), icons Lucide (ISC). GoalDesk: MIT licence.</source>
        <translation>Qt {version}。字体 Inter 和 Noto Sans SC（OFL），图标 Lucide（ISC）。GoalDesk：MIT 许可。</translation>
    </message>
</context>
<context>
    <name>AchievableStep</name>
    <message>
        <source>more or less</source>
        <translation>加减</translation>
    </message>
    <message>
        <source>ten times as much</source>
        <translation>十倍加减</translation>
    </message>
    <message>
        <source>activity targets</source>
        <translation>活动目标</translation>
    </message>
    <message>
        <source>try another rate</source>
        <translation>试试别的转化</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>换个说法</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>{reach}.</source>
        <translation>{reach}。</translation>
    </message>
    <message>
        <source>{reach}. The target is below its baseline.</source>
        <translation>{reach}。目标低于基准。</translation>
    </message>
    <message>
        <source>History and forecast</source>
        <translation>历史与预测</translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation>差多远？</translation>
    </message>
    <message>
        <source>drag the mark, or type</source>
        <translation>拖动标记，或直接填写</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>要做多少</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>怎样更容易？</translation>
    </message>
    <message>
        <source>only a trial</source>
        <translation>只是试算</translation>
    </message>
    <message>
        <source>in {period}, from {unit}’s own conversion of the last twelve months</source>
        <translation>{period}，按{unit}最近十二个月自己的转化</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Each a week</source>
        <translation>每人每周</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Own rate</source>
        <translation>自己的转化</translation>
    </message>
    <message>
        <source>Best ever</source>
        <translation>历史最好</translation>
    </message>
    <message>
        <source>Best, needed</source>
        <translation>最好与所需</translation>
    </message>
    <message>
        <source>Ever done?</source>
        <translation>做到过吗？</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>New workbook…</source>
        <translation>新建工作簿…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Start from a spreadsheet…</source>
        <translation>从电子表格开始…</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>示例公司</translation>
    </message>
    <message>
        <source>Export this table…</source>
        <translation>导出此表…</translation>
    </message>
    <message>
        <source>Entry sheets…</source>
        <translation>填报表…</translation>
    </message>
    <message>
        <source>Print review packs…</source>
        <translation>打印复盘材料…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close the workbook</source>
        <translation>关闭工作簿</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit here</source>
        <translation>在此编辑</translation>
    </message>
    <message>
        <source>Main action</source>
        <translation>主要操作</translation>
    </message>
    <message>
        <source>Cancel or close</source>
        <translation>取消或关闭</translation>
    </message>
    <message>
        <source>Unfold the reason</source>
        <translation>展开原因</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Find a unit, metric or page…</source>
        <translation>查找组织单元、指标或页面…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在此列表中搜索</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Panel at the right</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>录入实绩</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>页面的下一部分</translation>
    </message>
    <message>
        <source>Part of the page before</source>
        <translation>页面的上一部分</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>上一期间</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>下一期间</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>上级单元</translation>
    </message>
    <message>
        <source>What a figure is made of</source>
        <translation>数字由什么组成</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>About GoalDesk</source>
        <translation>关于 GoalDesk</translation>
    </message>
    <message>
        <source>Find a workbook…</source>
        <translation>查找工作簿…</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Open the target here</source>
        <translation>打开这里的目标</translation>
    </message>
    <message>
        <source>Copy the targets of the year before…</source>
        <translation>复制上年目标…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>分解…</translation>
    </message>
    <message>
        <source>Let the others share the rest</source>
        <translation>其余由其他人分摊</translation>
    </message>
    <message>
        <source>Let the target above follow</source>
        <translation>上级目标跟着改</translation>
    </message>
    <message>
        <source>Make this sum a target of its own</source>
        <translation>把合计定为自己的目标</translation>
    </message>
    <message>
        <source>Months or quarters</source>
        <translation>按月或按季</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>符号说明</translation>
    </message>
    <message>
        <source>Lock or unlock months</source>
        <translation>锁定或解锁月份</translation>
    </message>
    <message>
        <source>Lock or unlock an agreed target</source>
        <translation>锁定或解锁已核定的目标</translation>
    </message>
</context>
<context>
    <name>Actuals</name>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>月末结账</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>target {target} · {attainment}</source>
        <translation>目标 {target} · {attainment}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>{who}, {when}: {what}</source>
        <translation>{who}，{when}：{what}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>and earlier changes</source>
        <translation>以及更早的改动</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} 改为 {after}</translation>
    </message>
    <message>
        <source>{after} entered</source>
        <translation>录入 {after}</translation>
    </message>
    <message>
        <source>{before} taken away</source>
        <translation>删去 {before}</translation>
    </message>
    <message>
        <source>The first divided by the second</source>
        <translation>第一个除以第二个</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The month is closed. Its entries can be read, not changed.</source>
        <translation>这个月已结账。明细可以看，不能改。</translation>
    </message>
    <message>
        <source>This entry is shared with others. Change its split on Entries.</source>
        <translation>这条明细与他人分摊。到“明细”里改分摊。</translation>
    </message>
    <message>
        <source>{month} is closed. Correct it with an entry in an open month, or reopen it with a reason.</source>
        <translation>{month}已结账。在未结账的月份补一条明细，或写明原因后反结账。</translation>
    </message>
    <message>
        <source>{metric} is computed from two other metrics. Type those; this one follows.</source>
        <translation>{metric}由另外两个指标算出。输入那两个，这里随之更新。</translation>
    </message>
    <message>
        <source>{unit} is the sum of the rows below it. Type there; this one follows.</source>
        <translation>{unit}是下面各行的合计。在下面输入，这里随之更新。</translation>
    </message>
    <message>
        <source>{unit} · from {team} since {date}</source>
        <translation>{unit} · {date}从{team}调来</translation>
    </message>
    <message>
        <source>{unit} · not there in this month</source>
        <translation>{unit} · 这个月不在职</translation>
    </message>
    <message>
        <source>This is the sum of the days. Type into a day.</source>
        <translation>这是各天的合计。输入到某一天。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Ledger control total</source>
        <translation>账面控制总数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n rows</source>
        <translation>
            <numerusform>%n 行合计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n cells are entered</source>
        <translation>
            <numerusform>%n 格已全部录入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are blank, first {unit}, {metric}</source>
        <translation>
            <numerusform>%n 格空白，第一格是{unit}的{metric}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made of %n entries: a line for the difference was added.</source>
        <translation>
            <numerusform>由 %n 条明细组成：已补一条差额明细。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agrees with the ledger: {metrics}</source>
        <translation>与账面一致：{metrics}</translation>
    </message>
    <message>
        <source>Ledger total not typed yet: {metrics}</source>
        <translation>还没输入账面总数：{metrics}</translation>
    </message>
    <message>
        <source>Nothing is expected in this month yet</source>
        <translation>本月暂无应录入的数据</translation>
    </message>
    <message>
        <source>{unit}, {metric} is blank</source>
        <translation>{unit}的{metric}空白</translation>
    </message>
    <message>
        <source>{metric} differs from the ledger by {amount}</source>
        <translation>{metric}与账面相差 {amount}</translation>
    </message>
    <message>
        <source>No month was closed yet</source>
        <translation>还没有结过账</translation>
    </message>
    <message>
        <source>{month} is closed</source>
        <translation>{month}已结账</translation>
    </message>
    <message>
        <source>{month} is not closed yet</source>
        <translation>{month}还没结账</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>业绩归属</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Its month is closed. Record a refund or a new entry instead.</source>
        <translation>所在月份已结账。改为记一笔退款或新明细。</translation>
    </message>
    <message>
        <source>Several people share it: change their shares in the panel.</source>
        <translation>由几个人分摊：在面板里改比例。</translation>
    </message>
    <message>
        <source>This is one person&apos;s part. Show all units to change the whole.</source>
        <translation>这是一个人的部分。显示全部单元后再改整条。</translation>
    </message>
    <message>
        <source>counts for {team}, where the person belonged then</source>
        <translation>计入{team}，当时归属那里</translation>
    </message>
    <message>
        <source>the person was not there on that day</source>
        <translation>当天不在职</translation>
    </message>
    <message>
        <source>part of {amount}</source>
        <translation>{amount} 的一部分</translation>
    </message>
    <message>
        <source>{lines} · sum {amount}</source>
        <translation>{lines} · 合计 {amount}</translation>
    </message>
</context>
<context>
    <name>Adjust</name>
    <message>
        <source>No suggestions here yet</source>
        <translation>这里还没有调整建议</translation>
    </message>
    <message>
        <source>Monitor shows who is ahead and who is behind. A target that no longer fits is revised in the grid of Plan: type the new figure and say why; what was agreed before is kept.</source>
        <translation>“监控”显示谁领先、谁落后。不再合适的目标在“目标”的表格里修订：输入新的数字并写明理由，原核定的数字保留。</translation>
    </message>
    <message>
        <source>Revise a target…</source>
        <translation>修订目标…</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>查看数字</translation>
    </message>
</context>
<context>
    <name>AmountFields</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>AnnouncementImport</name>
    <message>
        <source>Calendars and lists (*.ics *.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
        <translation>日历和清单（*.ics *.csv *.tsv *.txt *.xlsx *.xls *.ods）</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Of {year} the file has: days off {off}, make-up days {worked}. Working days: {now} → {then}.</source>
        <translation>文件里 {year} 年有 {off} 天放假、{worked} 天调休上班。工作日：{now} → {then}。</translation>
    </message>
    <message>
        <source>No day changes; the year then counts as announced.</source>
        <translation>没有一天变化；导入后这一年即为已公布。</translation>
    </message>
    <message>
        <source>Days of other years are left out: {count}.</source>
        <translation>其他年份的日期不导入：{count} 天。</translation>
    </message>
    <message>
        <source>Events that say neither off nor worked are left out: {count}.</source>
        <translation>没有注明放假或上班的事件不导入：{count} 个。</translation>
    </message>
    <message>
        <source>Import the announcement of {year}</source>
        <translation>导入 {year} 年放假安排</translation>
    </message>
    <message>
        <source>an ICS, CSV, XLSX, XLS or ODS file</source>
        <translation>ICS、CSV、XLSX、XLS 或 ODS 文件</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>文件会改变什么</translation>
    </message>
    <message>
        <source>A calendar file, or a list with the columns Date, To, Kind (off or worked) and Name. It takes the place of what is known of the year; own closures stay.</source>
        <translation>日历文件，或带有“日期”“结束日期”“安排”（放假或上班）“名称”几列的清单。导入后替换这一年现有的安排，自定停业不变。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>There is no display, so no window was opened. The commands work without one: goaldesk --help lists them.</source>
        <translation>没有显示器，所以没有打开窗口。命令不需要窗口：goaldesk --help 会列出全部命令。</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups of {name}</source>
        <translation>{name} 的备份</translation>
    </message>
    <message>
        <source>Put it in the workbook&apos;s place</source>
        <translation>用它替换工作簿</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>其他行</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>There is none on this computer. A backup is made before the first change of a day and at closing, on the computer where the workbook is changed.</source>
        <translation>本机没有备份。备份在每天第一次改动之前和关闭时，由改动工作簿的那台电脑生成。</translation>
    </message>
    <message>
        <source>What stands in the workbook now is kept: as a backup, or beside it under another name where it is damaged.</source>
        <translation>工作簿现在的内容会保留：存为一份备份；如果已损坏，则改名留在原处。</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Days of the calendar</source>
        <translation>日历中的日期</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>隶属关系</translation>
    </message>
    <message>
        <source>Heads of units</source>
        <translation>单元负责人</translation>
    </message>
    <message>
        <source>Names in imports</source>
        <translation>导入名称</translation>
    </message>
    <message>
        <source>Employments</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Months of targets</source>
        <translation>目标月份</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>导入格式</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>对账总额</translation>
    </message>
    <message>
        <source>Month ends</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Printed packs</source>
        <translation>已打印的复盘材料</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>verify and compare</source>
        <translation>校验并比较</translation>
    </message>
    <message>
        <source>go back to it</source>
        <translation>恢复到此备份</translation>
    </message>
    <message>
        <source>back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>Looking for the backups</source>
        <translation>正在查找备份</translation>
    </message>
    <message>
        <source>A backup was made and verified.</source>
        <translation>备份已完成并通过校验。</translation>
    </message>
    <message>
        <source>Nothing was changed since the newest backup, so that one still holds everything.</source>
        <translation>自最新备份以来没有改动，最新备份已包含全部内容。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>verified when made</source>
        <translation>备份时已校验</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>verified now</source>
        <translation>刚刚校验</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>come back</source>
        <translation>将恢复</translation>
    </message>
    <message>
        <source>change</source>
        <translation>将改变</translation>
    </message>
    <message>
        <source>go</source>
        <translation>将消失</translation>
    </message>
    <message>
        <source>Verify it first: it is read whole and compared, then you can go back to it.</source>
        <translation>先校验：系统会完整读取并比较，然后才能恢复到此备份。</translation>
    </message>
    <message>
        <source>It is sound and holds just what the workbook holds now.</source>
        <translation>备份完好，内容与当前工作簿完全相同。</translation>
    </message>
    <message>
        <source>It is sound. The workbook is read-only here, so it cannot go back.</source>
        <translation>备份完好。此处工作簿为只读，无法恢复。</translation>
    </message>
    <message>
        <source>It is sound. What is there now becomes a backup first, so that going back can be undone.</source>
        <translation>备份完好。恢复前会先把当前内容存为备份，因此恢复可以撤销。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>One is made by itself before the first change of a day and at closing. You can make one now, too.</source>
        <translation>系统会在每天第一次改动之前和关闭时自动备份，也可以现在就备份一次。</translation>
    </message>
    <message>
        <source>Verify and compare</source>
        <translation>校验并比较</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>恢复到此备份</translation>
    </message>
    <message>
        <source>What going back would change</source>
        <translation>恢复后会有哪些变化</translation>
    </message>
    <message>
        <source>Backups lie on this computer, in your own folder. Keep a copy of the workbook on another drive too: a broken disk takes both.</source>
        <translation>备份保存在本机的个人文件夹中。另外在其他磁盘上也留一份工作簿：硬盘损坏时两者会一起丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BareYear</name>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Start with the company target, then split it. Or type into the grid above.</source>
        <translation>先定公司目标，再分解下去；也可以直接在上面的表格里填写。</translation>
    </message>
    <message>
        <source>Copy {year}…</source>
        <translation>复制 {year} 年…</translation>
    </message>
    <message>
        <source>Start with the company target, then split it. Or copy {year} and change the growth.</source>
        <translation>先定公司目标，再分解下去；也可以复制 {year} 年的目标，再改增长。</translation>
    </message>
    <message>
        <source>No targets for {year} yet</source>
        <translation>{year} 年还没有目标</translation>
    </message>
</context>
<context>
    <name>BaselineEntries</name>
    <message>
        <source>Entries of {period}</source>
        <translation>{period}的实绩</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for the entries…</source>
        <translation>正在查找实绩……</translation>
    </message>
    <message>
        <source>Looking for the entries</source>
        <translation>查找实绩</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>next field</source>
        <translation>下一字段</translation>
    </message>
    <message>
        <source>back to the year</source>
        <translation>回到年历</translation>
    </message>
    <message>
        <source>day by day</source>
        <translation>逐日移动</translation>
    </message>
    <message>
        <source>work or closed</source>
        <translation>工作或休息</translation>
    </message>
    <message>
        <source>change this day</source>
        <translation>修改这一天</translation>
    </message>
    <message>
        <source>Add closure…</source>
        <translation>添加停业…</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>back to the announcement</source>
        <translation>恢复为公告</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Working days by month</source>
        <translation>各月工作日</translation>
    </message>
    <message>
        <source>{year}: {days} working days</source>
        <translation>{year} 年：{days} 个工作日</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>公共假日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>工作周</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>假日来源</translation>
    </message>
    <message>
        <source>{done} are over, {rest} left.</source>
        <translation>已过 {done} 天，还剩 {rest} 天。</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>周一至周六</translation>
    </message>
    <message>
        <source>Alternate Saturdays, next {day}</source>
        <translation>大小周，下次 {day}上班</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>不用公共假日</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Public holidays of {country}, as announced.</source>
        <translation>{country}公共假日，按公告。</translation>
    </message>
    <message>
        <source>The public holidays of {year} are not in the workbook: counted by the week alone. Read or import them; until then pages and packs that use {year} say “calendar provisional”.</source>
        <translation>工作簿里还没有 {year} 年的公共假日，暂时只按工作周计算。读取或导入后更新；在此之前，用到 {year} 年的页面和材料都注明“日历暂行”。</translation>
    </message>
    <message>
        <source>{year} has not been announced yet: counted with the statutory days alone, {week} − {days} = {total}. Pages and packs that use it say “calendar provisional”.</source>
        <translation>{year} 年的放假安排还没有公布，先减去法定假日推算：{week} − {days} = {total}。用到这一年的页面和材料都注明“日历暂行”，不影响使用。</translation>
    </message>
    <message>
        <source>The week alone, without public holidays. Nothing fails for it.</source>
        <translation>只按工作周，不计公共假日。其他功能照常。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>By the week</source>
        <translation>按工作周</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>公共假日</translation>
    </message>
    <message>
        <source>Make-up days</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>自定日</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>假日</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Worked for it</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>哪些天</translation>
    </message>
    <message>
        <source>off {days}</source>
        <translation>放假 {days}</translation>
    </message>
    <message>
        <source>worked {days}</source>
        <translation>上班 {days}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>These months</source>
        <translation>这几个月</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDay</name>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>not worked</source>
        <translation>不上班</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>公共假日</translation>
    </message>
    <message>
        <source>make-up day, worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>worked besides</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{day} {year}, {kind}: {name}</source>
        <translation>{year}年{day}，{kind}：{name}</translation>
    </message>
    <message>
        <source>{day} {year}, {kind}</source>
        <translation>{year}年{day}，{kind}</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count} 天</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Goods and services shipped, by shipping date, without tax. Returns are deducted on their own date. Credit: who won the order; shared credit adds up to 100 %.</source>
        <translation>已发出的货物和服务，按发货日期计，不含税。退货在退货当日扣减。归属：赢得订单的人；共享的业绩合计 100%。</translation>
    </message>
    <message>
        <source>Contract value</source>
        <translation>签约额</translation>
    </message>
    <message>
        <source>Value of contracts newly signed, by day of signature, without tax; cancellations are deducted on their own date. Credit: who signs.</source>
        <translation>新签合同金额，按签约日期计，不含税；撤销在撤销当日扣减。归属：签约的人。</translation>
    </message>
    <message>
        <source>Cash collected</source>
        <translation>回款额</translation>
    </message>
    <message>
        <source>Payments received, by day of receipt, tax included; repayments are deducted on their own date. Credit: as the order that is paid.</source>
        <translation>已收到的货款，按到账日期计，含税；退款在退款当日扣减。归属：与所付订单相同。</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Revenue less the cost of the goods, by shipping date, without tax. Returns are deducted on their own date. Credit: as revenue.</source>
        <translation>销售额减去货物成本，按发货日期计，不含税。退货在退货当日扣减。归属：与销售额相同。</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Gross profit divided by revenue: first the sums, then the division.</source>
        <translation>毛利除以销售额：先合计，再相除。</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>赢单数</translation>
    </message>
    <message>
        <source>Deals won, by day of signature. Credit: who signs.</source>
        <translation>赢得的单子，按签约日期计。归属：签约的人。</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>丢单数</translation>
    </message>
    <message>
        <source>Deals lost or given up, by the day of the decision. Credit: who led the deal.</source>
        <translation>丢掉或放弃的单子，按决定日期计。归属：负责该单的人。</translation>
    </message>
    <message>
        <source>Deals closed</source>
        <translation>结单数</translation>
    </message>
    <message>
        <source>Deals decided, won or lost, by the day of the decision. Credit: who led the deal.</source>
        <translation>已有结果的单子，赢单和丢单都算，按决定日期计。归属：负责该单的人。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Calls with a customer on the line, by the day of the call. Credit: who calls.</source>
        <translation>与客户接通的电话，按通话日期计。归属：打电话的人。</translation>
    </message>
    <message>
        <source>Effective call minutes</source>
        <translation>有效通话分钟</translation>
    </message>
    <message>
        <source>Minutes spoken with customers, by the day of the call; waiting does not count.</source>
        <translation>与客户通话的分钟数，按通话日期计；等待不算。</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>E-mails written to customers, by the day of sending; circulars do not count. Credit: who writes.</source>
        <translation>写给客户的邮件，按发送日期计；群发不算。归属：写邮件的人。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits to customers, by the day of the visit, noted the same day. Credit: who visits.</source>
        <translation>拜访客户的次数，按拜访日期计，当天记录。归属：拜访的人。</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>产品演示</translation>
    </message>
    <message>
        <source>Demonstrations held, by their day. Credit: who demonstrates.</source>
        <translation>已做的产品演示，按演示日期计。归属：演示的人。</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>People or companies with a possible need, by the day they became known; each counts once.</source>
        <translation>可能有需求的个人或公司，按得知日期计；每个只算一次。</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Opportunities with a need and a budget, by the day of opening. Credit: who leads them.</source>
        <translation>有需求、有预算的商机，按建立日期计。归属：负责的人。</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Formal quotes sent, by the day of sending; a revised quote does not count again.</source>
        <translation>已发出的正式报价，按发出日期计；修改后的报价不再计数。</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>新增客户数</translation>
    </message>
    <message>
        <source>Customers with their first delivery, by its day; who had not bought for 24 months counts as new again.</source>
        <translation>第一次收货的客户，按收货日期计；24 个月没有购买的客户重新算新客户。</translation>
    </message>
    <message>
        <source>Strategic accounts</source>
        <translation>战略客户数</translation>
    </message>
    <message>
        <source>Customers on the list of strategic accounts with a running contract, at month end.</source>
        <translation>月末时，战略客户名单上有有效合同的客户。</translation>
    </message>
    <message>
        <source>Sales of the market</source>
        <translation>市场总销售额</translation>
    </message>
    <message>
        <source>What all suppliers sold in the region, by month, without tax, from the source that is named.</source>
        <translation>所有供应商在该区域的销售额，按月，不含税，取自注明的来源。</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Own revenue divided by the sales of the market in the same months.</source>
        <translation>本公司销售额除以同月的市场总销售额。</translation>
    </message>
    <message>
        <source>Customers with the new product</source>
        <translation>新品客户数</translation>
    </message>
    <message>
        <source>Active customers who have bought the new product at least once, at month end.</source>
        <translation>月末时，至少买过一次新品的活跃客户。</translation>
    </message>
    <message>
        <source>Penetration of the new product</source>
        <translation>新品渗透率</translation>
    </message>
    <message>
        <source>Customers with the new product divided by active accounts, at month end.</source>
        <translation>月末时，新品客户数除以活跃客户数。</translation>
    </message>
    <message>
        <source>Lead conversion</source>
        <translation>线索转化率</translation>
    </message>
    <message>
        <source>Opportunities opened divided by leads of the same period.</source>
        <translation>新建商机数除以同期线索数。</translation>
    </message>
    <message>
        <source>Funnel conversion</source>
        <translation>漏斗转化率</translation>
    </message>
    <message>
        <source>Deals won divided by opportunities opened in the same period.</source>
        <translation>赢单数除以同期新建商机数。</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Deals won divided by deals decided in the same period, won or lost.</source>
        <translation>赢单数除以同期结单数，赢单和丢单都算。</translation>
    </message>
    <message>
        <source>Average deal size</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Contract value divided by deals won, both by day of signature.</source>
        <translation>签约额除以赢单数，都按签约日期计。</translation>
    </message>
    <message>
        <source>Days of deals won</source>
        <translation>赢单总天数</translation>
    </message>
    <message>
        <source>Days from the first contact to the signature, added over the deals won, by day of signature.</source>
        <translation>从第一次接触到签约的天数，按赢得的单子相加，按签约日期计。</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>销售周期</translation>
    </message>
    <message>
        <source>Days of deals won divided by deals won: each deal weighs the same.</source>
        <translation>赢单总天数除以赢单数：每单权重相同。</translation>
    </message>
    <message>
        <source>Active accounts</source>
        <translation>活跃客户数</translation>
    </message>
    <message>
        <source>Customers with an order in the last twelve months, at month end.</source>
        <translation>月末时，最近十二个月有订单的客户。</translation>
    </message>
    <message>
        <source>Customers lost</source>
        <translation>流失客户数</translation>
    </message>
    <message>
        <source>Customers who have not ordered for twelve months, in the month it is reached.</source>
        <translation>满十二个月没有订单的客户，计在满期的那个月。</translation>
    </message>
    <message>
        <source>Points of satisfaction</source>
        <translation>满意度总分</translation>
    </message>
    <message>
        <source>Points given by customers in the survey, added up, by the day of the answer.</source>
        <translation>客户在问卷里打的分数之和，按答复日期计。</translation>
    </message>
    <message>
        <source>Answers to the survey</source>
        <translation>问卷份数</translation>
    </message>
    <message>
        <source>Customers who answered the survey, by the day of the answer.</source>
        <translation>答复问卷的客户，按答复日期计。</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Points of satisfaction divided by answers: each answer weighs the same.</source>
        <translation>满意度总分除以问卷份数：每份权重相同。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Orders shipped, by shipping date; an order in several deliveries counts once.</source>
        <translation>已发货的订单，按发货日期计；分几次发货的订单只算一次。</translation>
    </message>
    <message>
        <source>Repeat orders</source>
        <translation>复购订单数</translation>
    </message>
    <message>
        <source>Orders of customers who had bought before, by shipping date.</source>
        <translation>以前买过的客户的订单，按发货日期计。</translation>
    </message>
    <message>
        <source>Repeat purchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Repeat orders divided by all orders of the same period.</source>
        <translation>复购订单数除以同期全部订单数。</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Stand on a figure to see what it is made of.</source>
        <translation>移到一个数字上，看它由什么组成。</translation>
    </message>
    <message>
        <source>No change of it was kept: it came with the workbook.</source>
        <translation>没有改动记录：工作簿里原来就有。</translation>
    </message>
    <message>
        <source>History of this cell</source>
        <translation>这一格的历史</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>未录入</translation>
    </message>
</context>
<context>
    <name>Chance</name>
    <message>
        <source>1 in 20</source>
        <translation>半成</translation>
    </message>
    <message>
        <source>1 in 10</source>
        <translation>一成</translation>
    </message>
    <message>
        <source>1 in 5</source>
        <translation>二成</translation>
    </message>
    <message>
        <source>1 in 4</source>
        <translation>二成五</translation>
    </message>
    <message>
        <source>3 in 10</source>
        <translation>三成</translation>
    </message>
    <message>
        <source>1 in 3</source>
        <translation>三成三</translation>
    </message>
    <message>
        <source>2 in 5</source>
        <translation>四成</translation>
    </message>
    <message>
        <source>1 in 2</source>
        <translation>五成</translation>
    </message>
    <message>
        <source>3 in 5</source>
        <translation>六成</translation>
    </message>
    <message>
        <source>2 in 3</source>
        <translation>六成七</translation>
    </message>
    <message>
        <source>7 in 10</source>
        <translation>七成</translation>
    </message>
    <message>
        <source>3 in 4</source>
        <translation>七成五</translation>
    </message>
    <message>
        <source>4 in 5</source>
        <translation>八成</translation>
    </message>
    <message>
        <source>9 in 10</source>
        <translation>九成</translation>
    </message>
    <message>
        <source>19 in 20</source>
        <translation>九成五</translation>
    </message>
    <message>
        <source>{share}</source>
        <translation>约{share}</translation>
    </message>
    <message>
        <source>&gt; {share}</source>
        <translation>{share}多一点</translation>
    </message>
    <message>
        <source>&lt; 1 in 40</source>
        <translation>不到半成</translation>
    </message>
    <message>
        <source>&lt; 1 in 10</source>
        <translation>不到一成</translation>
    </message>
    <message>
        <source>less than 1 in 40</source>
        <translation>不到半成</translation>
    </message>
    <message>
        <source>less than 1 in 10</source>
        <translation>不到一成</translation>
    </message>
    <message>
        <source>nearly certain</source>
        <translation>几乎肯定</translation>
    </message>
    <message>
        <source>just under {share}</source>
        <translation>不足{share}</translation>
    </message>
    <message>
        <source>&lt; {share}</source>
        <translation>不足{share}</translation>
    </message>
    <message>
        <source>just over {share}</source>
        <translation>{share}多一点</translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation>约{share}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>The workbook is sound: %n entries checked.</source>
        <translation>
            <numerusform>工作簿完好：检查了 %n 条实绩。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>New {count}</source>
        <translation>新增 {count}</translation>
    </message>
    <message>
        <source>Changed {count}</source>
        <translation>变更 {count}</translation>
    </message>
    <message>
        <source>Known {count}</source>
        <translation>已有 {count}</translation>
    </message>
    <message>
        <source>Gone {count}</source>
        <translation>不再出现 {count}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Importing. Esc breaks off and leaves nothing behind.</source>
        <translation>正在导入。按 Esc 可中断，不会留下任何内容。</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Other problems</source>
        <translation>其他问题</translation>
    </message>
    <message>
        <source>{sentence} {others}</source>
        <translation>{sentence}{others}</translation>
    </message>
    <message>
        <source>The whole import is one step and can be undone at once. The same file again changes nothing.</source>
        <translation>全部导入算一步，可以一次撤销。同一个文件再导入一次，不会改变任何数字。</translation>
    </message>
    <message>
        <source>Sums in the file</source>
        <translation>文件中的合计</translation>
    </message>
    <message>
        <source>One question is open: what is chosen beside it is taken with Ctrl+Enter.</source>
        <translation>还有一个问题待答：按 Ctrl+Enter 采用右侧所选的答案。</translation>
    </message>
    <message>
        <source>All rows are in the workbook already; nothing changes.</source>
        <translation>所有行都已在工作簿中，不会有任何改变。</translation>
    </message>
    <message>
        <source>Nothing is open. Ctrl+Enter imports.</source>
        <translation>没有待答的问题。按 Ctrl+Enter 导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n other rows have the same.</source>
        <translation>
            <numerusform>另有 %n 行情况相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these %n rows</source>
        <translation>
            <numerusform>跳过这 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes more</source>
        <translation>
            <numerusform>另有 %n 类原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems more are not listed</source>
        <translation>
            <numerusform>另有 %n 个问题未列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open. Before all are answered or skipped, nothing is imported.</source>
        <translation>
            <numerusform>还有 %n 个问题。全部答复或跳过之前，一行也不会导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sums in the file do not agree with its rows.</source>
        <translation>
            <numerusform>文件中有 %n 个合计与明细不符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicePickers</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n rows, {columns}</source>
        <translation>
            <numerusform>%n 行，{columns}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n rows, {columns}</source>
        <translation>
            <numerusform>超过 %n 行，{columns}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The file as it is</source>
        <translation>文件原样</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Layout file…</source>
        <translation>格式文件…</translation>
    </message>
    <message>
        <source>A layout for this file</source>
        <translation>此文件的格式</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>“{sample}” in {column}: {first} with Alt+1, or {second} with Alt+2?</source>
        <translation>{column}中的“{sample}”：按 Alt+1 读作 {first}，还是按 Alt+2 读作 {second}？</translation>
    </message>
    <message>
        <source>{used} of {all} columns are used. Nothing is imported before the last step.</source>
        <translation>{all} 列中用到 {used} 列。最后一步之前不会导入任何内容。</translation>
    </message>
    <message>
        <source>Read by the layout “{name}”.</source>
        <translation>按格式“{name}”读取。</translation>
    </message>
    <message>
        <source>New columns: {names}.</source>
        <translation>新增的列：{names}。</translation>
    </message>
    <message>
        <source>No longer there: {names}.</source>
        <translation>不再出现的列：{names}。</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>没有表头</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>save, next field</source>
        <translation>保存，下一字段</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>{digits} decimals; they stay once there are figures</source>
        <translation>{digits} 位小数；有数字之后不再改变</translation>
    </message>
    <message>
        <source>the year it starts in</source>
        <translation>开始的年份</translation>
    </message>
    <message>
        <source>the year it ends in</source>
        <translation>结束的年份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>财年开始月份</translation>
    </message>
    <message>
        <source>Fiscal year is named by</source>
        <translation>财年名称取自</translation>
    </message>
    <message>
        <source>Language of packs</source>
        <translation>材料语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Picture on packs</source>
        <translation>复盘材料上的图标</translation>
    </message>
    <message>
        <source>Conditions of letters</source>
        <translation>责任书约定</translation>
    </message>
    <message>
        <source>Met from</source>
        <translation>达成线</translation>
    </message>
    <message>
        <source>Near from</source>
        <translation>接近线</translation>
    </message>
    <message>
        <source>At risk below</source>
        <translation>风险线</translation>
    </message>
    <message>
        <source>Off track below</source>
        <translation>落后线</translation>
    </message>
    <message>
        <source>Score counts up to</source>
        <translation>得分上限</translation>
    </message>
    <message>
        <source>Over-assignment up to</source>
        <translation>加码上限</translation>
    </message>
    <message>
        <source>Closing is due on</source>
        <translation>结账期限</translation>
    </message>
    <message>
        <source>% of the target reached</source>
        <translation>% 目标达成率</translation>
    </message>
    <message>
        <source>% chance to meet the target</source>
        <translation>% 达成可能性</translation>
    </message>
    <message>
        <source>% of a metric&apos;s points</source>
        <translation>% 单项得分</translation>
    </message>
    <message>
        <source>% more in the children&apos;s targets than in the parent&apos;s</source>
        <translation>% 下级目标之和超出上级</translation>
    </message>
    <message>
        <source>the working day of the next month with this number</source>
        <translation>次月的第几个工作日</translation>
    </message>
    <message numerus="yes">
        <source>Fiscal year {year} ends in {end}; then a short one of %n months follows.</source>
        <translation>
            <numerusform>{year} 财年到{end}为止；之后先有一个 %n 个月的短财年。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fiscal year {year}, the last one with targets, ends in {end}; another month holds from then on.</source>
        <translation>{year} 财年是最后一个有目标的财年，到{end}为止；换了开始月份，从那以后起算。</translation>
    </message>
    <message>
        <source>Fiscal year {year} ends in {end}; another month holds from then on.</source>
        <translation>{year} 财年到{end}为止；换了开始月份，从那以后起算。</translation>
    </message>
    <message>
        <source>The usual ones, one a line: change them to your own.</source>
        <translation>通用条款，一行一条：可改成自己的。</translation>
    </message>
    <message>
        <source>Your own, one a line; emptied, the usual ones come back.</source>
        <translation>自己的条款，一行一条；清空后恢复通用条款。</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>over</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>under</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>非空</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>“{text}” is neither a number nor a date. Write it as the file does, like {example}.</source>
        <translation>“{text}”既不是数字，也不是日期。写法与文件一致，例如 {example}。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>CopyYearForm</name>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Copy {source} to {year}</source>
        <translation>把 {source} 年的目标复制到 {year} 年</translation>
    </message>
    <message>
        <source>Copy the targets</source>
        <translation>复制目标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All metrics and units, month by month, as drafts. A target that is the sum of those below it stays so.</source>
        <translation>所有指标和组织单元逐月复制，存为草稿。等于下级之和的目标，复制后仍等于下级之和。</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Checking {name}: %n rows</source>
        <translation>
            <numerusform>正在检查 {name}：%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong that was not foreseen. All changes up to now are in the file. Go on working; if it comes again, close and open the workbook. The report lies in {path} and goes nowhere by itself.</source>
        <translation>出了一个没有料到的问题。到现在为止的改动都已存进文件。可以继续工作；如果再次出现，关闭工作簿再打开。报告存放在 {path}，不会自动发往任何地方。</translation>
    </message>
    <message>
        <source>Something went wrong that was not foreseen. Go on working; if it comes again, close GoalDesk and start it again. The report lies in {path} and goes nowhere by itself.</source>
        <translation>出了一个没有料到的问题。可以继续工作；如果再次出现，关闭 GoalDesk 再启动。报告存放在 {path}，不会自动发往任何地方。</translation>
    </message>
</context>
<context>
    <name>CreditPanel</name>
    <message>
        <source>Stand on a line to see who it is credited to.</source>
        <translation>移到一条明细上，看业绩算谁的。</translation>
    </message>
    <message>
        <source>without a reference</source>
        <translation>没有单据号</translation>
    </message>
    <message>
        <source>imported from {file}</source>
        <translation>从 {file} 导入</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>take a person off</source>
        <translation>去掉一个人</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Shares of the credit</source>
        <translation>业绩分摊比例</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>业绩归属</translation>
    </message>
    <message>
        <source>Split equally</source>
        <translation>平均分摊</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>The shares add up to 100 %.</source>
        <translation>比例合计 100%。</translation>
    </message>
    <message>
        <source>{share} are not given to anybody.</source>
        <translation>{share} 没有分给任何人。</translation>
    </message>
    <message>
        <source>{share} are given twice.</source>
        <translation>{share} 多分了。</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>业绩归属</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>one more person</source>
        <translation>再加一个人</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>The month is closed: its figures stay, only its pace changes.</source>
        <translation>这个月已结账：数字不变，只有进度会变。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>这一天</translation>
    </message>
    <message>
        <source>Day’s name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Worked instead</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>停业至</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>不补班</translation>
    </message>
    <message>
        <source>Close days</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>{month} has {now} working days: this day is closed, {day} is worked instead. {rest}</source>
        <translation>{month}有 {now} 个工作日：这一天停业，{day}补班。{rest}</translation>
    </message>
    <message>
        <source>Printed packs do not change.</source>
        <translation>进度按新日历重算，已打印的材料不变。</translation>
    </message>
    <message>
        <source>{month} has {now} working days; with Space it has {then}. Printed packs do not change.</source>
        <translation>{month}有 {now} 个工作日；按空格后为 {then} 个。已打印的材料不变。</translation>
    </message>
    <message>
        <source>This is no day that can be read; write it as it is shown elsewhere.</source>
        <translation>这不是能读懂的日期；照别处显示的样子写。</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>sit down</source>
        <translation>入座</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>{name} sits here; the name stands in the history.</source>
        <translation>{name}已入座，姓名会记入历史。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>sits here</source>
        <translation>在此工作</translation>
    </message>
    <message>
        <source>{name}, {role}, sits here</source>
        <translation>{name}（{role}）在此工作</translation>
    </message>
    <message>
        <source>Nobody has said who sits here</source>
        <translation>还没有人入座</translation>
    </message>
    <message>
        <source>New desk</source>
        <translation>新岗位</translation>
    </message>
    <message>
        <source>Add a desk</source>
        <translation>添加岗位</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>No desk is on the list yet</source>
        <translation>列表中还没有岗位</translation>
    </message>
    <message>
        <source>Add who works with this workbook, so that the history says who did what.</source>
        <translation>添加使用这个工作簿的人，历史记录才能说明谁做了什么。</translation>
    </message>
    <message>
        <source>Sit down here</source>
        <translation>在此入座</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>A desk is a name for the history and a view of the same workbook. It is not a login: there is no password, nobody is kept out, and every role may change everything.</source>
        <translation>岗位是历史记录里的一个姓名，也是看同一工作簿的一个视角。它不是登录：没有密码，不会拦住任何人，每个角色都可以修改全部内容。</translation>
    </message>
</context>
<context>
    <name>DifferenceHelp</name>
    <message>
        <source>{amount} is missing in {metric}</source>
        <translation>{metric}少了 {amount}</translation>
    </message>
    <message>
        <source>{amount} too much in {metric}</source>
        <translation>{metric}多了 {amount}</translation>
    </message>
    <message>
        <source>No single entry or pair explains it. Compare the entries with the ledger.</source>
        <translation>没有哪一条或哪两条明细能说明这个差额。逐条与账面核对。</translation>
    </message>
    <message>
        <source>Move it to {date}</source>
        <translation>改到{date}</translation>
    </message>
    <message>
        <source>Take the second one away</source>
        <translation>删去第二条</translation>
    </message>
    <message>
        <source>Change it to {amount}</source>
        <translation>改成 {amount}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>New workbook</source>
        <translation>新建工作簿</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Set up the company</source>
        <translation>建立公司</translation>
    </message>
    <message>
        <source>Agree the targets</source>
        <translation>约定目标</translation>
    </message>
    <message>
        <source>Enter the actuals</source>
        <translation>录入实绩</translation>
    </message>
    <message>
        <source>Move and end people</source>
        <translation>人员调动和离职</translation>
    </message>
    <message>
        <source>Revise targets</source>
        <translation>修订目标</translation>
    </message>
    <message>
        <source>Talk about the targets</source>
        <translation>商定目标</translation>
    </message>
    <message>
        <source>Close months</source>
        <translation>月份结账</translation>
    </message>
    <message>
        <source>Take a metric out of use</source>
        <translation>停用指标</translation>
    </message>
    <message>
        <source>Take a metric into use</source>
        <translation>启用指标</translation>
    </message>
    <message>
        <source>Move a stage of the funnel</source>
        <translation>移动漏斗阶段</translation>
    </message>
    <message>
        <source>Change a metric</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>Say how far a metric is complete</source>
        <translation>设定指标完整到哪天</translation>
    </message>
    <message>
        <source>Add an own metric</source>
        <translation>新建自有指标</translation>
    </message>
    <message>
        <source>Take a segment away</source>
        <translation>移除细分</translation>
    </message>
    <message>
        <source>Move a segment</source>
        <translation>移动细分</translation>
    </message>
    <message>
        <source>Rename a segment</source>
        <translation>细分改名</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>新建细分</translation>
    </message>
    <message>
        <source>Change a day of the calendar</source>
        <translation>修改日历中的一天</translation>
    </message>
    <message>
        <source>Take a day back to the announcement</source>
        <translation>把一天恢复为公告</translation>
    </message>
    <message>
        <source>Name a day of the calendar</source>
        <translation>为一天命名</translation>
    </message>
    <message>
        <source>Choose the day worked instead</source>
        <translation>选择补班日</translation>
    </message>
    <message>
        <source>Close several days</source>
        <translation>连续多日停工</translation>
    </message>
    <message>
        <source>Change the working week</source>
        <translation>修改工作周</translation>
    </message>
    <message>
        <source>Choose the public holidays</source>
        <translation>选择公共假日</translation>
    </message>
    <message>
        <source>Read public holidays</source>
        <translation>读入公共假日</translation>
    </message>
    <message>
        <source>Change the company&apos;s settings</source>
        <translation>修改公司设置</translation>
    </message>
    <message>
        <source>Lock targets</source>
        <translation>锁定目标</translation>
    </message>
    <message>
        <source>Unlock targets</source>
        <translation>解锁目标</translation>
    </message>
    <message>
        <source>Lock a target</source>
        <translation>锁定目标</translation>
    </message>
    <message>
        <source>Unlock a target</source>
        <translation>解锁目标</translation>
    </message>
    <message>
        <source>Share the rest</source>
        <translation>分摊其余</translation>
    </message>
    <message>
        <source>Let the target follow</source>
        <translation>上级目标跟着改</translation>
    </message>
    <message>
        <source>Make a sum a target</source>
        <translation>把合计定为目标</translation>
    </message>
    <message>
        <source>Type targets</source>
        <translation>输入目标</translation>
    </message>
    <message>
        <source>Take a desk off the list</source>
        <translation>从列表移除岗位</translation>
    </message>
    <message>
        <source>Add a desk</source>
        <translation>添加岗位</translation>
    </message>
    <message>
        <source>Change a desk</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>Take over writing</source>
        <translation>接管写入</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>修改明细</translation>
    </message>
    <message>
        <source>Enter an actual</source>
        <translation>录入实绩</translation>
    </message>
    <message>
        <source>Share a credit</source>
        <translation>分摊业绩</translation>
    </message>
    <message>
        <source>Explain a difference</source>
        <translation>说明差额</translation>
    </message>
    <message>
        <source>Close a month</source>
        <translation>月份结账</translation>
    </message>
    <message>
        <source>Reopen a month</source>
        <translation>重开月份</translation>
    </message>
    <message>
        <source>Say how far figures are complete</source>
        <translation>设定数据截止日</translation>
    </message>
    <message>
        <source>Take an entry away</source>
        <translation>删去明细</translation>
    </message>
    <message>
        <source>Note the ledger&apos;s total</source>
        <translation>记下账面总数</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>录入实绩</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤回整批导入</translation>
    </message>
    <message>
        <source>Leave a cell blank</source>
        <translation>有意留空</translation>
    </message>
    <message>
        <source>Record a refund</source>
        <translation>记退款</translation>
    </message>
    <message>
        <source>Change entries</source>
        <translation>改写多条明细</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>新增组织单元</translation>
    </message>
    <message>
        <source>Change a unit</source>
        <translation>修改组织单元</translation>
    </message>
    <message>
        <source>Change an employment</source>
        <translation>修改任职信息</translation>
    </message>
    <message>
        <source>Say who leads a unit</source>
        <translation>指定单元负责人</translation>
    </message>
    <message>
        <source>Change the names in imports</source>
        <translation>修改导入别名</translation>
    </message>
    <message>
        <source>Rename a unit</source>
        <translation>组织单元改名</translation>
    </message>
    <message>
        <source>Import units</source>
        <translation>导入组织单元</translation>
    </message>
    <message>
        <source>Move a unit</source>
        <translation>调动组织单元</translation>
    </message>
    <message>
        <source>End a unit</source>
        <translation>终止组织单元</translation>
    </message>
    <message>
        <source>Merge units</source>
        <translation>合并组织单元</translation>
    </message>
    <message>
        <source>Change the day of a move</source>
        <translation>修改调动日期</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Delete a scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Take changes of the plan over</source>
        <translation>沿用计划的改动</translation>
    </message>
    <message>
        <source>Make a scenario the plan</source>
        <translation>把方案设为计划</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Copy a scenario</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>Change a scenario</source>
        <translation>修改方案</translation>
    </message>
    <message>
        <source>Import the announcement</source>
        <translation>导入放假安排</translation>
    </message>
    <message>
        <source>Make a scenario of a trial</source>
        <translation>把试算做成方案</translation>
    </message>
    <message>
        <source>Split a target</source>
        <translation>分解目标</translation>
    </message>
    <message>
        <source>Take back a revision</source>
        <translation>撤回修订</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Change a target</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>Copy the targets of a year</source>
        <translation>复制一年的目标</translation>
    </message>
    <message>
        <source>Print packs</source>
        <translation>打印复盘材料</translation>
    </message>
    <message>
        <source>Agree targets</source>
        <translation>核定目标</translation>
    </message>
    <message>
        <source>Hand down targets</source>
        <translation>下达目标</translation>
    </message>
    <message>
        <source>Read proposals back</source>
        <translation>读回申报</translation>
    </message>
    <message>
        <source>Agree a target</source>
        <translation>核定目标</translation>
    </message>
    <message>
        <source>Keep a target</source>
        <translation>维持下达的目标</translation>
    </message>
    <message>
        <source>Close a gap</source>
        <translation>补齐缺口</translation>
    </message>
    <message>
        <source>Counter a proposal</source>
        <translation>回复申报</translation>
    </message>
    <message>
        <source>Propose a target</source>
        <translation>申报目标</translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message>
        <source>No line fits the filters</source>
        <translation>没有符合条件的明细</translation>
    </message>
    <message numerus="yes">
        <source>Without the text that is sought there are %n lines.</source>
        <translation>
            <numerusform>去掉查找文字，有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all units there are %n lines.</source>
        <translation>
            <numerusform>全部单元共有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all metrics there are %n lines.</source>
        <translation>
            <numerusform>全部指标共有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all segments there are %n lines.</source>
        <translation>
            <numerusform>全部细分共有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From all sources there are %n lines.</source>
        <translation>
            <numerusform>全部来源共有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all periods there are %n lines.</source>
        <translation>
            <numerusform>全部期间共有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another period, or fewer filters.</source>
        <translation>换一个期间，或减少条件。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Looking for lines</source>
        <translation>正在查找明细</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>new entry</source>
        <translation>新明细</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>take its import back</source>
        <translation>整批撤销</translation>
    </message>
    <message>
        <source>who shares it</source>
        <translation>业绩归谁</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>This line was typed by hand; no import brought it.</source>
        <translation>这一条是手工录入的，不是导入的。</translation>
    </message>
</context>
<context>
    <name>EntryLines</name>
    <message>
        <source>edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>new entry</source>
        <translation>新明细</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>back to the grid</source>
        <translation>回到表格</translation>
    </message>
    <message>
        <source>Entries of the cell</source>
        <translation>这一格的明细</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>添加明细</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>EntryOrder</name>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>大的在前</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>小的在前</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By metric</source>
        <translation>按指标</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By reference</source>
        <translation>按单据号</translation>
    </message>
</context>
<context>
    <name>EntryQuestion</name>
    <message>
        <source>{date} lies in the future. Enter it all the same?</source>
        <translation>{date} 还没有到。仍要录入吗？</translation>
    </message>
    <message>
        <source>On {date} {name} belonged to {there}: the amount counts there.</source>
        <translation>{date} {name}属于{there}：金额计入那里。</translation>
    </message>
    <message>
        <source>{name} was not there on {date}. The amount counts all the same.</source>
        <translation>{date} {name}不在岗。金额照样计入。</translation>
    </message>
    <message>
        <source>{value} is unusual: {usual} is the middle of {months} months. Is it right?</source>
        <translation>{value} 不同寻常：{months} 个月的中间值是 {usual}。确定无误吗？</translation>
    </message>
    <message>
        <source>{value} is unusual: {usual} is the middle of {days} days. Is it right?</source>
        <translation>{value} 不同寻常：{days} 天的中间值是 {usual}。确定无误吗？</translation>
    </message>
    <message>
        <source>“{reference}” exists already, {date}. Enter it all the same?</source>
        <translation>“{reference}”已存在，{date}。仍要录入吗？</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>继续吗？</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Fill in the white cells. Blank changes nothing; grey cells are only shown.</source>
        <translation>填写白色单元格。空白不改变任何内容；灰色单元格仅供查看。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Type a figure here; a refund is negative.</source>
        <translation>在这里输入数字；退货为负数。</translation>
    </message>
</context>
<context>
    <name>EntrySheets</name>
    <message>
        <source>Entry sheets</source>
        <translation>填报表</translation>
    </message>
    <message>
        <source>A file for each person</source>
        <translation>每人一个文件</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Filled in anywhere, a sheet is read back on Import: drop the file there.</source>
        <translation>填报表在任何地方填好后，拖到“导入”页即可读回。</translation>
    </message>
    <message>
        <source>Where the entry sheets go</source>
        <translation>填报表存放位置</translation>
    </message>
    <message>
        <source>Making entry sheets</source>
        <translation>正在生成填报表</translation>
    </message>
    <message numerus="yes">
        <source>%n entry sheets were written to “{folder}”.</source>
        <translation>
            <numerusform>已将 %n 份填报表写入“{folder}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryStrip</name>
    <message>
        <source>Text, name or amount</source>
        <translation>文字、姓名或数额</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>查找明细</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Shared {count}</source>
        <translation>分摊 {count}</translation>
    </message>
    <message>
        <source>Refunds {count}</source>
        <translation>退款 {count}</translation>
    </message>
    <message>
        <source>By hand {count}</source>
        <translation>手工 {count}</translation>
    </message>
    <message>
        <source>Imported {count}</source>
        <translation>导入 {count}</translation>
    </message>
    <message>
        <source>Where lines came from</source>
        <translation>明细来源</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全部细分</translation>
    </message>
</context>
<context>
    <name>EntryTab</name>
    <message>
        <source>Actuals</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右一格</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>entries of the cell</source>
        <translation>这一格的明细</translation>
    </message>
    <message>
        <source>sums are computed</source>
        <translation>自动算出合计</translation>
    </message>
    <message>
        <source>other month</source>
        <translation>换月份</translation>
    </message>
    <message>
        <source>Looking at the month</source>
        <translation>正在查看这个月</translation>
    </message>
    <message>
        <source>Nothing to enter yet</source>
        <translation>还没有可录入的内容</translation>
    </message>
    <message>
        <source>Tick the metrics that are to be entered in Setup; each becomes a column here.</source>
        <translation>在“设置”里勾选要录入的指标，每个指标在这里是一列。</translation>
    </message>
    <message>
        <source>Add the people in Setup, or import them; each becomes a row here.</source>
        <translation>在“设置”里添加人员，或导入；每个人在这里是一行。</translation>
    </message>
    <message>
        <source>Go to Setup</source>
        <translation>去设置</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export this table</source>
        <translation>导出此表</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left as it is. Choose it by its whole name to replace it.</source>
        <translation>“{name}”已经存在，未作改动；要替换它，按完整文件名选择即可。</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入{name}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written to “{path}”.</source>
        <translation>
            <numerusform>已将 %n 行写入“{path}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing {name}: %n rows</source>
        <translation>
            <numerusform>正在写入 {name}：%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fairness</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>since {month}, no full year</source>
        <translation>{month}入职，不满一年</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>爬坡</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>until {month}, no full year</source>
        <translation>{month}离职，不满一年</translation>
    </message>
    <message>
        <source>part year</source>
        <translation>不满年</translation>
    </message>
    <message>
        <source>targets for a part of the year only</source>
        <translation>只有部分月份有目标</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>no target in the year before</source>
        <translation>上一年没有目标</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>无实绩</translation>
    </message>
    <message>
        <source>nothing reached in the year before</source>
        <translation>上一年没有实绩</translation>
    </message>
    <message>
        <source>The plan as it is</source>
        <translation>现有方案</translation>
    </message>
    <message>
        <source>Same growth on the landing</source>
        <translation>按预计实绩同比例增长</translation>
    </message>
    <message>
        <source>Half of the good year counts</source>
        <translation>好年景只算一半</translation>
    </message>
    <message>
        <source>The same chance for all</source>
        <translation>人人把握相同</translation>
    </message>
    <message>
        <source>people moved in or out in {month}: a part of the growth is theirs</source>
        <translation>{month}有人调入或调出，增长中有一部分由此而来</translation>
    </message>
    <message>
        <source>Total stays {amount}</source>
        <translation>总数不变：{amount}</translation>
    </message>
    <message>
        <source>A point above adds</source>
        <translation>每超 1 个点加</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>With this trial</source>
        <translation>按此试算</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Lands at</source>
        <translation>预计达成</translation>
    </message>
    <message>
        <source>Growth, {least}–{most}</source>
        <translation>增长，{least}–{most}</translation>
    </message>
    <message>
        <source>Target {year}</source>
        <translation>目标 {year}</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>加码</translation>
    </message>
    <message>
        <source>Raise %</source>
        <translation>加码 %</translation>
    </message>
    <message>
        <source>Growth on what was reached; band: middle half, hairline: median</source>
        <translation>比上一年实绩增长；色带是居中的一半人，细线是中位数</translation>
    </message>
    <message>
        <source>Chance {year}</source>
        <translation>把握 {year}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>调动</translation>
    </message>
    <message>
        <source>no history for it</source>
        <translation>历史不足</translation>
    </message>
    <message>
        <source>{count} at least 1 in 2</source>
        <translation>{count} 人不低于五成</translation>
    </message>
    <message>
        <source>median {median}, half {low}–{high}</source>
        <translation>中位 {median}，居中半数 {low}–{high}</translation>
    </message>
    <message>
        <source>very low confidence</source>
        <translation>可信度很低</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>可信度较低</translation>
    </message>
    <message>
        <source>normal confidence</source>
        <translation>可信度正常</translation>
    </message>
    <message>
        <source>There are no targets of {year} to compare with</source>
        <translation>{year} 年没有目标可供比较</translation>
    </message>
    <message>
        <source>So this is growth on what was reached; whether a good year is punished is not known.</source>
        <translation>所以这里只看比实绩增长多少；是否鞭打快牛，无从判断。</translation>
    </message>
    <message>
        <source>From {fewest} on a pattern can be told from chance.</source>
        <translation>满 {fewest} 人，才分得清是规律还是偶然。</translation>
    </message>
    <message>
        <source>The raise does not follow last year’s result</source>
        <translation>加码没有跟着去年的成绩走</translation>
    </message>
    <message>
        <source>Their rank correlation is {found}; the warning begins above {line}.</source>
        <translation>两者的秩相关为 {found}，超过 {line} 才预警。</translation>
    </message>
    <message>
        <source>The best of {year} are raised, though the plan as a whole is not</source>
        <translation>鞭打快牛：整个方案没有加码，{year} 年干得好的人却加了</translation>
    </message>
    <message>
        <source>{names}. Each point above the {year} target adds {points} to the next one: a good year costs the one who had it, and people learn to hold back.</source>
        <translation>{names}。{year} 年每超目标 1 个点，下一年目标就多加 {points}：干得好反而吃亏，大家就学会留一手。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>界线</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Raise follows the last result</source>
        <translation>加码跟着去年成绩走</translation>
    </message>
    <message>
        <source>above {line}</source>
        <translation>高于 {line}</translation>
    </message>
    <message>
        <source>People at 1 in 2 or better</source>
        <translation>把握不低于五成的人</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{all} 人中 {count} 人</translation>
    </message>
    <message>
        <source>Below the line targets are too high for most, above it they are too easy.</source>
        <translation>低于界线说明目标对多数人过高，高于界线说明过于容易。</translation>
    </message>
    <message>
        <source>Spread of the chances</source>
        <translation>把握的差距</translation>
    </message>
    <message>
        <source>Targets follow the landing</source>
        <translation>目标跟着实绩走</translation>
    </message>
    <message>
        <source>below {line}</source>
        <translation>低于 {line}</translation>
    </message>
    <message>
        <source>Left out: no full year</source>
        <translation>未计入：不满一年</translation>
    </message>
    <message>
        <source>{name}: {months} of {all} months</source>
        <translation>{name}：{all} 个月中 {months} 个月</translation>
    </message>
    <message>
        <source>{name}, {why}: {months} of {all} months of full work, ramp and leaving counted. For each of them {asked} is asked; the median of those compared is {usual}.</source>
        <translation>{name}，{why}：计入爬坡和离职后，{all} 个月折合 {months} 个满额月。每个满额月要求 {asked}；参与比较的人中位数为 {usual}。</translation>
    </message>
    <message>
        <source>{amount} is asked in months in which nobody works, before somebody starts or after somebody left: {names}.</source>
        <translation>有 {amount} 的目标落在空岗月份（入职前或离职后），没有人承担：{names}。</translation>
    </message>
    <message>
        <source>Vacant months</source>
        <translation>空岗月份</translation>
    </message>
    <message>
        <source>{name}: no chance can be given, because there are fewer than six complete months of figures in a row. The target counts in the totals, not in the spread.</source>
        <translation>{name}：连续完整的实绩不足六个月，算不出把握。目标计入合计，不计入差距。</translation>
    </message>
    <message>
        <source>Its months</source>
        <translation>所据月份</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What would be fairer?</source>
        <translation>怎样更公平？</translation>
    </message>
    <message>
        <source>Fairness of targets</source>
        <translation>目标公平性</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most changed</source>
        <translation>
            <numerusform>变动最大的 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of the %n</source>
        <translation>
            <numerusform>这 %n 人承担</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {chance} ({percent}). %n complete months to {last} let expect {mean} in {year}, 8 in 10 between {low} and {high}, {confidence}; the target is {target}. History only: new products, staff or lost customers are not in it.</source>
        <translation>
            <numerusform>{name}：{chance}（{percent}）。根据截至{last}的 %n 个完整月份，{year} 年预计 {mean}，八成区间 {low} 至 {high}，{confidence}；目标 {target}。只看历史：新产品、新人手、流失的客户都不在其中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units are compared</source>
        <translation>
            <numerusform>比较了 %n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people can be compared: this is the list, without a verdict</source>
        <translation>
            <numerusform>可比较的只有 %n 人：只列清单，不下结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units can be compared: this is the list, without a verdict</source>
        <translation>
            <numerusform>可比较的只有 %n 个单元：只列清单，不下结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best of {year} are raised most: %n people carry {raise} of the raise with {targets} of the targets</source>
        <translation>
            <numerusform>鞭打快牛：{year} 年干得好的 %n 人目标占 {targets}，加码却占 {raise}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are compared</source>
        <translation>
            <numerusform>比较了 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Months behind the chance</source>
        <translation>把握所据的月份</translation>
    </message>
    <message>
        <source>Result and raise</source>
        <translation>成绩与加码</translation>
    </message>
    <message>
        <source>result of {year}, % of its target</source>
        <translation>{year} 年成绩，占目标 %</translation>
    </message>
    <message>
        <source>raise on the {year} target, %</source>
        <translation>比 {year} 年目标加码，%</translation>
    </message>
</context>
<context>
    <name>FairnessDock</name>
    <message>
        <source>A scenario is made of people’s figures: choose the level People.</source>
        <translation>方案按各人的数字来做：把层级选为“人员”。</translation>
    </message>
    <message>
        <source>This changes nothing: choose one of the trials.</source>
        <translation>这样什么也没变：选一种试算。</translation>
    </message>
    <message>
        <source>What would be fairer?</source>
        <translation>怎样更公平？</translation>
    </message>
    <message>
        <source>Make a scenario of it</source>
        <translation>做成方案</translation>
    </message>
    <message>
        <source>Trials with the same total</source>
        <translation>总数不变的试算</translation>
    </message>
    <message>
        <source>What the trial changes for each</source>
        <translation>试算给每个人带来的变动</translation>
    </message>
    <message numerus="yes">
        <source>only a trial; %n agreed targets would become revisions</source>
        <translation>
            <numerusform>只是试算；有 %n 个已核定的目标会变成修订</numerusform>
        </translation>
    </message>
    <message>
        <source>only a trial; no agreed target would change</source>
        <translation>只是试算；不动已核定的目标</translation>
    </message>
</context>
<context>
    <name>FairnessPanel</name>
    <message>
        <source>Facts</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>The lines are conventions about plans, not about people. Fewer than 5 people: no verdict.</source>
        <translation>界线是对方案的约定，不是对人的评价。不足 5 人不下结论。</translation>
    </message>
    <message>
        <source>off track</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Chance of each, {year}</source>
        <translation>各人的把握，{year} 年</translation>
    </message>
</context>
<context>
    <name>FairnessTab</name>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>What is asked of each</source>
        <translation>向每个人要多少</translation>
    </message>
    <message>
        <source>This cannot be compared between people</source>
        <translation>这个指标没法在人与人之间比较</translation>
    </message>
    <message>
        <source>Fairness looks at amounts that add up, of which more is better, such as revenue or visits.</source>
        <translation>公平性看的是可以相加、越多越好的量，例如销售收入、拜访次数。</translation>
    </message>
    <message>
        <source>Comparing what is asked</source>
        <translation>正在比较各人的目标</translation>
    </message>
    <message>
        <source>make a scenario</source>
        <translation>做成方案</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>图</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>how the chance came about</source>
        <translation>把握是怎么算的</translation>
    </message>
    <message>
        <source>its months</source>
        <translation>所据月份</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>why it is unfair</source>
        <translation>为什么不公平</translation>
    </message>
    <message>
        <source>This is still being worked out: make a scenario once it is shown.</source>
        <translation>数字还在计算，显示出来后再做成方案。</translation>
    </message>
    <message>
        <source>“{name}” is a scenario now; the plan is as it was.</source>
        <translation>“{name}”已做成方案；现有方案没有改动。</translation>
    </message>
    <message>
        <source>Show in the grid</source>
        <translation>在表格中看</translation>
    </message>
    <message>
        <source>Nothing is asked of anybody yet</source>
        <translation>还没有给任何人定目标</translation>
    </message>
    <message>
        <source>There are no targets of people for this year. Type them in the grid, or split a total there.</source>
        <translation>这一年还没有人员目标。到表格里填写，或在那里把总数分解下去。</translation>
    </message>
    <message>
        <source>This was not worked out</source>
        <translation>没有算出来</translation>
    </message>
    <message>
        <source>Choose the year or the metric again.</source>
        <translation>重新选择年度或指标。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>No pack was made: the workbook has nobody of this kind in {period}.</source>
        <translation>没有生成复盘材料：{period} 的工作簿里没有这类单元。</translation>
    </message>
    <message>
        <source>No letter was made: nothing is agreed with anybody for {year} yet.</source>
        <translation>没有生成责任书：{year} 年度还没有任何人的目标核定。</translation>
    </message>
    <message>
        <source>The amount {amount} is larger than a workbook can hold. Nothing was changed.</source>
        <translation>金额 {amount} 超出工作簿能容纳的范围。没有任何改动。</translation>
    </message>
    <message>
        <source>{value} has more than {decimals} decimal places. Nothing was changed.</source>
        <translation>{value} 的小数超过 {decimals} 位。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} is a web page or XML, not a table. Open it in a spreadsheet program and save it as XLSX.</source>
        <translation>{name} 是网页或 XML，不是表格。用电子表格程序打开，另存为 XLSX。</translation>
    </message>
    <message>
        <source>“{delimiter}” cannot part cells. Use one sign, such as a comma or “tab”.</source>
        <translation>“{delimiter}”不能分隔单元格。用一个符号，例如逗号或“tab”。</translation>
    </message>
    <message>
        <source>In {name}, a quotation mark in row {row} is never closed. Close or remove it and import again.</source>
        <translation>{name} 第 {row} 行的引号没有收尾。补上或删掉它，再导入。</translation>
    </message>
    <message>
        <source>In {name}, the quotation marks in row {row} do not fit: a mark inside a quoted cell has to be doubled.</source>
        <translation>{name} 第 {row} 行的引号不成对：引号内的单元格里再有引号，要写两遍。</translation>
    </message>
    <message>
        <source>{name} is not written in {encoding}: it stops making sense near row {row}. Choose another encoding.</source>
        <translation>{name} 不是 {encoding} 编码：第 {row} 行附近读不通。换一种编码。</translation>
    </message>
    <message>
        <source>A cell has more than 32,767 signs. Look for a quotation mark that is not closed.</source>
        <translation>有单元格超过 32,767 个字符。查找没有收尾的引号。</translation>
    </message>
    <message>
        <source>A cell runs over more than 20 lines. Look for a quotation mark that is not closed before it.</source>
        <translation>有单元格超过 20 行。查找它前面没有收尾的引号。</translation>
    </message>
    <message>
        <source>“{encoding}” is not a known encoding. Usual ones are utf-8, gb18030, cp1252 and utf-16.</source>
        <translation>没有“{encoding}”这种编码。常用的有 utf-8、gb18030、cp1252、utf-16。</translation>
    </message>
    <message>
        <source>{name} is neither a CSV file nor a spreadsheet. Save it as CSV or XLSX and import that.</source>
        <translation>{name} 既不是 CSV，也不是电子表格。另存为 CSV 或 XLSX 再导入。</translation>
    </message>
    <message>
        <source>{name} has a line of more than a million signs: it is not a table.</source>
        <translation>{name} 有一行超过一百万个字符：它不是表格。</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”. It has: {columns}. Nothing was imported.</source>
        <translation>“{file}”没有“{column}”这一列。现有的列：{columns}。一行也没有导入。</translation>
    </message>
    <message>
        <source>“{text}” stands more than once in “{file}”, so it cannot be looked up. Nothing was imported.</source>
        <translation>“{text}”在“{file}”里不止一次，无法据此查找。一行也没有导入。</translation>
    </message>
    <message>
        <source>In column “{column}”, “{sample}” can be read in more than one way. Set {key} in the layout to one of: {choices}.</source>
        <translation>“{column}”列里的“{sample}”有不止一种读法。在导入模板里把 {key} 设为其中之一：{choices}。</translation>
    </message>
    <message>
        <source>“{sample}” can be read in more than one way. Set {key} in the layout to one of: {choices}.</source>
        <translation>“{sample}”有不止一种读法。在导入模板里把 {key} 设为其中之一：{choices}。</translation>
    </message>
    <message>
        <source>{name} is not a file. Choose the file that holds the table.</source>
        <translation>{name} 不是文件。选择含有表格的文件。</translation>
    </message>
    <message>
        <source>{name} was changed by another program while it was being read. Nothing was imported. Close it there and import again.</source>
        <translation>读取 {name} 时，别的程序改动了它。一行也没有导入。在那边关闭后再导入。</translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}. Check its name and place.</source>
        <translation>{folder} 里没有文件 {name}。检查名称和位置。</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}. Nothing was imported. Check the file and its permissions.</source>
        <translation>无法读取 {name}：{reason}。一行也没有导入。检查文件和它的权限。</translation>
    </message>
    <message>
        <source>{name} is empty: there is no row to import.</source>
        <translation>{name} 是空的：没有可导入的行。</translation>
    </message>
    <message>
        <source>“{path}” could not be read: {reason}. Nothing was changed.</source>
        <translation>无法读取“{path}”：{reason}。没有任何改动。</translation>
    </message>
    <message>
        <source>The layout “{file}” is not UTF-8 text. Save it as UTF-8.</source>
        <translation>导入模板“{file}”不是 UTF-8 文本。另存为 UTF-8。</translation>
    </message>
    <message>
        <source>“{text}” cannot be worked out: it stops making sense at sign {at}. Use numbers, columns, + - * and brackets; a column name with blanks stands in square brackets.</source>
        <translation>“{text}”算不出来：从第 {at} 个字符起读不通。只能用数字、列名、+ - * 和括号；带空格的列名写在方括号里。</translation>
    </message>
    <message>
        <source>The layout “{file}” has “{value}” at “{key}”. It takes one of: {choices}.</source>
        <translation>导入模板“{file}”的“{key}”写的是“{value}”。只能是其中之一：{choices}。</translation>
    </message>
    <message>
        <source>The layout “{file}” has the key “{key}”, which nothing reads. Known here: {near}.</source>
        <translation>导入模板“{file}”里的“{key}”没有用处。这里可用的有：{near}。</translation>
    </message>
    <message>
        <source>The layout “{file}” lacks the key “{key}”. Add it.</source>
        <translation>导入模板“{file}”缺少“{key}”。补上它。</translation>
    </message>
    <message>
        <source>The key “{key}” of the layout “{file}” takes a different kind: {wanted}.</source>
        <translation>导入模板“{file}”的“{key}”类型不对，应为：{wanted}。</translation>
    </message>
    <message>
        <source>The layout “{file}” has “{key}” and “{other}”, which do not go together.</source>
        <translation>导入模板“{file}”里的“{key}”和“{other}”不能同时用。</translation>
    </message>
    <message>
        <source>The layout “{file}” is not TOML: {reason}.</source>
        <translation>导入模板“{file}”不是 TOML：{reason}。</translation>
    </message>
    <message>
        <source>No unit is called “{text}” (rows with it: {rows}). The nearest: {candidates}.</source>
        <translation>没有叫“{text}”的单元（{rows} 行）。最接近：{candidates}。</translation>
    </message>
    <message>
        <source>“{text}” fits several units: {candidates}. Use the code.</source>
        <translation>“{text}”对应几个单元：{candidates}。改用代码。</translation>
    </message>
    <message>
        <source>No segment is called “{text}” (rows with it: {rows}). The nearest: {candidates}.</source>
        <translation>没有叫“{text}”的细分（{rows} 行）。最接近：{candidates}。</translation>
    </message>
    <message>
        <source>No metric is called “{text}” (rows with it: {rows}). The nearest: {candidates}.</source>
        <translation>没有叫“{text}”的指标（{rows} 行）。最接近：{candidates}。</translation>
    </message>
    <message>
        <source>The row does not say whose figures these are.</source>
        <translation>这一行没有写明是谁的数字。</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a date of the form {form}.</source>
        <translation>“{text}”不是 {form} 形式的日期。</translation>
    </message>
    <message>
        <source>“{text}” does not say which year, quarter or month it is.</source>
        <translation>从“{text}”看不出是哪年、哪季或哪月。</translation>
    </message>
    <message>
        <source>“{text}” is not a number of the form {form}.</source>
        <translation>“{text}”不是 {form} 形式的数字。</translation>
    </message>
    <message>
        <source>“{text}” is larger than a workbook can hold.</source>
        <translation>“{text}”超出工作簿能容纳的范围。</translation>
    </message>
    <message>
        <source>“{text}” does not occur in the file “{file}”.</source>
        <translation>文件“{file}”里没有“{text}”。</translation>
    </message>
    <message>
        <source>{month} is closed. Reopen it, or date the entry in an open month.</source>
        <translation>{month} 已结账。重新打开它，或把日期写在未结账的月份。</translation>
    </message>
    <message>
        <source>“{text}” is worked out of two other metrics and takes no entries of its own. Import those two.</source>
        <translation>“{text}”由另外两个指标算出，本身不录入。导入那两个指标。</translation>
    </message>
    <message>
        <source>“{text}” stands under another unit in the workbook. Say in the layout from when it belongs to “{parent}”.</source>
        <translation>“{text}”在工作簿里属于别的单元。在导入模板里写明从何时起属于“{parent}”。</translation>
    </message>
    <message>
        <source>“{text}” is to stand under “{parent}”, which nothing is called.</source>
        <translation>“{text}”要放在“{parent}”之下，但没有叫这个名字的单元。</translation>
    </message>
    <message>
        <source>{unit} has a target for the same month in row {row} already.</source>
        <translation>第 {row} 行已有 {unit} 同一个月的目标。</translation>
    </message>
    <message>
        <source>This cell stands in the sheet twice. Keep one of the two.</source>
        <translation>这个单元格在表里出现了两次。只保留一处。</translation>
    </message>
    <message>
        <source>The workbook has {count} entries in this cell, or a shared one. Change them there, or leave it as it is.</source>
        <translation>工作簿里这一格有 {count} 条记录，或有分摊的记录。在工作簿里修改，或保持原样。</translation>
    </message>
    <message>
        <source>“{text}” would stand under itself.</source>
        <translation>“{text}”会成为自己的下级。</translation>
    </message>
    <message>
        <source>{name} has no header in row {row}: that row is blank or not there.</source>
        <translation>{name} 第 {row} 行没有表头：这一行是空的或不存在。</translation>
    </message>
    <message>
        <source>The row has {cells} cells where the table has {width} columns. Look for a sign that splits a cell.</source>
        <translation>这一行有 {cells} 格，而表格有 {width} 列。查找把一格拆开的符号。</translation>
    </message>
    <message>
        <source>“{text}” fits several units: {candidates}. Name one by its code.</source>
        <translation>“{text}”对应几个单元：{candidates}。用代码指明一个。</translation>
    </message>
    <message>
        <source>No unit is called “{text}”. The nearest: {candidates}.</source>
        <translation>没有叫“{text}”的单元。最接近：{candidates}。</translation>
    </message>
    <message>
        <source>No unit is called “{text}”, and none has a name like it.</source>
        <translation>没有叫“{text}”的单元，也没有相近的名称。</translation>
    </message>
    <message>
        <source>No scenario alone is called “{text}”. There are: {candidates}.</source>
        <translation>没有唯一叫“{text}”的方案。现有：{candidates}。</translation>
    </message>
    <message>
        <source>No segment alone is called “{text}”. There are: {candidates}.</source>
        <translation>没有唯一叫“{text}”的细分。现有：{candidates}。</translation>
    </message>
    <message>
        <source>“{file}” has {count} problems. Nothing was imported.</source>
        <translation>“{file}”有 {count} 个问题。一行也没有导入。</translation>
    </message>
    <message>
        <source>The workbook was changed since “{file}” was checked. Import it again.</source>
        <translation>检查“{file}”之后工作簿有改动。重新导入。</translation>
    </message>
    <message>
        <source>No metric is called “{text}”. There are: {candidates}.</source>
        <translation>没有叫“{text}”的指标。现有的：{candidates}。</translation>
    </message>
    <message>
        <source>The metric {metric} is a ratio, and no other ratio can be made of it.</source>
        <translation>指标 {metric} 本身是比率，不能再用来算别的比率。</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. What was there before is unchanged. Choose another place.</source>
        <translation>没有写入“{path}”：{reason}。原来的内容没有改动。换一个位置。</translation>
    </message>
    <message>
        <source>“{text}” is not a period. Write a year (2026), a quarter (2026-Q3) or a month (2026-10).</source>
        <translation>“{text}”不是期间。写年（2026）、季度（2026-Q3）或月份（2026-10）。</translation>
    </message>
    <message>
        <source>There is no room left on the drive of “{path}”; nothing was changed and all earlier work is safe: free some space and do it again.</source>
        <translation>“{path}”所在的磁盘已满；没有任何改动，之前的内容都在：腾出空间后再做一次。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written to; nothing was changed: allow writing to the file and its folder, or work on a copy.</source>
        <translation>无法写入“{path}”；没有任何改动：允许写入该文件和文件夹，或在副本上工作。</translation>
    </message>
    <message>
        <source>“{path}” was renamed, removed or replaced while it was open; what was saved before is in that file: find it and open it again.</source>
        <translation>“{path}”打开期间被改名、移走或替换；之前保存的内容在那个文件里：找到它，重新打开。</translation>
    </message>
    <message>
        <source>“{path}” was changed by another program while it was open; nothing more is written to it: open it again, or restore a backup.</source>
        <translation>“{path}”打开期间被别的程序改动；不再写入：重新打开，或恢复备份。</translation>
    </message>
    <message>
        <source>Another program is using “{path}” at the moment; nothing was changed: do it again shortly.</source>
        <translation>别的程序正在使用“{path}”；没有任何改动：稍后再做一次。</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({what}); nothing was written to it: go back to a backup, if there is one.</source>
        <translation>“{path}”已损坏（{what}），没有向它写入任何内容：如有备份，可以恢复备份。</translation>
    </message>
    <message>
        <source>“{path}” is not a GoalDesk workbook; it was left untouched: choose another file.</source>
        <translation>“{path}”不是 GoalDesk 工作簿，没有动过它：换一个文件。</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer GoalDesk (version {version} of the file); it was left untouched: update GoalDesk to open it.</source>
        <translation>“{path}”由更新的 GoalDesk 生成（文件版本 {version}）；没有改动它：更新 GoalDesk 后再打开。</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer GoalDesk (version {version} of the file); it can be read here: update GoalDesk to change it.</source>
        <translation>“{path}”由更新的 GoalDesk 生成（文件版本 {version}）；在这里可以查看：更新 GoalDesk 后才能修改。</translation>
    </message>
    <message>
        <source>The drive of “{path}” reported an error ({what}); all saved work is safe: check the drive, then open the file again.</source>
        <translation>“{path}”所在的磁盘报错（{what}）；已保存的内容都在：检查磁盘，再重新打开文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for “{path}”; nothing was changed: close other programs and do it again.</source>
        <translation>内存不够打开“{path}”；没有任何改动：关闭别的程序，再做一次。</translation>
    </message>
    <message>
        <source>There is already one with the same value ({what}); nothing was changed: choose another one.</source>
        <translation>已有相同的值（{what}）；没有任何改动：换一个。</translation>
    </message>
    <message>
        <source>Something that is still used elsewhere would be missing; nothing was changed: remove its uses first.</source>
        <translation>别处还在用它，不能缺少；没有任何改动：先去掉那些用处。</translation>
    </message>
    <message>
        <source>“{path}” is locked with a passphrase, or is not a GoalDesk workbook; it was left untouched: give the passphrase.</source>
        <translation>“{path}”有口令保护，或不是 GoalDesk 工作簿；没有改动它：输入口令。</translation>
    </message>
    <message>
        <source>“{path}” is not locked with a passphrase; it was left untouched: open it without one.</source>
        <translation>“{path}”没有口令保护；没有改动它：不用口令打开。</translation>
    </message>
    <message>
        <source>There is no file “{path}”: check the name, or make a new workbook.</source>
        <translation>没有文件“{path}”：检查名称，或新建工作簿。</translation>
    </message>
    <message>
        <source>{who} on {host} has “{path}” open for writing since {since}; it can be read here: ask {who} to close it to change it.</source>
        <translation>{who} 自 {since} 起在 {host} 上打开并可写入“{path}”；在这里可以查看：要修改，先让 {who} 关闭它。</translation>
    </message>
    <message>
        <source>{who} on {host} took over writing in “{path}” at {since}; nothing was changed and nothing more is written from here: open it again to read on.</source>
        <translation>{who}（{host}）已于 {since} 接管“{path}”的写入；未作任何更改，此处不再写入：可重新打开继续查看。</translation>
    </message>
    <message>
        <source>A text holds a sign that cannot be kept (NUL or half of a pair); nothing was changed: remove the sign.</source>
        <translation>文字里有无法保存的字符（NUL 或不成对的代理字符）；没有任何改动：删掉该字符。</translation>
    </message>
    <message>
        <source>Some units of this file belong to each other in a circle. Nothing was changed; restore a backup.</source>
        <translation>这个文件里有单元互为上级。没有任何改动；恢复备份。</translation>
    </message>
    <message>
        <source>This entry is shared; nothing was changed: change how it is split instead.</source>
        <translation>这条实绩是共享的；没有任何改动：改为修改它的分配。</translation>
    </message>
    <message>
        <source>A credit is shared by 1 to {most} units with a share above zero; check them.</source>
        <translation>一笔业绩由 1 到 {most} 个单元分享，份额都大于零；检查这些单元。</translation>
    </message>
    <message>
        <source>{name} counts whole pieces and cannot be shared; give each an entry of its own.</source>
        <translation>“{name}”按整数计，不能分享；给每人各记一条。</translation>
    </message>
    <message>
        <source>{name} is computed and takes no entries: enter its two metrics.</source>
        <translation>“{name}”由计算得出，不录入：录入它的两个指标。</translation>
    </message>
    <message>
        <source>{name} is divided further: choose one of the segments below it.</source>
        <translation>“{name}”还有下级细分：选择其中一个。</translation>
    </message>
    <message>
        <source>{name} is the sum of the units below it: enter for one of them, as {below}.</source>
        <translation>“{name}”是下级单元的合计：录入到其中一个，例如“{below}”。</translation>
    </message>
    <message>
        <source>There are no public holidays for “{country}”; enter the days by hand.</source>
        <translation>没有“{country}”的法定节假日；手工录入这些日子。</translation>
    </message>
    <message>
        <source>A unit cannot be merged with itself; nothing was changed: choose another.</source>
        <translation>单元不能与自己合并；没有任何改动：选择别的单元。</translation>
    </message>
    <message>
        <source>{name} has ended; nothing was changed: merge into a unit that goes on.</source>
        <translation>“{name}”已结束；没有任何改动：并入仍在的单元。</translation>
    </message>
    <message>
        <source>{name} has figures: how it adds up and its decimals stay as they are. Add a new metric instead.</source>
        <translation>“{name}”已有数字：汇总方式和小数位不再改变。改为新建一个指标。</translation>
    </message>
    <message>
        <source>{name} is a part of {ratio}; take {ratio} out of use first.</source>
        <translation>“{name}”是“{ratio}”的一部分；先停用“{ratio}”。</translation>
    </message>
    <message>
        <source>{name} is computed: it is complete where its two metrics are.</source>
        <translation>“{name}”由计算得出：它的两个指标齐全时，它就齐全。</translation>
    </message>
    <message>
        <source>{month} is closed, so it is complete; choose a later day or reopen it.</source>
        <translation>{month} 已结账，所以是齐全的；选择更晚的日期，或重新打开该月。</translation>
    </message>
    <message>
        <source>The catalogue has no metric “{key}”. The nearest: {candidates}.</source>
        <translation>指标目录里没有“{key}”。最接近：{candidates}。</translation>
    </message>
    <message>
        <source>{name} cannot be a stage of the funnel: only what adds up over months can.</source>
        <translation>“{name}”不能作为漏斗阶段：只有按月累加的指标可以。</translation>
    </message>
    <message>
        <source>{name}: a ratio is made of two metrics, everything else of none; choose both.</source>
        <translation>“{name}”：比率由两个指标构成，其他指标没有构成；两个都要选。</translation>
    </message>
    <message>
        <source>{part} is a ratio itself and cannot be a part of {name}: choose what it is computed from.</source>
        <translation>“{part}”本身是比率，不能用来算“{name}”：选择它的构成指标。</translation>
    </message>
    <message>
        <source>{month} is closed; nothing was changed. Correct it with an entry in an open month, or reopen it with a reason.</source>
        <translation>{month} 已结账；没有任何改动。在未结账的月份记一条更正，或写明原因后重新打开。</translation>
    </message>
    <message>
        <source>{month} is not over yet; it can be closed from the next day on.</source>
        <translation>{month} 还没有结束；月末次日起可以结账。</translation>
    </message>
    <message>
        <source>{month} is not closed; nothing was changed.</source>
        <translation>{month} 没有结账；没有任何改动。</translation>
    </message>
    <message>
        <source>Months reopen from the last closed one backwards: reopen {last} first, then down to {month}.</source>
        <translation>月份从最后结账的往前依次重新打开：先打开 {last}，再到 {month}。</translation>
    </message>
    <message>
        <source>{name} cannot be complete up to {day}, which is still to come; choose a day.</source>
        <translation>{name}不可能完整到还没到来的 {day}；换一天。</translation>
    </message>
    <message>
        <source>{month} is closed and so complete; choose a day from its end on.</source>
        <translation>{month} 已结账，因此是完整的；选择月末或之后的日期。</translation>
    </message>
    <message>
        <source>{name} is computed and has no ledger total; type those of its two metrics.</source>
        <translation>“{name}”由计算得出，没有账面合计；填它的两个指标的合计。</translation>
    </message>
    <message>
        <source>{name} has no ledger total in {month}, so there is no difference to explain.</source>
        <translation>{name}在 {month} 没有总账合计，因此没有差额可说明。</translation>
    </message>
    <message>
        <source>{name} can reopen a month; nothing was changed. Correct it with an entry in an open month, or tell {name} why.</source>
        <translation>反结账由 {name} 来做；没有任何改动。可在未结账的月份补一笔明细更正，或向 {name} 说明原因。</translation>
    </message>
    <message>
        <source>Months close in order: the next one to close is {next}, not {month}.</source>
        <translation>月份依次结账：下一个是 {next}，不是 {month}。</translation>
    </message>
    <message>
        <source>{month} stays open: {name} is {entered} as entered and {ledger} in the ledger. Find the difference, or explain it.</source>
        <translation>{month} 暂不结账：“{name}”录入 {entered}，账面 {ledger}。找出差异，或说明原因。</translation>
    </message>
    <message>
        <source>{name} cannot leave on {end}, before starting on {start}; check the dates.</source>
        <translation>“{name}”不能在入职（{start}）之前离职（{end}）；检查日期。</translation>
    </message>
    <message>
        <source>A ramp is a percent from 0 to 100 for each of the first months; nothing was changed: check it.</source>
        <translation>爬坡比例是最初各月的 0 到 100 的百分数；没有任何改动：检查它。</translation>
    </message>
    <message>
        <source>This target is locked, so nothing was changed: unlock it first.</source>
        <translation>这个目标已锁定，没有任何改动：先解锁。</translation>
    </message>
    <message>
        <source>This target is not agreed yet; change its amounts without a revision.</source>
        <translation>这个目标还没有约定；直接修改金额，不需要修订。</translation>
    </message>
    <message>
        <source>These are the amounts that are agreed already; nothing was changed.</source>
        <translation>这些就是已约定的金额；没有任何改动。</translation>
    </message>
    <message>
        <source>The months of this revision are closed, or were revised again since. Nothing was changed: revise the target in the grid.</source>
        <translation>这次修订的月份已关账，或之后又修订过。没有任何改动：到表格中修订目标。</translation>
    </message>
    <message>
        <source>{month} lies outside the target, which goes from {first} to {last}.</source>
        <translation>{month} 不在目标范围内，目标从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{unit} has not proposed anything yet; nothing was changed.</source>
        <translation>{unit}还没有申报；什么都没有改。</translation>
    </message>
    <message>
        <source>There is a later word on this target; nothing was changed: answer that one.</source>
        <translation>这个目标已有更新的意见，未作任何更改：可答复最新的那一条。</translation>
    </message>
    <message>
        <source>This target is agreed already; nothing was changed: revise it with a reason instead.</source>
        <translation>这个目标已经核定，未作任何更改：可写明理由后修订。</translation>
    </message>
    <message>
        <source>A name is missing; nothing was changed: type one.</source>
        <translation>缺少名称；没有任何改动：填写名称。</translation>
    </message>
    <message>
        <source>“{name}…” is longer than {longest} signs; nothing was changed: shorten it.</source>
        <translation>“{name}…”超过 {longest} 个字符；没有任何改动：写短一些。</translation>
    </message>
    <message>
        <source>The code “{code}” belongs to {name}; nothing was changed: choose another.</source>
        <translation>代码“{code}”属于“{name}”；没有任何改动：换一个。</translation>
    </message>
    <message>
        <source>What was to be changed is not there any more; nothing was changed.</source>
        <translation>要修改的内容已不存在；没有任何改动。</translation>
    </message>
    <message>
        <source>“{value}” is no value of “{field}”. There are: {allowed}.</source>
        <translation>“{field}”不能是“{value}”。可用的有：{allowed}。</translation>
    </message>
    <message>
        <source>“{field}” is {value}; it has to lie between {least} and {most}.</source>
        <translation>“{field}”是 {value}；应在 {least} 到 {most} 之间。</translation>
    </message>
    <message>
        <source>A date lies outside the years 1900 to 2199; nothing was changed: check it.</source>
        <translation>日期不在 1900 到 2199 年之间；没有任何改动：检查日期。</translation>
    </message>
    <message>
        <source>This needs a reason; nothing was changed: write a sentence why.</source>
        <translation>这需要原因；没有任何改动：写一句说明。</translation>
    </message>
    <message>
        <source>The target is out of reach, or another of its lights is red; nothing was changed: write why it is agreed all the same, or change it.</source>
        <translation>目标够不着，或另有一盏灯是红的；什么都没有改：写明为什么仍然核定，或改目标。</translation>
    </message>
    <message>
        <source>{name} cannot lie below itself; choose a segment that is not a part of it.</source>
        <translation>“{name}”不能放在自己下面；选择一个不属于它的细分。</translation>
    </message>
    <message>
        <source>{name} has figures and is kept; give it another name if it is to change.</source>
        <translation>“{name}”已有数据，予以保留；需要变化时可以改名。</translation>
    </message>
    <message>
        <source>Other segments lie below {name}; take those away or move them first.</source>
        <translation>“{name}”下面还有其他细分；先移除或移走它们。</translation>
    </message>
    <message>
        <source>{name} has entries and cannot be divided; add the new segment beside it instead.</source>
        <translation>“{name}”已有实绩，不能再分；在它旁边新建细分。</translation>
    </message>
    <message>
        <source>{name} stays where it is, because old figures would change; add a new one.</source>
        <translation>“{name}”保持原位，否则旧数字会变；新建一个。</translation>
    </message>
    <message>
        <source>The fiscal year changes from a future year on, old years stay: say from which month.</source>
        <translation>财年从以后的年度起改变，旧年度不变：写明从哪个月起。</translation>
    </message>
    <message>
        <source>This picture cannot be kept; nothing was changed: choose a smaller PNG or JPEG.</source>
        <translation>无法保存这张图片，未作任何更改：可换一张较小的 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The fiscal year can change from a future year on; {month} has begun.</source>
        <translation>财年只能从以后的年度起改变；{month} 已经开始。</translation>
    </message>
    <message>
        <source>No fiscal year begins with {month}; the one around it begins with {first}.</source>
        <translation>没有从 {month} 开始的财年；它所在的财年从 {first} 开始。</translation>
    </message>
    <message>
        <source>There are targets from {month} on; choose a later year or take them back.</source>
        <translation>{month} 起已有目标；选择更晚的年度，或先撤回这些目标。</translation>
    </message>
    <message>
        <source>There are figures of {year}; a fiscal year that has figures keeps its name, nothing changed.</source>
        <translation>{year} 财年已有数字；有数字的财年保留名称，没有任何改动。</translation>
    </message>
    <message>
        <source>A week has seven days, at least one of them worked; choose them.</source>
        <translation>一周七天，至少有一天工作；选择工作日。</translation>
    </message>
    <message>
        <source>The lines of a status have to rise, from 0 on; nothing was changed: check them.</source>
        <translation>状态的界线要从 0 起递增；没有任何改动：检查它们。</translation>
    </message>
    <message>
        <source>“{currency}” is no currency: write its three letters, as CNY or EUR.</source>
        <translation>“{currency}”不是货币：写三个字母，如 CNY 或 EUR。</translation>
    </message>
    <message>
        <source>The conditions have more than {longest} signs; nothing was changed: shorten them.</source>
        <translation>约定超过 {longest} 个字；什么都没有改：缩短一些。</translation>
    </message>
    <message>
        <source>{name} has figures, so the currency keeps its decimals; begin a new workbook for another one.</source>
        <translation>“{name}”已有数字，货币的小数位不再改变；要用别的货币，新建工作簿。</translation>
    </message>
    <message>
        <source>An agreed target stays agreed; nothing was changed: revise it with a reason instead.</source>
        <translation>已约定的目标保持约定；没有任何改动：写明原因，改为修订。</translation>
    </message>
    <message>
        <source>A target lies within one fiscal year; {year} ends with {month}. Set one for each year.</source>
        <translation>一个目标只在一个财年内；{year} 到 {month} 为止。每年各设一个。</translation>
    </message>
    <message>
        <source>{unit} already has a target for {metric} from {first} to {last}: open it or revise it.</source>
        <translation>“{unit}”已有“{metric}”从 {first} 到 {last} 的目标：打开它，或修订它。</translation>
    </message>
    <message>
        <source>This target is agreed; nothing was changed: revise it with a reason instead.</source>
        <translation>这个目标已约定；没有任何改动：写明原因，改为修订。</translation>
    </message>
    <message>
        <source>A unit ends or merges on a day; nothing was changed: use End or Merge.</source>
        <translation>单元在某一天结束或合并；没有任何改动：用“结束”或“合并”。</translation>
    </message>
    <message>
        <source>{name} belongs there on {day} already; nothing was changed.</source>
        <translation>“{name}”在{day}已属于那里；没有任何改动。</translation>
    </message>
    <message>
        <source>{name} did not come elsewhere on {day}; nothing was changed.</source>
        <translation>{name}在{day}没有调动，没有任何改动。</translation>
    </message>
    <message>
        <source>{day} lies beyond another move of {name}; nothing was changed.</source>
        <translation>{day}越过了{name}的另一次调动，没有任何改动。</translation>
    </message>
    <message>
        <source>{name} ended on {day}; nothing was changed.</source>
        <translation>“{name}”已于{day}结束；没有任何改动。</translation>
    </message>
    <message>
        <source>{name} still has {below} below it; move or end them first.</source>
        <translation>“{name}”下面还有“{below}”；先移走或结束它们。</translation>
    </message>
    <message>
        <source>“{alias}” already means {name}; nothing was changed.</source>
        <translation>“{alias}”已指“{name}”；没有任何改动。</translation>
    </message>
    <message>
        <source>{name} ended on {day}; nothing was changed: choose another unit or day.</source>
        <translation>“{name}”已于{day}结束；没有任何改动：选择别的单元或日期。</translation>
    </message>
    <message>
        <source>{name} cannot belong to a unit below itself; nothing was changed.</source>
        <translation>“{name}”不能属于自己的下级；没有任何改动。</translation>
    </message>
    <message>
        <source>“{label}” is no known form of dates. Known are: {forms}.</source>
        <translation>没有“{label}”这种日期形式。可用的有：{forms}。</translation>
    </message>
    <message>
        <source>“{value}” is not a date in a form that is known here, or not in the calendar.</source>
        <translation>“{value}”不是这里认识的日期形式，或日历上没有这一天。</translation>
    </message>
    <message>
        <source>“{label}” is no known form of numbers. Known are: {forms}.</source>
        <translation>没有“{label}”这种数字形式。可用的有：{forms}。</translation>
    </message>
    <message>
        <source>The cell shows {code} instead of a value. Correct the formula in the spreadsheet.</source>
        <translation>单元格显示 {code}，而不是数值。在电子表格里改正公式。</translation>
    </message>
    <message>
        <source>“{value}” has more than {decimals} decimal places, which the metric does not keep.</source>
        <translation>“{value}”的小数超过 {decimals} 位，指标保存不了。</translation>
    </message>
    <message>
        <source>“{value}” is not a number written like {form}.</source>
        <translation>“{value}”不是像 {form} 那样写的数字。</translation>
    </message>
    <message>
        <source>“{value}” is a million millions or more: no figure of a company is so large.</source>
        <translation>“{value}”达到一万亿或更大：公司没有这么大的数字。</translation>
    </message>
    <message>
        <source>{name} is protected with a password. Save a copy without it and import that.</source>
        <translation>{name} 有密码保护。另存一份没有密码的再导入。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a spreadsheet: it is damaged or of another kind. Open and save it anew as XLSX.</source>
        <translation>{name} 无法作为电子表格读取：已损坏，或是别的类型。打开后另存为 XLSX。</translation>
    </message>
    <message>
        <source>{name} could not be read: it is damaged, or made to be. Open and save it anew as XLSX, or as CSV.</source>
        <translation>无法读取 {name}：已损坏，或是有意如此。打开后另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>{name} is larger inside than a spreadsheet to import may be. Save the sheet with the table as CSV.</source>
        <translation>{name} 的内容超过可导入的大小。把含有表格的工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>{name} has declarations inside that no spreadsheet program writes. Open and save it anew as XLSX.</source>
        <translation>{name} 里有电子表格程序不会写的声明。打开后另存为 XLSX。</translation>
    </message>
    <message>
        <source>{name} is a binary workbook (XLSB). Save it as XLSX and import that.</source>
        <translation>{name} 是二进制工作簿（XLSB）。另存为 XLSX 再导入。</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{name} 没有工作表“{sheet}”。现有的：{sheets}。</translation>
    </message>
    <message>
        <source>The process that reads spreadsheets could not be started: {reason}.</source>
        <translation>读取电子表格的进程无法启动：{reason}。</translation>
    </message>
    <message>
        <source>“{file}” has no column for a month or unit below its header in row {row}. Nothing was imported.</source>
        <translation>“{file}”第 {row} 行的表头里没有月份列或单元列。一行也没有导入。</translation>
    </message>
    <message>
        <source>The column “{header}” does not say its year. Set “{key}” in the layout.</source>
        <translation>“{header}”列没有写明年份。在导入模板里设置“{key}”。</translation>
    </message>
    <message>
        <source>The amounts of {metric} are too large to be added up exactly. Nothing was changed.</source>
        <translation>{metric} 的金额太大，无法精确合计。没有任何改动。</translation>
    </message>
    <message>
        <source>There is already a file “{path}”; it was left untouched: choose another name.</source>
        <translation>已有文件“{path}”；没有改动它：换一个名称。</translation>
    </message>
    <message>
        <source>A workbook&apos;s name ends with .goaldesk, “{path}” does not; nothing was made: choose such a name.</source>
        <translation>工作簿的名称以 .goaldesk 结尾，“{path}”不是；没有新建任何文件：改用这样的名称。</translation>
    </message>
    <message>
        <source>What was to be removed ({what}) is not there any more; nothing was changed: look again.</source>
        <translation>要删除的内容（{what}）已不存在；没有任何改动：再看一遍。</translation>
    </message>
    <message>
        <source>An entry that was to be changed is not there any more; nothing was changed: look again.</source>
        <translation>要修改的实绩已不存在；没有任何改动：再看一遍。</translation>
    </message>
    <message>
        <source>A number is too large to be kept; nothing was changed: check the amount.</source>
        <translation>数字太大，无法保存；没有任何改动：检查金额。</translation>
    </message>
    <message>
        <source>A date lies outside the years 1 to 9999; nothing was changed: check the date.</source>
        <translation>日期不在 1 到 9999 年之间；没有任何改动：检查日期。</translation>
    </message>
    <message>
        <source>An entry names something that is not in the workbook ({what}); nothing was changed: add it first.</source>
        <translation>实绩里提到的内容不在工作簿里（{what}）；没有任何改动：先加上它。</translation>
    </message>
    <message>
        <source>Another change or import is still running; nothing was changed: wait until it has ended.</source>
        <translation>另一项改动或导入还在进行；没有任何改动：等它结束。</translation>
    </message>
    <message>
        <source>“{path}” is closed; nothing was changed: open it again.</source>
        <translation>“{path}”已关闭；没有任何改动：重新打开。</translation>
    </message>
    <message>
        <source>“{path}” was opened for reading only; nothing was changed: open it for writing.</source>
        <translation>“{path}”以只读方式打开；没有任何改动：以可写方式打开。</translation>
    </message>
    <message>
        <source>The passphrase does not open “{path}”, or it is not a workbook; it was left untouched: check the passphrase.</source>
        <translation>口令打不开“{path}”，或它不是工作簿；没有改动它：检查口令。</translation>
    </message>
    <message>
        <source>“{path}” was made by an older GoalDesk and can be read once it was opened for writing; it was left untouched.</source>
        <translation>“{path}”由较旧的 GoalDesk 生成，以可写方式打开一次后才能读取；没有改动它。</translation>
    </message>
    <message>
        <source>“{path}” is not a backup of a GoalDesk workbook; nothing was changed: choose one from the list of backups.</source>
        <translation>“{path}”不是 GoalDesk 工作簿的备份；没有任何改动：从备份列表里选择。</translation>
    </message>
    <message>
        <source>Something has been changed since ({what}); nothing was undone: change it by hand.</source>
        <translation>之后又有改动（{what}）；没有撤销：手工修改。</translation>
    </message>
    <message>
        <source>The month {month} is closed; nothing in it was undone: reopen the month first.</source>
        <translation>{month} 已结账；没有撤销其中的内容：先重新打开该月。</translation>
    </message>
    <message>
        <source>{day} is no closure of the company&apos;s own; close it first.</source>
        <translation>{day}不是公司自定的停业；先把这一天设为停业。</translation>
    </message>
    <message>
        <source>This closure has no name yet; name it, the day worked instead gets it too.</source>
        <translation>这次停业还没有名称；先写名称，补班日会用同一个名称。</translation>
    </message>
    <message>
        <source>{day} is worked anyway; nothing was changed: choose a day that is off.</source>
        <translation>{day}本来就上班，没有任何改动：选一个休息日。</translation>
    </message>
    <message>
        <source>{day} is nearer to another closure called “{name}”; give this one a name of its own first.</source>
        <translation>{day}离另一次名为“{name}”的停业更近；先给这次停业起一个不同的名称。</translation>
    </message>
    <message>
        <source>A closure cannot end on {last}, before it begins on {first}; check the days.</source>
        <translation>停工不能在 {first} 开始之前的 {last} 结束；检查日期。</translation>
    </message>
    <message>
        <source>A closure lasts at most {days} days; nothing was changed: check the days.</source>
        <translation>一次停工最多 {days} 天；没有任何改动：检查日期。</translation>
    </message>
    <message>
        <source>None of these days is worked; nothing was changed: choose other days.</source>
        <translation>这些天本来就不上班；没有任何改动：改选其他日子。</translation>
    </message>
    <message>
        <source>{name} is no stage of the funnel; make it one first, then move it.</source>
        <translation>“{name}”不是漏斗阶段；先把它设为阶段，再移动。</translation>
    </message>
    <message>
        <source>This is the plan itself; nothing was changed: choose another scenario.</source>
        <translation>这就是现行计划本身，未作任何更改：可选择另一个方案。</translation>
    </message>
    <message>
        <source>“{value}” is a percentage, and this cell takes an amount: type the amount.</source>
        <translation>“{value}”是百分比，这个单元格要填数额：输入数额。</translation>
    </message>
    <message>
        <source>“{value}” can be read in more than one way: write it like 1,234.56.</source>
        <translation>“{value}”有不止一种读法：写成 1,234.56 的样子。</translation>
    </message>
    <message>
        <source>“{value}” is not a number: it has “{sign}” in it.</source>
        <translation>“{value}”不是数字：里面有“{sign}”。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” has a fraction, and only whole numbers are kept here.</source>
        <translation>“{value}”带小数，这里只记整数。</translation>
    </message>
    <message>
        <source>“{value}” is finer than the {decimals} decimal places that are kept here.</source>
        <translation>“{value}”的小数超过了这里保留的 {decimals} 位。</translation>
    </message>
    <message>
        <source>“{file}” has no column called Name. It has: {columns}. Nothing was read: name the column of the people Name, and those above them Team and Region.</source>
        <translation>“{file}”里没有叫“姓名”的列，现有列：{columns}。什么都没有读入：把人员那一列命名为“姓名”，上级各列命名为“团队”“大区”。</translation>
    </message>
    <message>
        <source>“{file}” is not UTF-8 text; nothing was made: save it as UTF-8.</source>
        <translation>“{file}”不是 UTF-8 文本，什么都没有建立：另存为 UTF-8 再试。</translation>
    </message>
    <message>
        <source>“{name}” stands in line {first} and in line {second}: add something to tell them apart.</source>
        <translation>“{name}”在第 {first} 行和第 {second} 行各出现一次：加个字区分开。</translation>
    </message>
    <message>
        <source>{name} is kept for each segment; nothing was changed: choose a segment first.</source>
        <translation>{name}按细分分别记录；没有任何改动：先选择一个细分。</translation>
    </message>
    <message>
        <source>This figure is made of {count} entries ({entries}); nothing was changed: change one of them, or add a line for the difference.</source>
        <translation>这个数由 {count} 条记录组成（{entries}）；没有任何改动：可修改其中一条，或为差额加一条。</translation>
    </message>
    <message>
        <source>{name} is on the list already; nothing was changed: choose that line.</source>
        <translation>{name}已在列表中，未作任何更改：直接选那一行即可。</translation>
    </message>
    <message>
        <source>“{value}” is no date: write it like 24 Aug 2026 or 2026-08-24.</source>
        <translation>“{value}”不是日期：写成 2026年8月24日 或 2026-08-24。</translation>
    </message>
    <message>
        <source>An entry has an amount. Del takes the whole entry away.</source>
        <translation>明细要有数额。按 Del 删去整条。</translation>
    </message>
    <message>
        <source>There is no import {number} in the history; nothing was changed.</source>
        <translation>历史里没有第 {number} 号导入；没有任何改动。</translation>
    </message>
    <message>
        <source>“{file}” does not say all by itself; nothing was imported: give a layout.</source>
        <translation>“{file}”本身说明不全；没有导入任何内容：指定一个导入模板。</translation>
    </message>
    <message>
        <source>“{name}” is no PNG or JPEG picture that can be read; nothing was changed: choose another file.</source>
        <translation>“{name}”不是可读取的 PNG 或 JPEG 图片，未作任何更改：可选择其他文件。</translation>
    </message>
    <message>
        <source>The shares add up to {total} percent; nothing was changed: make them 100.</source>
        <translation>份额合计为百分之 {total}；没有任何改动：调整到 100。</translation>
    </message>
    <message>
        <source>{month} stays open. Blank cells: {missing}. Enter them, or say why not.</source>
        <translation>{month} 没有结账。空白单元格：{missing}。补录，或说明原因。</translation>
    </message>
    <message>
        <source>“{text}” is not a month. Write it as 2026-10.</source>
        <translation>“{text}”不是月份。写成 2026-10 的形式。</translation>
    </message>
    <message>
        <source>The amount is missing; nothing was changed: type one.</source>
        <translation>没有金额；没有任何改动：输入一个。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be used ({reason}); nothing was made: choose another.</source>
        <translation>文件夹“{folder}”用不了（{reason}），什么都没有建立：换一个位置。</translation>
    </message>
    <message>
        <source>Nobody below {name} owes figures in this month; no sheet was made.</source>
        <translation>{name}下面没有人要报这个月的数；没有生成报数表。</translation>
    </message>
    <message>
        <source>“{text}…” is longer than a cell of a spreadsheet; write CSV instead.</source>
        <translation>“{text}…”超过电子表格单元格的长度；改写为 CSV。</translation>
    </message>
    <message>
        <source>A spreadsheet holds {most} rows, and this is more; write CSV instead.</source>
        <translation>电子表格最多 {most} 行，这里更多；改写为 CSV。</translation>
    </message>
    <message>
        <source>Nothing is left of this import; nothing was changed.</source>
        <translation>这次导入已没有剩下任何内容；没有任何改动。</translation>
    </message>
    <message>
        <source>None of these {count} people owes figures in this month; no sheet was made.</source>
        <translation>这 {count} 人本月都没有需要填报的数据，未生成填报表。</translation>
    </message>
    <message>
        <source>No pack was made: say in which folder.</source>
        <translation>没有生成材料：先写明放在哪个文件夹。</translation>
    </message>
    <message>
        <source>No pack was made: the folder cannot end in .pdf.</source>
        <translation>没有生成材料：文件夹名不能以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The last undo or redo is still running; nothing was changed: wait until it has ended.</source>
        <translation>上一次撤销或重做还没有完成，没有更改任何内容：等它完成后再试。</translation>
    </message>
    <message>
        <source>Something else was saved before this could be undone; nothing was undone: look at it and try again.</source>
        <translation>撤销之前已保存了其他更改，因此未撤销任何内容：查看后再试。</translation>
    </message>
    <message>
        <source>{who} on {host} is still there: a sign came while it was waited for. Nothing was taken over: ask {who} to close “{path}”, or open it to read.</source>
        <translation>{who}（{host}）还在：等待期间收到了信号。没有接管：可以让 {who} 关闭“{path}”，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The target has no amount; nothing was changed: type one, or a growth.</source>
        <translation>目标还没有金额，没有做任何改动：填写金额或增长。</translation>
    </message>
    <message>
        <source>The months typed by hand do not add up to the target; nothing was changed: change one of them.</source>
        <translation>手工填写的各月合计与目标不符，没有做任何改动：修改其中一个月。</translation>
    </message>
    <message>
        <source>This target is agreed for its unit, metric and period; nothing was changed: make a new one instead.</source>
        <translation>这个目标的单元、指标和期间已经核定，没有做任何改动：另建一个目标。</translation>
    </message>
    <message>
        <source>This split does not add up yet; nothing was changed: unlock a cell, or raise or lower a limit first.</source>
        <translation>这次分解还合不上，什么都没有改：先解锁一格，或者调整上下限。</translation>
    </message>
    <message>
        <source>The file says of {day} that it is off and that it is worked; nothing was taken: mend it.</source>
        <translation>文件把{day}既写成放假又写成上班，一天也没有导入：先改文件。</translation>
    </message>
    <message>
        <source>“{name}” has no day of {year} that is off or worked; its days lie in: {years}. Choose another.</source>
        <translation>“{name}”里没有 {year} 年的放假或上班日，里面的年份是：{years}。换一个文件。</translation>
    </message>
    <message>
        <source>In the file a holiday ends on {last}, before it begins on {first}; mend it.</source>
        <translation>文件里有一个假期{last}结束，早于开始的{first}：先改文件。</translation>
    </message>
    <message>
        <source>In the file days from {first} to {last} are one run; at most {days} can be.</source>
        <translation>文件里{first}到{last}是一段，一段最多 {days} 天：先改文件。</translation>
    </message>
    <message>
        <source>“{name}” has no column called Date. It has: {columns}. Call its columns Date, Kind and Name.</source>
        <translation>“{name}”里没有名为“日期”的列，现有的列：{columns}。把列名改为“日期”“安排”“名称”。</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} rows; that is no announcement of holidays.</source>
        <translation>“{name}”超过 {most} 行，不像放假安排，一天也没有导入。</translation>
    </message>
    <message>
        <source>“{sample}” can mean two different days; nothing was taken: write the days as 2027-04-03.</source>
        <translation>“{sample}”可以读成两个不同的日期，一天也没有导入：把日期写成 2027-04-03 的样子。</translation>
    </message>
    <message>
        <source>“{text}” says neither off nor worked; nothing was taken: write one of the two.</source>
        <translation>“{text}”看不出是放假还是上班，一天也没有导入：写这两个词之一。</translation>
    </message>
    <message>
        <source>“{name}” is too large for a calendar of holidays; nothing was taken.</source>
        <translation>“{name}”太大，不像放假日历，一天也没有导入。</translation>
    </message>
    <message>
        <source>“{name}” is not written in UTF-8, as calendar files are; nothing was taken.</source>
        <translation>“{name}”不是日历文件应有的 UTF-8 编码，一天也没有导入。</translation>
    </message>
    <message>
        <source>“{title}” repeats in the file; only days that are written out are read. Nothing was taken.</source>
        <translation>文件里的“{title}”是重复事件，这里只读逐日写明的日期，一天也没有导入。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read to its end as a calendar file; nothing was taken.</source>
        <translation>“{name}”作为日历文件读不到结尾，一天也没有导入。</translation>
    </message>
    <message>
        <source>Closed and locked months of {unit} hold more than the year would have. Nothing was changed: unlock months, or try another way.</source>
        <translation>{unit}已关账和锁定的月份之和超过了全年目标。没有任何改动：先解锁月份，或换一种办法。</translation>
    </message>
    <message>
        <source>{source} and {year} are not equally long; nothing was copied: type the targets instead.</source>
        <translation>{source} 与 {year} 长度不同，没有复制任何目标；可以直接填写。</translation>
    </message>
    <message>
        <source>Nothing of {source} can be copied to {year}: it has no targets, or they are there already.</source>
        <translation>{source} 没有可以复制到 {year} 的目标：要么没有目标，要么已经有了。</translation>
    </message>
    <message>
        <source>{name} is no proposal sheet of this program. Choose one that was sent out.</source>
        <translation>{name} 不是本程序的申报表。选择发出去的那些文件。</translation>
    </message>
    <message>
        <source>{name} is a sheet of {company}, another workbook. Leave it out.</source>
        <translation>{name} 是另一个工作簿（{company}）的申报表。把它去掉。</translation>
    </message>
    <message>
        <source>{name} is about {unit} and {metric}, which this workbook does not have. Leave it out.</source>
        <translation>{name} 涉及 {unit} 和 {metric}，本工作簿里没有。把它去掉。</translation>
    </message>
    <message>
        <source>The hidden marks of {name} were changed, so nobody can say what its figures stand for. Nothing was taken: send a new sheet.</source>
        <translation>{name} 里的隐藏标记被改动过，无法确定其中数字的含义。未读入任何内容：重新发一份申报表。</translation>
    </message>
    <message>
        <source>In {name} the row of {month} is not where it was sent. Nothing was taken: put the rows back, or send a new sheet.</source>
        <translation>{name} 里 {month} 那一行不在原来的位置。未读入任何内容：把行放回原处，或重新发一份申报表。</translation>
    </message>
    <message>
        <source>{name} leaves {count} of {months} months blank. Fill them in, with 0 where it is 0.</source>
        <translation>{name} 的 {months} 个月里有 {count} 个月没有填。补上，为零的填 0。</translation>
    </message>
    <message>
        <source>In {name} “{text}” is no figure of this metric. Put it right there and read it again.</source>
        <translation>{name} 里的“{text}”不是该指标的数字。改好后重新读取。</translation>
    </message>
    <message>
        <source>{name}: this target is agreed already. Leave the file out, or revise it.</source>
        <translation>{name}：该目标已核定。去掉这个文件，或修订目标。</translation>
    </message>
    <message>
        <source>{name} is a second sheet of the same person. Leave one of them out.</source>
        <translation>{name} 是同一个人的第二份申报表。去掉其中一份。</translation>
    </message>
    <message>
        <source>No sheet was made: nobody has a target for {year} that is not agreed yet. Set targets first.</source>
        <translation>没有生成申报表：{year} 年度没有尚未核定的目标。先设定目标。</translation>
    </message>
    <message>
        <source>No letter was made: nothing is agreed with {unit} for {year}. Agree it first.</source>
        <translation>没有生成责任书：{unit} {year} 年度还没有核定的目标。先核定目标。</translation>
    </message>
    <message>
        <source>“{name}” cannot be compared between people: choose a metric that adds up and of which more is better.</source>
        <translation>“{name}”不能在人员之间比较：换一个可以累加、越高越好的指标。</translation>
    </message>
    <message>
        <source>The plan was agreed on {day}, so there is none of an earlier day. Name a later one.</source>
        <translation>计划在 {day} 核定，更早的日子还没有计划。改用之后的日期。</translation>
    </message>
    <message>
        <source>{day} is still to come. Name a day up to today, or “now”.</source>
        <translation>{day} 还没有到。改用今天或之前的日期，或写 now。</translation>
    </message>
    <message>
        <source>The plan cannot be looked at as “{text}”. Write original, now, a day (2026-08-28) or one scenario: {candidates}.</source>
        <translation>没有叫“{text}”的计划。可写 original（原计划）、now（现行）、日期（2026-08-28）或一个方案：{candidates}。</translation>
    </message>
    <message>
        <source>Lines were taken away meanwhile; the list is shown anew.</source>
        <translation>其间有明细被删除；列表将重新显示。</translation>
    </message>
    <message>
        <source>{name} is the unit itself; nothing was changed: name the person who leads it.</source>
        <translation>{name}就是这个单元本身；什么都没有改：写负责人的姓名。</translation>
    </message>
    <message>
        <source>Column {place} of “{sheet}” was “{was}” and is “{now}” now: columns were moved or renamed. Nothing was imported: put them back as they were sent, or make the sheet anew.</source>
        <translation>“{sheet}”第 {place} 列原为“{was}”，现在是“{now}”：列被移动或改名。没有导入任何内容：恢复成发出时的样子，或重新生成填报表。</translation>
    </message>
    <message>
        <source>Row {row} of “{sheet}” says “{now}”, but its figures are those of “{was}”: names, dates or rows were moved apart. Nothing was imported: put them back as they were sent, or make the sheet anew.</source>
        <translation>“{sheet}”第 {row} 行写着“{now}”，但这些数字属于“{was}”：姓名、日期或行被错开。没有导入任何内容：恢复成发出时的样子，或重新生成填报表。</translation>
    </message>
    <message>
        <source>{unit} cannot be asked for the rest: nothing is left, it does not stand beside, or it has agreed its target; nothing was changed.</source>
        <translation>不能由{unit}承接剩余部分：没有剩余，或它不是相邻单元，或它的目标已核定；没有改动任何内容。</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Stopping the import</source>
        <translation>正在停止导入</translation>
    </message>
    <message>
        <source>It was written before it could be stopped. Undo (Ctrl+Z) takes it back.</source>
        <translation>来不及停止，已经写入。撤销（Ctrl+Z）即可收回。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. Choose the encoding it comes in.</source>
        <translation>文件没有说明文字的编码。可选择它所用的编码。</translation>
    </message>
    <message>
        <source>Import a table of actuals</source>
        <translation>导入实绩表</translation>
    </message>
    <message>
        <source>CSV, XLSX, XLS or ODS from the accounting program or the CRM, as it is. Drop the file here, choose it, or paste a table. Nothing is imported before the last step.</source>
        <translation>财务软件或 CRM 导出的 CSV、XLSX、XLS、ODS，原样即可。把文件拖到这里、选择文件，或粘贴表格。最后一步之前不会导入任何内容。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>A table of actuals</source>
        <translation>实绩表</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>表格 ({endings})</translation>
    </message>
    <message>
        <source>There is no table on the clipboard: copy one with its header, then paste it here.</source>
        <translation>剪贴板上没有表格：先连同表头一起复制，再粘贴到这里。</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Page, unit or metric</source>
        <translation>页面、组织单元或指标</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>FunnelBar</name>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>后移</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>Follow the people</source>
        <translation>随人员合计</translation>
    </message>
    <message>
        <source>All in proportion</source>
        <translation>同比例调整</translation>
    </message>
    <message>
        <source>By headroom</source>
        <translation>按余量分摊</translation>
    </message>
    <message>
        <source>Keep as reserve</source>
        <translation>留作预留</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Chance then</source>
        <translation>届时把握</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>What is agreed stays.</source>
        <translation>已核定的不变。</translation>
    </message>
    <message>
        <source>The upper end of what eight of ten such years reach; type another limit.</source>
        <translation>八成区间的上端；可另填上限。</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未落实</translation>
    </message>
</context>
<context>
    <name>GapDock</name>
    <message>
        <source>choose a way</source>
        <translation>选办法</translation>
    </message>
    <message>
        <source>use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>another limit in “Up to”</source>
        <translation>在“上限”列改上限</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the gap of {unit}</source>
        <translation>补齐{unit}的缺口</translation>
    </message>
    <message>
        <source>{offered} of {target}: {gap} short. Grey has not answered and stands as handed down.</source>
        <translation>合计 {offered}，目标 {target}，差 {gap}。灰色的尚未交回，按下达数计。</translation>
    </message>
    <message>
        <source>{offered} of {target}: {gap} more. Grey has not answered and stands as handed down.</source>
        <translation>合计 {offered}，目标 {target}，多出 {gap}。灰色的尚未交回，按下达数计。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>分布方法</translation>
    </message>
    <message>
        <source>Use “{way}”</source>
        <translation>采用“{way}”</translation>
    </message>
    <message>
        <source>Sentence for everybody whose figure changes</source>
        <translation>写给数字有变的每个人的一句话</translation>
    </message>
    <message>
        <source>What the reserve is called</source>
        <translation>预留的名称</translation>
    </message>
    <message>
        <source>Why the target of {unit} changes</source>
        <translation>{unit}的目标为何更改</translation>
    </message>
    <message>
        <source>Above the limit: {names}</source>
        <translation>超过上限：{names}</translation>
    </message>
    <message>
        <source>The target becomes {amount}.</source>
        <translation>目标改为 {amount}。</translation>
    </message>
    <message>
        <source>This way does not add up with what is agreed. Choose another one.</source>
        <translation>这个办法与已核定的数字对不上，换一个办法。</translation>
    </message>
    <message>
        <source>The limits leave {amount} unplaced: raise one of them, or choose another way.</source>
        <translation>按上限还有 {amount} 无法落实：提高某人的上限，或换一个办法。</translation>
    </message>
    <message>
        <source>Everybody below is agreed and {amount} are left: revise one, or keep a reserve.</source>
        <translation>下属都已核定，还差 {amount}：修订其中一个，或留作预留。</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>More than {most} cells are not copied: Ctrl+Shift+E writes the table to a file.</source>
        <translation>超过 {most} 个单元格时不复制：按 Ctrl+Shift+E 可把表格写入文件。</translation>
    </message>
    <message>
        <source>{taken} of {all} written; not found here: {names}</source>
        <translation>{all} 个中写入了 {taken} 个；此处没有：{names}</translation>
    </message>
    <message>
        <source>Nothing here needs attention.</source>
        <translation>这里没有需要处理的。</translation>
    </message>
    <message numerus="yes">
        <source>Sum {sum} · average {average} · %n figures</source>
        <translation>
            <numerusform>合计 {sum} · 平均 {average} · %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n 个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{taken} of {all} written, %n need attention</source>
        <translation>
            <numerusform>{all} 个中写入了 {taken} 个，%n 个需要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells written</source>
        <translation>
            <numerusform>已写入 %n 个单元格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Setup shapes the company. Up and Down choose a part in the list, Tab goes into it. Every change is saved at once and can be undone.</source>
        <translation>“设置”管理公司。上下键选择列表中的部分，Tab 进入。每处改动立即保存，并且可以撤销。</translation>
    </message>
    <message>
        <source>What the business counts. Space takes a metric into use or out of use; nothing is deleted by that. Enter goes to its definition. How a metric adds up and its decimals stay once it has figures.</source>
        <translation>公司统计什么。空格键启用或停用指标，不会因此删除任何内容；回车键进入定义。指标一旦有数据，汇总方式和小数位就不再改变。</translation>
    </message>
    <message>
        <source>Segments cut all figures a second time: by product line, by customer group, by channel. Entries stand on those that have nothing below them. A segment with figures is renamed, never moved or taken away.</source>
        <translation>细分把所有数据再切一次：按产品线、客户群或渠道。实绩记在最下级的细分上。已有数据的细分可以改名，不能移动或移除。</translation>
    </message>
    <message>
        <source>The company: its name, its currency, its fiscal year, and the lines by which a status is called. A field is saved when you leave it. The fiscal year changes from a future year on; years that have begun stay.</source>
        <translation>公司：名称、货币、财年，以及判断状态的界线。离开字段即保存。财年只能从以后的年度改起；已经开始的年度不变。</translation>
    </message>
    <message>
        <source>A backup is made by itself before the first change of a day, every half hour of work and at closing. All of two days are kept, then one a day, a week, a month. Going back makes a backup of what is there first.</source>
        <translation>系统会在每天第一次改动之前、工作中每半小时以及关闭时自动备份。两天内的备份全部保留，之后每天、每周、每月各留一个。恢复之前会先备份当前内容。</translation>
    </message>
    <message>
        <source>Desks say who sits here: the name stands in the history from the next edit on, the role says what Home shows first. It is not a login: nobody is kept out, and whoever may open the file may change everything.</source>
        <translation>岗位说明谁在此工作：从下一次改动起，姓名记入历史；角色决定首页先显示什么。它不是登录：不会拦住任何人，能打开文件的人都可以修改全部内容。</translation>
    </message>
    <message>
        <source>One metric is typed day by day here, as calls and visits are kept. Days that nobody works owe nothing. The sum of the month stands first.</source>
        <translation>这里按天录入一个指标，例如电话和拜访。非工作日不用录入。当月合计在最前面。</translation>
    </message>
    <message>
        <source>A month is typed here like in a spreadsheet: a figure and Enter goes down, Tab goes right. 3.5万, 12k, (1,200) and sums such as =186,400+12,800 are understood. Alt+Enter shows the entries of a figure.</source>
        <translation>像电子表格一样录入一个月：输入后按 Enter 到下一行，按 Tab 到右一格。可以写 3.5万、12k、(1,200)，也可以写 =186,400+12,800 这样的算式。按 Alt+Enter 看一个数由哪些明细组成。</translation>
    </message>
    <message>
        <source>Actuals are what was achieved: dated, signed entries. They are typed by month or by day, and every change is saved at once and can be undone.</source>
        <translation>实绩是已经做到的：带日期、有正负的明细。可以按月或按天录入，每次改动立即保存，也都能撤销。</translation>
    </message>
    <message>
        <source>Home says how the company stands and what waits at this desk: months to close, people without actuals, targets that are missing, packs to print. The list is worked out from the workbook; a line goes away when its cause is gone. Which lines come first depends on the role of who sits here.</source>
        <translation>首页说明公司目前的进展和这张桌上的待办：要结账的月份、没有实绩的人员、缺少的目标、可以打印的复盘材料。待办由工作簿算出，原因消失，这一行也就消失。先列哪些，取决于坐在这里的人是什么角色。</translation>
    </message>
    <message>
        <source>A month is closed when all its cells are entered and its totals agree with the ledger, or the difference has a reason. Closing freezes its figures. A closed month is reopened with a reason, the last one first.</source>
        <translation>一个月的单元格都已录入、总数与账面一致或差额写明了原因，就可以结账。结账后数字固定。反结账要写明原因，从最后结账的月份往回开。</translation>
    </message>
    <message>
        <source>A table from another program becomes entries in three steps: the file, what its columns mean, what it would change. What is open is asked once for each cause. All or nothing is imported, as one step that can be undone; the same file again changes nothing.</source>
        <translation>其他软件的表格分三步变成明细：选文件、对应各列、检查会有哪些改变。每个原因只问一次。要么全部导入，要么一行不导，整个导入可一次撤销；同一个文件再导入一次不会改变任何数字。</translation>
    </message>
    <message>
        <source>Review makes the review packs of a period as PDF files: for one unit, each person or each team, in English or Chinese. Choose the period above and the folder below, then Ctrl+Enter. The command line makes the same files.</source>
        <translation>“复盘”把一个期间的复盘材料生成为 PDF 文件：可为一个单元、每个人或每个团队，中文或英文。在上方选期间，在下方选文件夹，然后按 Ctrl+Enter。命令行生成的文件与此相同。</translation>
    </message>
    <message>
        <source>A plan says what is wanted of whom until when. Ctrl+Tab goes through its parts; what is chosen on one of them holds on all.</source>
        <translation>计划说明由谁在什么时候之前完成什么。Ctrl+Tab 依次切换各部分；在一处选定的内容对所有部分都有效。</translation>
    </message>
    <message>
        <source>The language of the screens, light or dark, and the size of texts belong to this computer, not to the workbook: a colleague with the same file keeps their own. The language of packs stands under Company.</source>
        <translation>界面语言、浅色或深色、文字大小都属于这台电脑，不属于工作簿：打开同一文件的同事保留自己的设置。复盘材料的语言在“公司”中设置。</translation>
    </message>
    <message>
        <source>Scenarios are plans beside the plan: a careful one, a bold one. Ctrl+D copies the one you stand on, with a growth for all or for single units; Enter opens it in the grid. The table shows what each asks of everybody and how likely that is, from history alone. Nothing but the plan is ever measured.</source>
        <translation>方案是放在计划旁边的另一种计划，例如保守的或冲刺的。Ctrl+D 复制当前方案，可给全体或个别单元加增长；Enter 在表格中打开它。表中列出每个方案对每个人的要求和把握，把握只来自历史。考核和监控始终只用计划。</translation>
    </message>
    <message>
        <source>The working calendar says which days are worked. Arrow keys go from day to day, Page Up and Page Down from month to month, with Ctrl from year to year. Space makes a day worked or closed, Ins closes several days, Del goes back to the announcement. The announcement of a provisional year is imported from a calendar file or a list. Pace and what is due follow at once; figures of closed months stay.</source>
        <translation>工作日历决定哪些天上班。方向键逐日移动，Page Up 和 Page Down 逐月移动，加 Ctrl 逐年移动。空格切换上班或停业，Ins 添加几天停业，Del 恢复原安排。暂行年份的放假安排可从日历文件或清单导入。进度和应完成数立即更新，已结账月份的数字不变。</translation>
    </message>
    <message>
        <source>What the plan asks of each, beside what each reached and how likely each target is. A warning stands here when those who did well are raised most: a good year then costs the one who had it, and people learn to hold back. Below are trials with the same total; Ctrl+Enter makes a scenario of one, and the plan stays as it is. People without a full year are named and are in no statistic.</source>
        <translation>方案向每个人要多少，旁边是各人做到多少、把握有多大。干得好的人加得最多时，这里会预警：好年景反而让本人吃亏，大家就学会留一手。下面是总数不变的试算，Ctrl+Enter 把其中一种做成方案，现有方案不变。不满一年的人列出姓名，不计入统计。</translation>
    </message>
    <message>
        <source>What was changed in the plan since it was agreed, newest first, with its reason in full. A revision that came when four fifths of the working days had gone is marked late, and its period is shown on both targets. The last line is the plan as it was agreed. Nothing here can be deleted: a wrong revision is answered by another one.</source>
        <translation>计划核定以来的改动，新的在前，原因全文列出。工作日已过五分之四才做的修订标为逾期修订，该期按新旧两个目标并列显示。最后一行是核定时的计划。这里什么都不能删：改错了，就再修订一次。</translation>
    </message>
    <message>
        <source>Adjust is where targets that no longer fit are changed, with the reason. This version works out no suggestions. A target is revised in the grid of Plan, which asks for the reason and keeps what was agreed.</source>
        <translation>“调整”用来修改不再合适的目标，并写明理由。这个版本不计算调整建议。在“目标”的表格里修订目标，系统会要求写明理由，并保留原核定的数字。</translation>
    </message>
    <message>
        <source>Every figure goes back to dated lines. They are typed over in place; Ins begins a new one with what stands in the current line, Ctrl+R records a refund, Del takes a line away. Alt+Enter leads to who shares it. Lines stand under the import that brought them; Ctrl+Del takes that back as a whole.</source>
        <translation>每个数字都来自带日期的明细。明细可以直接改写；Ins 以当前行的内容新建一条，Ctrl+R 记一笔退款，Del 删去一条，Alt+Enter 查看由谁分摊。明细列在带来它的导入之下；Ctrl+Del 整批撤销那次导入。</translation>
    </message>
    <message>
        <source>Monitor shows the scorecard of one unit for one period: target, actual, difference and attainment of every metric. Below it stand the units of the tree and the months of the year for the chosen metric. What a target was when it was agreed is said below the scorecard and month by month where it was revised since; a triangle beside a target says that its revision came late.</source>
        <translation>监控显示一个单元在一个期间的评分表：各项指标的目标、实绩、差额和达成率。下方是组织树中的各单元，以及所选指标全年各月的数字。目标核定后修订过的，评分表下方和逐月表中都写明核定时的目标；目标旁的三角表示修订时已经逾期。</translation>
    </message>
    <message>
        <source>The targets of a year by unit and month. Type a month, or a year&apos;s figure: it asks how it is spread over its months. Enter takes what is offered, and so does typing on; where several are pasted, months keep their shape, or are spread as chosen above. Alt+V goes to the exact value above the grid. Alt+L shows what the signs mean. Under a parent with a target of its own stands what those below it do not cover. Ctrl+Shift+D splits a target among them: what you type there is kept, the rest is balanced, and nothing is written before Ctrl+Enter; Alt+Up and Alt+Down make it higher and lower. After a change, Ctrl+Shift+R lets the others share the rest, Ctrl+Shift+U lets the target above follow, and Ctrl+Shift+T makes a sum a target of its own. Ctrl+L locks a month, so that nothing but typing changes it. What is agreed changes only with a reason.</source>
        <translation>各单元各月的目标。可填月份，也可填全年：填全年时会询问如何分摊到各月，按 Enter 采用所选方式，直接接着输入也一样；一次粘贴多个时，已有月份的保持原有分布，没有的按上方所选方式分摊。Alt+V 到表格上方填精确数值，Alt+L 说明各种符号。上级有自己的目标时，下面一行是下级没有覆盖的差额。Ctrl+Shift+D 把目标分解给下级：填的数保持不变，其余自动配平，按 Ctrl+Enter 才写入；Alt+↑ 和 Alt+↓ 调整其高度。改动之后，Ctrl+Shift+R 让其他人分摊其余，Ctrl+Shift+U 让上级目标跟着改，Ctrl+Shift+T 把合计定为自己的目标。Ctrl+L 锁定月份，锁定后只有直接填写才会改变。已核定的目标须写明理由才能改。</translation>
    </message>
    <message>
        <source>A target in five steps: whose and of what, how much and from where, whether it can be reached, what it is for and until when. Each step begins with what the workbook suggests, so that a target is made in a minute. Alt+1 to Alt+6 go to a step, Ctrl+Enter goes on and saves at the end; a red light asks for a written reason before the target is agreed. An activity may be typed as 8/day, 40/week or 30/month, here, in the grid and on the command line: the working calendar makes months of it.</source>
        <translation>分五步定一个目标：谁的、什么指标，从多少到多少，能不能做到，为了什么，到什么时候。每一步先给出工作簿的建议，一分钟就能定好一个目标。Alt+1 到 Alt+6 转到某一步，Ctrl+Enter 下一步，最后保存；有红灯时，核定之前要写明理由。活动量可以写成 8/天、40/周或 30/月，这里、表格里和命令行都行，按工作日历折算到各月。</translation>
    </message>
    <message>
        <source>What is handed down to each, what they propose, and what is agreed. Type into “Proposed” what somebody said; beside a figure that waits for you a typed one goes back as a counter, with a sentence why. Ctrl+Enter accepts, Alt+K keeps what was handed down, F8 goes to the next that waits, Alt+O shows what the current person sees, Ctrl+P prints the letters to sign. What is agreed is the target from then on and changes by revisions only.</source>
        <translation>这里列出给每人下达的目标、本人的申报和核定的数字。别人口头报来的数字填在“申报”列；如果该行正等你答复，填入的数字就作为回复发回，须写一句理由。Ctrl+Enter 接受申报，Alt+K 维持下达数，F8 跳到下一个待答复的人，Alt+O 看当前这个人所见，Ctrl+P 打印待签的责任书。核定之后即为目标，只能按修订更改。</translation>
    </message>
    <message>
        <source>The org tree as of a day. Somebody who moves keeps what was earned before; the targets of the months to come go along. Ins adds a person, Shift+Ins a team or region, Ctrl+M moves from a day on, Ctrl+Shift+M merges, Shift+Del ends. Each says before what it does. Enter on a team opens its fields, among them who leads it. Nothing with figures is ever deleted: it ends.</source>
        <translation>某一天的组织架构。调动的人保留此前的业绩，今后各月的目标随人走。Ins 新增人员，Shift+Ins 新增团队或大区，Ctrl+M 从某日起调动，Ctrl+Shift+M 合并，Shift+Del 终止；每一项都会先说明影响。在团队上按 Enter 可填写负责人。有数据的单元不会被删除，只会终止。</translation>
    </message>
</context>
<context>
    <name>HistoryHead</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Revised by</source>
        <translation>修订人</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Standing on both plans</source>
        <translation>按两个计划看进展</translation>
    </message>
    <message>
        <source>Changed units</source>
        <translation>有变动的单元</translation>
    </message>
    <message>
        <source>No unit’s target of this metric differs.</source>
        <translation>这个指标的目标没有任何变动。</translation>
    </message>
    <message>
        <source>This writes another revision, in open months; the first one stays in the history.</source>
        <translation>会在未关账的月份再写一次修订；原来的修订留在记录里。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{old} → {new} on {day} by {who}, from {month}. Closed months stay.</source>
        <translation>{old} → {new}，{day}由{who}修订，自{month}起。已关账的月份不变。</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Raised {count}</source>
        <translation>调增 {count}</translation>
    </message>
    <message>
        <source>Lowered {count}</source>
        <translation>调减 {count}</translation>
    </message>
    <message>
        <source>Late {count}</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>Moved {count}</source>
        <translation>调动 {count}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Reading the history of the plan</source>
        <translation>正在读取计划的修订记录</translation>
    </message>
    <message>
        <source>give the reason</source>
        <translation>提交原因</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>the target in the grid</source>
        <translation>到表格中看目标</translation>
    </message>
    <message>
        <source>next late one</source>
        <translation>下一个逾期修订</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>both plans</source>
        <translation>两个计划</translation>
    </message>
    <message>
        <source>No revision came late.</source>
        <translation>没有逾期修订。</translation>
    </message>
    <message>
        <source>This was not worked out</source>
        <translation>没有算出来</translation>
    </message>
    <message>
        <source>Choose the year or the metric again.</source>
        <translation>重新选择年度或指标。</translation>
    </message>
    <message>
        <source>Revisions of the plan</source>
        <translation>计划的修订</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Choose another filter above: All has the rest.</source>
        <translation>在上面换一个筛选：其余的在“全部”里。</translation>
    </message>
    <message>
        <source>Nothing is agreed for this year yet</source>
        <translation>这一年还没有核定任何目标</translation>
    </message>
    <message>
        <source>The history begins when targets are agreed. From then on every change needs a reason.</source>
        <translation>目标核定后才有记录。从那时起，每次改动都要写明原因。</translation>
    </message>
    <message>
        <source>Nothing here can be deleted</source>
        <translation>这里什么都不能删</translation>
    </message>
    <message>
        <source>Choose a revision: moves are changed in Setup.</source>
        <translation>选一条修订：人员调动在“设置”中更改。</translation>
    </message>
    <message>
        <source>Its months are closed, or were revised again since.</source>
        <translation>它的月份已关账，或之后又修订过。</translation>
    </message>
</context>
<context>
    <name>Holiday</name>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Chinese New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Chinese New Year</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Chinese New Year Extended Holiday</source>
        <translation>春节延长假期</translation>
    </message>
    <message>
        <source>Tomb-Sweeping Day</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Labor Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Waiting at this desk</source>
        <translation>这张桌上的待办</translation>
    </message>
    <message>
        <source>Working out the figures</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>For agreement</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Teams and people carry targets and actuals.</source>
        <translation>目标和实绩都记在团队和人员名下。</translation>
    </message>
    <message>
        <source>Choose what is counted: revenue, new customers, visits, or your own.</source>
        <translation>选好要统计什么：销售额、新增客户、拜访，或自定义指标。</translation>
    </message>
    <message>
        <source>Without a target no actual is met or missed.</source>
        <translation>没有目标，就说不上达成或未达成。</translation>
    </message>
    <message>
        <source>With the first month the scorecard begins.</source>
        <translation>录入第一个月，评分表就有内容了。</translation>
    </message>
    <message>
        <source>Closing fixes the figures for reviews and packs.</source>
        <translation>结账后，复盘和复盘材料用的数字就固定了。</translation>
    </message>
    <message>
        <source>The entered figures less the ledger&apos;s total.</source>
        <translation>已录入数减去账面合计。</translation>
    </message>
    <message>
        <source>The year begins on {day}.</source>
        <translation>新年度从{day}开始。</translation>
    </message>
    <message>
        <source>No days off are announced in it; it follows the usual week.</source>
        <translation>当年的放假安排尚未公布，暂按常规工作周计算。</translation>
    </message>
    <message>
        <source>The workbook itself is safe. Make a backup by hand.</source>
        <translation>工作簿本身没有问题。可以手动备份一次。</translation>
    </message>
    <message>
        <source>Nobody is in the org tree yet</source>
        <translation>组织架构里还没有人</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>暂不选指标</translation>
    </message>
    <message>
        <source>No targets for {year} yet</source>
        <translation>{year}还没有目标</translation>
    </message>
    <message>
        <source>No actuals yet</source>
        <translation>还没有实绩</translation>
    </message>
    <message>
        <source>{metric} differs from the ledger in {month}: {amount}</source>
        <translation>{month}{metric}与账面不符：{amount}</translation>
    </message>
    <message>
        <source>The calendar of {count} is provisional</source>
        <translation>{count} 年日历暂行</translation>
    </message>
    <message>
        <source>The last backup could not be made</source>
        <translation>上一次备份没有做成</translation>
    </message>
    <message>
        <source>no suggestions yet</source>
        <translation>还没有建议</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>no verdict yet</source>
        <translation>还没有结论</translation>
    </message>
    <message>
        <source>The fiscal year so far, {months}. {counted}</source>
        <translation>本财年至今（{months}）。{counted}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>{months} {year}</source>
        <translation>{year}年{months}</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}：{what}</translation>
    </message>
    <message>
        <source>{month} is not closed</source>
        <translation>{month}尚未结账</translation>
    </message>
    <message>
        <source>differs from the ledger</source>
        <translation>与账面不符</translation>
    </message>
    <message>
        <source>no actuals yet</source>
        <translation>还没有实绩</translation>
    </message>
    <message>
        <source>{year}: no targets</source>
        <translation>{year}：没有目标</translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months open</source>
        <translation>
            <numerusform>%n 个月未结账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n 个未达成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n 个接近</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n 个达成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people missing</source>
        <translation>
            <numerusform>%n 人缺实绩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months are not closed, the last one is {month}</source>
        <translation>
            <numerusform>%n 个月尚未结账，最近的是{month}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no actuals in {month}</source>
        <translation>
            <numerusform>{month}有 %n 人没有实绩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics behind</source>
        <translation>
            <numerusform>%n 个指标滞后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics are complete up to {day} only</source>
        <translation>
            <numerusform>%n 个指标的数据只到{day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a target</source>
        <translation>
            <numerusform>%n 个没有目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units have no target of their own in {year}</source>
        <translation>
            <numerusform>%n 个单元在{year}没有自己的目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n 份申报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The targets of %n units are looked at today</source>
        <translation>
            <numerusform>今天要看 %n 个组织单元的目标进度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 个要看进度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals wait for an answer</source>
        <translation>
            <numerusform>%n 份申报等待答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review packs for {month} can be printed</source>
        <translation>
            <numerusform>{month}有 %n 份复盘材料可以打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packs to print</source>
        <translation>
            <numerusform>%n 份材料可打印</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Waiting at your desk</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Nothing is waiting at this desk</source>
        <translation>这张桌上没有待办</translation>
    </message>
    <message>
        <source>What falls due next will stand here in time.</source>
        <translation>到期的事项会按时出现在这里。</translation>
    </message>
    <message>
        <source>Where we are</source>
        <translation>目前进展</translation>
    </message>
    <message>
        <source>No metric has a verdict yet: a target or an actual is missing.</source>
        <translation>还没有指标能下结论：缺目标或缺实绩。</translation>
    </message>
    <message>
        <source>{company} has no figures yet</source>
        <translation>{company}还没有数字</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>The lines below say what comes first.</source>
        <translation>先做什么，看下面的待办。</translation>
    </message>
    <message>
        <source>Up to four metrics stand here once they have targets or actuals.</source>
        <translation>有了目标或实绩，这里最多显示四个指标。</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>最近操作</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>一行也没有导入。</translation>
    </message>
    <message>
        <source>Read by the layout “{name}”.</source>
        <translation>按导入模板“{name}”读取。</translation>
    </message>
    <message>
        <source>Read as: {how}.</source>
        <translation>读取方式：{how}。</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. Removed: {removed}. As before: {unchanged}.</source>
        <translation>新增：{new}。修改：{changed}。移除：{removed}。不变：{unchanged}。</translation>
    </message>
    <message>
        <source>New units: {names}.</source>
        <translation>新单元：{names}。</translation>
    </message>
    <message>
        <source>{metric}: rounding the lines changed the sum by {difference}.</source>
        <translation>{metric}：逐行舍入使合计相差 {difference}。</translation>
    </message>
    <message>
        <source>More than a fifth of what was there changes.</source>
        <translation>原有内容有五分之一以上会改变。</translation>
    </message>
    <message>
        <source>Row {row}: the file says that “{column}” adds up to {says}; its rows make {makes}.</source>
        <translation>第 {row} 行：文件说“{column}”合计 {says}，各行加起来是 {makes}。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: {sentence}</source>
        <translation>{sheet}，第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>encoding {value}</source>
        <translation>编码 {value}</translation>
    </message>
    <message>
        <source>columns separated by {value}</source>
        <translation>列分隔符为{value}</translation>
    </message>
    <message>
        <source>sheet {value}</source>
        <translation>工作表 {value}</translation>
    </message>
    <message>
        <source>heads in row {value}</source>
        <translation>表头在第 {value} 行</translation>
    </message>
    <message>
        <source>numbers as {value}</source>
        <translation>数字格式 {value}</translation>
    </message>
    <message>
        <source>dates as {value}</source>
        <translation>日期格式 {value}</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>upright strokes</source>
        <translation>竖线</translation>
    </message>
    <message numerus="yes">
        <source>%n entries gone.</source>
        <translation>
            <numerusform>已移除 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were changed since and stay.</source>
        <translation>
            <numerusform>%n 条记录之后有过修改，予以保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read.</source>
        <translation>
            <numerusform>读取 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated after today, the first on {date}.</source>
        <translation>
            <numerusform>%n 笔明细的日期在今天之后，最早的是{date}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems:</source>
        <translation>
            <numerusform>%n 个问题：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out because they are sums.</source>
        <translation>
            <numerusform>%n 行是合计，没有导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries lie before or after their person&apos;s employment.</source>
        <translation>
            <numerusform>%n 条实绩在该人员入职之前或离职之后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of earlier imports on these days are no longer in the file. They stay.</source>
        <translation>
            <numerusform>以前导入的这些日期的 %n 条记录已不在文件里，仍然保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems more.</source>
        <translation>
            <numerusform>另有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: %n entries, {total} in all.</source>
        <translation>
            <numerusform>{metric}：%n 条，合计 {total}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n entries</source>
        <translation>
            <numerusform>导入 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>title, skipped</source>
        <translation>标题，跳过</translation>
    </message>
    <message>
        <source>empty, skipped</source>
        <translation>空行，跳过</translation>
    </message>
    <message>
        <source>header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>sum row, skipped</source>
        <translation>合计行，跳过</translation>
    </message>
    <message>
        <source>will be imported</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>changes {was}</source>
        <translation>替换原值 {was}</translation>
    </message>
    <message>
        <source>in the workbook already, skipped</source>
        <translation>已在工作簿中，跳过</translation>
    </message>
    <message>
        <source>no longer in the file; it stays</source>
        <translation>文件中已没有，保留</translation>
    </message>
    <message>
        <source>no longer in the file; it is taken out</source>
        <translation>文件中已没有，将删除</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应为</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Seen in the file</source>
        <translation>文件中的依据</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Person or unit</source>
        <translation>人员或单元</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>what it becomes</source>
        <translation>对应为什么</translation>
    </message>
    <message>
        <source>next in doubt</source>
        <translation>下一个疑问</translation>
    </message>
    <message>
        <source>count something else</source>
        <translation>再统计一项</translation>
    </message>
    <message>
        <source>do not use</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>skip a row</source>
        <translation>跳过此行</translation>
    </message>
    <message>
        <source>answer, then import</source>
        <translation>先答复，再导入</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>{file}: {new} new, {changed} changed, {same} were there already. Ctrl+Z takes it back.</source>
        <translation>{file}：新增 {new}，变更 {changed}，原已有 {same}。Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>ImportColumn</name>
    <message>
        <source>Person or unit</source>
        <translation>人员或单元</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>look</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>No column says who: choose one, or say that all rows belong to one person.</source>
        <translation>没有一列说明是谁：选择一列，或指定所有行都属于一个人。</translation>
    </message>
    <message>
        <source>No column says when: choose one.</source>
        <translation>没有一列说明日期：选择一列。</translation>
    </message>
    <message>
        <source>No column says how much: choose one, or count the rows.</source>
        <translation>没有一列说明数额：选择一列，或按行数计。</translation>
    </message>
    <message>
        <source>Nothing says which metric the amounts are for: choose one.</source>
        <translation>没有说明金额属于哪个指标：选择一个。</translation>
    </message>
    <message>
        <source>The months do not say their year: choose it.</source>
        <translation>月份没有写明年份：选择年份。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>“{sample}” can be read in more than one way</source>
        <translation>“{sample}”有不止一种读法</translation>
    </message>
    <message>
        <source>{known} of {names} known</source>
        <translation>认出 {known} 个，共 {names} 个</translation>
    </message>
    <message>
        <source>different in every row</source>
        <translation>每行都不同</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blank in %n rows</source>
        <translation>
            <numerusform>%n 行为空</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>大区</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>How it adds up</source>
        <translation>怎样汇总</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>choose a metric</source>
        <translation>选择指标</translation>
    </message>
    <message>
        <source>Sum of values</source>
        <translation>数值之和</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>个数</translation>
    </message>
</context>
<context>
    <name>Landings</name>
    <message>
        <source>Working out the landings</source>
        <translation>正在推算全年预计</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>A large change is being written. Everything before it is in the file. Wait until it is done, or give it up: nothing of it stays, unless it is done in the meantime.</source>
        <translation>正在写入一项较大的改动。此前的内容都已在文件中。可以等它完成，也可以放弃：除非这期间已经写完，否则什么都不会留下。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Give it up and close</source>
        <translation>放弃并关闭</translation>
    </message>
    <message>
        <source>“{typed}” was typed and is not saved. Everything else is in the file. Go back to mend it, or close without it.</source>
        <translation>输入的“{typed}”没有保存。其余内容都已存进文件。可以返回修改，也可以放弃这一项直接关闭。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>放弃并关闭</translation>
    </message>
</context>
<context>
    <name>LeavingBar</name>
    <message>
        <source>This target is not saved yet.</source>
        <translation>这个目标还没有保存。</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续修改</translation>
    </message>
</context>
<context>
    <name>LedgerSearch</name>
    <message>
        <source>One entry of exactly this amount stands just outside the month: {name}, {date}, {amount}.</source>
        <translation>恰好有一条同额记录落在本月之外：{name}，{date}，{amount}。</translation>
    </message>
    <message>
        <source>Two entries are alike: {name}, {amount}, on {date} and on {other}. Entered twice?</source>
        <translation>有两条相同的记录：{name}，{amount}，日期为 {date} 和 {other}。是否录了两次？</translation>
    </message>
    <message>
        <source>With the other sign it agrees: {name}, {date}, {amount} would be {becomes}.</source>
        <translation>正负号反过来就相符：{name}，{date}，{amount} 应为 {becomes}。</translation>
    </message>
    <message>
        <source>With two digits swapped it agrees: {name}, {date}, {amount} would be {becomes}.</source>
        <translation>对调两个数字就相符：{name}，{date}，{amount} 应为 {becomes}。</translation>
    </message>
    <message>
        <source>With the decimal point one place further it agrees: {name}, {date}, {amount} would be {becomes}.</source>
        <translation>小数点移一位就相符：{name}，{date}，{amount} 应为 {becomes}。</translation>
    </message>
    <message>
        <source>{name} has no entry this month and had exactly this amount the month before: {becomes}.</source>
        <translation>{name}本月没有记录，上月恰好是这个金额：{becomes}。</translation>
    </message>
    <message>
        <source>One entry has exactly this amount: {name}, {date}, {amount}.</source>
        <translation>有一条记录恰好是这个金额：{name}，{date}，{amount}。</translation>
    </message>
    <message>
        <source>Two entries make exactly this amount: {name}, {date}, {amount}, and {second}, {other}, {rest}.</source>
        <translation>两条记录合起来恰好是这个金额：{name}，{date}，{amount}；{second}，{other}，{rest}。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What the signs mean (Alt+L)</source>
        <translation>符号说明（Alt+L）</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Target letter · No. {number}</source>
        <translation>目标责任书 · 编号 {number}</translation>
    </message>
    <message>
        <source>Two copies, one for each side · {number} · produced {day} from {file}</source>
        <translation>一式两份，责任人与公司各执一份 · {number} · {day}由 {file} 生成</translation>
    </message>
    <message>
        <source>Target letter {year}</source>
        <translation>{year} 年度目标责任书</translation>
    </message>
    <message>
        <source>{number}  {title}</source>
        <translation>{number}、{title}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>where figures and words differ, the words hold</source>
        <translation>大小写不一致时以大写为准</translation>
    </message>
    <message>
        <source>Amounts in words</source>
        <translation>金额大写</translation>
    </message>
    <message>
        <source>Spread over the months</source>
        <translation>月度分布</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>由近及远</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>{days} (public holidays of {year} not announced yet)</source>
        <translation>{days}（{year} 年放假安排尚未公布）</translation>
    </message>
    <message>
        <source>{name}, {code}</source>
        <translation>{name}，工号 {code}</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>{day}, version {version}, {by}</source>
        <translation>{day}，第 {version} 版，{by}</translation>
    </message>
    <message>
        <source>{day}, version {version}</source>
        <translation>{day}，第 {version} 版</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>{name} commits for {year} to the targets set out below.</source>
        <translation>{name}承担 {year} 年度下列各项目标。目标已经本人、直接上级和公司三方商定。</translation>
    </message>
    <message>
        <source>{name} commits for {year} to {metric1} of {amount1}, as set out below.</source>
        <translation>{name}承担 {year} 年度{metric1}目标 {amount1}，以及下列各项安排。目标已经本人、直接上级和公司三方商定。</translation>
    </message>
    <message>
        <source>{name} commits for {year} to {metric1} of {amount1} and {metric2} of {amount2}, as set out below.</source>
        <translation>{name}承担 {year} 年度{metric1}目标 {amount1}，{metric2}目标 {amount2}，以及下列各项安排。目标已经本人、直接上级和公司三方商定。</translation>
    </message>
    <message>
        <source>{currency} {amount}</source>
        <translation>{currency} {amount}</translation>
    </message>
    <message>
        <source>{amount} {currency} ({words})</source>
        <translation>{amount} {currency}（{words}）</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>日期&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;月&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Target before</source>
        <translation>原目标</translation>
    </message>
    <message>
        <source>Target now</source>
        <translation>现目标</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>{name}, {places}, {code}</source>
        <translation>{name}，{places}，工号 {code}</translation>
    </message>
    <message>
        <source>{name}, leads {units}</source>
        <translation>{name}，{units}负责人</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>直接上级</translation>
    </message>
    <message>
        <source>{number}  {condition}</source>
        <translation>{number}&#x3000;{condition}</translation>
    </message>
    <message>
        <source>The superior</source>
        <translation>直接上级</translation>
    </message>
    <message>
        <source>Signature, seal</source>
        <translation>签字、盖章</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>第{number}季度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Points = weight × attainment, which counts up to {cap}. Ratios are not added up.</source>
        <translation>得分 = 权重 × 达成率，每项达成率最高按 {cap} 计；比率各季不相加。</translation>
    </message>
    <message>
        <source>Points = weight × attainment, which counts up to {cap}.</source>
        <translation>得分 = 权重 × 达成率，每项达成率最高按 {cap} 计。</translation>
    </message>
    <message>
        <source>by quarter, added up from the months</source>
        <translation>按季度，由各月相加</translation>
    </message>
    <message>
        <source>Part of the year</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Target letter</source>
        <translation>目标责任书</translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}, %n working days</source>
        <translation>
            <numerusform>{first}至{last}，%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Actuals count as they stand in closed months; figures of open months are provisional.</source>
        <translation>实绩以已结账月份为准，未结账月份的数字为暂行。</translation>
    </message>
    <message>
        <source>A target is revised only with a written reason and only in months that are not closed; the old amount is kept beside the new one.</source>
        <translation>目标修订须写明理由，只改未结账的月份，原目标与新目标并列保留。</translation>
    </message>
    <message>
        <source>After a change of team, a month of leave or a great change of the market the months to come are agreed anew; past months stay.</source>
        <translation>换组、休假满一个月或市场有重大变化时，重新商定余下各月，已过各月不变。</translation>
    </message>
</context>
<context>
    <name>Logo</name>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Picture on packs</source>
        <translation>复盘材料上的图标</translation>
    </message>
    <message>
        <source>A picture for the packs</source>
        <translation>复盘材料用的图片</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>choose, at once</source>
        <translation>选择，立即生效</translation>
    </message>
    <message>
        <source>next choice</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>The size of texts changes when GoalDesk is started next.</source>
        <translation>文字大小在下次启动 GoalDesk 时改变。</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of texts, from the next start on</source>
        <translation>文字大小（下次启动起生效）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>All three belong to this computer and change no workbook. The packs of this workbook are printed in {language}; that is set under Company.</source>
        <translation>这三项只属于这台电脑，不改变任何工作簿。此工作簿的复盘材料以 {language} 打印，在“公司”中设置。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a workbook</source>
        <translation>打开工作簿</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Start from a spreadsheet</source>
        <translation>从电子表格开始</translation>
    </message>
    <message>
        <source>The backup is the workbook now. What was there before was kept as a backup.</source>
        <translation>已恢复到该备份。之前的内容已另存为备份。</translation>
    </message>
</context>
<context>
    <name>MeasurableStep</name>
    <message>
        <source>take this growth</source>
        <translation>用这个增长</translation>
    </message>
    <message>
        <source>more or less</source>
        <translation>加减</translation>
    </message>
    <message>
        <source>ten times as much</source>
        <translation>十倍加减</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>entries of the baseline</source>
        <translation>基准的实绩</translation>
    </message>
    <message>
        <source>so many a day</source>
        <translation>每天多少</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>换个说法</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>date, tax and credit belong to the metric and are changed in Setup</source>
        <translation>日期、含税和归属口径属于指标，在“设置”中修改</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>从哪里算起</translation>
    </message>
    <message>
        <source>Own baseline</source>
        <translation>自己填写的基准</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>基准从哪来</translation>
    </message>
    <message>
        <source>Open its entries</source>
        <translation>打开它的实绩</translation>
    </message>
    <message>
        <source>Entries of the baseline</source>
        <translation>基准的实绩</translation>
    </message>
    <message>
        <source>Periods before</source>
        <translation>以前各期</translation>
    </message>
    <message>
        <source>A click takes a period as own baseline.</source>
        <translation>单击某一期，即以它为基准。</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>定多少</translation>
    </message>
    <message>
        <source>type one, the others follow</source>
        <translation>填一个，另外两个自动算出</translation>
    </message>
    <message>
        <source>Round to</source>
        <translation>取整到</translation>
    </message>
    <message>
        <source>Where the figures will come from</source>
        <translation>以后的数字从哪来</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>由其他指标算出</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Another growth</source>
        <translation>换一个增长</translation>
    </message>
    <message>
        <source>Enter takes it</source>
        <translation>按 Enter 采用</translation>
    </message>
    <message>
        <source>Round to {step}</source>
        <translation>取整到 {step}</translation>
    </message>
    <message>
        <source>exactly {amount}</source>
        <translation>精确值 {amount}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>What this file counts</source>
        <translation>文件统计什么</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>and</source>
        <translation>并且</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Dated by</source>
        <translation>日期取自</translation>
    </message>
    <message>
        <source>Of column</source>
        <translation>所取的列</translation>
    </message>
    <message>
        <source>Remember this layout as</source>
        <translation>把此格式记为</translation>
    </message>
    <message>
        <source>Add units that are not in the workbook</source>
        <translation>添加工作簿中没有的单元</translation>
    </message>
    <message>
        <source>All rows belong to</source>
        <translation>所有行属于</translation>
    </message>
    <message>
        <source>Year of the months</source>
        <translation>月份所属年份</translation>
    </message>
    <message>
        <source>by column {name}</source>
        <translation>按“{name}”列</translation>
    </message>
    <message>
        <source>sum of {column}</source>
        <translation>{column}合计</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>number of different {column}</source>
        <translation>{column}去重计数</translation>
    </message>
    <message>
        <source>the cells of the table</source>
        <translation>表中各格</translation>
    </message>
    <message>
        <source>choose a metric</source>
        <translation>选择指标</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>number of different</source>
        <translation>去重计数</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>目标(&amp;T)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Result</source>
        <translation>业绩</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Weighted average</source>
        <translation>加权平均</translation>
    </message>
    <message>
        <source>adds up over units and months</source>
        <translation>按单元和月份相加</translation>
    </message>
    <message>
        <source>last level of the period</source>
        <translation>取期末水平</translation>
    </message>
    <message>
        <source>one sum over another</source>
        <translation>一个总和除以另一个</translation>
    </message>
    <message>
        <source>sum of values over their number</source>
        <translation>数值之和除以个数</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>entry by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>import and entry</source>
        <translation>导入和录入</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>ready to tick</source>
        <translation>勾选即可用</translation>
    </message>
    <message>
        <source>All sums first, then divided ({period}).</source>
        <translation>先求总和，再相除（{period}）。</translation>
    </message>
    <message>
        <source>An example, because there are no figures yet: all sums first, then divided. The average of the two people, {wrong}, is never used.</source>
        <translation>还没有数据，这里是例子：先求总和，再相除。两人的平均值 {wrong} 从不使用。</translation>
    </message>
    <message>
        <source>{category}, not in use: Space in the list ticks it</source>
        <translation>{category}，未启用：在列表中按空格键勾选</translation>
    </message>
    <message>
        <source>{months} {year}</source>
        <translation>{year}年{months}</translation>
    </message>
    <message>
        <source>no stages yet: a flow becomes one in its definition</source>
        <translation>还没有阶段：流量指标可在定义中设为阶段</translation>
    </message>
    <message>
        <source>{count} stages in order; conversion in {months}</source>
        <translation>{count} 个阶段依次排列；{months}的转化率</translation>
    </message>
    <message>
        <source>{count} stages in order; conversion in {months}, up to {day}</source>
        <translation>{count} 个阶段依次排列；{months}的转化率，截至{day}</translation>
    </message>
    <message>
        <source>{name} {reached}: {share} of {before}</source>
        <translation>{name} {reached}：{before}的 {share}</translation>
    </message>
    <message>
        <source>No metric is called “{text}”.</source>
        <translation>没有叫“{text}”的指标。</translation>
    </message>
    <message>
        <source>{used} of {count} in use</source>
        <translation>{count} 个中启用 {used} 个</translation>
    </message>
    <message>
        <source>plan {share}</source>
        <translation>计划 {share}</translation>
    </message>
    <message numerus="yes">
        <source>{category}, in use: %n entries, {targets}</source>
        <translation>
            <numerusform>{category}，已启用：%n 条实绩，{targets}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last level of {period}, added up over %n people. The sum of its months, {wrong}, is never used.</source>
        <translation>
            <numerusform>{period}的期末水平，%n 人相加。各月之和 {wrong} 从不使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sums first, then divided ({period}). The average of the %n people, {wrong}, is never used.</source>
        <translation>
            <numerusform>先求总和，再相除（{period}）。%n 人的平均值 {wrong} 从不使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added up over %n people and {months} ({period}).</source>
        <translation>
            <numerusform>%n 人、{months}相加（{period}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last level of {period}, added up over %n people.</source>
        <translation>
            <numerusform>{period}的期末水平，%n 人相加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Own metric</source>
        <translation>自有指标</translation>
    </message>
    <message>
        <source>New: it is there as soon as it has a name.</source>
        <translation>新建：填了名称就会存下来。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>显示的小数位</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>好的方向</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>跟踪频率</translation>
    </message>
    <message>
        <source>Score weight</source>
        <translation>评分权重</translation>
    </message>
    <message>
        <source>Complete to</source>
        <translation>完整至</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>is a stage</source>
        <translation>是一个阶段</translation>
    </message>
    <message>
        <source>In the dictionary</source>
        <translation>指标说明</translation>
    </message>
    <message>
        <source>printed at the end of every pack</source>
        <translation>印在每份材料的末尾</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>打印全部</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>as the name</source>
        <translation>与名称相同</translation>
    </message>
</context>
<context>
    <name>MetricSide</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>In use {count}</source>
        <translation>启用 {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Which metrics</source>
        <translation>显示哪些指标</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>edit the definition</source>
        <translation>编辑定义</translation>
    </message>
    <message>
        <source>own metric</source>
        <translation>自有指标</translation>
    </message>
    <message>
        <source>order of the stages</source>
        <translation>调整阶段顺序</translation>
    </message>
    <message>
        <source>print the dictionary</source>
        <translation>打印统计口径</translation>
    </message>
    <message>
        <source>move the stage</source>
        <translation>移动阶段</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一个字段</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Space ticks it; then its definition can be changed.</source>
        <translation>按空格键勾选后，就可以修改定义。</translation>
    </message>
    <message>
        <source>It is at the end of the funnel already.</source>
        <translation>它已经在漏斗的一端。</translation>
    </message>
    <message>
        <source>New conversions: {pairs}. Set their planned rates again.</source>
        <translation>新的转化：{pairs}。它们的计划转化率要重新设定。</translation>
    </message>
    <message>
        <source>Choose the two metrics; until then nothing is changed.</source>
        <translation>选择两个指标；选好之前不会改变任何内容。</translation>
    </message>
    <message>
        <source>Working out the figures</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Adds up as</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Own metric…</source>
        <translation>自有指标…</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>Search for a metric</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>{company} metric dictionary</source>
        <translation>{company} 统计口径</translation>
    </message>
    <message>
        <source>Print the metric dictionary</source>
        <translation>打印统计口径</translation>
    </message>
    <message>
        <source>Printing the metric dictionary</source>
        <translation>正在生成统计口径</translation>
    </message>
    <message>
        <source>The metric dictionary was written to “{path}”.</source>
        <translation>统计口径已写入“{path}”。</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Working out the figures</source>
        <translation>正在计算数字</translation>
    </message>
    <message>
        <source>The table is on the clipboard, with all decimals.</source>
        <translation>表格已复制到剪贴板，保留全部小数。</translation>
    </message>
    <message>
        <source>find a unit</source>
        <translation>查找单元</translation>
    </message>
    <message>
        <source>other period</source>
        <translation>换期间</translation>
    </message>
    <message>
        <source>other metric</source>
        <translation>换指标</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>drill down</source>
        <translation>展开下级</translation>
    </message>
    <message>
        <source>unit above</source>
        <translation>上级单元</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Units below</source>
        <translation>下级单元</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>The figures were not worked out</source>
        <translation>数字没有算出</translation>
    </message>
    <message>
        <source>Choose the unit or the period again.</source>
        <translation>重新选择单元或期间。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Target as agreed</source>
        <translation>核定时目标</translation>
    </message>
    <message>
        <source>Attainment on it</source>
        <translation>按核定时达成率</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>No metrics yet, so there is nothing to compare</source>
        <translation>还没有指标，无从比较</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>还没有单元</translation>
    </message>
    <message>
        <source>no actual</source>
        <translation>没有实绩</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>{change} against the target</source>
        <translation>与目标相差 {change}</translation>
    </message>
    <message>
        <source>{unit} reached {actual} of {target} in {metric}: {share}, {over} over the target.</source>
        <translation>{unit}的{metric}完成 {actual}，目标 {target}：达成率 {share}，超出 {over}。</translation>
    </message>
    <message>
        <source>{unit} reached its target of {target} in {metric} exactly.</source>
        <translation>{unit}的{metric}正好完成目标 {target}。</translation>
    </message>
    <message>
        <source>{unit} reached {actual} of {target} in {metric}: {share}, {short} short.</source>
        <translation>{unit}的{metric}完成 {actual}，目标 {target}：达成率 {share}，差 {short}。</translation>
    </message>
    <message>
        <source>{unit} stayed at {actual} in {metric}, under the limit of {target}.</source>
        <translation>{unit}的{metric}为 {actual}，在上限 {target} 以内。</translation>
    </message>
    <message>
        <source>{unit} came to {actual} in {metric}, {over} above the limit of {target}.</source>
        <translation>{unit}的{metric}为 {actual}，超出上限 {target} 共 {over}。</translation>
    </message>
    <message>
        <source>{unit} stands at {actual} of {target} in {metric}: {share} so far.</source>
        <translation>{unit}的{metric}目前 {actual}，目标 {target}：至今达成率 {share}。</translation>
    </message>
    <message>
        <source>{unit} reached {actual} in {metric}; no target is set.</source>
        <translation>{unit}的{metric}完成 {actual}；没有设定目标。</translation>
    </message>
    <message>
        <source>{unit} has no actuals in {metric} yet; the target is {target}.</source>
        <translation>{unit}的{metric}还没有实绩；目标 {target}。</translation>
    </message>
    <message>
        <source>{unit} has neither targets nor actuals in {period}.</source>
        <translation>{unit}在{period}既没有目标，也没有实绩。</translation>
    </message>
    <message>
        <source>Of {count} metrics with a verdict {good} are met, {near} near, {bad} missed.</source>
        <translation>有结果的 {count} 个指标中，{good} 个达成，{near} 个接近，{bad} 个未达成。</translation>
    </message>
    <message>
        <source>nobody has said yet up to when it is complete</source>
        <translation>尚未确认数据完整到哪天</translation>
    </message>
    <message>
        <source>no actuals yet</source>
        <translation>还没有实绩</translation>
    </message>
    <message>
        <source>up to {day}, {count} metrics earlier</source>
        <translation>截至{day}，{count} 个指标更早</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>截至{day}</translation>
    </message>
    <message>
        <source>Make the org tree, or import a list of teams and people. What each of them reached is shown here.</source>
        <translation>先建组织架构，或导入团队和人员名单。之后每个人、每个团队的完成情况都显示在这里。</translation>
    </message>
    <message>
        <source>Set up the org tree</source>
        <translation>设置组织结构</translation>
    </message>
    <message>
        <source>Tick what counts here: revenue, visits, new customers, or metrics of your own.</source>
        <translation>勾选要考核的指标：销售收入、拜访、新客户，或自定义指标。</translation>
    </message>
    <message>
        <source>Choose metrics</source>
        <translation>选择指标</translation>
    </message>
    <message>
        <source>No actuals yet, so there is nothing to compare</source>
        <translation>还没有实绩，无从比较</translation>
    </message>
    <message>
        <source>Enter the first month or import it; how far each target has been reached shows at once.</source>
        <translation>录入或导入第一个月，各目标的达成情况随即显示。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>录入实绩</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Before {month} closes</source>
        <translation>{month}结账之前</translation>
    </message>
    <message>
        <source>{done} of {all} are done</source>
        <translation>{all} 项中完成 {done} 项</translation>
    </message>
</context>
<context>
    <name>MonthEnd</name>
    <message>
        <source>{entered} of {expected} cells are entered.</source>
        <translation>已录入 {entered} 格，共 {expected} 格。</translation>
    </message>
    <message>
        <source>Blank: {what}.</source>
        <translation>空白：{what}。</translation>
    </message>
    <message>
        <source>{metric}: entered {entered}, ledger {ledger}, difference {difference}.</source>
        <translation>{metric}：录入 {entered}，总账 {ledger}，差额 {difference}。</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>{month} is closed.</source>
        <translation>{month}已结账。</translation>
    </message>
    <message>
        <source>{month} is ready to close.</source>
        <translation>{month}可以结账。</translation>
    </message>
    <message>
        <source>{month} is not due yet.</source>
        <translation>{month}还没到结账的时候。</translation>
    </message>
    <message>
        <source>A correction is a dated entry in an open month.</source>
        <translation>要更正，在未结账的月份补一条带日期的明细。</translation>
    </message>
    <message>
        <source>Closing was due on {date}.</source>
        <translation>应在{date}前结账。</translation>
    </message>
    <message>
        <source>Closing is due on {date}.</source>
        <translation>结账期限是{date}。</translation>
    </message>
    <message>
        <source>last entry</source>
        <translation>最近一次录入</translation>
    </message>
    <message>
        <source>last ledger total</source>
        <translation>最近一次填写账面总数</translation>
    </message>
    <message>
        <source>Complete: {entered} of {expected} cells are entered</source>
        <translation>完整：{expected} 格中已录入 {entered} 格</translation>
    </message>
    <message>
        <source>Nobody owes a figure</source>
        <translation>没有人缺数</translation>
    </message>
    <message>
        <source>{unit}, {metric} is blank</source>
        <translation>{unit}的{metric}空白</translation>
    </message>
    <message>
        <source>Agrees with the ledger: nothing is compared</source>
        <translation>与账面一致：没有可核对的</translation>
    </message>
    <message>
        <source>Type ledger totals below the grid</source>
        <translation>在表格下方输入账面总数</translation>
    </message>
    <message>
        <source>{metrics} agree</source>
        <translation>{metrics}一致</translation>
    </message>
    <message>
        <source>Agrees with the ledger: {metric} differs by {amount}</source>
        <translation>与账面一致：{metric}相差 {amount}</translation>
    </message>
    <message>
        <source>Agrees with the ledger</source>
        <translation>与账面一致</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>Its figures can no longer change</source>
        <translation>数字不能再改</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>期限 {date}</translation>
    </message>
    <message>
        <source>Closed: after steps 1 and 2</source>
        <translation>结账：第 1、2 步之后</translation>
    </message>
    <message>
        <source>Then no figure of it changes without a reopening</source>
        <translation>结账后，不反结账就不能改数字</translation>
    </message>
    <message>
        <source>Packs printed: {printed} of {wanted}</source>
        <translation>复盘材料：{wanted} 份中打印 {printed} 份</translation>
    </message>
    <message>
        <source>{held} of {reviews} reviews held, {open} actions open</source>
        <translation>{reviews} 次复盘中完成 {held} 次，{open} 项行动未完成</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>1 Complete</source>
        <translation>1 完整</translation>
    </message>
    <message>
        <source>2 Agrees with the ledger</source>
        <translation>2 与账面一致</translation>
    </message>
    <message>
        <source>3 Closed</source>
        <translation>3 已结账</translation>
    </message>
    <message>
        <source>4 Packs printed</source>
        <translation>4 材料已打印</translation>
    </message>
    <message>
        <source>5 Actions filed</source>
        <translation>5 行动已归档</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message>
        <source>{date}, {who}</source>
        <translation>{date}，{who}</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>{when}  {who} closed {month} again</source>
        <translation>{when}&#x3000;{who}再次结了{month}的账</translation>
    </message>
    <message>
        <source>{when}  {who} closed {month}</source>
        <translation>{when}&#x3000;{who}结了{month}的账</translation>
    </message>
    <message>
        <source>{when}  {who} reopened {month}: {reason}</source>
        <translation>{when}&#x3000;{who}反结账{month}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>{month} is not ready to close: %n things are open.</source>
        <translation>
            <numerusform>{month}还不能结账：有 %n 件事没完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions filed: %n from the reviews held</source>
        <translation>
            <numerusform>行动归档：已完成的复盘产生 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are blank, first {unit}, {metric}</source>
        <translation>
            <numerusform>%n 格空白，第一格是{unit}的{metric}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agrees with the ledger: %n totals are not typed</source>
        <translation>
            <numerusform>与账面一致：还有 %n 个总数没输入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{closed} · %n times</source>
        <translation>
            <numerusform>{closed} · 共 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered and ledger</source>
        <translation>已录入与账面</translation>
    </message>
</context>
<context>
    <name>MonthEndTab</name>
    <message>
        <source>Enter or import actuals; then a month can be closed here.</source>
        <translation>先录入或导入实绩，再在这里结账。</translation>
    </message>
    <message>
        <source>Nothing to close yet</source>
        <translation>还没有可结账的月份</translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>全年各月</translation>
    </message>
    <message>
        <source>Looking at the months</source>
        <translation>正在查看各月</translation>
    </message>
    <message>
        <source>give the reason</source>
        <translation>提交原因</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>other month</source>
        <translation>换月份</translation>
    </message>
    <message>
        <source>to its figures</source>
        <translation>看数字</translation>
    </message>
    <message>
        <source>close the month</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>reopen it</source>
        <translation>反结账</translation>
    </message>
    <message>
        <source>Often not needed: an entry in an open month corrects it too; this month stays as it is.</source>
        <translation>多数时候不需要：在未结账的月份补一条明细也能更正，这个月保持原样。</translation>
    </message>
    <message>
        <source>Every month closed after it opens with it, back from {last}.</source>
        <translation>之后结账的月份会一起打开，从{last}往回。</translation>
    </message>
    <message>
        <source>Reopen {month}: for which reason?</source>
        <translation>反结账{month}：原因是什么？</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>反结账</translation>
    </message>
    <message>
        <source>Why may it differ from the ledger?</source>
        <translation>为什么可以与账面不同？</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>写明原因</translation>
    </message>
    <message>
        <source>Why is the cell blank on purpose?</source>
        <translation>这一格为什么有意留空？</translation>
    </message>
    <message>
        <source>Leave blank</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>closed by {who}</source>
        <translation>由{who}结账</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>未结账</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>谁做了什么</translation>
    </message>
    <message>
        <source>Looking at who did what</source>
        <translation>正在查看经手记录</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>去录入</translation>
    </message>
    <message>
        <source>Leave blank…</source>
        <translation>留空…</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>写明原因…</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>反结账…</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>去复盘</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
</context>
<context>
    <name>NewWorkbook</name>
    <message>
        <source>next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>further in</source>
        <translation>缩进一级</translation>
    </message>
    <message>
        <source>further out</source>
        <translation>退回一级</translation>
    </message>
    <message>
        <source>next name</source>
        <translation>下一个名字</translation>
    </message>
    <message>
        <source>New workbook</source>
        <translation>新建工作簿</translation>
    </message>
    <message>
        <source>One company is one file. All of this can be changed later, except the currency.</source>
        <translation>一个公司就是一个文件。除货币外，以后都可以修改。</translation>
    </message>
    <message>
        <source>Open a workbook…</source>
        <translation>打开工作簿…</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>示例公司</translation>
    </message>
    <message>
        <source>No file is chosen for the org tree: choose one, or take it later.</source>
        <translation>还没有选组织架构的文件：选一个，或改为“以后再说”。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Org tree from a file</source>
        <translation>从文件读取组织架构</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Counting working days</source>
        <translation>正在计算工作日</translation>
    </message>
    <message>
        <source>Create workbook</source>
        <translation>创建工作簿</translation>
    </message>
    <message>
        <source>The company and your name are needed; the rest can stay as it is.</source>
        <translation>只需填写公司和姓名；其余可以不改。</translation>
    </message>
</context>
<context>
    <name>NewWorkbookFields</name>
    <message>
        <source>Own choice</source>
        <translation>自选指标</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>财年起始月</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>You</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Start with metrics</source>
        <translation>起始指标</translation>
    </message>
    <message>
        <source>Org tree</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Your name stands in the history. It is not a login: several people can share one desk.</source>
        <translation>名字会记入历史，但这不是登录：几个人可以共用一个岗位。</translation>
    </message>
    <message>
        <source>Type or paste the names</source>
        <translation>输入或粘贴姓名</translation>
    </message>
    <message>
        <source>From a spreadsheet</source>
        <translation>从表格读取</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>GoalDesk ended badly the last time. Every change up to then is in the file; it is checked when it opens.</source>
        <translation>GoalDesk 上次没有正常结束。此前的每一处改动都在文件里；打开时会检查。</translation>
    </message>
    <message>
        <source>GoalDesk ended badly the last time. {name} was checked and is sound; every change up to then is in it.</source>
        <translation>GoalDesk 上次没有正常结束。{name} 已经检查过，完好无损；此前的每一处改动都在里面。</translation>
    </message>
    <message>
        <source>This workbook was opened to be read.</source>
        <translation>这个工作簿以只读方式打开。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他工作簿…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>打开以便写入</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>No workbook open</source>
        <translation>没有打开工作簿</translation>
    </message>
    <message>
        <source>Nothing more is saved · last {time}</source>
        <translation>不再保存 · 最后 {time}</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All changes saved · {time}</source>
        <translation>所有改动已保存 · {time}</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（只读）</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>Waiting whether {who} answers</source>
        <translation>正在等待 {who} 回应</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>正在创建 {name}</translation>
    </message>
    <message>
        <source>Making the sample company</source>
        <translation>正在创建示例公司</translation>
    </message>
    <message>
        <source>Going back to the backup</source>
        <translation>正在恢复备份</translation>
    </message>
</context>
<context>
    <name>Org</name>
    <message>
        <source>Team {n}</source>
        <translation>{n} 组</translation>
    </message>
    <message>
        <source>Person {n}</source>
        <translation>人员 {n}</translation>
    </message>
    <message>
        <source>Branch {n}</source>
        <translation>分公司 {n}</translation>
    </message>
    <message>
        <source>Region {n}</source>
        <translation>大区 {n}</translation>
    </message>
    <message>
        <source>Usual metrics of a trading company</source>
        <translation>贸易公司常用指标</translation>
    </message>
    <message>
        <source>Usual metrics of a service company</source>
        <translation>服务公司常用指标</translation>
    </message>
    <message>
        <source>Usual metrics of a software company</source>
        <translation>软件公司常用指标</translation>
    </message>
    <message>
        <source>Usual metrics of shops</source>
        <translation>门店常用指标</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>暂不选指标</translation>
    </message>
    <message>
        <source>One sales team</source>
        <translation>一个销售团队</translation>
    </message>
    <message>
        <source>Regions with teams</source>
        <translation>大区和小组</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分公司</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一个字段</translation>
    </message>
    <message>
        <source>save, next field</source>
        <translation>保存并到下一个字段</translation>
    </message>
    <message>
        <source>back to the tree</source>
        <translation>回到组织树</translation>
    </message>
    <message>
        <source>change by change</source>
        <translation>逐次变动</translation>
    </message>
    <message>
        <source>another day for it</source>
        <translation>改这次变动的日期</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>add person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>move with a date</source>
        <translation>从某日起调动</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Org tree</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>还没有组织单元</translation>
    </message>
    <message>
        <source>The tree begins with the company; teams and people come below it. A list of them can be imported.</source>
        <translation>组织树从公司开始，下面是团队和人员；也可以导入一份名单。</translation>
    </message>
    <message>
        <source>Add the company</source>
        <translation>新增公司</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Move {unit}</source>
        <translation>调动{unit}</translation>
    </message>
    <message>
        <source>End {unit}</source>
        <translation>终止{unit}</translation>
    </message>
    <message>
        <source>Merge {unit}</source>
        <translation>合并{unit}</translation>
    </message>
    <message>
        <source>Another day for the move of {unit}</source>
        <translation>修改{unit}的调动日期</translation>
    </message>
    <message>
        <source>Move on {day}</source>
        <translation>于 {day} 调动</translation>
    </message>
    <message>
        <source>End on {day}</source>
        <translation>于 {day} 终止</translation>
    </message>
    <message>
        <source>Merge on {day}</source>
        <translation>于 {day} 合并</translation>
    </message>
    <message>
        <source>Let it be {day}</source>
        <translation>改为{day}</translation>
    </message>
    <message>
        <source>into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>New below {unit}</source>
        <translation>在{unit}下新增</translation>
    </message>
    <message>
        <source>New at the top</source>
        <translation>新增最上级单元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>as the name</source>
        <translation>与名称相同</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Looking at the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>产能</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡期</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Leads since</source>
        <translation>负责自</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>names in files, with commas between</source>
        <translation>文件中的名称，用逗号隔开</translation>
    </message>
    <message>
        <source>open</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>figures stay where they were earned</source>
        <translation>业绩留在取得时的团队</translation>
    </message>
    <message>
        <source>History of this unit</source>
        <translation>此单元的历史</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>nothing above</source>
        <translation>无上级</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Show ended</source>
        <translation>显示已终止</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Membership over time</source>
        <translation>归属沿革</translation>
    </message>
    <message>
        <source>who changed, joined or left; click to go to a day, drag a boundary to change it</source>
        <translation>调动、入职或离职的人；点击转到那一天，拖动边界修改日期</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>{kind} in {path}</source>
        <translation>{path} · {kind}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>归属自</translation>
    </message>
    <message>
        <source>Known in imports as</source>
        <translation>导入别名</translation>
    </message>
    <message>
        <source>Working out what changes</source>
        <translation>正在计算影响</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 终止</translation>
    </message>
    <message>
        <source>no longer employed</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>led by {name}</source>
        <translation>负责人{name}</translation>
    </message>
    <message>
        <source>leads {units}</source>
        <translation>负责{units}</translation>
    </message>
    <message>
        <source>ramp: month {at} of {all}</source>
        <translation>爬坡期：第 {at} 个月，共 {all} 个月</translation>
    </message>
    <message>
        <source>{unit} before</source>
        <translation>原属{unit}</translation>
    </message>
    <message>
        <source>No target changes.</source>
        <translation>目标没有变化。</translation>
    </message>
    <message>
        <source>From {day}: {metric} target of {amount} for {months}.</source>
        <translation>自 {day} 起：{months}的{metric}目标 {amount} 随之调整。</translation>
    </message>
    <message>
        <source>{unit} has {after} below it.</source>
        <translation>{unit}下级合计为 {after}。</translation>
    </message>
    <message>
        <source>{unit} has no target below it any more; it was {before}.</source>
        <translation>{unit}下级不再有目标，原为 {before}。</translation>
    </message>
    <message>
        <source>{unit} rises from {before} to {after}.</source>
        <translation>{unit}由 {before} 增至 {after}。</translation>
    </message>
    <message>
        <source>{unit} falls from {before} to {after}.</source>
        <translation>{unit}由 {before} 降至 {after}。</translation>
    </message>
    <message>
        <source>Its own target of {amount} stays.</source>
        <translation>其自身目标 {amount} 不变。</translation>
    </message>
    <message>
        <source>{month} is split by working days: {before} before that day, {after} from it on.</source>
        <translation>{month}按工作日拆分：此前 {before} 天，自该日起 {after} 天。</translation>
    </message>
    <message>
        <source>Nothing before {day} changes, and nothing from {until} on.</source>
        <translation>{day}之前和{until}起的数字都不变。</translation>
    </message>
    <message>
        <source>{unit} belonged nowhere else before, so earlier months change too.</source>
        <translation>{unit}此前没有其他归属，因此更早的月份也会变化。</translation>
    </message>
    <message>
        <source>Nothing before {day} changes.</source>
        <translation>{day} 之前的数据都不变。</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <translation>{sentence}{next}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>called {name}</source>
        <translation>改名为{name}</translation>
    </message>
    <message>
        <source>known as {names}</source>
        <translation>别名 {names}</translation>
    </message>
    <message>
        <source>starts {day}</source>
        <translation>{day} 入职</translation>
    </message>
    <message>
        <source>leaves {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>belongs there from {day}</source>
        <translation>自 {day} 起归属</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 次更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other metrics change likewise.</source>
        <translation>
            <numerusform>另有 %n 个指标同样变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people go along.</source>
        <translation>
            <numerusform>%n 人一同调动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of these days go along.</source>
        <translation>
            <numerusform>这几天的 %n 条实绩随之归到新的上级。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of later days go along.</source>
        <translation>
            <numerusform>之后日期的 %n 条实绩一同转移。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of later days still count.</source>
        <translation>
            <numerusform>之后日期的 %n 条实绩仍然计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrgSide</name>
    <message>
        <source>Org tree</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>One name a line. What stands further in belongs to the line above: a team, its people.</source>
        <translation>一行一个名字。缩进的一行归属上面那一行：先写团队，再写成员。</translation>
    </message>
    <message>
        <source>A list with a column Name and, if you like, Team, Region, Code and Start date.</source>
        <translation>表里要有“姓名”列，可以再有“团队”“大区”“工号”“入职日期”列。</translation>
    </message>
    <message>
        <source>The workbook begins with the company alone. Setup, Org and people takes the names.</source>
        <translation>工作簿先只有公司本身，名字以后在“设置 - 组织与人员”里添加。</translation>
    </message>
    <message>
        <source>North
  Team 1
    Li Wei
    Zhang Min
South
  …</source>
        <translation>华东
  一组
    李伟
    张敏
华南
  …</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Org tree as read</source>
        <translation>读到的组织架构</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>Review pack</source>
        <translation>复盘材料</translation>
    </message>
    <message>
        <source>Team pack</source>
        <translation>团队复盘材料</translation>
    </message>
    <message>
        <source>Company summary</source>
        <translation>公司汇总</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>produced {day} from {file}</source>
        <translation>{day}由 {file} 生成</translation>
    </message>
    <message>
        <source>produced {day}</source>
        <translation>{day}生成</translation>
    </message>
    <message>
        <source>Attainment by metric</source>
        <translation>各指标达成率</translation>
    </message>
    <message>
        <source>{period}, %</source>
        <translation>{period}，%</translation>
    </message>
    <message>
        <source>Metric dictionary</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>No metric is in use yet.</source>
        <translation>还没有使用中的指标。</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Complete to</source>
        <translation>齐全至</translation>
    </message>
    <message>
        <source>What the metrics mean</source>
        <translation>指标说明</translation>
    </message>
    <message>
        <source>{first} divided by {second}, from their sums; less is better.</source>
        <translation>{first}除以{second}，用合计相除；越低越好。</translation>
    </message>
    <message>
        <source>{first} divided by {second}, from their sums.</source>
        <translation>{first}除以{second}，用合计相除。</translation>
    </message>
    <message>
        <source>Level at the end of the period; less is better.</source>
        <translation>期末数；越低越好。</translation>
    </message>
    <message>
        <source>Level at the end of the period.</source>
        <translation>期末数。</translation>
    </message>
    <message>
        <source>Sum over units and months; less is better.</source>
        <translation>按单元和月份累加；越低越好。</translation>
    </message>
    <message>
        <source>Sum over units and months.</source>
        <translation>按单元和月份累加。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Attainment, %</source>
        <translation>达成率，%</translation>
    </message>
    <message>
        <source>{metric}, {unit}</source>
        <translation>{metric}，{unit}</translation>
    </message>
    <message>
        <source>{metric}</source>
        <translation>{metric}</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Target as agreed</source>
        <translation>核定时目标</translation>
    </message>
    <message>
        <source>Attainment on it, %</source>
        <translation>按核定时达成率，%</translation>
    </message>
    <message>
        <source>The other metrics by month</source>
        <translation>其他指标逐月</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>figures up to {day}</source>
        <translation>数字截至{day}</translation>
    </message>
    <message>
        <source>Provisional: {period} is not closed yet, figures may still change.</source>
        <translation>暂行数字：{period}尚未结账，数字可能变动。</translation>
    </message>
    <message>
        <source>Calendar provisional: the public holidays of {years} are not announced yet, working days may change.</source>
        <translation>日历暂行：{years}年的放假安排还没有公布，工作日可能变化。</translation>
    </message>
    <message>
        <source>No metric is in use yet, so there is nothing to review.</source>
        <translation>还没有启用指标，无从复盘。</translation>
    </message>
    <message>
        <source>Neither a target nor a figure for {metric} is in for {period}.</source>
        <translation>{period}的{metric}既没有目标，也没有实绩。</translation>
    </message>
    <message>
        <source>No figures for {metric} are in for {period}; the target is {target}.</source>
        <translation>{period}的{metric}还没有实绩；目标 {target}。</translation>
    </message>
    <message>
        <source>{unit} reached {actual} in {metric} for {period}. No target is set.</source>
        <translation>{unit} {period}{metric}完成 {actual}。没有设定目标。</translation>
    </message>
    <message>
        <source>{unit} reached {actual} in {metric} for {period}; the target is {target}.</source>
        <translation>{unit} {period}{metric}完成 {actual}；目标 {target}。</translation>
    </message>
    <message>
        <source>{unit} stands at {attainment} of the {period} target for {metric}: {actual} of {target}.</source>
        <translation>{unit} {period}{metric}目前完成目标的 {attainment}：实绩 {actual}，目标 {target}。</translation>
    </message>
    <message>
        <source>{unit} reached {attainment} of the {period} target for {metric}: {actual}, at most {target} aimed at.</source>
        <translation>{unit} {period}{metric}达成率 {attainment}：实绩 {actual}，目标不超过 {target}。</translation>
    </message>
    <message>
        <source>{unit} reached exactly the {period} target for {metric}: {actual}.</source>
        <translation>{unit} {period}{metric}正好完成目标：{actual}。</translation>
    </message>
    <message>
        <source>{unit} reached {attainment} of the {period} target for {metric}: {actual} of {target}, {difference} short.</source>
        <translation>{unit} {period}{metric}完成目标的 {attainment}：实绩 {actual}，目标 {target}，差 {difference}。</translation>
    </message>
    <message>
        <source>{unit} reached {attainment} of the {period} target for {metric}: {actual} of {target}, {difference} more.</source>
        <translation>{unit} {period}{metric}完成目标的 {attainment}：实绩 {actual}，目标 {target}，超出 {difference}。</translation>
    </message>
    <message>
        <source>{months} stands at {attainment}: {actual} against {target}.</source>
        <translation>{months}完成 {attainment}：实绩 {actual}，目标 {target}。</translation>
    </message>
    <message>
        <source>Furthest below are {first} by {gap} and {second} by {second_gap}.</source>
        <translation>差得最多的是{first}（{gap}）和{second}（{second_gap}）。</translation>
    </message>
    <message>
        <source>Below is {name}, by {gap}.</source>
        <translation>未完成的是{name}，差 {gap}。</translation>
    </message>
    <message>
        <source>Furthest above is {name}, by {gap}.</source>
        <translation>超出最多的是{name}，超出 {gap}。</translation>
    </message>
    <message>
        <source>{period}, money in {currency}</source>
        <translation>{period}，金额单位：{currency}</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Other metrics</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>not in the score</source>
        <translation>不计入总分</translation>
    </message>
    <message>
        <source>No target is set for these metrics.</source>
        <translation>这些指标没有设定目标。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Points are weight times attainment, which counts up to {cap}.</source>
        <translation>得分 = 权重 × 达成率，每项达成率最高按 {cap} 计。</translation>
    </message>
    <message>
        <source>Only {used} of {expected} monthly figures are in: {metrics}.</source>
        <translation>月度数字未齐，{expected} 个中已有 {used} 个：{metrics}。</translation>
    </message>
    <message>
        <source>{metric}: the target is a draft.</source>
        <translation>{metric}：目标为草稿。</translation>
    </message>
    <message>
        <source>{metric}: the units below have targets of {amount} together.</source>
        <translation>{metric}：下级单元的目标合计 {amount}。</translation>
    </message>
    <message>
        <source>{metric} so far</source>
        <translation>{metric}累计</translation>
    </message>
    <message>
        <source>{metric} by month</source>
        <translation>{metric}逐月</translation>
    </message>
    <message>
        <source>Actual {amount}</source>
        <translation>实绩 {amount}</translation>
    </message>
    <message>
        <source>Target {amount}</source>
        <translation>目标 {amount}</translation>
    </message>
    <message>
        <source>Gap to due</source>
        <translation>与应完成的差</translation>
    </message>
    <message>
        <source>{gap} on {day}</source>
        <translation>{gap}（{day}）</translation>
    </message>
    <message>
        <source>{year}: {amount}</source>
        <translation>{year} {amount}</translation>
    </message>
    <message>
        <source>People, ranked by attainment in {period}</source>
        <translation>人员，按{period}达成率排序</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>bar: actual, tick: due so far, post: target of the year</source>
        <translation>条：实绩，细线：应完成，粗线：全年目标</translation>
    </message>
    <message>
        <source>Attained</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Year in one bar</source>
        <translation>全年进度</translation>
    </message>
    <message>
        <source>{unit} has its place since {day}.</source>
        <translation>{unit}自{day}起在此。</translation>
    </message>
    <message>
        <source>{unit} counts for {before} until {day}, and for {after} from then on.</source>
        <translation>{unit}到{day}为止计入{before}，此后计入{after}。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message numerus="yes">
        <source>{company} · %n metrics in use</source>
        <translation>
            <numerusform>{company} · 使用中的指标 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) at the lowest level</source>
        <translation>
            <numerusform>%n 个末级单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional: %n month(s) of {period} are not closed yet, figures may still change.</source>
        <translation>
            <numerusform>暂行数字：{period}有 %n 个月尚未结账，数字可能变动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) below these are not listed.</source>
        <translation>
            <numerusform>另有 %n 个下级单元未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The font has no sign for {sign}; a “?” stands in its place.</source>
        <translation>字体中没有 {sign} 这个字符，该处印为“?”。</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Each person</source>
        <translation>每个人</translation>
    </message>
    <message>
        <source>Each team</source>
        <translation>每个团队</translation>
    </message>
    <message>
        <source>One unit</source>
        <translation>一个单元</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>One file each</source>
        <translation>每份一个文件</translation>
    </message>
    <message>
        <source>All in one file</source>
        <translation>合为一个文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>存放复盘材料的文件夹</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actuals</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>One company is one workbook, one file on this computer. Make a new one, open one, or look around in the sample company.</source>
        <translation>一个公司就是一个工作簿，即本机上的一个文件。新建一个，打开一个，或先看看示例公司。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name} 的口令</translation>
    </message>
    <message>
        <source>It is not kept anywhere, and nobody can open the workbook without it.</source>
        <translation>口令不会保存在任何地方；没有它，谁也打不开这份工作簿。</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>FY {year}</source>
        <translation>{year} 财年</translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>期间长度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Phasing</name>
    <message>
        <source>Seasonality</source>
        <translation>季节性</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>同去年</translation>
    </message>
    <message>
        <source>Present shape</source>
        <translation>保持现有分布</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Landing {year}</source>
        <translation>预计 {year}</translation>
    </message>
    <message>
        <source>Actual {year}</source>
        <translation>实际 {year}</translation>
    </message>
    <message>
        <source>vs {year}</source>
        <translation>较 {year}</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>第{number}季度</translation>
    </message>
    <message>
        <source>State of the target</source>
        <translation>目标状态</translation>
    </message>
    <message>
        <source>Gap to {unit}</source>
        <translation>与{unit}的差额</translation>
    </message>
    <message>
        <source>Reserve: {name}</source>
        <translation>预留：{name}</translation>
    </message>
    <message>
        <source>{gap}, kept as the reserve “{name}”</source>
        <translation>{gap}，已作为“{name}”预留</translation>
    </message>
    <message>
        <source>The year of a ratio is computed from its months: type those.</source>
        <translation>比率指标的全年数由各月算出：在月份中填写。</translation>
    </message>
    <message>
        <source>A gap is computed. Enter splits the target of {unit} among those below.</source>
        <translation>差额由系统计算。按 Enter 可把{unit}的目标分解到下级。</translation>
    </message>
    <message>
        <source>This column is computed. Targets are typed for the year and its months.</source>
        <translation>此列由系统计算。目标填在全年和各月中。</translation>
    </message>
    <message>
        <source>{state} by {who} on {day}</source>
        <translation>{state}，{who}，{day}</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{state}，{day}</translation>
    </message>
    <message>
        <source>{state}, agreed by {who} on {day}</source>
        <translation>{state}，由{who}于{day}核定</translation>
    </message>
    <message>
        <source>This month is closed, so its targets stay as they are.</source>
        <translation>本月已结账，目标不再变动。</translation>
    </message>
    <message>
        <source>Agreed was {amount}</source>
        <translation>核定时为 {amount}</translation>
    </message>
    <message>
        <source>How is {amount} spread over the months?</source>
        <translation>{amount} 如何分摊到各月？</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>每月 {amount}</translation>
    </message>
    <message>
        <source>{least} to {most} a month</source>
        <translation>每月 {least} 至 {most}</translation>
    </message>
    <message>
        <source>Closed and locked months hold {locked} already, {excess} more than this. Nothing was changed.</source>
        <translation>已结账和锁定的月份已占 {locked}，比这个数多 {excess}。未作任何更改。</translation>
    </message>
    <message>
        <source>All months are closed or locked and hold {locked}. Nothing was changed: unlock one of them.</source>
        <translation>所有月份都已结账或锁定，共 {locked}。未作任何更改：可先解锁其中一个月。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>asked {asked}, those below add up to {sum}</source>
        <translation>目标 {asked}，下级合计 {sum}</translation>
    </message>
    <message>
        <source>proposed {amount} for the year</source>
        <translation>全年申报 {amount}</translation>
    </message>
    <message>
        <source>{period} so far: {amount}</source>
        <translation>{period}至今：{amount}</translation>
    </message>
    <message>
        <source>{period}: {amount}</source>
        <translation>{period}：{amount}</translation>
    </message>
    <message>
        <source>{amount} a working day</source>
        <translation>每个工作日 {amount}</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Stand on the sum of other units first.</source>
        <translation>先选中一个合计。</translation>
    </message>
    <message>
        <source>Stand on a month or the year of a unit first.</source>
        <translation>先选中某个单元的月份或全年。</translation>
    </message>
    <message>
        <source>Nobody above {unit} has a target of its own in this year.</source>
        <translation>{unit}的上级今年都没有自己的目标。</translation>
    </message>
    <message>
        <source>{unit} and those below it add up already.</source>
        <translation>{unit}与下级的合计已经一致。</translation>
    </message>
    <message>
        <source>This figure and what is locked or agreed come to {locked}, {excess} more than the target of {unit}. Lower one of them, or let the target follow.</source>
        <translation>这个数加上已锁定、已核定的共 {locked}，比{unit}的目标多 {excess}。调低其中一个，或让目标跟着改。</translation>
    </message>
    <message>
        <source>All others below {unit} are locked or agreed, and {gap} are left over. Unlock one of them, or let the target follow.</source>
        <translation>{unit}下面的其他人都已锁定或核定，还剩 {gap}。解锁其中一个，或让目标跟着改。</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>分解…</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>{tab} ({count})</source>
        <translation>{tab}（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>%n amounts were copied.</source>
        <translation>
            <numerusform>已复制 %n 个月度目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the sum of %n units below: change one of them, split it from here (Ctrl+Shift+D), or make it a target of its own (Ctrl+Shift+T).</source>
        <translation>
            <numerusform>这是下级 %n 个单元的合计：可修改其中一个，由此分解 (Ctrl+Shift+D)，或改为自己的目标 (Ctrl+Shift+T)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amounts were copied. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已复制 %n 个月度目标。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is nothing to go by for “{way}” yet: %n years went over equal months.</source>
        <translation>
            <numerusform>“{way}”还没有依据：%n 个全年数已平均分摊到各月。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanChoices</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>现行计划</translation>
    </message>
</context>
<context>
    <name>PlanGridTab</name>
    <message>
        <source>Targets by unit and month</source>
        <translation>按单元和月份的目标</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>to edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>edit in place</source>
        <translation>在原处修改</translation>
    </message>
    <message>
        <source>fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>exact value</source>
        <translation>精确数值</translation>
    </message>
    <message>
        <source>lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>Only what is agreed is locked. Ctrl+L keeps single months when others are filled.</source>
        <translation>核定后的目标才能锁定。Ctrl+L 用来保住个别月份，填充时不变。</translation>
    </message>
    <message>
        <source>A ratio is not split: what is split are the two figures it is made of.</source>
        <translation>比率不能分解：要分解的是构成它的两个数。</translation>
    </message>
    <message>
        <source>This target is agreed: say above why it changes (Alt+R).</source>
        <translation>这个目标已核定：在上方写明更改原因 (Alt+R)。</translation>
    </message>
    <message>
        <source>{currency}, shown whole</source>
        <translation>{currency}，显示整数</translation>
    </message>
</context>
<context>
    <name>PlanHistory</name>
    <message>
        <source>from {month}</source>
        <translation>自{month}起</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>{currency} a month</source>
        <translation>每月，{currency}</translation>
    </message>
    <message>
        <source>{metric}, {period}</source>
        <translation>{metric}，{period}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation>{who}：{reason}</translation>
    </message>
    <message>
        <source>Changed units</source>
        <translation>有变动的单元</translation>
    </message>
    <message>
        <source>History of the plan</source>
        <translation>计划修订记录</translation>
    </message>
    <message>
        <source>People: raised by {raised}, lowered by {lowered}, together {together}.</source>
        <translation>人员：调增 {raised}，调减 {lowered}，合计 {together}。</translation>
    </message>
    <message>
        <source>Nothing is agreed for this year</source>
        <translation>这一年还没有核定任何目标</translation>
    </message>
    <message>
        <source>The plan is as it was agreed</source>
        <translation>计划与核定时一致</translation>
    </message>
    <message>
        <source>The plan is as it was agreed on {day}</source>
        <translation>计划与{day}核定时一致</translation>
    </message>
    <message>
        <source>{day}, {unit}, {target}: {old} to {new} ({change}), from {month}, by {who}. {reason} {late}</source>
        <translation>{day}，{unit}，{target}：{old} 改为 {new}（{change}），自{month}起，修订人 {who}。{reason}{late}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>{gone} of {all} working days of {period} had gone ({share}).</source>
        <translation>{period}的 {all} 个工作日已过 {gone} 个（{share}）。</translation>
    </message>
    <message>
        <source>Moved; the months still to come move along.</source>
        <translation>调动；余下月份的目标随人转移。</translation>
    </message>
    <message>
        <source>Moved; the months still to come move along: {amount} of {metric}, no amount changed.</source>
        <translation>调动；余下月份的目标随人转移：{metric} {amount}，金额不变。</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>调动</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修订前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修订后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Target {year}</source>
        <translation>{year}目标</translation>
    </message>
    <message>
        <source>Due to {day}</source>
        <translation>截至{day}应达</translation>
    </message>
    <message>
        <source>Actual to {day}</source>
        <translation>截至{day}实绩</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Distance to due</source>
        <translation>与应达之差</translation>
    </message>
    <message>
        <source>Landing {amount}</source>
        <translation>预计 {amount}</translation>
    </message>
    <message>
        <source>To date and year</source>
        <translation>至今与全年</translation>
    </message>
    <message>
        <source>Take back the revision of {unit}, {target}: for which reason?</source>
        <translation>撤回对{unit}“{target}”的修订：原因是什么？</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions since the plan was agreed: {metric} {then} → {now}{change}</source>
        <translation>
            <numerusform>核定以来修订 %n 次：{metric} {then} → {now}{change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original plan: %n targets agreed.</source>
        <translation>
            <numerusform>原计划：核定目标 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions since the plan was agreed</source>
        <translation>
            <numerusform>核定以来修订 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came late and is shown on both targets.</source>
        <translation>
            <numerusform>其中 %n 次为逾期修订，该期按新旧两个目标并列显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original plan: %n targets agreed, {metric} {total}. It is kept.</source>
        <translation>
            <numerusform>原计划：核定目标 %n 个，{metric} {total}。原计划一直保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>现行</translation>
    </message>
</context>
<context>
    <name>PlanLegend</name>
    <message>
        <source>Agreed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>changes only with a reason; the status line says by whom and when</source>
        <translation>须写明理由才能修改；核定人和日期见状态栏</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>waits for an answer in Proposals</source>
        <translation>在“申报”中等待答复</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>counts as well, and changes freely</source>
        <translation>同样计入合计，可以随意修改</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Locked target</source>
        <translation>已锁定的目标</translation>
    </message>
    <message>
        <source>agreed, and changes once it is unlocked (Ctrl+Shift+L)</source>
        <translation>已核定，解锁后才能修改（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>State of a sum</source>
        <translation>合计的状态</translation>
    </message>
    <message>
        <source>not bold: that of the unit below it that is least far</source>
        <translation>非粗体：取下级单元中进度最低的状态</translation>
    </message>
    <message>
        <source>Computed sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>the sum of those below; Ctrl+Shift+T makes it a target of its own</source>
        <translation>下级之和；Ctrl+Shift+T 将其定为自己的目标</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Changed since agreed</source>
        <translation>核定后有改动</translation>
    </message>
    <message>
        <source>the tip says what was agreed; History has every revision</source>
        <translation>提示中有核定时的数；“记录”中有每次修订</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Locked month</source>
        <translation>已锁定的月份</translation>
    </message>
    <message>
        <source>kept by splits and fills; typing asks once (Ctrl+L)</source>
        <translation>分解和填充不改动；直接填写时询问一次（Ctrl+L）</translation>
    </message>
    <message>
        <source>Closed month</source>
        <translation>已结账的月份</translation>
    </message>
    <message>
        <source>a lock stands in its head; its targets stay as they are</source>
        <translation>表头有锁；目标不再改变</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>what those below do not cover, with + what they exceed; Enter splits</source>
        <translation>下级没有覆盖的部分，带 + 为超出；按 Enter 分解</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>无差额</translation>
    </message>
    <message>
        <source>those below add up to what is asked</source>
        <translation>下级之和等于要求的数</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>blank is not zero: nobody set a target here</source>
        <translation>空白不是零：还没有人设定目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>PlanState</name>
    <message>
        <source>D</source>
        <translation>草</translation>
    </message>
    <message>
        <source>P</source>
        <translation>报</translation>
    </message>
    <message>
        <source>A</source>
        <translation>核</translation>
    </message>
    <message>
        <source>L</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Value of {cell}</source>
        <translation>{cell}的数值</translation>
    </message>
    <message>
        <source>Spread a year</source>
        <translation>全年分摊</translation>
    </message>
    <message>
        <source>Reason for a change (Alt+R)</source>
        <translation>修订理由（Alt+R）</translation>
    </message>
    <message>
        <source>Reason for changing agreed targets</source>
        <translation>修订已核定目标的理由</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This is still being worked out: print it once it is shown.</source>
        <translation>数字还在计算，显示出来后再打印。</translation>
    </message>
    <message>
        <source>There is nothing to print here.</source>
        <translation>这里没有可打印的内容。</translation>
    </message>
    <message>
        <source>Print “{title}”</source>
        <translation>打印“{title}”</translation>
    </message>
    <message>
        <source>Printing “{title}”</source>
        <translation>正在打印“{title}”</translation>
    </message>
    <message>
        <source>“{title}” was written to “{path}”.</source>
        <translation>“{title}”已写入“{path}”。</translation>
    </message>
    <message>
        <source>Nothing to plan for yet</source>
        <translation>还没有可计划的内容</translation>
    </message>
    <message>
        <source>Targets are set for units and metrics. Set both up first; then this is a grid to type them in.</source>
        <translation>目标是为单元和指标设定的。先在设置中建好这两项，这里就是输入目标的表格。</translation>
    </message>
    <message>
        <source>Open Setup</source>
        <translation>打开设置</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”; names, codes and aliases were searched.</source>
        <translation>没有与“{text}”相符的；名称、代码和别名都搜过了。</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Proposal</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Handed down</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Your proposal</source>
        <translation>本人申报</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Fill in the white cells; leave nothing out that you do not mean as 0.</source>
        <translation>填写白色单元格；一个月也不要漏，为零的填 0。</translation>
    </message>
    <message>
        <source>Fill in the white cells and send the file back by {day}.</source>
        <translation>填写白色单元格，{day}前交回文件。</translation>
    </message>
    <message>
        <source>Type a figure here.</source>
        <translation>这里填数字。</translation>
    </message>
</context>
<context>
    <name>ProposalSheets</name>
    <message>
        <source>becomes the proposal</source>
        <translation>作为申报</translation>
    </message>
    <message>
        <source>says what is said already</source>
        <translation>与已有申报相同</translation>
    </message>
    <message>
        <source>nothing is filled in</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>Proposal sheets that came back</source>
        <translation>交回的申报表</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading proposal sheets</source>
        <translation>正在读取申报表</translation>
    </message>
    <message>
        <source>Where the proposal sheets go</source>
        <translation>申报表放在哪里</translation>
    </message>
    <message>
        <source>Sheet sent.</source>
        <translation>已发申报表。</translation>
    </message>
    <message>
        <source>Sheet sent, back by {day}.</source>
        <translation>已发申报表，{day}前交回。</translation>
    </message>
    <message>
        <source>Making proposal sheets</source>
        <translation>正在生成申报表</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal sheets were written to “{folder}”.</source>
        <translation>
            <numerusform>%n 份申报表已写入“{folder}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>As they see it</source>
        <translation>看对方所见</translation>
    </message>
    <message>
        <source>See everybody</source>
        <translation>看所有人</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Waiting {count}</source>
        <translation>待答复 {count}</translation>
    </message>
    <message>
        <source>With them {count}</source>
        <translation>待对方 {count}</translation>
    </message>
    <message>
        <source>Not back {count}</source>
        <translation>未交回 {count}</translation>
    </message>
    <message>
        <source>Agreed {count}</source>
        <translation>已核定 {count}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Handed</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Half-way</source>
        <translation>折中</translation>
    </message>
    <message>
        <source>Countered</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Handed down</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This target is agreed. It changes by a revision, in the grid.</source>
        <translation>该目标已核定，只能在表格里按修订更改。</translation>
    </message>
    <message>
        <source>The year has begun: targets change by revisions.</source>
        <translation>年度已经开始，目标只能按修订更改。</translation>
    </message>
    <message>
        <source>agreed {day}</source>
        <translation>{day}核定</translation>
    </message>
    <message>
        <source>countered {amount}: your turn</source>
        <translation>已回复 {amount}：轮到你</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>waits for {name}</source>
        <translation>等{name}答复</translation>
    </message>
    <message>
        <source>proposed on {day}</source>
        <translation>{day}申报</translation>
    </message>
    <message>
        <source>countered {amount}</source>
        <translation>已回复 {amount}</translation>
    </message>
    <message>
        <source>not returned yet</source>
        <translation>尚未交回</translation>
    </message>
    <message>
        <source>no target yet</source>
        <translation>尚无目标</translation>
    </message>
    <message>
        <source>{proposed}; led by {name}</source>
        <translation>{proposed}；负责人{name}</translation>
    </message>
    <message>
        <source>{returned} of {all} back, {agreed} agreed</source>
        <translation>交回 {returned}/{all}，核定 {agreed}</translation>
    </message>
    <message>
        <source>{returned} of {all} back</source>
        <translation>交回 {returned}/{all}</translation>
    </message>
    <message>
        <source>A gap is computed. Enter shows four ways to close it.</source>
        <translation>缺口由系统算出。按 Enter 查看四种补齐办法。</translation>
    </message>
    <message>
        <source>people: {amount}</source>
        <translation>人员合计 {amount}</translation>
    </message>
    <message>
        <source>reserve: {name}</source>
        <translation>预留：{name}</translation>
    </message>
    <message>
        <source>Nothing is agreed yet with those that are chosen.</source>
        <translation>所选人员还没有核定的目标。</translation>
    </message>
    <message>
        <source>Where the target letters go</source>
        <translation>目标责任书放在哪里</translation>
    </message>
    <message>
        <source>Making target letters</source>
        <translation>正在生成目标责任书</translation>
    </message>
    <message>
        <source>{name} {amount}</source>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>landing {year}</source>
        <translation>{year} 预计落点</translation>
    </message>
    <message>
        <source>forecast {year}</source>
        <translation>{year} 预测</translation>
    </message>
    <message>
        <source>handed down {amount}</source>
        <translation>下达 {amount}</translation>
    </message>
    <message>
        <source>proposed {amount}</source>
        <translation>申报 {amount}</translation>
    </message>
    <message>
        <source>agreed {amount}</source>
        <translation>核定 {amount}</translation>
    </message>
    <message>
        <source>kept {amount} as a reserve</source>
        <translation>预留 {amount}</translation>
    </message>
    <message>
        <source>{change} ({share})</source>
        <translation>{change}，{share}</translation>
    </message>
    <message>
        <source>on {year}</source>
        <translation>比 {year}</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>第{number}季度</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>{day}, {what}</source>
        <translation>{day}，{what}</translation>
    </message>
    <message>
        <source>{unit} then: people {amount}</source>
        <translation>{unit}届时：人员合计 {amount}</translation>
    </message>
    <message>
        <source>gap {amount}</source>
        <translation>缺口 {amount}</translation>
    </message>
    <message>
        <source>No chance: less than six months of own history, or the year is too far off.</source>
        <translation>无法估计把握：本人历史不足六个月，或年度太远。</translation>
    </message>
    <message numerus="yes">
        <source>%n target letters were written to “{folder}”.</source>
        <translation>
            <numerusform>%n 份目标责任书已写入“{folder}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n months of own history; 8 in 10: {low} to {high}</source>
        <translation>
            <numerusform>据本人 %n 个月的历史；八成区间：{low} 至 {high}</numerusform>
        </translation>
    </message>
    <message>
        <source>A proposal is not cleared: take it back with Ctrl+Z.</source>
        <translation>申报不能清空；要收回，按 Ctrl+Z。</translation>
    </message>
    <message>
        <source>This amount cannot be laid over the months. Nothing was changed.</source>
        <translation>这个金额无法分到各月。没有任何改动。</translation>
    </message>
    <message>
        <source>Send {amount} back</source>
        <translation>发回 {amount}</translation>
    </message>
    <message>
        <source>A counter needs a sentence: write it at the right (Alt+A), then Ctrl+Enter sends it.</source>
        <translation>回复须写一句理由：在右侧填写（Alt+A），再按 Ctrl+Enter 发回。</translation>
    </message>
</context>
<context>
    <name>ProposalsTab</name>
    <message>
        <source>Send sheets…</source>
        <translation>发申报表…</translation>
    </message>
    <message>
        <source>Read back…</source>
        <translation>读回…</translation>
    </message>
    <message>
        <source>Proposals by unit</source>
        <translation>各单位的申报</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>维持下达</translation>
    </message>
    <message>
        <source>back to the sheet</source>
        <translation>回到表格</translation>
    </message>
    <message>
        <source>propose</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>agree to a counter</source>
        <translation>同意回复</translation>
    </message>
    <message>
        <source>make this sheet</source>
        <translation>做这张申报表</translation>
    </message>
    <message>
        <source>counter or propose</source>
        <translation>回复或填申报</translation>
    </message>
    <message>
        <source>next that waits</source>
        <translation>下一个待答复</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>写答复</translation>
    </message>
    <message>
        <source>Stand on a person to see what that person sees.</source>
        <translation>先停在一个人的行上，再看对方所见。</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No proposal waits for an answer.</source>
        <translation>没有等待答复的申报。</translation>
    </message>
    <message>
        <source>Print letters</source>
        <translation>打印责任书</translation>
    </message>
    <message>
        <source>A ratio is not proposed</source>
        <translation>比率不用申报</translation>
    </message>
    <message>
        <source>It follows from its two parts: talk about their targets. Choose another metric above.</source>
        <translation>它由两个组成指标得出，商定这两个指标的目标即可。其他指标在上方选择。</translation>
    </message>
</context>
<context>
    <name>ProvisionalYear</name>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂行</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} 个工作日</translation>
    </message>
    <message>
        <source>Read the holidays of {year}</source>
        <translation>读取 {year} 年假日</translation>
    </message>
    <message>
        <source>Import announcement…</source>
        <translation>导入安排…</translation>
    </message>
    <message>
        <source>Show {year}</source>
        <translation>看 {year} 年</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已经有了。
要替换它吗？</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>要删除“%1”吗？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1”是只读的。
仍要删除它吗？</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
没有这个文件。
核对一下文件名。</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
没有这个文件夹。
核对一下文件夹名。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Remember this spelling</source>
        <translation>记住这个写法</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Row {rows}</source>
        <translation>第 {rows} 行</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>“{name}”是谁？</translation>
    </message>
    <message>
        <source>Nobody in the org tree has this name. The nearest is {near}.</source>
        <translation>组织里没有这个名字。最接近的是{near}。</translation>
    </message>
    <message>
        <source>Nobody in the org tree has this name.</source>
        <translation>组织里没有这个名字。</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>是别人</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>An earlier import of this layout brought them on days that this file covers. Were they corrected at the source, or is this file only a part?</source>
        <translation>此格式以前导入过这些明细，日期在本文件范围内。是源头已更正，还是本文件只是一部分？</translation>
    </message>
    <message>
        <source>It is a part: they stay</source>
        <translation>只是一部分：保留</translation>
    </message>
    <message>
        <source>They were corrected: take them out</source>
        <translation>已更正：删除</translation>
    </message>
    <message>
        <source>The first of them is of {date}. If that is wrong, look at how the dates are read, one step back.</source>
        <translation>最早的一笔是{date}。如果不对，退回上一步看看日期的读法。</translation>
    </message>
    <message>
        <source>Yes, they are meant so</source>
        <translation>对，日期就是这样</translation>
    </message>
    <message>
        <source>Is this the right file?</source>
        <translation>文件选对了吗？</translation>
    </message>
    <message>
        <source>It changes {changing} of {there} entries that earlier imports brought, more than a fifth.</source>
        <translation>以前导入的 {there} 笔中有 {changing} 笔会改变，超过五分之一。</translation>
    </message>
    <message>
        <source>Yes, it may change them</source>
        <translation>对，可以改变</translation>
    </message>
    <message numerus="yes">
        <source>It is {name}, in all %n rows</source>
        <translation>
            <numerusform>就是{name}，%n 行都用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no longer in the file</source>
        <translation>
            <numerusform>文件中已没有其中 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated after today</source>
        <translation>
            <numerusform>%n 笔明细的日期在今天之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these %n rows</source>
        <translation>
            <numerusform>跳过这 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RateRow</name>
    <message>
        <source>So many each</source>
        <translation>每单位时间多少</translation>
    </message>
    <message>
        <source>a working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>按什么计</translation>
    </message>
    <message>
        <source>by the working calendar, for the whole unit</source>
        <translation>按工作日历，指整个组织单元</translation>
    </message>
</context>
<context>
    <name>ReadSheets</name>
    <message>
        <source>Read proposal sheets back</source>
        <translation>读回申报表</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Handed down</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>Take %n proposals</source>
        <translation>
            <numerusform>接受这 %n 份申报</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken while %n files have a problem: leave them out or mend them.</source>
        <translation>
            <numerusform>有 %n 个文件有问题，一份也不会读入：把它们去掉或改好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is new, so nothing changes.</source>
        <translation>没有新内容，没有任何改动。</translation>
    </message>
    <message>
        <source>All of them are taken as one step that can be undone.</source>
        <translation>全部作为一步读入，可以撤销。</translation>
    </message>
    <message>
        <source>{what}; the plan was {before} when the sheet was made</source>
        <translation>{what}；制表时下达数为 {before}</translation>
    </message>
    <message>
        <source>{what}; far from what was handed down, as if a digit were wrong</source>
        <translation>{what}；与下达相差很大，像是多写或少写了一位</translation>
    </message>
</context>
<context>
    <name>RecentPanel</name>
    <message>
        <source>Recent workbooks</source>
        <translation>最近的工作簿</translation>
    </message>
    <message>
        <source>Name or place</source>
        <translation>名称或位置</translation>
    </message>
    <message>
        <source>Filter by name or place</source>
        <translation>按名称或位置筛选</translation>
    </message>
    <message>
        <source>Workbook and place</source>
        <translation>工作簿和位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>上次打开</translation>
    </message>
    <message>
        <source>No recent workbook has this in its name or place. Esc shows all of them.</source>
        <translation>最近的工作簿里没有名称或位置包含这些字的。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>No workbook was open yet</source>
        <translation>还没有打开过工作簿</translation>
    </message>
    <message>
        <source>Look around in the sample company, or start your own: three minutes for a company of ten people.</source>
        <translation>先看看示例公司，或建立自己的：十人的公司只要三分钟。</translation>
    </message>
    <message>
        <source>A backup is made at every closing in which something was changed.</source>
        <translation>有改动时，每次关闭都会做备份。</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
<context>
    <name>RelevantStep</name>
    <message>
        <source>take this objective</source>
        <translation>采用这个公司目标</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>parent target</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>ask a neighbour</source>
        <translation>由相邻单元承接</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>公司目标</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Parent target</source>
        <translation>上级目标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How it serves</source>
        <translation>怎样承接</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>{covered} of {amount} is covered; {rest} ({share}) belongs to nobody yet.</source>
        <translation>{amount} 已承接 {covered}，还有 {rest}（{share}）没有人承接。</translation>
    </message>
    <message>
        <source>{covered} of {amount} is covered: over-assigned by {rest} ({share}).</source>
        <translation>{amount} 已承接 {covered}，加码 {rest}（{share}）。</translation>
    </message>
    <message>
        <source>{covered} of {amount} is covered, exactly.</source>
        <translation>{amount} 已承接 {covered}，正好。</translation>
    </message>
    <message>
        <source>Which target does it serve?</source>
        <translation>承接哪个目标？</translation>
    </message>
    <message>
        <source>one parent counts</source>
        <translation>只计一个上级</translation>
    </message>
    <message>
        <source>No unit above has a target of this metric for all of these months. Once one is set, it stands here.</source>
        <translation>上级单元在这几个月还没有该指标的完整目标；设好后会列在这里。</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>承接情况</translation>
    </message>
    <message>
        <source>height = amount</source>
        <translation>高度即金额</translation>
    </message>
    <message>
        <source>Share of each</source>
        <translation>各占多少</translation>
    </message>
    <message>
        <source>Who is asked to carry the rest</source>
        <translation>由谁承接剩余部分</translation>
    </message>
    <message>
        <source>What becomes of the rest?</source>
        <translation>剩下的怎么办？</translation>
    </message>
    <message>
        <source>Company objective</source>
        <translation>公司目标</translation>
    </message>
    <message>
        <source>The units beside have agreed their targets; ask for more by a revision in the grid.</source>
        <translation>相邻单元的目标都已核定；要再加，到表格里修订。</translation>
    </message>
    <message>
        <source>What the company wants with it</source>
        <translation>公司想达到什么</translation>
    </message>
    <message>
        <source>Objectives of other targets</source>
        <translation>其他目标的公司目标</translation>
    </message>
    <message>
        <source>Why this target, in a sentence (Alt+W)</source>
        <translation>一句话说明为什么定这个目标（Alt+W）</translation>
    </message>
    <message>
        <source>Why this target</source>
        <translation>为什么定这个目标</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>没有剩余。</translation>
    </message>
    <message>
        <source>{amount} more than the parent asks for.</source>
        <translation>比上级目标多 {amount}。</translation>
    </message>
    <message>
        <source>{amount} stays as not covered; the grid shows it under the parent. Taken here, the target is {both}.</source>
        <translation>{amount} 仍未承接，表格里列在上级下面。由这里承接，目标就是 {both}。</translation>
    </message>
    <message>
        <source>{amount} stays as not covered; the grid shows it under the parent. Taken here, the target is {both}; the chance of that is {chance}.</source>
        <translation>{amount} 仍未承接，表格里列在上级下面。由这里承接，目标就是 {both}，达成把握{chance}。</translation>
    </message>
    <message>
        <source>Take {amount} here</source>
        <translation>由这里承接 {amount}</translation>
    </message>
    <message>
        <source>Propose to</source>
        <translation>建议承接单元</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>承接后</translation>
    </message>
    <message>
        <source>Objectives so far</source>
        <translation>已有的公司目标</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Put {copy} in the place of {file}?</source>
        <translation>用 {copy} 替换 {file}？</translation>
    </message>
    <message>
        <source>{copy} is now {file}.</source>
        <translation>{copy} 现在是 {file}。</translation>
    </message>
    <message>
        <source>What was there before lies in {path}.</source>
        <translation>原来的内容保存在 {path}。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Review packs</source>
        <translation>复盘材料</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>make the packs</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>other period</source>
        <translation>其他期间</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Make the packs</source>
        <translation>生成材料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>A pack holds scorecard, chart and month table. A file of the same name in the folder is replaced.</source>
        <translation>每份材料包含评分表、图表和月度表。文件夹中的同名文件会被替换。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>还没有单元</translation>
    </message>
    <message>
        <source>Set up the org tree</source>
        <translation>设置组织结构</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>暂不选指标</translation>
    </message>
    <message>
        <source>Set up metrics</source>
        <translation>设置指标</translation>
    </message>
    <message>
        <source>No actuals yet</source>
        <translation>还没有实绩</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>录入实际数</translation>
    </message>
    <message>
        <source>Making review packs</source>
        <translation>正在生成复盘材料</translation>
    </message>
    <message>
        <source>{done} of {total}: {name}</source>
        <translation>{done} / {total}：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n packs were made. They are in “{folder}”.</source>
        <translation>
            <numerusform>已生成 %n 份材料，保存在“{folder}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The font lacks these signs, a “?” stands for each: {signs}</source>
        <translation>字体缺少这些字符，均以“?”代替：{signs}</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n files were finished before and stay.</source>
        <translation>
            <numerusform>已取消。此前完成的 %n 个文件已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>A review pack needs units, metrics and actuals. Then it is made here.</source>
        <translation>复盘材料需要组织单元、指标和实绩，齐备后即可在此生成。</translation>
    </message>
</context>
<context>
    <name>Revised</name>
    <message>
        <source>{metric}: at first no target was agreed.</source>
        <translation>{metric}：起初没有核定目标。</translation>
    </message>
    <message>
        <source>{metric}: the target as agreed was {agreed}.</source>
        <translation>{metric}：核定时目标为 {agreed}。</translation>
    </message>
    <message>
        <source>{metric}: the target as agreed was {agreed}, attainment on it {share}.</source>
        <translation>{metric}：核定时目标为 {agreed}，按此达成率 {share}。</translation>
    </message>
    <message>
        <source>Revised on {day} by {who}: “{reason}”.</source>
        <translation>{day}由{who}修订：“{reason}”。</translation>
    </message>
    <message>
        <source>Revised on {day}: “{reason}”.</source>
        <translation>{day}修订：“{reason}”。</translation>
    </message>
    <message>
        <source>Late: {gone} of {all} working days of {period} had gone ({share}).</source>
        <translation>逾期：{period}共 {all} 个工作日，已过 {gone} 个（{share}）。</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, the last on {day}: “{reason}”.</source>
        <translation>
            <numerusform>修订 %n 次，最近一次在{day}：“{reason}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Owner</source>
        <translation>老板</translation>
    </message>
    <message>
        <source>Sales manager</source>
        <translation>销售经理</translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation>记账员</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>{name} (trial)</source>
        <translation>{name}（试用）</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>另存 {name} 的副本</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入{name}</translation>
    </message>
    <message>
        <source>The copy is “{path}”, a workbook of its own.</source>
        <translation>副本是“{path}”，是一份独立的工作簿。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The file lies as it is in “{path}” too.</source>
        <translation>这个文件已原样另存一份到“{path}”。</translation>
    </message>
</context>
<context>
    <name>ScenarioCard</name>
    <message>
        <source>More for {name}</source>
        <translation>{name}的更多操作</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>现在的计划</translation>
    </message>
    <message>
        <source>Open in the grid</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Make it the plan…</source>
        <translation>设为计划…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Name and notes…</source>
        <translation>名称和备注…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ScenarioForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Growth in {year}</source>
        <translation>{year}增长</translation>
    </message>
    <message>
        <source>What grows</source>
        <translation>哪些指标增长</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Make the scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Name and notes</source>
        <translation>名称和备注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{metric} only</source>
        <translation>仅{metric}</translation>
    </message>
    <message>
        <source>all metrics</source>
        <translation>所有指标</translation>
    </message>
    <message>
        <source>a copy of {name}</source>
        <translation>{name}的副本</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Else for</source>
        <translation>个别单元</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What it takes for granted. A line such as “Price: +2 %” becomes a row.</source>
        <translation>这个方案的前提。像“价格：+2%”这样的一行会成为对比表中的一行。</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Landing {year}</source>
        <translation>{year} 预计</translation>
    </message>
    <message>
        <source>Actual {year}</source>
        <translation>{year} 实绩</translation>
    </message>
    <message>
        <source>Fewer than 12 closed months: no chance can be told.</source>
        <translation>历史不足 12 个月，无法判断把握。</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>现在的计划</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>{name}: {total}, {growth}, {chance}</source>
        <translation>{name}：{total}，{growth}，{chance}</translation>
    </message>
    <message>
        <source>{name}: {total}, {growth}</source>
        <translation>{name}：{total}，{growth}</translation>
    </message>
    <message>
        <source>{name}: {total}, {chance}</source>
        <translation>{name}：{total}，{chance}</translation>
    </message>
    <message>
        <source>{name}: {total}</source>
        <translation>{name}：{total}</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>方案并列比较</translation>
    </message>
    <message>
        <source>updated {day}</source>
        <translation>{day}更新</translation>
    </message>
    <message>
        <source>{day}, {name}</source>
        <translation>{day}，{name}</translation>
    </message>
    <message>
        <source>The plan changed on {day}.</source>
        <translation>计划在 {day}改过。</translation>
    </message>
    <message>
        <source>no chance: fewer than 12 closed months</source>
        <translation>历史不足 12 个月，没有把握可言</translation>
    </message>
    <message>
        <source>{growth} on landing {year}</source>
        <translation>比 {year} 预计 {growth}</translation>
    </message>
    <message>
        <source>{growth} on {year}</source>
        <translation>比 {year} 年 {growth}</translation>
    </message>
    <message>
        <source>{sums} {noted}</source>
        <translation>{sums}{noted}</translation>
    </message>
    <message>
        <source>All totals are sums of the people.</source>
        <translation>各级合计都由个人汇总。</translation>
    </message>
    <message>
        <source>The parts add up everywhere, difference 0.</source>
        <translation>各级之和都对得上，差 0。</translation>
    </message>
    <message>
        <source>The parts of {unit} are {amount} short of it.</source>
        <translation>{unit}各人之和少 {amount}。</translation>
    </message>
    <message>
        <source>The parts of {unit} are {amount} more than it.</source>
        <translation>{unit}各人之和多 {amount}。</translation>
    </message>
    <message numerus="yes">
        <source>A day of %n</source>
        <translation>
            <numerusform>日均，%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A day of ~%n</source>
        <translation>
            <numerusform>日均，约 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{percent} from %n months of its own history</source>
        <translation>
            <numerusform>按自身 %n 个月历史，把握 {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets become revisions.</source>
        <translation>
            <numerusform>%n 个已商定的目标成为修订。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets stay as long as no reason is given.</source>
        <translation>
            <numerusform>%n 个已商定的目标没有写明理由，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets are simply replaced.</source>
        <translation>
            <numerusform>%n 个目标直接替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n targets locked or closed months stay.</source>
        <translation>
            <numerusform>%n 个目标的锁定或已结账月份保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets would become revisions, each for a reason.</source>
        <translation>
            <numerusform>%n 个已商定的目标会成为修订，各需理由。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets would simply be replaced.</source>
        <translation>
            <numerusform>%n 个目标直接替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n months</source>
        <translation>
            <numerusform>据 %n 个月历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units do not add up; most of all {unit}, by {amount}.</source>
        <translation>
            <numerusform>%n 个单元对不上，差得最多的是{unit}，{amount}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>前提与要求</translation>
    </message>
    <message>
        <source>1 in 2 or better</source>
        <translation>五成以上人数</translation>
    </message>
    <message>
        <source>Above forecast</source>
        <translation>比预测多要</translation>
    </message>
    <message>
        <source>Agreed: become revisions, each for a reason</source>
        <translation>已商定：成为修订，各需理由</translation>
    </message>
    <message>
        <source>Simply replaced</source>
        <translation>直接替换</translation>
    </message>
    <message>
        <source>Locked: stay</source>
        <translation>已锁定：不变</translation>
    </message>
    <message>
        <source>In closed months: stay</source>
        <translation>已结账月份：不变</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{months} {year}</source>
        <translation>{year} 年 {months}</translation>
    </message>
    <message>
        <source>{metric} of {unit}</source>
        <translation>{unit}的{metric}</translation>
    </message>
    <message>
        <source>landing</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>8 in 10:</source>
        <translation>八成区间：</translation>
    </message>
    <message>
        <source>The plan has these amounts already; nothing would change.</source>
        <translation>计划已经是这些数字，不会有任何改变。</translation>
    </message>
    <message>
        <source>All of it is one step, which can be taken back.</source>
        <translation>全部算一步，可以一次撤销。</translation>
    </message>
    <message>
        <source>Nothing would change: the plan has these amounts, or they cannot change.</source>
        <translation>不会有任何改变：计划已经是这些数字，或不能再改。</translation>
    </message>
    <message>
        <source>The plan so far is kept, so one can go back.</source>
        <translation>现在的计划会留作一个方案，可以换回。</translation>
    </message>
    <message>
        <source>{name} ({day})</source>
        <translation>{name}（{day}）</translation>
    </message>
    <message>
        <source>Working out chances</source>
        <translation>正在计算把握</translation>
    </message>
    <message>
        <source>Working out who can reach what</source>
        <translation>正在计算谁能达到</translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>正在计算会有哪些改变</translation>
    </message>
    <message>
        <source>Making “{name}” the plan</source>
        <translation>把“{name}”设为计划会怎样</translation>
    </message>
    <message>
        <source>“{name}” was made the plan. Ctrl+Z takes it back.</source>
        <translation>“{name}”已设为计划，按 Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>ScenariosTab</name>
    <message numerus="yes">
        <source>%n side by side</source>
        <translation>
            <numerusform>并列 %n 个方案</numerusform>
        </translation>
    </message>
    <message>
        <source>new scenario</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>make it the plan</source>
        <translation>设为计划</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>open in the grid</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>name and notes</source>
        <translation>名称和备注</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>see the differences</source>
        <translation>看与计划的差</translation>
    </message>
    <message>
        <source>“{name}” is deleted. Ctrl+Z brings it back.</source>
        <translation>“{name}”已删除，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n amounts follow the plan now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n 个数字已跟上计划，按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take over: the plan has its old amounts again.</source>
        <translation>没有可沿用的改动：计划又回到了原来的数字。</translation>
    </message>
    <message>
        <source>what each asks more or less than the plan</source>
        <translation>各方案比计划多或少</translation>
    </message>
    <message>
        <source>chances come from history alone</source>
        <translation>把握只来自历史</translation>
    </message>
    <message>
        <source>{currency}; chances come from history alone</source>
        <translation>{currency}；把握只来自历史</translation>
    </message>
    <message>
        <source>This is the plan already.</source>
        <translation>它已经是现在的计划。</translation>
    </message>
</context>
<context>
    <name>ScenariosView</name>
    <message>
        <source>New scenario…</source>
        <translation>新方案…</translation>
    </message>
    <message>
        <source>Show another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列比较</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Differences from the plan</source>
        <translation>与计划的差</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>表中显示</translation>
    </message>
    <message>
        <source>There is only the plan so far. Copy it to try another growth: the plan itself stays as it is.</source>
        <translation>现在只有计划。复制一份可以试试别的增长，计划本身不变。</translation>
    </message>
    <message>
        <source>Scenarios by unit</source>
        <translation>各单元的方案</translation>
    </message>
    <message>
        <source>Assumptions and demands</source>
        <translation>前提与要求</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>▲ calendar provisional</source>
        <translation>▲ 日历暂行</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>Who sits here…</source>
        <translation>入座…</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>at the top</source>
        <translation>最上级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Lies under</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>细分名称</translation>
    </message>
    <message>
        <source>as the name</source>
        <translation>与名称相同</translation>
    </message>
    <message>
        <source>New: it is there as soon as it has a name.</source>
        <translation>新建：填了名称就会存下来。</translation>
    </message>
    <message>
        <source>No figures yet: it can be moved and taken away.</source>
        <translation>还没有数据：可以移动，也可以移除。</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries and {targets}, with all below it.</source>
        <translation>
            <numerusform>%n 条实绩、{targets}，含所有下级。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message numerus="yes">
        <source>%n segments; {entries}</source>
        <translation>
            <numerusform>%n 个细分；{entries}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stand on none</source>
        <translation>
            <numerusform>%n 条实绩未细分</numerusform>
        </translation>
    </message>
    <message>
        <source>walk</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>new segment</source>
        <translation>新建细分</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>out or under the one above</source>
        <translation>升一级或归到上一个</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一个字段</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>No segment stands above it at the same depth.</source>
        <translation>同一级里它上面没有细分。</translation>
    </message>
    <message>
        <source>It stands at the top already.</source>
        <translation>它已经在最上级。</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建细分</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>还没有细分</translation>
    </message>
    <message>
        <source>Segments cut all figures a second time, by product line, customer group or channel. Without them everything works; targets and entries are then not divided.</source>
        <translation>细分把所有数据再切一次，按产品线、客户群或渠道。没有细分也能用，目标和实绩就不划分。</translation>
    </message>
</context>
<context>
    <name>SendSheets</name>
    <message>
        <source>Send proposal sheets</source>
        <translation>发送申报表</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>交回日期</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets, one for each person who has not agreed yet, to be filled in anywhere.</source>
        <translation>
            <numerusform>%n 份申报表，尚未核定的每人一份，在哪里填写都可以。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SentencePanel</name>
    <message>
        <source>The sentence, as it will stand in lists and packs</source>
        <translation>目标全文，列表和材料里就这样写</translation>
    </message>
    <message>
        <source>Language of the sentence</source>
        <translation>全文的语言</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>修改全文</translation>
    </message>
    <message>
        <source>Compose again</source>
        <translation>重新组句</translation>
    </message>
    <message>
        <source>The words of the target</source>
        <translation>目标全文</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Org tree and people</source>
        <translation>组织与人员</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Parts of Setup</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>choose a part</source>
        <translation>选择一项</translation>
    </message>
    <message>
        <source>into it</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>The target so far</source>
        <translation>目标到此为止</translation>
    </message>
    <message>
        <source>The five lights</source>
        <translation>五盏灯</translation>
    </message>
</context>
<context>
    <name>Smart</name>
    <message>
        <source>Specific</source>
        <translation>具体</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>可衡量</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>可实现</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>有时限</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>太容易</translation>
    </message>
    <message>
        <source>Realistic</source>
        <translation>现实</translation>
    </message>
    <message>
        <source>A stretch</source>
        <translation>有挑战</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>够不着</translation>
    </message>
    <message>
        <source>One unit, one metric, at most one segment</source>
        <translation>一个单元、一个指标、最多一个细分</translation>
    </message>
    <message>
        <source>There is a target for it in these months: open that one</source>
        <translation>这几个月已有同样的目标：打开那一个</translation>
    </message>
    <message>
        <source>The unit ends before the period does</source>
        <translation>单元在期间结束前已停用</translation>
    </message>
    <message>
        <source>Fewer than eight periods of records</source>
        <translation>实绩不足八个期间</translation>
    </message>
    <message>
        <source>No amount yet</source>
        <translation>还没有金额</translation>
    </message>
    <message>
        <source>A baseline of nothing: growth does not exist</source>
        <translation>基准为零，算不出增长</translation>
    </message>
    <message>
        <source>Nothing is known to start from</source>
        <translation>没有可作基准的实绩</translation>
    </message>
    <message>
        <source>The baseline was typed, not counted</source>
        <translation>基准是手工填写的，不是统计的</translation>
    </message>
    <message>
        <source>The baseline was typed, and nothing says where it comes from</source>
        <translation>基准是手工填写的，也没有写明来历</translation>
    </message>
    <message>
        <source>Part of the baseline is a forecast</source>
        <translation>基准中有一部分是预计</translation>
    </message>
    <message>
        <source>Nothing says where the figures will come from</source>
        <translation>没有写明以后的数字从哪来</translation>
    </message>
    <message>
        <source>The baseline is counted from entries, and so will the result be</source>
        <translation>基准来自实绩，结果也按实绩统计</translation>
    </message>
    <message>
        <source>No chance can be computed</source>
        <translation>算不出把握</translation>
    </message>
    <message>
        <source>Reached more than 85 times in 100</source>
        <translation>100 次里能达到 85 次以上</translation>
    </message>
    <message>
        <source>Reached 50 to 85 times in 100</source>
        <translation>100 次里能达到 50 到 85 次</translation>
    </message>
    <message>
        <source>Reached 15 to 50 times in 100</source>
        <translation>100 次里能达到 15 到 50 次</translation>
    </message>
    <message>
        <source>Reached less than 15 times in 100</source>
        <translation>100 次里能达到不到 15 次</translation>
    </message>
    <message>
        <source>The unit of the parent target has ended</source>
        <translation>上级目标的单元已停用</translation>
    </message>
    <message>
        <source>The parent target is not agreed</source>
        <translation>上级目标还没有核定</translation>
    </message>
    <message>
        <source>More is assigned than the parent asks for, beyond the limit</source>
        <translation>加码超过上限</translation>
    </message>
    <message>
        <source>No parent target: it counts nowhere else</source>
        <translation>没有上级目标，不计入别处</translation>
    </message>
    <message>
        <source>No company objective is named</source>
        <translation>没有写明公司目标</translation>
    </message>
    <message>
        <source>The target above all others, with its objective</source>
        <translation>最上级的目标，写明了公司目标</translation>
    </message>
    <message>
        <source>A parent target and an objective</source>
        <translation>有上级目标，也有公司目标</translation>
    </message>
    <message>
        <source>All months are closed</source>
        <translation>各月都已结账</translation>
    </message>
    <message>
        <source>The months typed by hand do not add up to the target</source>
        <translation>手工填写的各月合计与目标不符</translation>
    </message>
    <message>
        <source>Figures complete before the period ends</source>
        <translation>数据齐全日早于期间结束</translation>
    </message>
    <message>
        <source>Figures complete on a free day</source>
        <translation>数据齐全日是休息日</translation>
    </message>
    <message>
        <source>Fewer than ten working days</source>
        <translation>不足十个工作日</translation>
    </message>
    <message>
        <source>More than 80 % is due in the last third</source>
        <translation>80% 以上集中在最后三分之一</translation>
    </message>
    <message>
        <source>Nobody looks at it before the end</source>
        <translation>结束之前没有人跟进</translation>
    </message>
    <message>
        <source>Dates, months that add up, and a rhythm</source>
        <translation>有日期，各月合计相符，有跟进节奏</translation>
    </message>
    <message>
        <source>{months} complete months; a chance takes at least six</source>
        <translation>只有 {months} 个完整月份，至少六个月才能估计把握</translation>
    </message>
    <message>
        <source>No figures above 0 so far: history gives no chance</source>
        <translation>至今没有大于零的实绩，无法按历史估计把握</translation>
    </message>
    <message>
        <source>For levels, ratios and months far off no chance is given</source>
        <translation>时点数、比率和太远的月份不估计把握</translation>
    </message>
    <message>
        <source>Too many months without figures</source>
        <translation>缺数据的月份太多</translation>
    </message>
    <message>
        <source>{reach}; {booked} of it is booked already</source>
        <translation>{reach}；其中 {booked} 已经完成</translation>
    </message>
    <message>
        <source>No chance can be said</source>
        <translation>说不出把握</translation>
    </message>
    <message>
        <source>{ambition}: the chance is {chance}</source>
        <translation>{ambition}：达成把握{chance}</translation>
    </message>
    <message>
        <source>A target for {days} is there already</source>
        <translation>{days}已有目标</translation>
    </message>
    <message>
        <source>{unit} · {subject}</source>
        <translation>{unit} · {subject}</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>没有基准</translation>
    </message>
    <message>
        <source>Own baseline of {amount}</source>
        <translation>自己填写的基准 {amount}</translation>
    </message>
    <message>
        <source>Baseline {amount}, the average of four periods</source>
        <translation>基准 {amount}，四期平均</translation>
    </message>
    <message>
        <source>Baseline {amount}, {period}, computed from its two parts</source>
        <translation>基准 {amount}，{period}，由两项相除得出</translation>
    </message>
    <message>
        <source>Objective: {objective}</source>
        <translation>公司目标：{objective}</translation>
    </message>
    <message>
        <source>Serves no other target</source>
        <translation>不承接其他目标</translation>
    </message>
    <message>
        <source>Serves the target of {unit}</source>
        <translation>承接{unit}的目标</translation>
    </message>
    <message>
        <source>{share} of the target of {unit}</source>
        <translation>承接{unit}目标的 {share}</translation>
    </message>
    <message>
        <source>; the months before are closed</source>
        <translation>；之前的月份已结账</translation>
    </message>
    <message>
        <source>With {rest} of the target of {unit} for {period} that nobody carries yet.</source>
        <translation>其中包含{unit}{period}目标中尚无人承接的 {rest}。</translation>
    </message>
    <message>
        <source>{amount}; nothing to compare with</source>
        <translation>{amount}，没有可比的实绩</translation>
    </message>
    <message>
        <source>From {baseline} to {amount} ({change})</source>
        <translation>从 {baseline} 到 {amount}（{change}）</translation>
    </message>
    <message>
        <source>{unit}: {metric}, from {baseline} to {amount} ({change}), {days}.</source>
        <translation>{unit}：{metric}从 {baseline} 到 {amount}（{change}），{days}。</translation>
    </message>
    <message>
        <source>{unit}: {metric}, from {baseline} to {amount} ({change}), {days}, serving {share} of {parent}’s target.</source>
        <translation>{unit}：{metric}从 {baseline} 到 {amount}（{change}），{days}，承接{parent}目标的 {share}。</translation>
    </message>
    <message>
        <source>{unit}: {metric} ({segment}), from {baseline} to {amount} ({change}), {days}.</source>
        <translation>{unit}：{segment}{metric}从 {baseline} 到 {amount}（{change}），{days}。</translation>
    </message>
    <message>
        <source>{unit}: {metric} ({segment}), from {baseline} to {amount} ({change}), {days}, serving {share} of {parent}’s target.</source>
        <translation>{unit}：{segment}{metric}从 {baseline} 到 {amount}（{change}），{days}，承接{parent}目标的 {share}。</translation>
    </message>
    <message>
        <source>{metric} ({segment})</source>
        <translation>{metric}（{segment}）</translation>
    </message>
    <message numerus="yes">
        <source>Baseline {amount}, {period}, %n entries</source>
        <translation>
            <numerusform>基准 {amount}，{period}，%n 笔实绩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{days}, %n working days</source>
        <translation>
            <numerusform>{days}，%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks, {reviews} reviews, the last one on {day}</source>
        <translation>
            <numerusform>%n 次检查、{reviews} 次复盘，最后一次在{day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks, no review</source>
        <translation>
            <numerusform>%n 次检查，没有复盘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set these %n activity targets for {unit}, over the months by working days</source>
        <translation>
            <numerusform>为{unit}设定这 %n 个活动目标，按工作日分布到月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more units</source>
        <translation>
            <numerusform>另外 %n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month} · %n days</source>
        <translation>
            <numerusform>{month} · %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n entries</source>
        <translation>
            <numerusform>打开 %n 笔实绩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A head, %n people</source>
        <translation>
            <numerusform>每人（%n 人）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n months expected</source>
        <translation>
            <numerusform>{period}，%n 个月为预计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n entries</source>
        <translation>
            <numerusform>{period}，%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{months} complete months, %n entries in the twelve before it begins.</source>
        <translation>
            <numerusform>有 {months} 个完整月份，之前十二个月有 %n 笔实绩。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people share it.</source>
        <translation>
            <numerusform>由 %n 人分担。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If nothing changes, about {expected}, between {low} and {high}; a rough guess from %n months</source>
        <translation>
            <numerusform>照现在的趋势约 {expected}，在 {low} 至 {high} 之间；只有 %n 个月的历史，不足一年，只能粗估</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If nothing changes, {expected}; 8 times in 10 between {low} and {high}; from %n months of history</source>
        <translation>
            <numerusform>照现在的趋势预计 {expected}，八成区间 {low} 至 {high}，依据 %n 个月的历史</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity targets are there already and stay as they are.</source>
        <translation>
            <numerusform>有 %n 个活动目标已经存在，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days, the year before {before}</source>
        <translation>
            <numerusform>%n 个工作日，上年 {before} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>no rate known</source>
        <translation>没有转化数据</translation>
    </message>
    <message>
        <source>{amount} on average</source>
        <translation>平均 {amount}</translation>
    </message>
    <message>
        <source>{share} become {stage}</source>
        <translation>{share} 变成{stage}</translation>
    </message>
    <message>
        <source>The best ever is {share} of what is needed</source>
        <translation>历史最好达到所需的 {share}</translation>
    </message>
    <message>
        <source>yes, {period}</source>
        <translation>做到过，{period}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>{share} above best</source>
        <translation>比最好多 {share}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Chart: {subject}. {reach}</source>
        <translation>图：{subject}。{reach}</translation>
    </message>
    <message>
        <source>No figures before this period yet</source>
        <translation>此前还没有实绩</translation>
    </message>
    <message>
        <source>Q{n}</source>
        <translation>{n}季</translation>
    </message>
    <message>
        <source>Target {amount}</source>
        <translation>目标 {amount}</translation>
    </message>
    <message>
        <source>Forecast {amount}</source>
        <translation>预测 {amount}</translation>
    </message>
    <message>
        <source>Baseline {amount}</source>
        <translation>基准 {amount}</translation>
    </message>
    <message>
        <source>8 in 10: {low}–{high}</source>
        <translation>八成 {low}–{high}</translation>
    </message>
    <message>
        <source>{unit}: this target</source>
        <translation>{unit}：本目标</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未承接</translation>
    </message>
    <message>
        <source>{unit}, {period}</source>
        <translation>{unit}，{period}</translation>
    </message>
    <message>
        <source>A first split by the last twelve months</source>
        <translation>按近 12 个月初步分解</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>它的组成</translation>
    </message>
    <message>
        <source>{checks} checks, {reviews} reviews</source>
        <translation>{checks} 次检查、{reviews} 次复盘</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>This month is closed.</source>
        <translation>这个月已结账。</translation>
    </message>
    <message>
        <source>typed months stay</source>
        <translation>填写的月份不变</translation>
    </message>
    <message>
        <source>as chosen above</source>
        <translation>同上面所选</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>分布方法</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>按什么分</translation>
    </message>
    <message>
        <source>Due by the end of each month</source>
        <translation>各月末累计应完成</translation>
    </message>
    <message>
        <source>The same each month</source>
        <translation>每月相同</translation>
    </message>
    <message>
        <source>too little history</source>
        <translation>历史太短</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>To compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>season of the unit above</source>
        <translation>上级的季节性</translation>
    </message>
    <message>
        <source>{ground}: {shares}</source>
        <translation>{ground}：{shares}</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Average of four</source>
        <translation>四期平均</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自己填写</translation>
    </message>
    <message>
        <source>{period} {change} against the average of its year</source>
        <translation>{period}比全年平均 {change}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{years}. With an average as baseline the season would look like growth.</source>
        <translation>{years}。用平均作基准，季节会被当成增长。</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Complete to {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>Imported last from {file} on {day}</source>
        <translation>最近一次导入：{file}，{day}</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>asks where it comes from</source>
        <translation>须写明来历</translation>
    </message>
    <message>
        <source>the four before</source>
        <translation>前四期</translation>
    </message>
    <message>
        <source>{period}: nothing known</source>
        <translation>{period}：没有数据</translation>
    </message>
    <message>
        <source>{period}, from its two parts</source>
        <translation>{period}，由两项相除</translation>
    </message>
    <message>
        <source>is a part of it</source>
        <translation>是它的一部分</translation>
    </message>
    <message>
        <source>is one of its segments</source>
        <translation>是它的一个细分</translation>
    </message>
    <message>
        <source>None: it stands alone</source>
        <translation>无：单独设定</translation>
    </message>
    <message>
        <source>counts nowhere else</source>
        <translation>不计入别处</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无人承接</translation>
    </message>
    <message>
        <source>{unit} would carry {amount} ({growth})</source>
        <translation>{unit}将承接 {amount}（{growth}）</translation>
    </message>
    <message>
        <source>{unit} would carry {amount}</source>
        <translation>{unit}将承接 {amount}</translation>
    </message>
    <message>
        <source>{period}, expected</source>
        <translation>{period}（预计）</translation>
    </message>
    <message>
        <source>Over-assigned</source>
        <translation>加码</translation>
    </message>
    <message>
        <source>the same months</source>
        <translation>同样的月份</translation>
    </message>
    <message>
        <source>can be its parent: step 4</source>
        <translation>可作上级目标：第 4 步</translation>
    </message>
    <message>
        <source>beside it</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>part of it</source>
        <translation>是它的一部分</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Levels and ratios are compared with what they were; no chance is given.</source>
        <translation>时点数和比率与以前的数比较，不估计把握。</translation>
    </message>
    <message>
        <source>Few records</source>
        <translation>记录偏少</translation>
    </message>
    <message>
        <source>Enough records</source>
        <translation>记录够用</translation>
    </message>
    <message>
        <source>{entries} entries for each of them.</source>
        <translation>平均每人 {entries} 笔。</translation>
    </message>
    <message>
        <source>Who carries it</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>{days}; holidays of {year} not announced yet: provisional</source>
        <translation>{days}；{year} 年节假日尚未公布，暂按推算</translation>
    </message>
    <message>
        <source>{days}; worked instead of a day off: {named}</source>
        <translation>{days}；含调休上班 {named}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>no review</source>
        <translation>不复盘</translation>
    </message>
    <message>
        <source>working day {number} of the month after</source>
        <translation>次月第 {number} 个工作日</translation>
    </message>
    <message>
        <source>{then} {stage} a person a week instead of {now}</source>
        <translation>{stage}：每人每周 {then}，原为 {now}</translation>
    </message>
    <message>
        <source>{then} {stage} are enough instead of {now}</source>
        <translation>{stage}只需 {then}，原需 {now}</translation>
    </message>
    <message>
        <source>{then} {stage} are needed instead of {now}</source>
        <translation>{stage}需要 {then}，原需 {now}</translation>
    </message>
    <message>
        <source>With it about {landing} is expected; the chance of the target is {chance}.</source>
        <translation>这样预计约 {landing}，达成把握{chance}。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>{result} for each of {stage}</source>
        <translation>每个{stage}的{result}</translation>
    </message>
    <message>
        <source>{stage} that become {after}</source>
        <translation>{stage}转为{after}的比例</translation>
    </message>
    <message>
        <source>{step}: {status}</source>
        <translation>{step}：{status}</translation>
    </message>
</context>
<context>
    <name>SmartWizard</name>
    <message>
        <source>Taken up where it was left. Esc asks whether to throw it away.</source>
        <translation>接着上次没有保存的目标。按 Esc 可放弃。</translation>
    </message>
    <message>
        <source>lights</source>
        <translation>五盏灯</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>转到某一步</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Saved: {sentence} Ctrl+Z takes it back.</source>
        <translation>已保存：{sentence}Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Save as proposed</source>
        <translation>保存为申报</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Agree the target</source>
        <translation>核定目标</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Draft kept, not saved yet</source>
        <translation>草稿已保留，尚未保存为目标</translation>
    </message>
</context>
<context>
    <name>SpecificStep</name>
    <message>
        <source>open that target</source>
        <translation>打开那个目标</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>next list</source>
        <translation>下一个列表</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>to find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>edit the words</source>
        <translation>修改全文</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No segment: all</source>
        <translation>不细分：全部</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Setup says nothing about it yet.</source>
        <translation>“设置”中还没有写明口径。</translation>
    </message>
    <message>
        <source>with its target</source>
        <translation>含目标</translation>
    </message>
    <message>
        <source>one cut at most</source>
        <translation>最多选一个</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找组织单元</translation>
    </message>
    <message>
        <source>Find a metric</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Set up segments</source>
        <translation>设置细分</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有的目标</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>按 Enter 打开</translation>
    </message>
    <message>
        <source>Too wide or too narrow?</source>
        <translation>太宽还是太窄？</translation>
    </message>
    <message>
        <source>from the records</source>
        <translation>按记录</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To this one</source>
        <translation>与本目标</translation>
    </message>
    <message>
        <source>Nothing yet for {unit} in {period}: nothing counts twice.</source>
        <translation>{unit}在{period}还没有目标，不会重复计算。</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Heads with ramp</source>
        <translation>人数（含爬坡期）</translation>
    </message>
    <message>
        <source>Present targets</source>
        <translation>现有目标</translation>
    </message>
    <message>
        <source>{unit} has nothing to be shared by in this way, so nothing comes from it: type a total.</source>
        <translation>按这个办法，{unit}没有可依据的数，所以分不到：可直接填全年目标。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>{unit} {over}</source>
        <translation>{unit} {over}</translation>
    </message>
    <message>
        <source>{unit} has no target in this month, so there is nothing to share.</source>
        <translation>{unit}这个月没有目标，无从分解。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>新合计</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Nobody stands below {parent}. Add units in Setup first.</source>
        <translation>{parent}没有下级。先在设置里添加单元。</translation>
    </message>
    <message>
        <source>{parent} has no target in a month that is open. Type one first; closed months stay as they are.</source>
        <translation>{parent}在未结账的月份没有目标。先填目标；已结账的月份不变。</translation>
    </message>
    <message>
        <source>Locked totals hold {locked}, {excess} more than the {total} to share. Lower or unlock one.</source>
        <translation>锁定的合计已占 {locked}，比要分的 {total} 多 {excess}。调低或解锁一个。</translation>
    </message>
    <message>
        <source>Everything is locked and holds {locked}: {gap} of {total} are left over. Unlock somebody.</source>
        <translation>全部已锁定，共 {locked}，{total} 还剩 {gap} 没有着落。解锁一个人。</translation>
    </message>
    <message>
        <source>In {month} locked cells hold {locked}, more than the {total} to share. Unlock one of them.</source>
        <translation>{month}锁定的格子已占 {locked}，超过要分的 {total}。解锁其中一格。</translation>
    </message>
    <message>
        <source>{unit}: locked months hold {locked}, the total is {total}. Unlock a month or raise the total.</source>
        <translation>{unit}：锁定的月份共 {locked}，合计只有 {total}。解锁一个月，或调高合计。</translation>
    </message>
    <message>
        <source>{unit}: every month is locked, and {left} of the total are left over. Unlock a month.</source>
        <translation>{unit}：各月都已锁定，合计还剩 {left}。解锁一个月。</translation>
    </message>
    <message>
        <source>Locked and limited cells leave {excess} unplaced. Raise a limit ({units}) or unlock a cell.</source>
        <translation>锁定和上限使 {excess} 没有着落。调高上限（{units}），或解锁一格。</translation>
    </message>
    <message>
        <source>The lower limits ask for {short} more than there is. Lower one of them ({units}) or unlock a cell.</source>
        <translation>下限合计比可分的多 {short}。调低下限（{units}），或解锁一格。</translation>
    </message>
    <message>
        <source>{units}: the limits do not go together, or more is locked than they allow. Change a limit.</source>
        <translation>{units}：上下限互相矛盾，或锁定的已超过上限。改一下限额。</translation>
    </message>
    <message>
        <source>{units}: no multiple of {step} lies within the limits. Round to less, or change a limit.</source>
        <translation>{units}：上下限之间没有 {step} 的整数倍。取整改小，或改限额。</translation>
    </message>
    <message>
        <source>{residue} are less than what is rounded to, and no open cell can take them. Round to less.</source>
        <translation>尾数 {residue} 小于取整单位，没有格子可以放。把取整改小。</translation>
    </message>
    <message>
        <source>{units} need {need}, but their open months ({months}) take only {can_take}: {short} are left over. Unlock a month or change a total.</source>
        <translation>{units}需要 {need}，但可用的月份（{months}）只放得下 {can_take}，还剩 {short}。解锁一个月，或改合计。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Typed weights</source>
        <translation>自填权重</translation>
    </message>
    <message>
        <source>Half last 12 months, half heads</source>
        <translation>近 12 个月与人力各半</translation>
    </message>
    <message>
        <source>Half last 12 months, half equal</source>
        <translation>近 12 个月与平均各半</translation>
    </message>
    <message>
        <source>Own season</source>
        <translation>各自季节性</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>同去年</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>同上级</translation>
    </message>
    <message numerus="yes">
        <source>{changed} of %n cells change</source>
        <translation>
            <numerusform>%n 个单元格中 {changed} 个会改变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDock</name>
    <message>
        <source>Type</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>to lock</source>
        <translation>即锁定</translation>
    </message>
    <message>
        <source>lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Working out the split</source>
        <translation>正在计算分解</translation>
    </message>
    <message>
        <source>Preview of the split</source>
        <translation>分解预览</translation>
    </message>
    <message>
        <source>What the split adds up to</source>
        <translation>分解结果的核对</translation>
    </message>
    <message>
        <source>Writing the split</source>
        <translation>正在写入分解</translation>
    </message>
    <message>
        <source>Some of these targets are agreed. Say above why they change (Alt+R), then apply.</source>
        <translation>其中有已核定的目标。在上方写明更改原因 (Alt+R)，再应用。</translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message>
        <source>Split {unit}</source>
        <translation>分解{unit}</translation>
    </message>
    <message>
        <source>{amount} to</source>
        <translation>{amount} 分给</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>合不上</translation>
    </message>
    <message>
        <source>Adds up both ways</source>
        <translation>行列都合得上</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>加码</translation>
    </message>
    <message>
        <source>{amount} of {whole} to</source>
        <translation>{whole} 中的 {amount} 分给</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to {units}</source>
        <translation>分给 {units}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>The next level</source>
        <translation>下一级</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply split</source>
        <translation>应用分解</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Nobody has a target here yet: set targets on Grid, then send sheets (Alt+S).</source>
        <translation>这里还没有人有目标：先在“表格”里设定目标，再发申报表（Alt+S）。</translation>
    </message>
    <message numerus="yes">
        <source>All %n agreed. Ctrl+P prints the letters to sign.</source>
        <translation>
            <numerusform>%n 人已全部核定。按 Ctrl+P 打印责任书供签字。</numerusform>
        </translation>
    </message>
    <message>
        <source>The year has begun: targets change by revisions.</source>
        <translation>年度已经开始，目标只能按修订更改。</translation>
    </message>
    <message numerus="yes">
        <source>No round is open: Alt+S sends the sheets to %n people.</source>
        <translation>
            <numerusform>尚未开始申报：按 Alt+S 给 %n 人发申报表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own row: F2 proposes a figure, Ctrl+Enter agrees to what came back to you.</source>
        <translation>你自己的行：F2 申报数字，Ctrl+Enter 同意发回给你的数字。</translation>
    </message>
    <message>
        <source>What {name} sees; Alt+S makes this sheet alone. Alt+O shows everybody again.</source>
        <translation>{name}看到的内容；Alt+S 只做这一张申报表，Alt+O 恢复显示所有人。</translation>
    </message>
</context>
<context>
    <name>Standpoint</name>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open with the passphrase…</source>
        <translation>用口令打开…</translation>
    </message>
    <message>
        <source>Open and check</source>
        <translation>打开并检查</translation>
    </message>
    <message>
        <source>Open when it is free</source>
        <translation>空闲时打开</translation>
    </message>
    <message>
        <source>{who} is gone…</source>
        <translation>{who}已离开…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open there</source>
        <translation>在那里打开</translation>
    </message>
    <message>
        <source>Look for it…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>恢复最新的备份</translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation>选择其他备份…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Copy for a trial…</source>
        <translation>复制一份试用…</translation>
    </message>
    <message>
        <source>Make a workbook from it…</source>
        <translation>用它新建工作簿…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{path}</source>
        <translation>{path}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Last change {changed}</source>
        <translation>最近改动 {changed}</translation>
    </message>
    <message>
        <source>{name} is ready</source>
        <translation>{name} 可以打开</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Will be brought up to date</source>
        <translation>将升级</translation>
    </message>
    <message>
        <source>{name} was made by an older GoalDesk</source>
        <translation>{name} 由旧版 GoalDesk 创建</translation>
    </message>
    <message>
        <source>Opening brings it up to date; a copy of how it is now is kept as a backup.</source>
        <translation>打开时会升级文件，现在的内容会留作备份。</translation>
    </message>
    <message>
        <source>Locked with a passphrase</source>
        <translation>有口令保护</translation>
    </message>
    <message>
        <source>Asks for the passphrase</source>
        <translation>打开时要输入口令</translation>
    </message>
    <message>
        <source>{name} is locked with a passphrase, or is no workbook</source>
        <translation>{name} 有口令保护，或者不是工作簿</translation>
    </message>
    <message>
        <source>Open at another desk</source>
        <translation>已在别处打开</translation>
    </message>
    <message>
        <source>{who} at {host}, since {since}</source>
        <translation>{who}（{host}），始于 {since}</translation>
    </message>
    <message>
        <source>{who} is writing in this workbook</source>
        <translation>{who}正在写入这个工作簿</translation>
    </message>
    <message>
        <source>On {host}, since {since}, last change {changed}. It can be read, printed and exported now. Writing is free for one desk at a time, so that nothing is entered twice.</source>
        <translation>在 {host} 上，始于 {since}，最近改动 {changed}。现在可以查看、打印和导出。同一时间只有一处可以写入，避免重复录入。</translation>
    </message>
    <message>
        <source>Was not closed properly</source>
        <translation>上次未正常关闭</translation>
    </message>
    <message>
        <source>Complete up to the last change, {changed}</source>
        <translation>完整保存到最近改动 {changed}</translation>
    </message>
    <message>
        <source>{name} was not closed properly</source>
        <translation>{name} 上次未正常关闭</translation>
    </message>
    <message>
        <source>Every change up to {changed} is in the file. What was half done then is taken back, and the file is checked.</source>
        <translation>截至 {changed} 的改动都在文件中。当时未完成的部分会撤回，并检查文件。</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>较新版本</translation>
    </message>
    <message>
        <source>Version {version} of the file</source>
        <translation>文件版本 {version}</translation>
    </message>
    <message>
        <source>{name} was made by a newer GoalDesk</source>
        <translation>{name} 由较新的 GoalDesk 创建</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to</source>
        <translation>文件或所在文件夹不可写</translation>
    </message>
    <message>
        <source>{name} can only be read</source>
        <translation>{name} 只能查看</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to. Allow writing there, or work on a copy in another folder.</source>
        <translation>文件或所在文件夹不可写。可开放写入权限，或在其他文件夹中用副本工作。</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Plug the drive in, or take it off the list</source>
        <translation>插上磁盘，或从列表移除</translation>
    </message>
    <message>
        <source>There is no file {name}</source>
        <translation>没有文件 {name}</translation>
    </message>
    <message>
        <source>It was at {path}. Plug the drive in and try again, or look where it is now.</source>
        <translation>原来在 {path}。可插上磁盘后重试，或查找它现在的位置。</translation>
    </message>
    <message>
        <source>Has moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Found at another place, same workbook</source>
        <translation>在别处找到，是同一份工作簿</translation>
    </message>
    <message>
        <source>{name} lies at another place now</source>
        <translation>{name} 现在在别处</translation>
    </message>
    <message>
        <source>The same workbook was found at {found}. It is known by its number, not by its name.</source>
        <translation>在 {found} 找到了同一份工作簿。是按编号识别的，不看文件名。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>The newest good backup is of {backup}</source>
        <translation>最新的完好备份：{backup}</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} 已损坏</translation>
    </message>
    <message>
        <source>The newest good backup is of {backup}. Restoring it puts the damaged file aside under another name; nothing is deleted.</source>
        <translation>最新的完好备份是 {backup} 的。恢复时损坏的文件会改名保留，不删除任何内容。</translation>
    </message>
    <message>
        <source>No backup on this computer</source>
        <translation>本机没有备份</translation>
    </message>
    <message>
        <source>No backup of it was found on this computer, and nothing was changed. Look for a copy on another drive, or save the file as it is for somebody who rescues files.</source>
        <translation>本机没有找到它的备份，文件没有改动。可以到别的磁盘上找一份副本，或原样另存一份，交给会修复文件的人。</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name} 是空的</translation>
    </message>
    <message>
        <source>The file holds nothing any more, as after a broken copy. No backup of it was found on this computer: look for a copy on another drive.</source>
        <translation>文件里已经没有任何内容，像是复制中断造成的。本机没有找到它的备份：可以到别的磁盘上找一份副本。</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Can be imported into a new workbook</source>
        <translation>可以导入一份新工作簿</translation>
    </message>
    <message>
        <source>{name} is a table, not a workbook</source>
        <translation>{name} 是表格，不是工作簿</translation>
    </message>
    <message>
        <source>A new workbook can be made from it: a list of people becomes its org tree, figures are imported as actuals. The table itself is left as it is.</source>
        <translation>可以用它新建一份工作簿：人员名单成为组织结构，数据作为实绩导入。表格本身保持不变。</translation>
    </message>
    <message>
        <source>It was left untouched. It is of another kind, whatever its name says.</source>
        <translation>没有动过它。不论叫什么名字，它是另一种文件。</translation>
    </message>
    <message>
        <source>{path}, {size}</source>
        <translation>{path}，{size}</translation>
    </message>
    <message>
        <source>No workbook</source>
        <translation>不是工作簿</translation>
    </message>
    <message>
        <source>Opening asks for the passphrase. Until then nothing of it can be read.</source>
        <translation>打开时要输入口令。在此之前读不到其中任何内容。</translation>
    </message>
    <message>
        <source>It can be read, printed and exported here. Update GoalDesk to change it.</source>
        <translation>在这里可以查看、打印和导出。更新 GoalDesk 后才能修改。</translation>
    </message>
    <message>
        <source>This GoalDesk cannot read it, and left it untouched. Update GoalDesk to open it.</source>
        <translation>这个版本的 GoalDesk 无法读取，文件没有改动。更新 GoalDesk 后再打开。</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>其他类型的文件</translation>
    </message>
    <message>
        <source>{name} is not a GoalDesk workbook</source>
        <translation>{name} 不是 GoalDesk 工作簿</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name} 无法打开</translation>
    </message>
    <message>
        <source>The people in {name} become the org tree; once the workbook is made, its figures are imported.</source>
        <translation>{name} 里的人员成为组织结构；工作簿建好后，再导入其中的数据。</translation>
    </message>
    <message>
        <source>The people in {name} become the org tree, as shown beside the form.</source>
        <translation>{name} 里的人员成为组织结构，如表单旁边所示。</translation>
    </message>
    <message>
        <source>Once the workbook is made, {name} is imported as actuals.</source>
        <translation>工作簿建好后，{name} 会作为实绩导入。</translation>
    </message>
    <message>
        <source>{code}, {name}</source>
        <translation>{code}，{name}</translation>
    </message>
    <message>
        <source>Amounts are kept in whole units</source>
        <translation>金额取整，不留小数</translation>
    </message>
    <message>
        <source>Now {year}: {months}</source>
        <translation>现在是 {year}：{months}</translation>
    </message>
    <message>
        <source>None yet; Setup, Metrics has them ready to tick</source>
        <translation>暂无；以后在“设置 - 指标”里勾选</translation>
    </message>
    <message>
        <source>{metrics}, {funnel}</source>
        <translation>{metrics}，{funnel}</translation>
    </message>
    <message>
        <source>Nobody yet; Setup, Org and people takes names at any time</source>
        <translation>暂无人员；以后随时在“设置 - 组织与人员”里添加</translation>
    </message>
    <message>
        <source>{people} in {units}</source>
        <translation>{people}，分属 {units}</translation>
    </message>
    <message numerus="yes">
        <source>Amounts are kept to %n decimals</source>
        <translation>
            <numerusform>金额保留 %n 位小数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics</source>
        <translation>
            <numerusform>%n 个指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>funnel of %n stages</source>
        <translation>
            <numerusform>%n 级漏斗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teams and regions</source>
        <translation>
            <numerusform>%n 个团队或大区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days, by the week alone</source>
        <translation>
            <numerusform>{year} 年：%n 个工作日，只按每周计算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days; its public holidays are not announced yet</source>
        <translation>
            <numerusform>{year} 年：%n 个工作日，节假日安排尚未公布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days, with the public holidays</source>
        <translation>
            <numerusform>{year} 年：%n 个工作日，已计入节假日和调休</numerusform>
        </translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>今天 {time}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>open another</source>
        <translation>打开别的</translation>
    </message>
    <message>
        <source>sample company</source>
        <translation>示例公司</translation>
    </message>
    <message>
        <source>into the list</source>
        <translation>进入列表</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>StartSide</name>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}，{role}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>谁在这个岗位？</translation>
    </message>
    <message>
        <source>Plan, track, review and adjust sales targets.</source>
        <translation>制定、跟踪、复盘、调整销售目标。</translation>
    </message>
    <message>
        <source>New workbook</source>
        <translation>新建工作簿</translation>
    </message>
    <message>
        <source>One company is one file</source>
        <translation>一个公司就是一个文件</translation>
    </message>
    <message>
        <source>Open a workbook…</source>
        <translation>打开工作簿…</translation>
    </message>
    <message>
        <source>From any folder, stick or share</source>
        <translation>来自任何文件夹、U 盘或共享盘</translation>
    </message>
    <message>
        <source>Start from a spreadsheet…</source>
        <translation>从电子表格开始…</translation>
    </message>
    <message>
        <source>Org tree, or figures to import</source>
        <translation>组织结构，或要导入的数据</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>示例公司</translation>
    </message>
    <message>
        <source>10 people, three years of figures</source>
        <translation>10 人，三年数据</translation>
    </message>
    <message>
        <source>You</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: GoalDesk opens no network connection.</source>
        <translation>数据不离开本机：GoalDesk 不联网。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>StatusWord</name>
    <message>
        <source>Met</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>为时尚早</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Revised late</source>
        <translation>逾期修订</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>{step}: {reason}</source>
        <translation>{step}：{reason}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Earlier month (Page up)</source>
        <translation>上个月（Page Up）</translation>
    </message>
    <message>
        <source>Later month (Page down)</source>
        <translation>下个月（Page Down）</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>{currency}, exact</source>
        <translation>{currency}，精确值</translation>
    </message>
    <message>
        <source>{entered} of {expected} cells entered</source>
        <translation>{expected} 格中已录入 {entered} 格</translation>
    </message>
    <message>
        <source>Blank: nothing entered yet</source>
        <translation>空白：还没有录入</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全部细分</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>lights</source>
        <translation>五盏灯</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>edit the words</source>
        <translation>修改全文</translation>
    </message>
    <message>
        <source>Five lights</source>
        <translation>五盏灯</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>要留意</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Why it is set like this</source>
        <translation>为什么这样定</translation>
    </message>
    <message>
        <source>Months and activities</source>
        <translation>月度分布与活动目标</translation>
    </message>
    <message>
        <source>Forecast and target</source>
        <translation>预测与目标</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>承接情况</translation>
    </message>
    <message>
        <source>width = amount</source>
        <translation>宽度即金额</translation>
    </message>
    <message>
        <source>On saving {rest} is proposed to {unit}</source>
        <translation>保存时提议由{unit}承接 {rest}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Why the agreed target changes (kept as a revision)</source>
        <translation>为什么修改已核定的目标（记作修订）</translation>
    </message>
    <message>
        <source>Why the agreed target changes</source>
        <translation>为什么修改已核定的目标</translation>
    </message>
    <message>
        <source>{fine} fine, {look} to look at, {red} red</source>
        <translation>{fine} 盏正常，{look} 盏要留意，{red} 盏红灯</translation>
    </message>
    <message>
        <source>A light is red: to agree it, say why it is set all the same</source>
        <translation>有一盏红灯：要核定，写明为什么仍然这样定</translation>
    </message>
    <message>
        <source>Why it is set like this (may stay empty)</source>
        <translation>为什么这样定（可不填）</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>marked as a draft wherever it counts</source>
        <translation>计入时都标为草稿</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>waits to be agreed</source>
        <translation>等待核定</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>changes by revisions only from now on</source>
        <translation>以后只能通过修订修改</translation>
    </message>
</context>
<context>
    <name>SwitchPage</name>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Make it the plan</source>
        <translation>设为计划</translation>
    </message>
    <message>
        <source>Plan so far kept as</source>
        <translation>现在的计划留作</translation>
    </message>
    <message>
        <source>Reason for all</source>
        <translation>共同的理由</translation>
    </message>
    <message>
        <source>Why agreed targets change; below, single ones can have their own</source>
        <translation>已商定的目标为什么改；下表中可为个别目标另写</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会有哪些改变</translation>
    </message>
    <message>
        <source>Make “{name}” the plan</source>
        <translation>把“{name}”设为计划</translation>
    </message>
</context>
<context>
    <name>TabBarPage</name>
    <message>
        <source>other part</source>
        <translation>换一部分</translation>
    </message>
    <message>
        <source>into it</source>
        <translation>进入</translation>
    </message>
</context>
<context>
    <name>TabbedPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
</context>
<context>
    <name>TableNote</name>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Looking up what “{file}” brought</source>
        <translation>正在查找“{file}”带来的内容</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Take the import back…</source>
        <translation>整批撤销…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Also what was changed since</source>
        <translation>连同之后改过的</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>What this import brought is not in the history any more; nothing was changed.</source>
        <translation>历史中已没有这次导入带来的内容；没有任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines that came or changed with “{file}” go back to how they were.</source>
        <translation>
            <numerusform>“{file}”带来或改动的 %n 条将恢复原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since and stay.</source>
        <translation>
            <numerusform>其中 %n 条之后改过，将保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在整批撤销</translation>
    </message>
</context>
<context>
    <name>TalkPanel</name>
    <message>
        <source>{amount} →</source>
        <translation>{amount} →</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>可选数字</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>商谈记录</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>needed: this is out of reach</source>
        <translation>必填：够不着的目标</translation>
    </message>
    <message>
        <source>needed to send a figure back</source>
        <translation>发回数字时必填</translation>
    </message>
    <message>
        <source>Counter…</source>
        <translation>回复…</translation>
    </message>
    <message>
        <source>Agree {amount}</source>
        <translation>核定 {amount}</translation>
    </message>
    <message>
        <source>Accept {amount}</source>
        <translation>接受 {amount}</translation>
    </message>
    <message>
        <source>Keep {amount}</source>
        <translation>维持 {amount}</translation>
    </message>
    <message>
        <source>Type a proposal…</source>
        <translation>填写申报…</translation>
    </message>
</context>
<context>
    <name>TargetState</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>TargetWriting</name>
    <message>
        <source>This month is locked, so that splits and fills keep it. Ctrl+L unlocks it.</source>
        <translation>这个月已锁定，分解和填充都不会改它。按 Ctrl+L 解锁。</translation>
    </message>
    <message>
        <source>This target is agreed. Say above why it changes (Alt+R); then what you typed is taken.</source>
        <translation>这个目标已核定。在上方写明修改理由（Alt+R），然后输入的数即生效。</translation>
    </message>
</context>
<context>
    <name>TimeboundStep</name>
    <message>
        <source>Type</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>a month; it stays</source>
        <translation>填写一个月，该月不变</translation>
    </message>
    <message>
        <source>more or less</source>
        <translation>加减</translation>
    </message>
    <message>
        <source>ten times as much</source>
        <translation>十倍加减</translation>
    </message>
    <message>
        <source>hold it or let it go</source>
        <translation>固定或放开</translation>
    </message>
    <message>
        <source>free it again</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <source>other way</source>
        <translation>换方法</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>rhythm</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Period and deadline</source>
        <translation>期间与截止</translation>
    </message>
    <message>
        <source>Figures complete by</source>
        <translation>数据齐全日</translation>
    </message>
    <message>
        <source>Over the months</source>
        <translation>分布到月</translation>
    </message>
    <message>
        <source>no amount yet: step 2 (Alt+2)</source>
        <translation>还没有金额：先填第 2 步（Alt+2）</translation>
    </message>
    <message>
        <source>closed months stay as they are, the open ones share the rest</source>
        <translation>已结账的月份不变，其余月份分摊剩下的</translation>
    </message>
    <message>
        <source>each way adds up to the target</source>
        <translation>每种方法合计都正好等于目标</translation>
    </message>
    <message>
        <source>Months by hand</source>
        <translation>手工填写各月</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>grey: the year before</source>
        <translation>灰色为上年</translation>
    </message>
    <message>
        <source>A month is drawn up or down; it stays, the others share the rest.</source>
        <translation>上下拖动某月；该月固定，其余月份分摊剩下的。</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>跟进节奏</translation>
    </message>
    <message>
        <source>on Home when it is due</source>
        <translation>到时出现在首页</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>检查在星期几</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>谁来看</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Activities with it</source>
        <translation>活动目标跟着分</translation>
    </message>
    <message>
        <source>by working days</source>
        <translation>按工作日</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Details for whoever looks after the computer</source>
        <translation>供电脑维护人员查看的详情</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Save the report as…</source>
        <translation>报告另存为…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UnitHistory</name>
    <message>
        <source>History of {unit}</source>
        <translation>{unit}的历史</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UnitsImport</name>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
        <translation>名单 (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>“{sample}” can be read in more than one way. How is it meant?</source>
        <translation>“{sample}”有多种读法，应按哪一种？</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As before: {same}. Problems: {problems}.</source>
        <translation>新增 {new}，更改 {changed}，不变 {same}，问题 {problems}。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Import units and people</source>
        <translation>导入组织与人员</translation>
    </message>
    <message>
        <source>a CSV, XLSX, XLS or ODS file</source>
        <translation>CSV、XLSX、XLS 或 ODS 文件</translation>
    </message>
    <message>
        <source>How it is meant</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>文件将带来的变化</translation>
    </message>
    <message>
        <source>Columns are known by their heads: Name, Code, Team, Belongs to, Also known as, Start, End.</source>
        <translation>按表头识别各列：姓名、编号、团队、上级、别名、入职日期、离职日期。</translation>
    </message>
</context>
<context>
    <name>WaitingLines</name>
    <message>
        <source>Looking what is waiting</source>
        <translation>正在查看待办</translation>
    </message>
</context>
<context>
    <name>WaysOn</name>
    <message>
        <source>{name} is open already: its window is in front.</source>
        <translation>{name} 已经打开，其窗口已在前面。</translation>
    </message>
    <message>
        <source>This workbook was opened once more; it is open in this window.</source>
        <translation>有人再次打开这个工作簿；它就在这个窗口中。</translation>
    </message>
    <message>
        <source>The drive of {name} does not answer yet; it opens as soon as it does.</source>
        <translation>{name} 所在的磁盘还没有响应；一有响应就会打开。</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不等了</translation>
    </message>
    <message>
        <source>Is {who} really gone? The workbook is open for writing on {host} since {since}; the last change was saved {changed}, the last sign of that desk came {sign}. GoalDesk waits {seconds} s for a sign of it and makes a backup first; the take-over stands in the history. If the workbook is still open there, what is typed there from then on is not saved, and says so.</source>
        <translation>{who} 真的不在了吗？{host} 自 {since} 起打开这份工作簿进行写入，最后一次改动保存于 {changed}，那台电脑最后一次有动静是 {sign}。GoalDesk 先等待 {seconds} 秒，看它有没有回应，再做一份备份；接管会记入历史。如果那边仍然打开着，此后在那边输入的内容不会保存，那边也会说明。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over writing</source>
        <translation>接管写入</translation>
    </message>
    <message>
        <source>Waiting for a sign of {who}. After that a backup is made, then writing is taken over.</source>
        <translation>正在等待 {who} 的回应。之后先做备份，再接管写入。</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>{name} 现在在哪里？</translation>
    </message>
</context>
<context>
    <name>WhatComesNext</name>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Org tree</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>Type or paste the names, one a line, indented by team. About five minutes for ten people.</source>
        <translation>逐行输入或粘贴姓名，用缩进表示团队。十个人大约五分钟。</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Import the actuals of the last one or two years: seasonality, splits and forecasts then work from the first day.</source>
        <translation>导入最近一两年的实绩，季节性、分解和预测从第一天起就能用。</translation>
    </message>
    <message>
        <source>First target</source>
        <translation>第一个目标</translation>
    </message>
    <message>
        <source>Set what is to be reached, then split it down to people and months.</source>
        <translation>先定要达到多少，再分解到人和月份。</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每个月</translation>
    </message>
    <message>
        <source>Enter or import the actuals, close the month, hold the reviews, print the packs.</source>
        <translation>录入或导入实绩、结账、复盘面谈、打印复盘材料。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: GoalDesk opens no network connection. A backup is made at every closing.</source>
        <translation>任何内容都不会离开这台电脑：GoalDesk 不联网。每次关闭时自动备份。</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Who sits here?</source>
        <translation>谁在这个岗位？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The name stands in the history. It is not a login: several people can share one desk.</source>
        <translation>姓名会写入历史记录。它不是登录：几个人可以共用一个岗位。</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>就座</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>go to a page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>谁在这个岗位？</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reading the workbook…</source>
        <translation>正在读取工作簿…</translation>
    </message>
    <message>
        <source>FY {year} · {months}</source>
        <translation>{year} 财年 · {months}</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>keeps it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>takes it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>puts back {figure}</source>
        <translation>恢复为 {figure}</translation>
    </message>
    <message>
        <source>leaves it blank</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>takes {figure}</source>
        <translation>改成 {figure}</translation>
    </message>
    <message>
        <source>takes it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>换一种方式</translation>
    </message>
</context>
<context>
    <name>YearButtons</name>
    <message>
        <source>{year} provisional</source>
        <translation>{year} 暂行</translation>
    </message>
</context>
</TS>
