// Texts of the planning board: head, bars, strips, tray, dialogs.
import { define } from './define.ts';

const monthEn =
  '{month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}}';

export const rotationsBoard = define({
  'rotations.head.month': { zh: '{month}月', en: monthEn },
  'rotations.head.monthOfYear': { zh: '{year}年{month}月', en: `${monthEn} {year}` },
  'rotations.head.term': {
    zh: '{year}学年第{ord, select, 1 {一} 2 {二} other {三}}学期',
    en: '{ord, select, 1 {Autumn} 2 {Spring} other {Third}} term {year}',
  },
  'rotations.head.summer': { zh: '暑假', en: 'Summer' },
  'rotations.head.winter': { zh: '寒假', en: 'Winter' },
  'rotations.head.planned': { zh: '已排/应排', en: 'planned' },
  'rotations.head.mentorRows': { zh: '导师与学徒', en: 'Mentor' },
  'rotations.head.week': { zh: '第 {week} 周', en: 'week {week}' },

  'rotations.holiday.newYear': { zh: '元旦', en: 'New Year' },
  'rotations.holiday.springFestival': { zh: '春节', en: 'Spring Fest.' },
  'rotations.holiday.qingming': { zh: '清明', en: 'Qingming' },
  'rotations.holiday.labour': { zh: '五一', en: 'Labour Day' },
  'rotations.holiday.dragonBoat': { zh: '端午', en: 'Dragon Boat' },
  'rotations.holiday.midAutumn': { zh: '中秋', en: 'Mid-Aut.' },
  'rotations.holiday.national': { zh: '国庆', en: 'Nat. Day' },

  'rotations.today': { zh: '今天', en: 'Today' },
  'rotations.earlier': { zh: '往前', en: 'Earlier' },
  'rotations.later': { zh: '往后', en: 'Later' },
  'rotations.zoomIn': { zh: '放大', en: 'Zoom in' },
  'rotations.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'rotations.byUnit': { zh: '按单元着色', en: 'By unit' },
  'rotations.byEnterprise': { zh: '按企业', en: 'By enterprise' },
  'rotations.rowsPerson': { zh: '按学徒', en: 'Apprentices' },
  'rotations.rowsPost': { zh: '按岗位', en: 'Posts' },
  'rotations.rowsMentor': { zh: '按导师', en: 'Mentors' },
  'rotations.rows': { zh: '行', en: 'Rows' },
  'rotations.allCohorts': { zh: '全部班组', en: 'All cohorts' },
  'rotations.cohortsChosen': { zh: '{n} 个班', en: '{n, plural, one {# cohort} other {# cohorts}}' },
  'rotations.conflicts': { zh: '冲突', en: '{n, plural, one {conflict} other {conflicts}}' },
  'rotations.noConflicts': { zh: '没有冲突', en: 'No conflicts' },
  'rotations.print': { zh: '打印', en: 'Print' },
  'rotations.printA4': { zh: '打印 A4 横向', en: 'Print A4 landscape' },
  'rotations.printA3': { zh: '打印 A3 横向', en: 'Print A3 landscape' },
  'rotations.exportXlsx': { zh: '导出 Excel', en: 'Export to Excel' },
  'rotations.fill': { zh: '补排空缺', en: 'Fill gaps' },
  'rotations.fillOne': { zh: '补排', en: 'Plan' },
  'rotations.filled': {
    zh: '已为 {people} 人安排 {n} 段轮岗，{left} 项没有排上',
    en: '{n} stays planned for {people} people, {left} found no place',
  },
  'rotations.filledAll': { zh: '已为 {people} 人安排 {n} 段轮岗', en: '{n} stays planned for {people} people' },
  'rotations.leftTitle': { zh: '没有排上的 {n} 项', en: '{n, plural, one {# unit} other {# units}} without a place' },
  'rotations.publish': { zh: '发布…', en: 'Publish…' },
  'rotations.publishTitle': { zh: '发布第 {number} 版', en: 'Publish version {number}' },
  'rotations.publishText': {
    zh: '草案的 {n} 处改动将生效，成为第 {number} 版。学徒、导师的安排和评价从此按它执行；已发布的内容不再改变，也不能撤销。{conflicts, plural, =0 {} other {还有 # 处冲突。}}',
    en: '{n, plural, one {# change} other {# changes}} of the draft come into force as version {number}. Apprentices, mentors and evaluations follow it from now on; it stays as it is and cannot be undone. {conflicts, plural, =0 {} one {One conflict is left.} other {# conflicts are left.}}',
  },
  'rotations.publishAction': { zh: '发布第 {number} 版', en: 'Publish version {number}' },
  'rotations.published': { zh: '已发布第 {number} 版', en: 'Version {number} published' },
  'rotations.discard': { zh: '放弃草案 {number}', en: 'Discard draft {number}' },
  'rotations.discardText': {
    zh: '草案 {number} 的 {n} 处改动将被放弃。已发布的第 {published} 版不受影响。',
    en: '{n, plural, one {# change} other {# changes}} of draft {number} go. Published version {published} stays as it is.',
  },
  'rotations.discarded': { zh: '已放弃草案 {number}', en: 'Draft {number} discarded' },
  'rotations.draftChip': {
    zh: '未发布 · 基于 {day}发布的第 {published} 版',
    en: 'from version {published} ({day})',
  },
  'rotations.draftFirst': { zh: '未发布', en: 'unpublished' },
  'rotations.sameAsPublished': { zh: '与第 {published} 版相同', en: 'same as version {published}' },
  'rotations.publishedChip': { zh: '{day}发布 · 只读', en: 'published {day} · read-only' },
  'rotations.versionLine': {
    zh: '{day} · {stays} 段，{differing} 处改动',
    en: '{day} · {stays} stays, {differing} changed',
  },
  'rotations.versions': { zh: '计划版本', en: 'Versions of the plan' },

  'rotations.gap': { zh: '空', en: 'gap' },
  'rotations.gapLabel': {
    zh: '{name}，{range}，企业周没有安排',
    en: '{name}, {range}, nothing planned at the enterprise',
  },
  'rotations.emptyCell': { zh: '{name}，{week}，没有安排', en: '{name}, {week}, nothing planned' },
  'rotations.weekFrom': { zh: '{day}那一周', en: 'week of {day}' },
  'rotations.stayLabel': {
    zh: '{name}，{unit}，{post}，{range}{pinned, select, yes {，已固定} other {}}{changed, select, yes {，与已发布的不同} other {}}',
    en: '{name}, {unit}, {post}, {range}{pinned, select, yes {, pinned} other {}}{changed, select, yes {, differs from the published version} other {}}',
  },
  'rotations.stayConflict': { zh: '{stay}，冲突：{conflict}', en: '{stay}, conflict: {conflict}' },
  'rotations.noPost': { zh: '未定岗位', en: 'open post' },
  'rotations.school': { zh: '校内', en: 'School' },
  'rotations.schoolShort': { zh: '校', en: 'Sch' },
  'rotations.closed': { zh: '停岗', en: 'Closed' },
  'rotations.leave': { zh: '请假', en: 'Leave' },
  'rotations.people': { zh: '{n} 人', en: '{n}' },
  'rotations.posts': { zh: '{n} 个岗位', en: '{n, plural, one {# post} other {# posts}}' },
  'rotations.fold': { zh: '收起{name}', en: 'Fold {name}' },
  'rotations.unfold': { zh: '展开{name}', en: 'Unfold {name}' },

  'rotations.legend.holiday': { zh: '法定假', en: 'Holiday' },
  'rotations.legend.changed': { zh: '相对第 {published} 版有变', en: 'Differs from version {published}' },
  'rotations.noticeMissing': { zh: '{year} 缺放假通知', en: '{year}: no notice' },

  'rotations.load': { zh: '占用 / 上限 {n}', en: 'used / limit {n}' },
  'rotations.loadPost': { zh: '负荷显示哪个岗位', en: 'Post whose load is shown' },
  'rotations.loadWeek': { zh: '{week}：{used} / {places}', en: '{week}: {used} of {places}' },
  'rotations.noPosts': { zh: '还没有岗位', en: 'No posts yet' },

  'rotations.dragFine': { zh: '{name}：{range}，没有冲突', en: '{name}: {range}, no conflict' },
  'rotations.nextConflict': { zh: '下一处冲突（C）', en: 'Next conflict (C)' },
  'rotations.previousConflict': { zh: '上一处冲突（Shift C）', en: 'Previous conflict (Shift C)' },
  'rotations.hideConflict': { zh: '收起冲突', en: 'Hide the conflict' },

  'rotations.unplanned': { zh: '未安排', en: 'Unplanned' },
  'rotations.dragHint': { zh: '拖到板上', en: 'drag to board' },
  'rotations.unplannedNone': { zh: '应排的单元都已安排。', en: 'Every required unit is planned.' },
  'rotations.weeksShort': { zh: '{n} 周', en: '{n} wk' },
  'rotations.trayPosts': {
    zh: '{cohort} · {n, plural, =0 {没有岗位教它} other {# 个岗位可去}}',
    en: '{cohort} · {n, plural, =0 {no post teaches it} one {# post teaches it} other {# posts teach it}}',
  },
  'rotations.trayItem': {
    zh: '{name}，{unit}，{n} 周未安排',
    en: '{name}, {unit}, {n, plural, one {# week} other {# weeks}} not planned',
  },

  'rotations.empty': {
    zh: '还没有可排的学徒。先导入学徒名单，并在班级里设好培养标准。',
    en: 'No apprentices to plan yet. Import them and give their cohort a standard.',
  },
  'rotations.toApprentices': { zh: '去学徒名单', en: 'Go to apprentices' },
  'rotations.toDraft': { zh: '打开草案', en: 'Open the draft' },

  'rotations.edit.new': { zh: '安排轮岗', en: 'Plan a stay' },
  'rotations.edit.title': { zh: '轮岗安排', en: 'Stay' },
  'rotations.edit.save': { zh: '保存', en: 'Save' },
  'rotations.edit.place': { zh: '安排', en: 'Plan' },
  'rotations.edit.remove': { zh: '撤回未安排', en: 'Back to the tray' },
  'rotations.edit.days': { zh: '每周哪几天', en: 'Days of the week' },
  'rotations.edit.freeAt': { zh: '{post}（空 {n} 位）', en: '{post} ({n} free)' },
  'rotations.edit.reason': { zh: '理由', en: 'Reason' },
  'rotations.edit.reasonHint': {
    zh: '这段轮岗已经结束，改动会连同理由记入最近动态。',
    en: 'This stay is over: the change is kept with its reason.',
  },
  'rotations.removed': { zh: '{name}的{unit}已撤回', en: '{unit} of {name} taken off the plan' },
  'rotations.copied': {
    zh: '已复制{name}的{unit}，选好位置按 Ctrl V',
    en: '{unit} of {name} copied: choose a cell and press Ctrl V',
  },
  'rotations.keys': {
    zh: '方向键移动，Enter 打开，Ctrl ←→ 移一周，Ctrl Shift ←→ 改长度，P 固定，Del 撤回，C 下一冲突，U 未安排，T 今天，+ − 缩放',
    en: 'Arrows move, Enter opens, Ctrl ←→ moves a week, Ctrl Shift ←→ changes the length, P pins, Del takes off, C next conflict, U tray, T today, + − zoom',
  },

  'rotations.tab.empty': { zh: '还没有安排轮岗。', en: 'No stays planned yet.' },
  'rotations.tab.open': { zh: '在轮岗板上打开', en: 'Open on the board' },
  'rotations.tab.missing': {
    zh: '{unit}：{n} 周未安排',
    en: '{unit}: {n, plural, one {# week} other {# weeks}} not planned',
  },
  'rotations.tab.draft': { zh: '草案有改动', en: 'Changed in the draft' },

  'rotations.paper.draft': { zh: '草案', en: 'Draft' },
  'rotations.paper.loads': { zh: '岗位占用（每周最多人数 / 位置）', en: 'Load of posts (most people a week / places)' },
  'rotations.paper.printed': { zh: '{day}打印', en: 'printed {day}' },
});
