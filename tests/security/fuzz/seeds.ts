// The good files that are changed: rosters of invented people in every form that colleges send, notices, pasted blocks, codes.
import { createSigningPair, signQrText } from '../../../electron/features/certificates/sign.ts';
import { xlsxBytes } from '../../../electron/tabular/writeTable.ts';
import { oldWorkbook } from '../../support/oldWorkbook.ts';
import { gb18030, ROSTER_HEAD, rosterCsv, rosterLines, rosterWorkbook } from '../../support/roster.ts';
import { sheetRows, workbookParts } from '../../support/workbook.ts';
import type { ZipPart } from '../../support/zip.ts';

const LINES = rosterLines(6);
const plainCells = LINES.map((line) =>
  Object.values(line).map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))),
);
const rosterText = [ROSTER_HEAD, ...plainCells].map((cells) => cells.join(',')).join('\r\n');

export const xlsxSeeds = async (): Promise<Uint8Array[]> => [
  rosterWorkbook(LINES),
  await xlsxBytes({
    sheets: [
      { name: '名单', columns: ROSTER_HEAD.map((header) => ({ header, type: 'text' })), rows: plainCells },
      { name: '说明', columns: [{ header: '说明', type: 'text' }], rows: [['每人一行']] },
    ],
  }),
];

/** The parts of a workbook, so that a change inside one of them reaches the reader behind the zip. */
export const xlsxParts = (): ZipPart[][] => [
  workbookParts(
    sheetRows([
      [...ROSTER_HEAD],
      ...LINES.map((line) => Object.values(line)),
      [1, { xml: '<c><f>A1+1</f><v>2</v></c>' }, { xml: '<c t="e"><v>#REF!</v></c>' }],
    ]),
    {
      beforeData: '<dimension ref="A1:Q9"/><cols><col min="1" max="3" width="12" hidden="1"/></cols>',
      afterData: '<mergeCells count="1"><mergeCell ref="A9:C9"/></mergeCells>',
    },
  ),
];

export const xlsSeeds = (): Uint8Array[] => [
  oldWorkbook([[...ROSTER_HEAD], ...plainCells]),
  oldWorkbook([
    ['学号', '姓名'],
    ['2601', '裴照野'],
    [2602, 45_000],
  ]),
];

export const csvSeeds: Record<string, () => Uint8Array[]> = {
  'utf-8': () => [Buffer.from(rosterText), Buffer.from('学号;姓名\n2601;"裴,照""野"\n')],
  'utf-8 with mark': () => [Buffer.from(`\ufeff${rosterText}`)],
  gb18030: () => [rosterCsv(LINES), gb18030(rosterText.replaceAll(',', '\t'))],
  'utf-16le': () => [Buffer.from(`\ufeff${rosterText}`, 'utf16le')],
  'utf-16be': () => [Buffer.from(`\ufeff${rosterText}`, 'utf16le').swap16()],
  big5: () => [Buffer.from('bec7b8b92ca96da6570d0a323530312ca4fd0d0a'.repeat(3), 'hex')],
};

const NOTICE = {
  year: 2026,
  papers: ['https://www.gov.cn/x'],
  days: [
    { name: '元旦', date: '2026-01-01', isOffDay: true },
    { name: '元旦', date: '2026-01-02', isOffDay: true },
    { name: '元旦', date: '2026-01-04', isOffDay: false },
    { name: '春节', date: '2026-02-16', isOffDay: true },
  ],
};
const ICS = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:节假日',
  ...NOTICE.days.flatMap(({ name, date, isOffDay }) => [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE;X="a:b":${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${date.replaceAll('-', '')}`,
    `SUMMARY:${name}（${isOffDay ? '休' : '班'}）第1天/\r\n 共3天`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n');
export const noticeSeeds = (): Uint8Array[] => [
  Buffer.from(JSON.stringify(NOTICE, null, 1)),
  Buffer.from(JSON.stringify(NOTICE.days)),
];
export const icsSeeds = (): Uint8Array[] => [Buffer.from(ICS)];

export const unitSeeds = (): Uint8Array[] => [
  Buffer.from(
    '代码\t单元名称\t英文名称\t简称\t周数\t最短周数\t等级\t先修\t考核要点\nU1\t铣削\tMilling\t铣\t4\t1\t3\t\t要点一；要点二\nU2\t车削\tTurning\t车\t6\t2\t3\tU1\t"多行\n要点"',
  ),
  Buffer.from('U1\t铣削\tMilling\t铣\tM\t4\t1\t3\t\t要点'),
];
export const scoreSeeds = (): Uint8Array[] => [Buffer.from('86.5\t90\t100\r\n60分\t\t0\r\n６０\t优\t59.99')];

export const KEY = createSigningPair();
const PAYLOAD = { number: 'JX-2026-000123', name: '裴照野', date: '2026-11-24', programme: '数控技术|A\\B' };
export const QR = [null, 'https://college.example/verify'].map((address) =>
  signQrText(PAYLOAD, KEY.privateKey, address),
);
export const qrSeeds = (): Uint8Array[] => QR.map((text) => Buffer.from(text));

const PNG =
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
  '1f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082';
const JPEG = 'ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffda0008010100003f00d2cf20ffd9';
export const pictureSeeds = (): Uint8Array[] => [Buffer.from(PNG, 'hex'), Buffer.from(JPEG, 'hex')];

/** One value a line, of every kind that a cell may hold. */
export const valueSeeds = (): Uint8Array[] =>
  plainCells
    .flat()
    .concat([
      '2026-02-29',
      '2026年9月1日',
      '1/2/2026',
      '2026.9-2027.1',
      '+86 154 0000 0000',
      '优',
      '60.005',
      '４４',
      '男',
    ])
    .map((text) => Buffer.from(String(text)));
