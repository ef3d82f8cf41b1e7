// Texts of the rotation plan: refusals, recent activity, conflicts and their mends.
import { define } from './define.ts';

/** Month and day of the parameters `<p>m` and `<p>d`, since a sentence made by the host carries no language. */
const dayZh = (p: string): string => `{${p}m}月{${p}d}日`;
const dayEn = (p: string): string =>
  `{${p}d} {${p}m, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}}`;
/** With the year; written as text, since a number would be grouped. */
const fullZh = (p: string): string => `{${p}y}年${dayZh(p)}`;
const fullEn = (p: string): string => `${dayEn(p)} {${p}y}`;
const fromZh = `{week, plural, =0 {${dayZh('f')}起} other {第 {week} 周（${dayZh('f')}起）}}`;
const fromEn = `{week, plural, =0 {from ${dayEn('f')}} other {in week {week} (${dayEn('f')})}}`;

export const rotations = define({
  'rotations.endsBeforeStart': { zh: '结束日期早于开始日期。', en: 'The end is before the start.' },
  'rotations.nothingToPublish': {
    zh: '草案与已发布的版本相同，没有可发布的改动。',
    en: 'The draft equals the published version: there is nothing to publish.',
  },
  'rotations.publishedStays': {
    zh: '第 {number} 版已发布，它说的不再改变。请在草案中修改。',
    en: 'Version {number} is published and stays as it is. Make the change in the draft.',
  },
  'rotations.isOver': {
    zh: '{name}到{to}的这段轮岗已经结束。要改，请写明理由。',
    en: 'This stay of {name} ended on {to}. To change it, give a reason.',
  },
  'rotations.isSigned': {
    zh: '{name}这段轮岗的评价已签字，单元和安排不能再删改。',
    en: 'The evaluation of this stay of {name} is signed: its unit cannot change and it cannot be removed.',
  },
  'rotations.nothingToKeep': {
    zh: '这段轮岗已没有这个问题。',
    en: 'This stay no longer has this problem.',
  },
  'rotations.notEnrolled': {
    zh: '{name}已离开，不能再安排轮岗。',
    en: '{name} has left and cannot be planned any more.',
  },

  'rotations.conflict.overbooked': {
    zh: `{name}${fromZh}不能到{post}：{n} 个位置已由{others}占用。`,
    en: `{name} cannot be at {post} ${fromEn}: {n, plural, one {the only place is} other {all # places are}} taken by {others}.`,
  },
  'rotations.conflict.noPlaces': {
    zh: `{name}${fromZh}不能到{post}：这个岗位没有学徒位置。`,
    en: `{name} cannot be at {post} ${fromEn}: it has no place for apprentices.`,
  },
  'rotations.conflict.doubleBooked': {
    zh: `{name}${dayZh('f')}至${dayZh('t')}安排了两处：另一处是{other}。`,
    en: `{name} is planned twice from ${dayEn('f')} to ${dayEn('t')}: also for {other}.`,
  },
  'rotations.conflict.outside': {
    zh: `{name}的在册时间是${fullZh('f')}至${fullZh('t')}，这段{unit}超出了。`,
    en: `{name} is enrolled from ${fullEn('f')} to ${fullEn('t')}; this stay for {unit} goes beyond.`,
  },
  'rotations.conflict.atSchool': {
    zh: `{name}${dayZh('f')}至${dayZh('t')}都在学校，没有到岗的日子。`,
    en: `{name} is at school all the time from ${dayEn('f')} to ${dayEn('t')}: no day at the post.`,
  },
  'rotations.conflict.closed': {
    zh: `{post}${dayZh('f')}至${dayZh('t')}停岗，{name}排在其中。`,
    en: `{post} is closed from ${dayEn('f')} to ${dayEn('t')} and {name} is planned there.`,
  },
  'rotations.conflict.notTaught': {
    zh: '{post}不教{unit}，{name}在那里学不到。',
    en: '{post} does not teach {unit}, which {name} is planned for there.',
  },
  'rotations.conflict.tooEarly': {
    zh: `{name}的{unit}要在{other}之后，而{other}排到${dayZh('t')}。`,
    en: `{name} needs {other} before {unit}, but {other} is planned until ${dayEn('t')}.`,
  },
  'rotations.conflict.tooShort': {
    zh: `{name}${fromZh}的{unit}太短：每段至少 {n} 周。`,
    en: `{unit} of {name} ${fromEn} is too short: {n, plural, one {# week} other {# weeks}} at least.`,
  },
  'rotations.conflict.missing': {
    zh: '{name}的{unit}还差 {n} 周没有安排。',
    en: '{unit} of {name}: {n, plural, one {# week is} other {# weeks are}} not planned.',
  },

  'rotations.names.more': { zh: '{names}等 {all} 人', en: '{names} and others, {all} in all' },
  'rotations.names.last': { zh: '{names}、{last}', en: '{names} and {last}' },

  'rotations.mend.otherPost': { zh: '改到{post}（空 {n} 位）', en: 'Move to {post} ({n} free)' },
  'rotations.mend.later': { zh: '推迟 {n} 周', en: '{n, plural, one {# week} other {# weeks}} later' },
  'rotations.mend.earlier': { zh: '提前 {n} 周', en: '{n, plural, one {# week} other {# weeks}} earlier' },
  'rotations.mend.longer': { zh: '延长到 {n} 周', en: 'Lengthen to {n, plural, one {# week} other {# weeks}}' },
  'rotations.mend.within': { zh: '缩到在册时间内', en: 'Shorten to the enrolment' },

  'rotations.left.noPost': {
    zh: '{name}的{unit}排不上：没有岗位教它。可在企业的岗位上登记。',
    en: '{unit} of {name}: no post teaches it. Enter it at a post of an enterprise.',
  },
  'rotations.left.noPlace': {
    zh: '教{unit}的岗位在{name}的企业周里都没有连续 {n} 周的空位。',
    en: 'No post that teaches {unit} has a place for {n, plural, one {# week} other {# weeks}} in a row when {name} is at the enterprise.',
  },
  'rotations.left.noTime': {
    zh: '{name}没有连续 {n} 周的空闲企业周可排{unit}。',
    en: '{name} has no free {n, plural, one {week} other {# weeks}} in a row at the enterprise for {unit}.',
  },
  'rotations.left.requires': {
    zh: '{name}的{unit}要在{other}之后，而{other}没有排上。',
    en: '{unit} of {name} comes after {other}, which found no place.',
  },

  'rotations.did.place': {
    zh: `{n, plural, =1 {安排{name}{unit}，${dayZh('f')}起} other {安排 {n} 段轮岗}}`,
    en: `{n, plural, =1 {Planned {name} for {unitEn} from ${dayEn('f')}} other {Planned {n} stays}}`,
  },
  'rotations.did.move': {
    zh: `{n, plural, =1 {把{name}的{unit}移到${dayZh('f')}起} other {移动 {n} 段轮岗}}{why}`,
    en: `{n, plural, =1 {Moved {unitEn} of {name} to ${dayEn('f')}} other {Moved {n} stays}}{why}`,
  },
  'rotations.did.resize': {
    zh: `{n, plural, =1 {把{name}的{unit}改为${dayZh('f')}至${dayZh('t')}} other {改 {n} 段轮岗的长度}}{why}`,
    en: `{n, plural, =1 {Changed {unitEn} of {name} to ${dayEn('f')} – ${dayEn('t')}} other {Changed the length of {n} stays}}{why}`,
  },
  'rotations.did.edit': { zh: '修改{name}的{unit}{why}', en: 'Changed {unitEn} of {name}{why}' },
  'rotations.did.copy': {
    zh: '{n, plural, =1 {复制轮岗给{name}} other {复制 {n} 段轮岗}}',
    en: '{n, plural, =1 {Copied a stay for {name}} other {Copied {n} stays}}',
  },
  'rotations.did.remove': {
    zh: '{n, plural, =1 {撤下{name}的{unit}} other {撤下 {n} 段轮岗}}{why}',
    en: '{n, plural, =1 {Took {unitEn} of {name} off the plan} other {Took {n} stays off the plan}}{why}',
  },
  'rotations.did.pin': {
    zh: '{n, plural, =1 {固定{name}的{unit}} other {固定 {n} 段轮岗}}',
    en: '{n, plural, =1 {Pinned {unitEn} of {name}} other {Pinned {n} stays}}',
  },
  'rotations.did.unpin': {
    zh: '{n, plural, =1 {取消固定{name}的{unit}} other {取消固定 {n} 段轮岗}}',
    en: '{n, plural, =1 {Unpinned {unitEn} of {name}} other {Unpinned {n} stays}}',
  },
  'rotations.did.keep': { zh: '保留{name}的{unit}的一处问题{why}', en: 'Kept a problem of {unitEn} of {name}{why}' },
  'rotations.did.unkeep': {
    zh: '不再保留{name}的{unit}的一处问题',
    en: 'No longer keeps a problem of {unitEn} of {name}',
  },
  'rotations.did.publish': { zh: '发布轮岗计划第 {number} 版', en: 'Published version {number} of the rotation plan' },
  'rotations.did.discard': {
    zh: '放弃草案的 {n} 处改动',
    en: 'Discarded {n, plural, one {# change} other {# changes}} of the draft',
  },
  'rotations.did.fill': { zh: '为 {people} 人安排 {n} 段轮岗', en: 'Planned {n} stays for {people} people' },
  'rotations.noUnit': { zh: '未定单元', en: 'open unit' },

  'rotations.title': { zh: '轮岗计划', en: 'Rotation plan' },
  'rotations.version.draft': { zh: '草案 {number}', en: 'Draft {number}' },
  'rotations.version.published': { zh: '第 {number} 版', en: 'Version {number}' },
  'rotations.sheet.weeks': { zh: '按周', en: 'By week' },
  'rotations.sheet.legend': { zh: '图例', en: 'Legend' },
  'rotations.sheet.stays': { zh: '轮岗明细', en: 'Stays' },
  'rotations.number': { zh: '学号', en: 'Number' },
  'rotations.apprentice': { zh: '学徒', en: 'Apprentice' },
  'rotations.cohort': { zh: '班级', en: 'Cohort' },
  'rotations.unit': { zh: '能力单元', en: 'Competence unit' },
  'rotations.post': { zh: '岗位', en: 'Post' },
  'rotations.startsOn': { zh: '开始', en: 'From' },
  'rotations.endsOn': { zh: '结束', en: 'To' },
  'rotations.weeks': { zh: '周数', en: 'Weeks' },
  'rotations.pinned': { zh: '已固定', en: 'Pinned' },

  'rotations.step.read': { zh: '正在读取计划', en: 'Reading the plan' },
  'rotations.step.fill': { zh: '正在找空位', en: 'Looking for free places' },
  'rotations.step.write': { zh: '正在写入', en: 'Writing' },
});
