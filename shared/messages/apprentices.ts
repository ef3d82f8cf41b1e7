// Texts of the apprentices: list, record panel, forms, refusals, and what their commands did.
import { define } from './define.ts';

export const apprentices = define({
  'apprentices.title': { zh: '学徒', en: 'Apprentices' },
  'apprentices.idNumber': { zh: '身份证号', en: 'ID number' },
  'apprentices.phone': { zh: '手机', en: 'Phone' },
  'apprentices.guardianPhone': { zh: '监护人电话', en: 'Guardian’s phone' },
  'apprentices.idNumberTaken': {
    zh: '这个证件号码已经是{name}的。',
    en: 'This number already belongs to {name}.',
  },
  'apprentices.endsBeforeStart': { zh: '结束日期早于开始日期。', en: 'Ends before it starts.' },
  'apprentices.studentNumberTaken': {
    zh: '学号 {number} 已经是{name}的。',
    en: 'Student number {number} already belongs to {name}.',
  },
  'apprentices.alreadyInCohort': { zh: '已在{cohort}。', en: 'Already enrolled in {cohort}.' },
  'apprentices.postOfOtherEnterprise': {
    zh: '这个岗位不在所选企业。',
    en: 'This post is not at the chosen enterprise.',
  },
  'apprentices.reasonNeeded': { zh: '请写原因。', en: 'Give a reason.' },
  'apprentices.statusCannotFollow': {
    zh: '{name}现在是“{from}”，不能直接改成“{to}”。',
    en: '{name} is “{from}” and cannot become “{to}” directly.',
  },
  'apprentices.statusBeforeStart': {
    zh: '{name}从 {from} 起在籍，日期不能更早。',
    en: '{name} is enrolled from {from}; the day cannot be earlier.',
  },
  'apprentices.leaveOutside': {
    zh: '请假要在在籍期内（{from} 至 {to}）。',
    en: 'Leave lies within the enrolment ({from} to {to}).',
  },
  'apprentices.leaveOverlaps': {
    zh: '与 {from} 至 {to} 的请假重叠。',
    en: 'Overlaps with the leave from {from} to {to}.',
  },
  'apprentices.isHeld': {
    zh: '{name}还不能移除：轮岗安排 {stays} 段，协议签字 {signatures} 个，评价 {evaluations} 份，证书 {certificates} 张。{n, plural, =1 {} other {共 # 人如此。}}可改为“离开”。',
    en: '{name} cannot be removed: {stays} stays, {signatures} signatures, {evaluations} evaluations, {certificates} certificates. {n, plural, one {} other {# people are held like this. }}Set the status “left” instead.',
  },
  'apprentices.status.active': { zh: '在读', en: 'In training' },
  'apprentices.status.paused': { zh: '中止', en: 'Paused' },
  'apprentices.status.left': { zh: '离开', en: 'Left' },
  'apprentices.status.completed': { zh: '出师', en: 'Completed' },
  'apprentices.didOpen': { zh: '查看了{name}（{number}）的资料', en: 'Looked at the record of {name} ({number})' },
  'apprentices.didReveal': {
    zh: '查看了{name}的完整{what}。{reason}',
    en: 'Looked at the whole {what} of {name}. {reason}',
  },
  'apprentices.didCreate': { zh: '已新建学徒{name}', en: 'Added apprentice {name}' },
  'apprentices.didEnrol': { zh: '{name}已加入{cohort}', en: 'Enrolled {name} in {cohort}' },
  'apprentices.didUpdate': { zh: '已修改{name}的资料', en: 'Changed the record of {name}' },
  'apprentices.didSet.active': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}恢复在读',
    en: '{n, plural, one {{name} is} other {# apprentices are}} in training again',
  },
  'apprentices.didSet.paused': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}中止培养',
    en: 'Paused {n, plural, one {{name}} other {# apprentices}}',
  },
  'apprentices.didSet.left': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}离开',
    en: '{n, plural, one {{name}} other {# apprentices}} left',
  },
  'apprentices.didSet.completed': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}出师',
    en: '{n, plural, one {{name}} other {# apprentices}} completed',
  },
  'apprentices.didTransfer': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}转到{cohort}',
    en: 'Moved {n, plural, one {{name}} other {# apprentices}} to {cohort}',
  },
  'apprentices.didArchive': {
    zh: '已移除{name}{n, plural, =1 {} other {等 # 人}}',
    en: 'Removed {n, plural, one {{name}} other {# apprentices}}',
  },
  'apprentices.didSaveGuardian': { zh: '已保存{name}的监护人', en: 'Saved a guardian of {name}' },
  'apprentices.didArchiveGuardian': { zh: '已移除{name}的一位监护人', en: 'Removed a guardian of {name}' },
  'apprentices.didSaveLeave': { zh: '已登记{name}请假 {from} 至 {to}', en: 'Recorded leave of {name}, {from} to {to}' },
  'apprentices.didArchiveLeave': {
    zh: '已撤销{name} {from} 起的请假',
    en: 'Took back the leave of {name} from {from}',
  },
});
