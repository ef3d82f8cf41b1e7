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
});
