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
});
