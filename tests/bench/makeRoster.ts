// Writes the roster of the import measurement; run as a process of its own, so that its memory is not measured.
import { writeCsv } from '../../electron/tabular/writeTable.ts';
import { person } from '../support/people.ts';
import { headWithout, whoCells } from '../support/roster.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const HEADER = headWithout('序号', '监护人', '监护人电话', '社会统一信用代码');

const rows = Array.from({ length: Number(count) }, (_, n) => {
  const p = person(n);
  const host = n % 40;
  return [
    String(2_503_100_000 + n),
    ...whoCells(p),
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
