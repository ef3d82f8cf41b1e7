// Texts of the enterprises: list, panel with sites and posts, forms, refusals, and what their commands did.
import { define } from './define.ts';

export const enterprises = define({
  'enterprises.title': { zh: '企业', en: 'Enterprises' },
  'enterprises.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'enterprises.contactPhone': { zh: '联系电话', en: 'Contact phone' },
  'enterprises.nameTaken': { zh: '已有一家企业叫{name}。', en: 'There already is an enterprise called {name}.' },
  'enterprises.usccTaken': {
    zh: '这个信用代码已经是{name}的。',
    en: 'This credit code already belongs to {name}.',
  },
  'enterprises.partTaken': { zh: '这里已有{name}。', en: '{name} already exists here.' },
  'enterprises.mentorOfCollege': {
    zh: '岗位的默认师傅要是企业一侧的。',
    en: 'The default mentor of a post is of the enterprise’s side.',
  },
  'enterprises.reasonNeeded': { zh: '请写原因。', en: 'Give a reason.' },
  'enterprises.endsBeforeStart': { zh: '结束日期早于开始日期。', en: 'Ends before it starts.' },
  'enterprises.closedAlready': {
    zh: '这里 {from} 至 {to} 已经停岗。',
    en: 'Already closed from {from} to {to}.',
  },
  'enterprises.isHeld': {
    zh: '{name}还不能移除：学徒 {apprentices} 人，轮岗安排 {stays} 段，导师 {mentors} 人，有效协议 {agreements} 份。',
    en: '{name} cannot be removed: {apprentices} apprentices, {stays} stays, {mentors} mentors, {agreements} agreements.',
  },
  'enterprises.siteHasPosts': {
    zh: '{name}还有 {n} 个岗位，不能移除。',
    en: '{name} still has {n, plural, one {# post} other {# posts}} and cannot be removed.',
  },
  'enterprises.postIsHeld': {
    zh: '{name}还不能移除：{of}{n, plural, =1 {} other {等 # 人}}在这个岗位或将要来。',
    en: '{name} cannot be removed: {of} ({n, plural, one {# person} other {# people}}) are here or will come.',
  },
  'enterprises.didCreate': { zh: '已新建企业{name}', en: 'Added enterprise {name}' },
  'enterprises.didUpdate': { zh: '已修改企业{name}', en: 'Changed enterprise {name}' },
  'enterprises.didArchive': {
    zh: '已移除企业{name}{n, plural, =1 {} other {等 # 家}}',
    en: 'Removed {n, plural, one {enterprise {name}} other {# enterprises}}',
  },
  'enterprises.didCreateSite': { zh: '已为{enterprise}新建场所{name}', en: 'Added site {name} of {enterprise}' },
  'enterprises.didUpdateSite': { zh: '已修改场所{name}', en: 'Changed site {name}' },
  'enterprises.didArchiveSite': { zh: '已移除场所{name}', en: 'Removed site {name}' },
  'enterprises.didCreatePost': { zh: '已为{enterprise}新建岗位{name}', en: 'Added post {name} at {enterprise}' },
  'enterprises.didUpdatePost': { zh: '已修改岗位{name}', en: 'Changed post {name}' },
  'enterprises.didArchivePost': { zh: '已移除岗位{name}', en: 'Removed post {name}' },
  'enterprises.didClose': { zh: '{name} {from} 至 {to} 停岗', en: '{name} is closed from {from} to {to}' },
  'enterprises.didOpen': {
    zh: '已取消{name} {from} 起的停岗',
    en: 'Took back the closed period of {name} from {from}',
  },
  'enterprises.didCount': { zh: '{name} {on} 在岗 {n} 人', en: '{name}: {n} staff on {on}' },
  'enterprises.didArchiveCount': { zh: '已移除{name} {on} 的在岗人数', en: 'Removed the headcount of {name} on {on}' },
  'enterprises.didReveal': { zh: '查看了{name}的完整联系电话', en: 'Looked at the whole contact phone of {name}' },
});
