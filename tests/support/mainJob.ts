// The main job by mouse and keyboard, for every binding: a roster in, mentors paired, a stay dragged, scores typed, a certificate issued and printed, undo, English.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './desk.ts';
import { textOf } from './pdf.ts';
import { rosterLine, rosterWorkbook } from './roster.ts';

const STARTS = '2026-09-01';
const ENDS = '2027-06-30';

/** From the roster file to the printed certificate, on an app with an empty store, on 24 November 2026. */
export async function mainJob(app: App): Promise<void> {
  const [first, second] = await importTwo(app);
  await makeReady(app);
  await pairBoth(app);
  const [past, coming] = await planStays(app, first, second);
  await dragOneWeekLater(app, coming);
  await score(app, past);
  await issue(app, first.name);
  await undoAndSpeakEnglish(app, second);
}

type Person = { id: string; name: string; enterpriseId: string; postId: string };

async function importTwo(app: App): Promise<[Person, Person]> {
  const { page } = app;
  const lines = [0, 3].map((n) => ({ ...rosterLine(n), 企业师傅: '', 校内指导教师: '' }));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'roster-')), '数控2501.xlsx');
  writeFileSync(file, rosterWorkbook(lines));
  await page.goto(`${app.url}#/`);
  await page.getByRole('link', { name: '导入名单' }).click();
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(page.getByText('已导入 2 人')).toBeVisible();
  const people = await app.call('apprentices.list', {});
  expect(people).toHaveLength(2);
  return people;
}

/** What a college has before its first rotation: its name, a standard, mentors, signed agreements. */
async function makeReady(app: App): Promise<void> {
  const college = { nameZh: '江澜职业技术学院', nameEn: 'Jianglan Vocational College', code: 'JL', region: '江苏' };
  const more = { timeZone: 'Asia/Shanghai', verifyAddress: '', signatoryZh: '', signatoryEn: '', mentorLimit: 5 };
  await app.call('college.save', { ...college, ...more, rev: null });
  const [cohort] = await app.call('programmes.cohorts', {});
  const { id: standardId } = await app.call('programmes.newVersion', { programmeId: cohort.programmeId });
  const unit = { code: 'CNC-01', titleZh: '数控车削', titleEn: 'CNC turning', shortZh: '数车', shortEn: 'Turn' };
  const units = [{ ...unit, weeks: 2, minStayWeeks: 1, level: 3, criteria: [], requires: [] }];
  await app.call('programmes.pasteUnits', { standardId, units });
  const { rev } = await app.call('programmes.standard', { id: standardId });
  await app.call('programmes.putInForce', { id: standardId, rev, effectiveOn: STARTS });
  const [{ id, rev: seen, programmeId, name, nameEn, entryYear }] = await app.call('programmes.cohorts', {});
  const days = { startsOn: STARTS, endsOn: ENDS };
  await app.call('programmes.updateCohort', {
    id,
    rev: seen,
    programmeId,
    name,
    nameEn,
    entryYear,
    standardId,
    ...days,
  });
  const pattern = { kind: 'whole', place: 'enterprise', vacation: 'asPattern' };
  await app.call('programmes.applyPattern', { cohortId: id, ...days, pattern });
  const [enterprise] = await app.call('enterprises.list', {});
  await app.call('mentors.create', { name: '王砺', side: 'college' });
  await app.call('mentors.create', { name: '郑海涛', side: 'enterprise', enterpriseId: enterprise.id });
}

async function pairBoth({ page, url, call }: App): Promise<void> {
  await page.goto(`${url}#/apprentices`);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: '关闭' }).first().click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '分配导师' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByRole('combobox', { name: '学校导师' }), /王砺/);
  await choose(page, dialog.getByRole('combobox', { name: '企业师傅' }), /郑海涛/);
  await dialog.getByLabel('从哪天起').fill(STARTS);
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: '分配给 2 人' }).click();
  await expect(dialog).toBeHidden();
  const people = await call('apprentices.list', {});
  for (const each of people) expect([each.collegeMentor, each.enterpriseMentor]).toEqual(['王砺', '郑海涛']);
}

async function choose(page: Page, field: Locator, option: RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).click();
}

type Stay = { id: string; startsOn: string; unitId: string };

