// The columns a roster may have: our fields, the words colleges head them with, and how a repeated 联系方式 is told apart.
import { halfWidth } from '../../values/normalise.ts';

export const rosterFields = [
  'studentNumber',
  'name',
  'sex',
  'bornOn',
  'idNumber',
  'phone',
  'majorCode',
  'major',
  'entryYear',
  'cohort',
  'guardian',
  'guardianRelation',
  'guardianPhone',
  'enterprise',
  'uscc',
  'post',
  'enterpriseMentor',
  'collegeMentor',
  'startsOn',
  'endsOn',
  'period',
  'note',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Why a column got its field; `position` and `twice` deserve a look. */
export type ColumnReason = 'word' | 'position' | 'remembered' | 'chosen' | 'twice' | 'notNeeded' | 'unknown';

const WORDS: Readonly<Record<RosterField, readonly string[]>> = {
  studentNumber: ['学号', '学籍号', '学生学号', '学徒编号', 'student number', 'student no', 'student id'],
  name: ['姓名', '学生姓名', '学徒姓名', '学徒', '学生', 'name', 'full name'],
  sex: ['性别', 'sex', 'gender'],
  bornOn: ['出生日期', '出生年月', '出生年月日', '生日', 'date of birth', 'birth date', 'born'],
  idNumber: [
    '身份证号',
    '身份证号码',
    '身份证件号',
    '证件号码',
    '证件号',
    '身份证',
    '公民身份号码',
    '身份证件号码',
    'id number',
  ],
  phone: [
    '本人电话',
    '学生电话',
    '学生手机',
    '本人手机',
    '学生联系方式',
    '学生联系电话',
    '本人联系电话',
    '本人联系方式',
    'mobile',
  ],
  majorCode: ['专业代码', '专业编码', 'major code'],
  major: ['专业', '专业名称', '所学专业', 'major', 'programme'],
  entryYear: ['年级', '入学年份', '级', '所在年级', '入学年度', 'year of entry', 'grade'],
  cohort: ['班级', '行政班', '专业班级', '班级名称', '所在班级', '班组', '学徒班', 'class', 'cohort'],
  guardian: ['监护人', '家长姓名', '监护人姓名', '家长', '父母姓名', '法定监护人', '父母', 'guardian'],
  guardianRelation: ['与本人关系', '关系', '监护人关系', '与学生关系', '与学徒关系', '家长关系', 'relation'],
  guardianPhone: [
    '家长电话',
    '监护人电话',
    '父母联系方式',
    '家长联系方式',
    '家长联系电话',
    '监护人联系方式',
    '监护人联系电话',
    '父母电话',
    '家长手机',
    '监护人手机',
    'guardian phone',
  ],
  enterprise: [
    '企业',
    '实习单位',
    '合作企业',
    '单位名称',
    '实习单位名称',
    '企业名称',
    '实习企业',
    '学徒企业',
    '用人单位',
    'enterprise',
    'company',
  ],
  uscc: ['统一社会信用代码', '社会统一信用代码', '信用代码', '统一信用代码', 'uscc'],
  post: ['岗位', '实习岗位', '学徒岗位', '岗位名称', '工作岗位', 'post', 'position'],
  enterpriseMentor: [
    '企业导师',
    '企业师傅',
    '师傅',
    '企业指导教师',
    '师傅姓名',
    '企业带教师傅',
    '带教师傅',
    'enterprise mentor',
  ],
  collegeMentor: [
    '学校导师',
    '校内导师',
    '校内指导教师',
    '指导教师',
    '指导老师',
    '校内指导老师',
    '学校指导教师',
    'college mentor',
  ],
  startsOn: ['起始日期', '开始时间', '开始日期', '实习开始时间', '起始时间', '实习开始日期', 'start date', 'start'],
  endsOn: ['结束日期', '终止时间', '结束时间', '终止日期', '实习结束时间', '实习结束日期', 'end date', 'end'],
  period: ['实习期间', '实习时间', '实习起止时间', '起止时间', '起止日期', '学徒期间', 'period'],
  note: ['备注', '说明', 'remarks', 'note', 'notes'],
};

/** Headings of a phone number that do not say whose it is: their place in the sheet does. */
const ANY_PHONE = ['联系方式', '联系电话', '电话', '电话号码', '手机', '手机号', '手机号码', '联系人电话', 'phone'];
/** Read and dropped on purpose: numbering, and what the work does not need. */
const NOT_NEEDED = [
  '序号',
  '编号',
  'no',
  'no.',
  '#',
  '政治面貌',
  '民族',
  '院系',
  '系部',
  '二级学院',
  '学院',
  '邮箱',
  '电子邮箱',
  'email',
  'qq',
  '微信',
];
/** Other people and places a phone number may belong to. */
const OTHERS = /班主任|辅导员|联系人|地址|负责人|企业|单位|岗位|导师|师傅|教师/;
const GUARDIAN = /监护|家长|父母|父亲|母亲|关系/;

const BY_WORD = new Map(rosterFields.flatMap((field) => WORDS[field].map((word) => [word, field] as const)));

/** Characters of a heading that are looked at; a cell may hold a megabyte. */
const LONGEST = 200;

/** A heading reduced to what is compared: half width, no spaces or stars, lower case. */
export function headingOf(text: string): string {
  return halfWidth(text.slice(0, LONGEST))
    .replace(/[\s*:]/g, (c) => (c === ' ' ? ' ' : ''))
    .trim()
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** The same heading without what stands in brackets: 身份证号（18位）. */
function withoutBrackets(heading: string): string {
  return heading.replace(/[([【].*?[)\]】]/g, '').trim();
}

export function isAnyPhone(text: string): boolean {
  const heading = headingOf(text);
  return ANY_PHONE.includes(heading) || ANY_PHONE.includes(withoutBrackets(heading));
}

/** The field this heading names by itself, 'notNeeded', or null. */
export function fieldOfHeading(text: string): RosterField | 'notNeeded' | null {
  const heading = headingOf(text);
  for (const form of [heading, withoutBrackets(heading)]) {
    const field = BY_WORD.get(form);
    if (field) return field;
    if (NOT_NEEDED.includes(form)) return 'notNeeded';
  }
  return null;
}

/** Whether a text is a heading of any kind we know; used to find the header row. */
export function isKnownHeading(text: string): boolean {
  return fieldOfHeading(text) !== null || isAnyPhone(text);
}

export type MappedColumn = { label: string; field: RosterField | null; reason: ColumnReason };

/**
 * Gives each heading its field. A phone without owner belongs to the person named last before it; whatever was decided
 * by place carries `position`, so that the page asks for a look. A field is given once, to the first column.
 */
export function mapHeadings(labels: readonly string[]): MappedColumn[] {
  const named = labels.map((label) => fieldOfHeading(label));
  const phones = labels.filter((label, i) => named[i] === null && isAnyPhone(label)).length;
  const taken = new Set<RosterField>();
  return labels.map((label, i) => {
    const own = named[i] ?? null;
    if (own === 'notNeeded') return { label, field: null, reason: 'notNeeded' };
    if (own === null && !isAnyPhone(label)) return { label, field: null, reason: 'unknown' };
    const field = own ?? ownerOfPhone(labels, i, phones === 1 && !named.includes('phone'));
    const reason: ColumnReason = own || (phones === 1 && field === 'phone') ? 'word' : 'position';
    if (field === null) return { label, field, reason };
    if (taken.has(field)) return { label, field: null, reason: 'twice' };
    taken.add(field);
    return { label, field, reason };
  });
}

function ownerOfPhone(labels: readonly string[], at: number, isOnly: boolean): 'phone' | 'guardianPhone' | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const label = labels[i] ?? '';
    if (isAnyPhone(label)) continue;
    if (GUARDIAN.test(label)) return 'guardianPhone';
    if (OTHERS.test(label)) return isOnly ? 'phone' : null;
    if (fieldOfHeading(label) !== null) return 'phone';
  }
  return 'phone';
}

/** Numbers headings that stand more than once: 联系方式（1）, 联系方式（2）. Empty headings get their column's letter. */
export function distinctLabels(labels: readonly string[]): string[] {
  const total = new Map<string, number>();
  for (const label of labels) total.set(label, (total.get(label) ?? 0) + 1);
  const seen = new Map<string, number>();
  return labels.map((label, i) => {
    if (label === '') return columnLetter(i);
    if ((total.get(label) ?? 0) < 2) return label;
    const n = (seen.get(label) ?? 0) + 1;
    seen.set(label, n);
    return `${label}（${n}）`;
  });
}

/** A, B … Z, AA as Excel letters its columns (from 0). */
export function columnLetter(index: number): string {
  const head = index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '';
  return head + String.fromCharCode(65 + (index % 26));
}
