// The invented college of the demo: programmes of three types, their units, eight enterprises with posts, cohorts.
import type { ProgrammeFields, UnitWithRequires } from '../../shared/features/programmes/programmes.schema.ts';

type Unit = [
  code: string,
  zh: string,
  en: string,
  shortZh: string,
  shortEn: string,
  weeks: number,
  requires?: string[],
];
export type DemoProgramme = { key: string; fields: ProgrammeFields; units: UnitWithRequires[] };
/** `units`: codes of what it teaches; the programmes are those that have these units. */
export type DemoPost = { name: string; nameEn: string; places: number; programmes: string[]; units: string[] };
export type DemoEnterprise = { name: string; nameEn: string; shortName: string; region: string; posts: DemoPost[] };
/** `year`: school years before the present one in which the cohort began. */
export type DemoCohort = { name: string; nameEn: string; programme: string; year: number; size: number };

export const COLLEGE = {
  nameZh: '江澜职业技术学院',
  nameEn: 'Jianglan Vocational College',
  code: 'JL',
  region: '江苏',
  timeZone: 'Asia/Shanghai',
  verifyAddress: '',
  signatoryZh: '顾远帆',
  signatoryEn: 'Gu Yuanfan',
  mentorLimit: 5,
};

const units = (list: readonly Unit[]): UnitWithRequires[] =>
  list.map(([code, titleZh, titleEn, shortZh, shortEn, weeks, requires = []]) => ({
    code,
    titleZh,
    titleEn,
    shortZh,
    shortEn,
    weeks,
    minStayWeeks: 4,
    level: 3,
    criteria: [],
    requires,
  }));

const programme = (
  key: string,
  type: ProgrammeFields['type'],
  [majorCode, majorNameZh, majorNameEn]: [string, string, string],
  [nameZh, nameEn]: [string, string],
  list: readonly Unit[],
): DemoProgramme => ({
  key,
  fields: {
    nameZh,
    nameEn,
    type,
    majorCode,
    majorNameZh,
    majorNameEn,
    faculty: '智能制造学院',
    months: 36,
    schoolMinutesPerDay: 360,
    enterpriseMinutesPerDay: 480,
  },
  units: units(list),
});

export const PROGRAMMES: readonly DemoProgramme[] = [
  programme(
    'cnc',
    'modern',
    ['460103', '数控技术', 'CNC Technology'],
    ['数控技术现代学徒制', 'Modern apprenticeship in CNC'],
    [
      ['CNC-01', '数控车削', 'CNC turning', '数车', 'Turn', 8],
      ['CNC-02', '数控铣削', 'CNC milling', '数铣', 'Mill', 8],
      ['CNC-03', '加工中心操作', 'Machining centre', '加中', 'MC', 12, ['CNC-01', 'CNC-02']],
      ['CNC-04', '质量检测', 'Quality control', '质检', 'QC', 6],
      ['CNC-05', '设备保全', 'Maintenance', '保全', 'Maint', 6],
      ['CNC-06', '工艺编制', 'Process planning', '工艺', 'Proc', 12, ['CNC-03']],
    ],
  ),
  programme(
    'robot',
    'orderClass',
    ['460305', '工业机器人技术', 'Industrial Robotics'],
    ['青棠机器人订单班', 'Qingtang robotics order class'],
    [
      ['ROB-01', '机器人操作', 'Robot operation', '操作', 'Oper', 8],
      ['ROB-02', '工作站装调', 'Cell assembly', '装调', 'Cell', 12, ['ROB-01']],
      ['ROB-03', '离线编程', 'Offline programming', '离线', 'Offl', 12, ['ROB-01']],
      ['ROB-04', '运行维护', 'Operation and maintenance', '运维', 'O&M', 12, ['ROB-01']],
    ],
  ),
  programme(
    'auto',
    'newEnterprise',
    ['460702', '新能源汽车技术', 'New Energy Vehicles'],
    ['北岸汽车企业新型学徒制', "Bei'an new-type apprenticeship"],
    [
      ['NEV-01', '整车装配', 'Vehicle assembly', '整装', 'Assy', 16],
      ['NEV-02', '动力电池检测', 'Battery testing', '电池', 'Batt', 12],
      ['NEV-03', '电驱系统装调', 'Drive system', '电驱', 'Drive', 18, ['NEV-02']],
      ['NEV-04', '下线检测', 'End-of-line test', '下线', 'EOL', 10, ['NEV-01']],
    ],
  ),
];

