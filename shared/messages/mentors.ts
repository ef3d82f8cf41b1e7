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
});
