// Texts of programmes: refusals and what was done; the words of the pages stand in programmesPage.ts.
import { define } from './define.ts';

export const programmes = define({
  'programmes.majorCodeShape': {
    zh: '专业代码是 6 位数字，没有就留空',
    en: 'A major code has 6 digits; leave it empty if there is none',
  },
  'programmes.endsBeforeStart': { zh: '结束日早于开始日', en: 'The end is before the start' },
  'programmes.nameTaken': { zh: '已有项目叫“{name}”。', en: 'There is already a programme called “{name}”.' },
  'programmes.hasCohorts': {
    zh: '项目“{name}”下还有班级：{cohorts}。先移走或删除班级。',
    en: '“{name}” still has cohorts: {cohorts}. Move or delete them first.',
  },
  'programmes.cohortNameTaken': { zh: '已有班级叫“{name}”。', en: 'There is already a cohort called “{name}”.' },
  'programmes.cohortHasApprentices': {
    zh: '{name}还有 {n} 名学徒：{people}。先把他们转到别的班级。',
    en: '{name} still has {n, plural, one {# apprentice} other {# apprentices}}: {people}. Transfer them first.',
  },
  'programmes.cohortHasStays': {
    zh: '{name}已有 {n} 段轮岗用了第 {version} 版标准的单元，不能换标准。',
    en: '{name} has {n, plural, one {# stay} other {# stays}} with units of version {version}; its standard cannot be changed.',
  },
  'programmes.standardOfOther': {
    zh: '这份标准不属于{name}的项目，或已删除。',
    en: 'This standard does not belong to the programme of {name}, or has been deleted.',
  },
  'programmes.standardIsDraft': {
    zh: '第 {version} 版标准还是草案，生效后才能给班级用。',
    en: 'Version {version} is a draft; cohorts can use it once it is in force.',
  },
  'programmes.standardIsFixed': {
    zh: '第 {version} 版标准已生效，不能再改。请做新版本。',
    en: 'Version {version} is in force and is not edited. Make a new version.',
  },
  'programmes.draftExists': {
    zh: '已有草案（第 {version} 版），先完成或放弃它。',
    en: 'There is already a draft (version {version}); finish or discard it first.',
  },
  'programmes.noUnits': {
    zh: '第 {version} 版标准还没有能力单元，不能生效。',
    en: 'Version {version} has no competence units and cannot come into force.',
  },
  'programmes.unitCodeTaken': { zh: '单元代码 {code} 出现了两次。', en: 'The unit code {code} is used twice.' },
  'programmes.requiresUnknown': {
    zh: '单元 {code} 的先修 {wanted} 不在这份标准里。',
    en: 'Unit {code} requires {wanted}, which is not in this standard.',
  },
  'programmes.requiresOther': {
    zh: '先修单元不属于同一份标准。',
    en: 'A prerequisite belongs to another standard.',
  },
  'programmes.requiresCycle': {
    zh: '先修关系绕成了圈：{cycle}。去掉其中一步。',
    en: 'The prerequisites go round in a circle: {cycle}. Take one step out.',
  },
  'programmes.unitInUse': {
    zh: '单元 {code} 还用在：{where}。',
    en: 'Unit {code} is still in use: {where}.',
  },
  'programmes.unitHasStays': {
    zh: '单元 {code} 已排在 {n} 段轮岗里，先改那些轮岗。',
    en: 'Unit {code} is planned in {n, plural, one {# stay} other {# stays}}; change those first.',
  },
  'programmes.segmentOverlaps': {
    zh: '与 {from} 至 {to} 的时段有同一天，先改那一段。',
    en: 'It shares days with the segment {from} to {to}; change that one first.',
  },
  'programmes.outsideCohort': {
    zh: '超出{name}的起止（{from} 至 {to}）。',
    en: 'It lies outside the time of {name} ({from} to {to}).',
  },
  'programmes.didCreate': { zh: '新建项目“{name}”', en: 'Added the programme “{name}”' },
  'programmes.didUpdate': { zh: '修改项目“{name}”', en: 'Changed the programme “{name}”' },
  'programmes.didArchive': { zh: '删除项目“{name}”', en: 'Deleted the programme “{name}”' },
  'programmes.didNewVersion': {
    zh: '为“{name}”起草第 {version} 版标准',
    en: 'Drafted version {version} of the standard of “{name}”',
  },
  'programmes.didUpdateStandard': { zh: '修改第 {version} 版标准的说明', en: 'Changed the note of version {version}' },
  'programmes.didPutInForce': {
    zh: '“{name}”第 {version} 版标准自 {date} 生效',
    en: 'Version {version} of “{name}” in force from {date}',
  },
  'programmes.didDiscard': {
    zh: '放弃“{name}”第 {version} 版草案',
    en: 'Discarded draft version {version} of “{name}”',
  },
  'programmes.didCreateUnit': { zh: '新建单元 {code} {name}', en: 'Added unit {code} {name}' },
  'programmes.didUpdateUnit': { zh: '修改单元 {code} {name}', en: 'Changed unit {code} {name}' },
  'programmes.didArchiveUnit': { zh: '删除单元 {code} {name}', en: 'Deleted unit {code} {name}' },
  'programmes.didOrderUnits': { zh: '调整第 {version} 版单元的顺序', en: 'Reordered the units of version {version}' },
  'programmes.didPasteUnits': {
    zh: '粘贴单元：新增 {added}，修改 {changed}',
    en: 'Pasted units: {added} added, {changed} changed',
  },
  'programmes.didCreateCohort': { zh: '新建班级{name}', en: 'Added the cohort {name}' },
  'programmes.didUpdateCohort': { zh: '修改班级{name}', en: 'Changed the cohort {name}' },
  'programmes.didArchiveCohort': { zh: '删除班级{name}', en: 'Deleted the cohort {name}' },
  'programmes.didApplyPattern': {
    zh: '排定{name} {from} 至 {to} 的工学交替',
    en: 'Set the alternation of {name} from {from} to {to}',
  },
  'programmes.didCreateSegment': { zh: '为{name}添加工学交替时段', en: 'Added an alternation segment to {name}' },
  'programmes.didUpdateSegment': { zh: '修改{name}的工学交替时段', en: 'Changed an alternation segment of {name}' },
  'programmes.didArchiveSegment': { zh: '删除{name}的工学交替时段', en: 'Deleted an alternation segment of {name}' },
});
