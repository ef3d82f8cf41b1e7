// The planning board as a planner uses it: filling, dragging, keys, a conflict and its mend, publishing, and what the host then says.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type App, onBoth, test } from '../support/desk.ts';
import { fillSmallCollege } from '../support/plan.ts';

test.use({
  // A function given as it is would be taken for a fixture.
  prepare: async ({}, use) => use(async (dataDir) => fillSmallCollege(dataDir)),
});

const WEEK = 31;

onBoth('a plan is filled, changed by pointer and by keys, mended and published', async (app) => {
  const { page } = app;
  await page.goto(`${app.url}#/rotations`);
  await expect(page.getByText('未安排', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '补排空缺' }).click();
  await expect(page.getByText('已为 3 人安排 6 段轮岗')).toBeVisible();
  await expect(page.getByText('应排的单元都已安排。')).toBeVisible();
  const names = await people(app);

  // By pointer: the second unit of the first apprentice two weeks later.
  const milling = page.getByRole('gridcell', { name: new RegExp(`^${names[0]}，数控铣削`) });
  const before = (await stays(app))[1];
  await drag(page, milling, WEEK * 2);
  await expect.poll(async () => (await stays(app))[1].startsOn).toBe(later(before.startsOn, 14));

  // By keys: back one week, a week longer, pinned.
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(async () => (await stays(app))[1].startsOn).toBe(later(before.startsOn, 7));
  expect((await stays(app))[1].endsOn).toBe(later(before.endsOn, 14));
  await page.keyboard.press('p');
  await expect.poll(async () => (await stays(app))[1].isPinned).toBe(true);

  // Onto the unit before it: said in words, mended by the button.
  const turning = page.getByRole('gridcell', { name: new RegExp(`^${names[0]}，数控车削`) });
  await drag(page, turning, WEEK * 3);
  const strip = page.getByRole('region', { name: '冲突' });
  await expect(strip).toContainText(`${names[0]}1月4日至1月17日安排了两处：另一处是恒辰精密 5号岗。`);
  // A mend leaves nothing wrong with its stay; each takes at least one conflict away.
  for (let left = 4; left > 0 && (await strip.isVisible()); left--) {
    const count = await strip.getByText(/^\d+ \/ \d+$/).textContent();
    await strip.getByRole('button', { name: /周$/ }).first().click();
    await expect(strip.getByText(count ?? '', { exact: true })).toBeHidden();
  }
  await expect(page.getByRole('button', { name: '没有冲突' })).toBeVisible();

  const serious = (await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id);
  expect(serious).toEqual([]);

  const drafted = await stays(app);
  await page.getByRole('button', { name: '发布…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布第 1 版' }).click();
  await expect(page.getByText('已发布第 1 版')).toBeVisible();
  expect(await stays(app, 'inForce')).toEqual(drafted);
});

async function drag(page: Page, bar: ReturnType<Page['getByRole']>, by: number): Promise<void> {
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

const people = async (app: App): Promise<string[]> =>
  (await app.call('rotations.board', { version: 'draft' })).people.map((p: { name: string }) => p.name);

/** The first apprentice's stays by date. */
async function stays(app: App, version: 'draft' | 'inForce' = 'draft') {
  const board = await app.call('rotations.board', { version: 'draft' });
  return app.call('rotations.stays', { enrolmentId: board.people[0].enrolmentId, version });
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