const post = (name: string, nameEn: string, places: number, ...units: string[]): DemoPost => ({
  name,
  nameEn,
  places,
  units,
  programmes: PROGRAMMES.filter((p) => p.units.some((u) => units.includes(u.code))).map((p) => p.key),
});
export const ENTERPRISES: readonly DemoEnterprise[] = [
  {
    name: '恒辰精密制造有限公司',
    nameEn: 'Hengchen Precision',
    shortName: '恒辰精密',
    region: '江苏',
    posts: [
      post('数控车床岗', 'Lathe', 20, 'CNC-01', 'CNC-03'),
      post('工艺岗', 'Process office', 10, 'CNC-06', 'CNC-04'),
    ],
  },
  {
    name: '远岫机床有限公司',
    nameEn: 'Yuanxiu Machine Tools',
    shortName: '远岫机床',
    region: '江苏',
    posts: [post('数控铣床岗', 'Mill', 20, 'CNC-02', 'CNC-03'), post('装配岗', 'Assembly', 10, 'CNC-05', 'CNC-04')],
  },
  {
    name: '澄江模具有限公司',
    nameEn: 'Chengjiang Moulds',
    shortName: '澄江模具',
    region: '江苏',
    posts: [
      post('质量检测岗', 'Quality control', 14, 'CNC-04', 'CNC-06'),
      post('设备保全岗', 'Maintenance', 12, 'CNC-05'),
    ],
  },
  {
    name: '砺锋自动化有限公司',
    nameEn: 'Lifeng Automation',
    shortName: '砺锋自动化',
    region: '浙江',
    posts: [
      post('装调线', 'Assembly line', 16, 'ROB-01', 'ROB-02', 'CNC-05'),
      post('电气岗', 'Electrical', 12, 'ROB-02', 'ROB-04'),
    ],
  },
  {
    name: '青棠机器人有限公司',
    nameEn: 'Qingtang Robotics',
    shortName: '青棠机器人',
    region: '江苏',
    posts: [
      post('机器人A线', 'Robot line A', 18, 'ROB-01', 'ROB-03'),
      post('机器人B线', 'Robot line B', 18, 'ROB-02', 'ROB-04'),
    ],
  },
  {
    name: '北岸新能源汽车有限公司',
    nameEn: "Bei'an New Energy Vehicles",
    shortName: '北岸汽车',
    region: '安徽',
    posts: [post('总装岗', 'Final assembly', 20, 'NEV-01'), post('电池检测岗', 'Battery test', 16, 'NEV-02', 'NEV-04')],
  },
  {
    name: '石桥电驱有限公司',
    nameEn: 'Shiqiao E-Drive',
    shortName: '石桥电驱',
    region: '江苏',
    posts: [
      post('电驱装调岗', 'Drive assembly', 16, 'NEV-03'),
      post('下线检测岗', 'End-of-line test', 14, 'NEV-04', 'NEV-01'),
    ],
  },
  {
    name: '云栖智造有限公司',
    nameEn: 'Yunqi Smart Manufacturing',
    shortName: '云栖智造',
    region: '浙江',
    posts: [
      post('产线运维岗', 'Line operation', 12, 'ROB-04', 'ROB-03', 'CNC-04'),
      post('加工中心岗', 'Machining centre', 20, 'CNC-03', 'CNC-01', 'CNC-02', 'CNC-06'),
    ],
  },
];

/** 300 apprentices in eight cohorts: finishing, in the middle, just begun. */
export const COHORTS: readonly DemoCohort[] = [
  { name: '数控2401班', nameEn: 'CNC 24-1', programme: 'cnc', year: 2, size: 40 },
  { name: '数控2501班', nameEn: 'CNC 25-1', programme: 'cnc', year: 1, size: 42 },
  { name: '数控2502班', nameEn: 'CNC 25-2', programme: 'cnc', year: 1, size: 40 },
  { name: '数控2601班', nameEn: 'CNC 26-1', programme: 'cnc', year: 0, size: 38 },
  { name: '机器人2501班', nameEn: 'Robotics 25-1', programme: 'robot', year: 1, size: 40 },
  { name: '机器人2601班', nameEn: 'Robotics 26-1', programme: 'robot', year: 0, size: 36 },
  { name: '新能源2401班', nameEn: 'NEV 24-1', programme: 'auto', year: 2, size: 34 },
  { name: '新能源2501班', nameEn: 'NEV 25-1', programme: 'auto', year: 1, size: 30 },
];

/** Title and skill level of mentors, in turn. */
export const MENTOR_RANKS = {
  college: [
    ['讲师', 3],
    ['副教授', 4],
    ['讲师', 3],
    ['高级实习指导教师', 5],
  ],
  enterprise: [
    ['班组长', 3],
    ['技师', 4],
    ['工艺员', 3],
    ['车间主任', 5],
  ],
} as const;
