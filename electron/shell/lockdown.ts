// Closes everything that a page could use to reach beyond our own origin: navigation, windows, permissions, network, webviews.
import { app, type Session, type WebContents } from 'electron';
import { isOurs, ORIGIN } from './origin.ts';

/** Switches that would open the program to another program of the same user, take its protections away or lead its traffic elsewhere. */
const FORBIDDEN_SWITCHES = new RegExp(
  `^(--?|/)(${[
    'remote-debugging-',
    'inspect',
    'js-flags',
    'no-sandbox',
    'single-process',
    'disable-(web-security|site-isolation|gpu-sandbox|features|seccomp)',
    'enable-blink-features',
    'allow-(running-insecure-content|file-access)',
    'unsafely-',
    'ignore-certificate-errors',
    'load-extension',
    'host-(resolver-)?rules',
    'proxy-',
    '(renderer|gpu|utility|ppapi-plugin)-(cmd-prefix|launcher|startup-dialog)',
    'log-net-log',
    'ssl-key-log-file',
  ].join('|')})`,
  'i', // Windows takes them in any case, and with a slash
);

/** The first argument that a packed program must not start with, or null. */
export function forbiddenSwitch(args: readonly string[]): string | null {
  return args.find((argument) => FORBIDDEN_SWITCHES.test(argument)) ?? null;
}

/** For every web contents that ever comes to be, ours or not. Call before the first window. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents));
}

function lock(contents: WebContents): void {
  const stayOurs = (event: { preventDefault(): void; url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayOurs);
  contents.on('will-frame-navigate', stayOurs);
  contents.on('will-redirect', stayOurs);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission, no device, no request that leaves this computer, no download but of a file that the host hands out. */
export function lockSession(session: Session, { packaged }: { packaged: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isWritingTheClipboard(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isWritingTheClipboard(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url, packaged) }));
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!url.startsWith(`${ORIGIN}/files/`) && !url.startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
}

/** Copying rows as a table writes the clipboard; reading it stays closed. */
const isWritingTheClipboard = (permission: string): boolean => permission === 'clipboard-sanitized-write';

function staysInside(address: string, packaged: boolean): boolean {
  if (isOurs(address) || address.startsWith('data:') || address.startsWith(`blob:${ORIGIN}/`)) return true;
  return !packaged && address.startsWith('devtools:');
}
