// Majors to start from: a few common ones of the catalogue of vocational majors (2021). Unknown codes are never refused.

export type Major = { code: string; zh: string; en: string };

export const COMMON_MAJORS: readonly Major[] = [
  { code: '460103', zh: '数控技术', en: 'Numerical control technology' },
  { code: '460301', zh: '机电一体化技术', en: 'Mechatronics technology' },
  { code: '460305', zh: '工业机器人技术', en: 'Industrial robotics technology' },
  { code: '460702', zh: '新能源汽车技术', en: 'New-energy vehicle technology' },
  { code: '510201', zh: '计算机应用技术', en: 'Computer application technology' },
];
