// Watches a page for anything that ran, was asked for, or became an element out of a text.
import type { Page } from '@playwright/test';

/** Elements and attributes that the app itself never has: each came out of a text. */
const GROWN = [
  ...['onerror', 'onload', 'onclick', 'onmouseover', 'onfocus', 'ontoggle', 'onbegin', 'onstart'].map(
    (name) => `[${name}]`,
  ),
  ...['iframe', 'object', 'embed', 'base', 'marquee', 'math', 'isindex', 'frame', 'applet', 'body script:not([src])'],
  ...['meta[http-equiv="refresh" i]', 'link[href*="evil"]', 'img[src="x"]', 'audio', 'video', 'form[action]'],
  ...['[href^="javascript:" i]', 'body [href^="data:" i]', '[href*="evil" i]', '[src*="evil" i]', '[style*="evil" i]'],
].join(',');

export type PageWatch = { ran: string[]; grown(): Promise<string[]>; shown(): Promise<string> };

export async function watchPage(page: Page): Promise<PageWatch> {
  const ran: string[] = [];
  await page.exposeFunction('__ran', (what: string) => void ran.push(what));
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const here = window as unknown as { __ran(what: string): void; planted(): void };
    here.planted = () => here.__ran('planted');
    document.addEventListener('securitypolicyviolation', (event) =>
      here.__ran(
        `policy ${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber} on ${location.hash}`,
      ),
    );
  });
  return {
    ran,
    grown: () =>
      page.evaluate(
        (selector) => [...document.querySelectorAll(selector)].map((at) => at.outerHTML.slice(0, 120)),
        GROWN,
      ),
    shown: () =>
      page.evaluate(() => {
        const fields = [...document.querySelectorAll('input, textarea')].map(
          (field) => (field as HTMLInputElement).value,
        );
        return [document.body.innerText, ...fields, document.title].join('\n');
      }),
  };
}
