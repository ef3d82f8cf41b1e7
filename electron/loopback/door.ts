// Decides who may come in at the loopback host: only the page it served itself, in the browser that was given the token.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  | { kind: 'inside' }
  | { kind: 'welcome' } // the address that the host printed: give the cookie
  | { kind: 'refused'; status: number; text: string };

/** Browsers keep cookies by host name and not by port, so two programs on 127.0.0.1 must not share a name. */
export const cookieName = (origin: string): string => `jiangxin-${new URL(origin).port}`;

const CLOSED = '请从启动窗口里显示的地址打开 · Open the address that the start window shows';

export class Door {
  readonly origin: string;
  readonly token: string;

  constructor(origin: string, token: string) {
    this.origin = origin;
    this.token = token;
  }

  check(request: IncomingMessage): Verdict {
    // A foreign name that resolves to 127.0.0.1 (DNS rebinding) still says its own name here.
    if (request.headers.host !== new URL(this.origin).host) return refused(421, 'wrong host');
    const url = parse(request.url, this.origin);
    if (!url) return refused(400, 'bad address');
    const offered = url.searchParams.get('t');
    if (request.method === 'GET' && url.pathname === '/' && offered !== null) {
      return same(offered, this.token) ? { kind: 'welcome' } : refused(403, CLOSED);
    }
    if (!this.knows(request)) return refused(401, CLOSED);
    if (!this.fromOurPage(request)) return refused(403, 'wrong origin');
    return { kind: 'inside' };
  }

  private knows({ headers }: IncomingMessage): boolean {
    const name = `${cookieName(this.origin)}=`;
    const cookie = headers.cookie?.split(/;\s*/).find((part) => part.startsWith(name));
    return (
      same(cookie?.slice(name.length) ?? '', this.token) || same(headers.authorization ?? '', `Bearer ${this.token}`)
    );
  }

  /** Anything that changes something must name our origin; a read must not come from a foreign page. */
  private fromOurPage({ method, headers }: IncomingMessage): boolean {
    if (headers.origin !== undefined && headers.origin !== this.origin) return false;
    if (method !== 'GET' && method !== 'HEAD') return headers.origin === this.origin;
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
}

const refused = (status: number, text: string): Verdict => ({ kind: 'refused', status, text });

function parse(url: string | undefined, origin: string): URL | null {
  // An absolute or protocol-relative request line would name another host than the one checked.
  return url?.startsWith('/') && !url.startsWith('//') ? URL.parse(url, origin) : null;
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
