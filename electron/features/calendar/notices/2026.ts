// The State Council's holiday notice for 2026: days off and make-up workdays.
import type { BuiltInNotice } from './builtIn.ts';

export const notice2026: BuiltInNotice = {
  year: 2026,
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  titleEn: 'Holiday arrangements for 2026, General Office of the State Council',
  source: 'gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  blocks: [
    { nameZh: '元旦', nameEn: 'New Year', off: ['2026-01-01', '2026-01-03'], work: ['2026-01-04'] },
    {
      nameZh: '春节',
      nameEn: 'Spring Festival',
      off: ['2026-02-15', '2026-02-23'],
      work: ['2026-02-14', '2026-02-28'],
    },
    { nameZh: '清明节', nameEn: 'Qingming', off: ['2026-04-04', '2026-04-06'], work: [] },
    { nameZh: '劳动节', nameEn: 'Labour Day', off: ['2026-05-01', '2026-05-05'], work: ['2026-05-09'] },
    { nameZh: '端午节', nameEn: 'Dragon Boat Festival', off: ['2026-06-19', '2026-06-21'], work: [] },
    { nameZh: '中秋节', nameEn: 'Mid-Autumn Festival', off: ['2026-09-25', '2026-09-27'], work: [] },
    {
      nameZh: '国庆节',
      nameEn: 'National Day',
      off: ['2026-10-01', '2026-10-07'],
      work: ['2026-09-20', '2026-10-10'],
    },
  ],
};
