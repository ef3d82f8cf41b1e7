// Erasing somebody who holds a certificate: the register keeps what verifies it, and nothing else is left of the person.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { eachWithGraduates, graduate, register, t } from '../support/graduatesHost.ts';
import { textOf } from '../support/pdf.ts';

eachWithGraduates(2);

test('the certificate still stands, verifies and prints; marks, agreements and the record are gone', async () => {
  const { enrolmentId } = graduate(0);
  await t.call('certificates.issue', { enrolmentIds: [enrolmentId] });
  const [before] = await register();
  const { personId } = (await t.call('apprentices.open', { id: enrolmentId })) ?? {};
  const id = before?.id ?? '';
  const { qrText } = await t.call('certificates.get', { id });
  const name = before?.name ?? '';
  expect(await t.call('privacy.erasePreview', { personId })).toMatchObject({ name, certificates: 1 });
  await t.call('privacy.erase', { personId, reason: '本人要求', typedName: name });
  const [after] = await register();
  expect(after).toMatchObject({
    name,
    number: before?.number,
    programme: before?.programme,
    band: before?.band,
    pinyin: '',
  });
  expect(await t.call('certificates.verify', { text: qrText })).toMatchObject({
    valid: true,
    register: { state: 'issued' },
  });
  const { token } = await t.call('certificates.render', { id });
  expect(await textOf(readFileSync(t.host.files.find(token)?.path ?? ''))).toContain(before?.number ?? '');
  const db = connect(`${t.dataDir}/jiangxin.db`, { readOnly: true });
  const count = (sql: string) => (db.prepare(sql).pluck().get(enrolmentId) as number) ?? 0;
  expect(count('SELECT count(*) FROM evaluation WHERE enrolmentId = ?')).toBe(0);
  expect(count('SELECT count(*) FROM agreement WHERE enrolmentId = ?')).toBe(0);
  expect(
    db.prepare('SELECT studentNumber, archivedAt IS NOT NULL AS gone FROM enrolment WHERE id = ?').get(enrolmentId),
  ).toEqual({
    studentNumber: '',
    gone: 1,
  });
  expect(db.prepare('SELECT name, idNumber, phone FROM person WHERE id = ?').get(personId)).toEqual({
    ...{ name: '（已删除）', idNumber: '', phone: '' },
  });
  db.close();
});
