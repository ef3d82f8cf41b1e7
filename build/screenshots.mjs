// `npm run screenshots [-- area]`: the sample college on one fixed day in Chromium, each area in both languages, into docs/screenshots.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as browsers } from '@playwright/test';
import { startWeb } from '../tests/support/deskWeb.ts';
import { rosterLine, rosterWorkbook } from '../tests/support/roster.ts';
import { buildIfStale } from './build.mjs';
import { chromium } from './chromium.mjs';
import { demoStore } from './demo.mjs';
import { palettePng } from './palettePng.mjs';
import { at } from './run.mjs';

const NOW = '2026-11-24T09:00:00+08:00';
const SIZE = { width: 1366, height: 768 };
const MAX_BYTES = 250_000;
const LANGUAGES = ['zh', 'en'];

/** Each area: its address, which may need the store, and what a person does there before the picture is taken. */
const AREAS = {
  start: { path: '/' },
  apprentices: { path: async (app) => `/apprentices?open=${await someone(app)}` },
  import: { path: '/apprentices/import', first: upload },
  mentors: { path: async (app) => `/mentors?open=${await busiestMentor(app)}` },
  board: { path: '/rotations', first: toConflict },
  evaluations: { path: '/evaluations' },
  agreements: { path: async (app) => `/agreements?open=${await unsigned(app)}` },
  certificates: { path: '/certificates', first: toReady },
  cohort: { path: async (app) => `/programmes/cohort?open=${(await app.call('programmes.cohorts', {}))[0].id}` },
  calendar: { path: '/calendar' },
  'board-dark': { path: '/rotations', first: toConflict, dark: true },
};

const wanted = process.argv.slice(2);
const areas = Object.entries(AREAS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const scratch = mkdtempSync(path.join(tmpdir(), 'jiangxin-pictures-'));
const out = at('docs/screenshots');
mkdirSync(out, { recursive: true });
const built = await buildIfStale();
if (!built.ok) throw new Error(built.output);
process.env.JIANGXIN_NOW = NOW;
const dataDir = path.join(scratch, 'data');
await demoStore(dataDir);
const found = await chromium();
if (!found.path) throw new Error(found.hint);
const browser = await browsers.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const language of LANGUAGES) await inLanguage(language);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** A window of its own for each language: nothing an earlier picture did is left on the screen. */
async function inLanguage(language) {
  const context = await browser.newContext({
    viewport: SIZE,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const begin = (host) => host.dispatch('access.openSample', {});
  const host = await startWeb({ page, dataDir, now: NOW, begin });
  const app = { page, language, call: (procedure, input) => answerOf(host, procedure, input) };
  await app.call('settings.setPreference', { key: 'app.locale', value: language });
  for (const [name, area] of areas) await picture(app, host.url, name, area);
  await context.close();
  await host.stop();
}

async function picture(app, url, name, { path: route, first, dark = false }) {
  const { page, language } = app;
  await app.call('settings.setPreference', { key: 'app.scheme', value: dark ? 'dark' : 'light' });
  await page.goto('about:blank');
  await page.goto(`${url}#${typeof route === 'string' ? route : await route(app)}`);
  await settled(page);
  await first?.(app);
  await settled(page);
  const file = path.join(out, `${name}.${language}.png`);
  writeFileSync(file, palettePng(await pixelsOf(page, await page.screenshot())));
  const { size } = statSync(file);
  console.log(`${path.basename(file)} ${Math.round(size / 1000)} kB${size > MAX_BYTES ? ' (too big)' : ''}`);
}

/** Reads a picture in the browser, which knows how. */
async function pixelsOf(page, png) {
  const text = await page.evaluate(
    async (source) => {
      const image = Object.assign(new Image(), { src: source });
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      let text = '';
      for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000));
      return btoa(text);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { ...SIZE, pixels: Buffer.from(text, 'base64') };
}

async function settled(page) {
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForTimeout(600);
}

async function answerOf(host, procedure, input) {
  const reply = await host.dispatch(procedure, input);
  if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Someone at an enterprise now with a warning to show, in the middle of a class. */
async function someone(app) {
  const people = await app.call('apprentices.list', {});
  const tells = (p) => (p.place === 'post' ? 2 : 0) + (p.warn > 0 ? 1 : 0);
  const most = Math.max(...people.map(tells));
  return people.filter((p) => tells(p) === most)[9].id;
}

async function busiestMentor(app) {
  const mentors = await app.call('mentors.list', {});
  return mentors.filter((m) => m.side === 'enterprise').sort((a, b) => b.guidedEver - a.guidedEver)[0].id;
}

async function unsigned(app) {
  const agreements = await app.call('agreements.list', {});
  return (agreements.find((a) => a.missing.length > 0) ?? agreements[0]).id;
}

/** A line of the roster for a class that is new to the sample college. */
function newcomer(n) {
  return {
    ...rosterLine(900 + n),
    学号: `2026031${String(n + 1).padStart(4, '0')}`,
    班级: '数控2602班',
    实习单位: ['恒辰精密制造有限公司', '远岫机床有限公司', '澄江模具有限公司'][n % 3],
    社会统一信用代码: '',
  };
}

/** Sixty lines: one identity number rounded by Excel, one student number twice, one phone too short. */
async function upload({ page }) {
  const lines = Array.from({ length: 60 }, (_, n) => newcomer(n));
  const change = (n, over) => lines.splice(n, 1, { ...newcomer(n), ...over });
  change(3, { 身份证号: 990101200701010000 });
  change(5, { 监护人电话: '15400002' });
  change(9, { 学号: newcomer(7).学号 });
  const file = path.join(scratch, '2026级名单.xlsx');
  writeFileSync(file, rosterWorkbook(lines));
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('tab').first().waitFor();
}

/** The first who can have a certificate, with the paper beside the list. */
async function toReady({ page }) {
  await page.getByRole('button', { name: /^(可以发|Ready) / }).click();
  await page.locator('canvas').first().waitFor();
}

/** Walks to the overbooked post, whose sentence then stands under the rows. */
async function toConflict({ page }) {
  await page.getByRole('grid').first().focus();
  const sentence = page.locator('.jx-conflict').getByText(/占用|taken/);
  for (let pressed = 0; pressed < 12 && !(await sentence.isVisible()); pressed += 1) {
    await page.keyboard.press('c');
    await page.waitForTimeout(150);
  }
  await page.getByRole('button', { name: /^(往后|Later)$/ }).click();
}
