// The State Council's holiday notice for 2025: days off and make-up workdays.
import type { BuiltInNotice } from './builtIn.ts';

export const notice2025: BuiltInNotice = {
  year: 2025,
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  titleEn: 'Holiday arrangements for 2025, General Office of the State Council',
  source: '国办发明电〔2024〕12号',
  blocks: [
    { nameZh: '元旦', nameEn: 'New Year', off: ['2025-01-01', '2025-01-01'], work: [] },
    {
      nameZh: '春节',
      nameEn: 'Spring Festival',
      off: ['2025-01-28', '2025-02-04'],
      work: ['2025-01-26', '2025-02-08'],
    },
    { nameZh: '清明节', nameEn: 'Qingming', off: ['2025-04-04', '2025-04-06'], work: [] },
    { nameZh: '劳动节', nameEn: 'Labour Day', off: ['2025-05-01', '2025-05-05'], work: ['2025-04-27'] },
    { nameZh: '端午节', nameEn: 'Dragon Boat Festival', off: ['2025-05-31', '2025-06-02'], work: [] },
    {
      nameZh: '国庆节、中秋节',
      nameEn: 'National Day and Mid-Autumn',
      off: ['2025-10-01', '2025-10-08'],
      work: ['2025-09-28', '2025-10-11'],
    },
  ],
};