/** One stay that is over and one to come; the agreements are signed. */
async function planStays({ call }: App, first: Person, second: Person): Promise<[Stay, Stay]> {
  const [unit] = await call('enterprises.units', {});
  for (const { id } of await call('enterprises.list', {})) {
    const { posts } = await call('enterprises.get', { id });
    for (const post of posts)
      await call('enterprises.updatePost', { id: post.id, rev: post.rev, places: 5, unitIds: [unit.id] });
  }
  await call('agreements.createMany', { enrolmentIds: [first.id, second.id] });
  const ids = (await call('agreements.list', {})).map((a: { id: string }) => a.id);
  for (const party of ['college', 'enterprise', 'apprentice', 'guardian'])
    await call('agreements.signMany', { ids, signing: { party, signedOn: STARTS, method: 'paper' } });
  const stay = (who: Person, startsOn: string, endsOn: string) => ({
    enrolmentId: who.id,
    unitId: unit.id,
    postId: who.postId,
    startsOn,
    endsOn,
  });
  await call('rotations.place', {
    stays: [stay(first, '2026-10-12', '2026-10-25'), stay(second, '2026-12-07', '2026-12-20')],
  });
  const staysOf = async (who: Person) => (await call('rotations.stays', { enrolmentId: who.id }))[0];
  return [await staysOf(first), await staysOf(second)];
}

async function dragOneWeekLater({ page, url, call }: App, stay: Stay): Promise<void> {
  await page.goto(`${url}#/rotations`);
  const bar = page.getByRole('gridcell', { name: /12月7日/ });
  await expect(bar).toBeVisible();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the stay is not on the board');
  const week = (box.width + 3) / 2;
  const [x, y] = [box.x + week / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + week / 2, y, { steps: 4 });
  await page.mouse.move(x + week, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('gridcell', { name: /12月14日/ })).toBeVisible();
  const owner = await stayOwner(call, stay);
  await expect
    .poll(async () => (await call('rotations.stays', owner))[0])
    .toMatchObject({ id: stay.id, startsOn: '2026-12-14', endsOn: '2026-12-27' });
}

async function stayOwner(call: App['call'], stay: Stay): Promise<{ enrolmentId: string }> {
  for (const { id } of await call('apprentices.list', {}))
    if ((await call('rotations.stays', { enrolmentId: id })).some((s: Stay) => s.id === stay.id))
      return { enrolmentId: id };
  throw new Error('nobody has this stay');
}

/** The enterprise's six items and the college's two, typed like in a sheet, and both signatures. */
async function score({ page, url, call }: App, stay: Stay): Promise<void> {
  await page.goto(`${url}#/evaluations`);
  const grid = page.getByRole('grid', { name: '评价录入' });
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await enter(page, ['88', '90', '86', '84', '92', '89']);
  await signSide(page);
  await page.getByText(/^学校/).first().click();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await enter(page, ['85', '87']);
  await signSide(page);
  const owner = await stayOwner(call, stay);
  await expect.poll(async () => (await call('evaluations.result', owner)).state).toBe('complete');
  // 0.06 × (88 + 90 + 86 + 84 + 92) + 0.30 × 89 + 0.20 × (85 + 87) = 87.5
  expect((await call('evaluations.result', owner)).totalHundredths).toBe(8750);
}

/** Types points from the focused cell on, Tab after each, as fast as a hand does. */
async function enter(page: Page, points: readonly string[]): Promise<void> {
  for (const each of points) {
    await page.keyboard.type(each, { delay: 15 });
    await page.keyboard.press('Tab');
  }
}

async function signSide(page: Page): Promise<void> {
  await page.getByRole('button', { name: /提交签字/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /签字/ }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function issue({ page, url, call }: App, name: string): Promise<void> {
  await page.goto(`${url}#/certificates`);
  await expect(page.getByRole('button', { name: '可以发 1' })).toBeVisible();
  await expect(page.getByText('字形齐全')).toBeVisible();
  await page.getByRole('button', { name: '签发 1 张…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签发 1 张' }).click();
  await expect(page.getByText(/已签发 1 张/)).toBeVisible();
  const [certificate] = await call('certificates.list', {});
  expect(certificate).toMatchObject({ name, state: 'issued' });
  expect(
    await call('certificates.verify', { text: (await call('certificates.get', { id: certificate.id })).qrText }),
  ).toMatchObject({ valid: true, name });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '打印这 1 张' }).click();
  const paper = await textOf(readFileSync(await (await coming).path()));
  expect(paper).toContain(certificate.number);
  expect(paper).toContain(name);
}

async function undoAndSpeakEnglish({ page, url, call }: App, second: Person): Promise<void> {
  await page.goto(`${url}#/rotations`);
  await expect(page.getByRole('gridcell', { name: /12月14日/ })).toBeVisible();
  await call('rotations.pin', { stays: [await seen(call, second)], isPinned: true });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await call('rotations.stays', { enrolmentId: second.id }))[0].isPinned).toBe(false);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Rotation plan' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Rotation plan' })).toBeVisible();
}

const seen = async (call: App['call'], who: Person): Promise<{ id: string; rev: string }> => {
  const [{ id, rev }] = await call('rotations.stays', { enrolmentId: who.id });
  return { id, rev };
};
