// Texts of mentors and pairings: list, panel, chooser, refusals, and what their commands did.
import { define } from './define.ts';

export const mentors = define({
  'mentors.title': { zh: '导师', en: 'Mentors' },
  'mentors.isArchived': { zh: '{name}已不在导师名单里。', en: '{name} is no longer on the list of mentors.' },
  'mentors.otherSide': { zh: '{name}不是这一方的导师。', en: '{name} is not a mentor of this side.' },
  'mentors.endsBeforeStart': { zh: '结束日期早于开始日期。', en: 'Ends before it starts.' },
  'mentors.outsideEnrolment': {
    zh: '{name}的在籍期是 {from} 至 {to}，{day} 不在其中。',
    en: '{name} is enrolled from {from} to {to}; {day} lies outside.',
  },
  'mentors.endOutside': { zh: '结束日期要在结对期内。', en: 'The last day lies within the pairing.' },
  'mentors.collegeHasNone': { zh: '学校导师不属于企业。', en: 'A college mentor belongs to no enterprise.' },
  'mentors.enterpriseNeeded': { zh: '请选企业导师所在的企业。', en: 'Choose the enterprise of this mentor.' },
  'mentors.reasonNeeded': { zh: '请写原因。', en: 'Give a reason.' },
  'mentors.isHeld': {
    zh: '{name}还不能移除：{of}{n, plural, =1 {} other {等 # 处}}还需要这位导师。先结束或改换结对。',
    en: '{name} cannot be removed: still needed by {of}{n, plural, one {} other { and others (# in all)}}. End or change those pairings first.',
  },
  'mentors.didCreate': { zh: '已新建导师{name}', en: 'Added mentor {name}' },
  'mentors.didUpdate': { zh: '已修改导师{name}的资料', en: 'Changed the record of mentor {name}' },
  'mentors.didArchive': {
    zh: '已移除导师{name}{n, plural, =1 {} other {等 # 人}}',
    en: 'Removed {n, plural, one {mentor {name}} other {# mentors}}',
  },
  'mentors.didPair': {
    zh: '{name}{n, plural, =1 {} other {等 # 人}}由{mentor}指导',
    en: '{n, plural, one {{name} is} other {# apprentices are}} now guided by {mentor}',
  },
  'mentors.didEnd': { zh: '{name}与{mentor}的结对到 {on} 为止', en: 'Pairing of {name} and {mentor} ends on {on}' },
  'mentors.didRemove': { zh: '已删除{name}与{mentor}的结对', en: 'Removed the pairing of {name} and {mentor}' },
});
