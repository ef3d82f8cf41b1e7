// Writes the roster of the import measurement; run as a process of its own, so that its memory is not measured.
import { writeCsv } from '../../electron/tabular/writeTable.ts';
import { person } from '../support/people.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const HEADER = [
  '学号',
  '姓名',
  '性别',
  '出生日期',
  '身份证号',
  '专业代码',
  '专业',
  '班级',
  '联系电话',
  '实习单位',
  '岗位',
  '企业师傅',
  '校内指导教师',
];

const rows = Array.from({ length: Number(count) }, (_, n) => {
  const p = person(n);
  const host = n % 40;
  return [
    String(2_503_100_000 + n),
    p.name,
    p.sex === 'm' ? '男' : '女',
    p.bornOn,
    p.idNumber,
    '460103',
    '数控技术',
    `数控${2501 + Math.floor(n / 50)}班`,
    p.phone,
    `企业${host}精密制造有限公司`,
    `${n % 5}号岗`,
    person(400_000 + (n % 400), 1975).name,
    person(500_000 + (n % 200), 1975).name,
  ];
});
await writeCsv(file, { columns: HEADER.map((header) => ({ header, type: 'text' as const })), rows });
