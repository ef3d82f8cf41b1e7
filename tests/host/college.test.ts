// The college's record, pictures by content, and the line of context.
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost();
});
afterEach(() => t.close());

const COLLEGE = {
  nameZh: '江澜职业技术学院',
  nameEn: 'Jianglan Vocational College',
  code: 'JL',
  region: '江苏',
  timeZone: 'Asia/Shanghai',
  verifyAddress: '',
  signatoryZh: '沈砚秋',
  signatoryEn: 'Shen Yanqiu',
  mentorLimit: 5,
};

function upload(name: string, bytes: Uint8Array): string {
  return t.host.files.write(name, bytes);
}

/** A PNG with a head that claims this size; only the head is looked at. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, deflateSync(Buffer.alloc(20)), Buffer.alloc(12)]);
}

/** A JPEG with an EXIF segment before its frame header. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4]), frame, Buffer.alloc(20)]);
}

test('one college: entered once, changed with the rev seen, undone', async () => {
  expect(await t.call('college.get', {})).toBeNull();
  await t.call('college.save', { ...COLLEGE, rev: null });
  const first = await t.call('college.get', {});
  expect(first).toMatchObject({ ...COLLEGE, logoId: null, isDemo: false });
  expect(await t.refused('college.save', { ...COLLEGE, rev: null })).toMatchObject({ key: 'college.exists' });
  await t.call('college.save', { ...COLLEGE, mentorLimit: 3, isDemo: true, rev: first?.rev ?? '' });
  expect(await t.call('college.get', {})).toMatchObject({ mentorLimit: 3, isDemo: false });
  expect(await t.refused('college.save', { ...COLLEGE, rev: first?.rev })).toMatchObject({ code: 'conflict' });
  await t.call('activity.undo', {});
  expect(await t.call('college.get', {})).toMatchObject({ mentorLimit: 5 });
});

test.each([
  ['timeZone', 'Asia/Atlantis', 'college.zoneUnknown'],
  ['verifyAddress', 'http://jianglan.example', 'college.addressHttps'],
  ['verifyAddress', 'https://jianglan.example/#x', 'college.addressHttps'],
  ['code', 'J L', 'college.codeShape'],
  ['nameZh', '', 'field.required'],
  ['mentorLimit', 0, 'field.tooSmall'],
])('%s %j is refused at its field', async (field, value, key) => {
  const error = await t.refused('college.save', { ...COLLEGE, [field]: value, rev: null });
  expect(error).toMatchObject({ code: 'invalid', fields: { [field]: { key } } });
});

test('a logo and a seal are taken by their content, shared when alike, and taken away again', async () => {
  await t.call('college.save', { ...COLLEGE, rev: null });
  const logo = await t.call('college.setPicture', { use: 'logo', token: upload('校徽.txt', png(600, 400)) });
  expect(logo).toMatchObject({ width: 600, height: 400 });
  const seal = await t.call('college.setPicture', { use: 'seal', token: upload('seal.jpg', jpeg(500, 300)) });
  expect(seal).toMatchObject({ width: 500, height: 300 });
  const again = await t.call('college.setPicture', { use: 'seal', token: upload('x.png', png(600, 400)) });
  expect(again.id).toBe(logo.id);
  const college = await t.call('college.get', {});
  expect(college).toMatchObject({ logoId: logo.id, sealId: logo.id });
  const stored = await t.call('college.picture', { id: logo.id });
  expect(stored.mime).toBe('image/png');
  expect(Buffer.from(stored.base64, 'base64')).toEqual(Buffer.from(png(600, 400)));
  await t.call('college.removePicture', { use: 'logo', rev: college?.rev ?? '' });
  expect(await t.call('college.get', {})).toMatchObject({ logoId: null, sealId: logo.id });
});

test.each([
  ['text', 'seal.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'college.pictureType'],
  ['a cut PNG', 'seal.png', png(10, 10).slice(0, 20), 'college.pictureType'],
  ['no pixels', 'seal.png', png(0, 10), 'college.pictureType'],
  ['too many pixels', 'seal.png', png(30_000, 30_000), 'college.picturePixels'],
  ['too many bytes', 'seal.png', Buffer.concat([png(10, 10), Buffer.alloc(2 * 1024 * 1024)]), 'college.pictureTooBig'],
])('%s is refused and nothing is stored', async (_, name, bytes, key) => {
  await t.call('college.save', { ...COLLEGE, rev: null });
  const error = await t.refused('college.setPicture', { use: 'seal', token: upload(name, bytes) });
  expect(error).toMatchObject({ code: 'rule', key });
  expect(await t.call('college.get', {})).toMatchObject({ sealId: null });
});

test('a picture needs a college, and a token a file', async () => {
  const token = upload('a.png', png(10, 10));
  expect(await t.refused('college.setPicture', { use: 'logo', token })).toMatchObject({ key: 'college.missing' });
  const unknown = { use: 'logo', token: 'aaaaaaaaaaaaaaaaaaaa' };
  expect(await t.refused('college.setPicture', unknown)).toMatchObject({ code: 'notFound' });
});

test('the line of context: name, day in the college’s zone, term and teaching week', async () => {
  expect(await t.call('college.context', {})).toEqual({
    collegeName: null,
    today: '2026-11-24',
    term: null,
    teachingWeek: null,
    isDemo: false,
  });
  await t.call('college.save', { ...COLLEGE, rev: null });
  await t.call('calendar.createTerm', {
    ...{ academicYear: '2026-2027', ord: 1, startsOn: '2026-08-31', weeks: 20, weekStartsOn: 1 },
  });
  const week13 = { term: { academicYear: '2026-2027', ord: 1 }, teachingWeek: 13 };
  expect(await t.call('college.context', {})).toMatchObject({ collegeName: { zh: COLLEGE.nameZh }, ...week13 });
  t.setNow('2027-01-17T15:59:00Z');
  expect(await t.call('college.context', {})).toMatchObject({ today: '2027-01-17', teachingWeek: 20 });
  t.setNow('2027-01-17T16:00:00Z');
  expect(await t.call('college.context', {})).toMatchObject({ today: '2027-01-18', term: null, teachingWeek: null });
});
