// P19: no code from data. Sixty hostile texts stand as names and notes in every kind of record; every page, record, paper and export of them is
// looked at in both languages, and nothing may run, be asked for, or become an element.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { demoAt } from '../support/demoData.ts';
import { type App, runApp } from '../support/desk.ts';
import { startWeb } from '../support/deskWeb.ts';
import type { SafetyPromise } from '../support/promise.ts';
import { paperFindings, tableFindings } from './hostile/exports.ts';
import { fill } from './hostile/fill.ts';
import { type PageWatch, watchPage } from './hostile/page.ts';
import { HOSTILE } from './hostile/strings.data.ts';

const NOW = '2026-11-24T09:00:00+08:00';
const ROUTES = path.resolve(import.meta.dirname, '../../renderer/app/routes.tsx');
/** Lists whose records open beside them. */
const RECORDS: Record<string, string> = {
  '/apprentices': 'apprentices.list',
  '/enterprises': 'enterprises.list',
  '/mentors': 'mentors.list',
  '/agreements': 'agreements.list',
  '/certificates/register': 'certificates.list',
};
const RECORDS_EACH = 3;

export const promise: SafetyPromise = {
  id: 'P19',
  async run() {
    const executablePath = process.env.CHROMIUM_PATH;
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1366, height: 768 },
    });
    const result = {
      findings: [] as string[],
      pages: 0,
      shown: new Set<string>(),
      papers: 0,
      stored: 0,
      refused: 0,
      controls: 0,
    };
    try {
      await runApp('web', startWeb, context, { now: NOW, prepare: demoAt(NOW) }, (app) => attack(app, result));
    } finally {
      await browser.close();
    }
    for (const finding of result.findings) console.log(finding);
    const { findings, pages, shown, papers, stored, refused, controls } = result;
    return {
      ok: findings.length === 0 && refused === 0 && shown.size >= 50 && papers > 0 && controls === 2,
      sentence:
        `${HOSTILE.length} hostile texts in ${stored} fields, ${pages} views in both languages, ${papers} papers, 2 exports: ` +
        `${findings.length} ran or acted; ${shown.size} of them read as text; controls: ${controls} of 2 pages with innerHTML found`,
    };
  },
};

type Result = {
  findings: string[];
  pages: number;
  shown: Set<string>;
  papers: number;
  stored: number;
  refused: number;
  controls: number;
};

async function attack(app: App, result: Result): Promise<void> {
  const { page } = app;
  const { stored, refused } = await fill(app.call);
  result.stored = stored;
  result.refused = refused.length;
  for (const each of refused) console.log(`refused: ${each}`);
  const watch = await watchPage(page);
  await page.reload();
  for (const language of ['zh', 'en']) {
    for (const view of await views(app)) await look(app, watch, view, `${language} ${view}`, result);
    if (language === 'zh') await page.getByRole('button', { name: 'English', exact: true }).click();
  }
  await exports(app, result);
  result.findings.push(...watch.ran, ...app.errors, ...app.beyond.map((address) => `asked for ${address}`));
  app.errorsAreMeant = true; // the policy reports what the controls plant
  await controls(page, watch, result);
}

async function views(app: App): Promise<string[]> {
  const pages = [...readFileSync(ROUTES, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, at = '']) => at);
  const open: string[] = [];
  for (const [at, list] of Object.entries(RECORDS)) {
    const rows = (await app.call(list, {})) as { id: string }[];
    for (const { id } of rows.slice(0, RECORDS_EACH)) open.push(`${at}?open=${id}`);
  }
  return [...pages.filter((at) => !at.includes('$')), ...open];
}

async function look({ page, url }: App, watch: PageWatch, view: string, name: string, result: Result): Promise<void> {
  await page.goto(`${url}#${view}`);
  await page.locator('main').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await settled(page);
  await read(watch, name, result);
  const tabs = view.includes('?open=') ? await page.getByRole('tab').all() : [];
  for (const tab of tabs) {
    if (!(await tab.isVisible())) continue;
    await tab.click();
    await settled(page);
    await read(watch, name, result);
  }
  for (let scrolls = 0; scrolls < 4 && !view.includes('?'); scrolls++) {
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 3000);
    await settled(page);
    await read(watch, name, result);
  }
  result.pages++;
}

/** Two frames: what an answer brought is painted. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );

async function read(watch: PageWatch, name: string, result: Result): Promise<void> {
  const shown = await watch.shown();
  for (const text of HOSTILE) if (shown.includes(text)) result.shown.add(text);
  for (const grown of await watch.grown()) result.findings.push(`${name}: ${grown}`);
}

async function exports(app: App, result: Result): Promise<void> {
  const fetched = async (token: string): Promise<Uint8Array> => {
    const base64 = await app.page.evaluate(async (at) => {
      const bytes = new Uint8Array(await (await fetch(at)).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    }, `/files/${token}`);
    return Buffer.from(base64, 'base64');
  };
  const columns = [{ header: HOSTILE[0], type: 'text' }];
  for (const format of ['xlsx', 'csv']) {
    const input = { format, title: HOSTILE[1], columns, rows: HOSTILE.map((text) => [text]) };
    const { token, name } = await app.call('reports.exportTable', input);
    result.findings.push(...(await tableFindings(await fetched(token), name, HOSTILE)));
  }
  for (const { id } of (await app.call('apprentices.list', {})).slice(0, 60)) {
    const reply = await app.dispatch('certificates.preview', { enrolmentId: id });
    if (!reply.ok || result.papers >= 5) continue;
    result.findings.push(...(await paperFindings(await fetched((reply.value as { token: string }).token))));
    result.papers++;
  }
}

/** The same texts as HTML: on our page the policy reports them, on a page without one they run. */
async function controls(page: Page, watch: PageWatch, result: Result): Promise<void> {
  const put = (html: string) => {
    document.body.innerHTML = html;
  };
  watch.ran.length = 0;
  await page.evaluate(put, HOSTILE.join('\n'));
  await settled(page);
  if (watch.ran.some((what) => what.startsWith('policy')) && (await watch.grown()).length > 5) result.controls++;
  watch.ran.length = 0;
  await page.goto('about:blank');
  await page.evaluate(put, HOSTILE[0] ?? '');
  await page.waitForTimeout(500);
  if (watch.ran.includes('planted')) result.controls++;
}
